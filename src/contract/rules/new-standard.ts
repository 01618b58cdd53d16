import type { Condition, Rule } from "../vocabulary/index.ts";

const native: Condition = { path: "settings.audio", means: "native" };
const lastFrame: Condition = { present: "contents[last_frame]" };

/** The length is one that the model of the path makes. */
export const pathModelSecondsRule: Rule = {
  id: "model-seconds",
  title: "The model makes clips of this length",
  reads: ["settings.duration"],
  must: { value: "settings.duration", among: "seconds" },
  message: "the model does not make clips of {settings.duration} s",
  fix: "choose a length that the model has, or the path of another model",
  wireMessage: "duration value '{settings.duration}' is invalid",
};

/** Shots that a prompt lists fill the clip: 1 to 6, counted from 1, each of 1 s or more and with words. */
export function proseShotsRule(prompt: string, hasSwitch: boolean): Rule {
  return {
    id: "shots-fill",
    title: "Shots in the prompt fill the clip",
    reads: [prompt, "settings.duration", ...(hasSwitch ? ["settings.multi_shot"] : [])],
    ...(hasSwitch ? { when: { path: "settings.multi_shot", is: true } } : {}),
    must: { shotsIn: prompt, fill: "settings.duration" },
    message: "the shots in the prompt do not make a clip of {settings.duration} s",
    fix: "count 1 to 6 shots up from 1, each with 1 s or more and at most 512 characters, so that their seconds add up to settings.duration",
  };
}

/** What the switch for several shots does with the prompt. `otherwise` are contents that ask for several shots by themselves. */
export function multiShotSwitchRules(prompt: string, otherwise: readonly string[] = []): readonly Rule[] {
  return [
    {
      id: "shots-switched-off",
      title: "Shots in the prompt need multi_shot",
      reads: ["settings.multi_shot", prompt],
      when: { listsShots: prompt },
      must: { path: "settings.multi_shot", is: true },
      effect: "ignored",
      message: "settings.multi_shot is false, so the shots in the prompt are not made",
      fix: 'send "multi_shot": true, or write the prompt as one take',
    },
    {
      id: "multi-shot-stated",
      title: "One take is asked for by name",
      reads: ["settings.multi_shot", prompt, ...otherwise],
      when: {
        all: [{ present: prompt }, { not: { listsShots: prompt } }, ...otherwise.map((absent): Condition => ({ absent }))],
      },
      must: { present: "settings.multi_shot" },
      effect: "ignored",
      message: "settings.multi_shot is left out and on by default, so the model may cut this prompt into several shots",
      fix: 'send "multi_shot": false for one take, or true if cuts are welcome',
    },
  ];
}

/** There is one prompt among the contents. */
export const onePromptRule: Rule = oneOf("one-prompt", "prompt", "put all the words into one entry");

/** There is one first picture. */
export const oneFirstFrameRule: Rule = oneOf("one-first-frame", "first_frame", "leave the other pictures out");

/** First picture of image-to-video: always there, and only one. */
export const firstFrameRules: readonly Rule[] = [
  {
    id: "first-frame-required",
    title: "There is a first frame",
    reads: ["contents[first_frame]"],
    must: { present: "contents[first_frame]" },
    message: "contents has no first_frame",
    fix: 'add {"type": "first_frame", "url": ...}',
  },
  oneFirstFrameRule,
];

/** There is one last picture. */
export const oneLastFrameRule: Rule = oneOf("one-last-frame", "last_frame", "leave the other pictures out");

/** Names of contents differ, and none is a part of another one. */
export const contentIdRules: readonly Rule[] = [
  {
    id: "ids-unique",
    title: "Each name of a content is given once",
    reads: ["contents[].id"],
    must: { distinct: ["contents[].id"] },
    message: "two contents have the same id",
    fix: "give each its own id, and use it in the prompt as @id",
  },
  {
    id: "ids-apart",
    title: "No name of a content is part of another one",
    reads: ["contents[].id"],
    must: { apart: "contents[].id" },
    effect: "ignored",
    message: "an id is part of another one, so @id in the prompt may be read as the wrong one",
    fix: "choose ids of which none is contained in another, such as Zhang and Lihua",
  },
];

/** At most so many elements. */
export function elementCountRule(max: number): Rule {
  return {
    id: "elements-count",
    title: max === 1 ? "There is at most one element" : `There are at most ${max} elements`,
    reads: ["contents[element]"],
    must: { countOf: ["contents[element]"], max },
    message: `contents has more than ${max} ${max === 1 ? "element" : "elements"}`,
    fix: `send at most ${max}`,
  };
}

/** Sound of 2.6 is made in 1080p only. */
export const nativeResolutionRule: Rule = {
  id: "native-needs-1080p",
  title: "2.6 makes sound in 1080p only",
  reads: ["settings.resolution", "settings.audio"],
  when: native,
  must: { path: "settings.resolution", means: "1080p" },
  message: "sound is made only with 1080p, but settings.resolution is {settings.resolution}",
  fix: 'send "resolution": "1080p", or "audio": "off"',
};

/** A last picture is taken in 1080p only, by 2.6 and 2.5 Turbo. */
export const lastFrameResolutionRule: Rule = {
  id: "last-frame-needs-1080p",
  title: "First and last frame need 1080p",
  reads: ["settings.resolution", "contents[last_frame]"],
  when: lastFrame,
  must: { path: "settings.resolution", means: "1080p" },
  message: "a last frame is taken only with 1080p, but settings.resolution is {settings.resolution}",
  fix: 'send "resolution": "1080p", or leave the last frame out',
};

/** Voices and last pictures of 2.6. */
export const soundRulesOf26: readonly Rule[] = [
  {
    id: "last-frame-silent",
    title: "2.6 takes a last frame only when silent",
    reads: ["settings.audio", "contents[last_frame]"],
    when: lastFrame,
    must: { path: "settings.audio", means: "off" },
    message: "a last frame is taken only with audio off",
    fix: 'send "audio": "off", or leave the last frame out',
  },
  {
    id: "voices-need-sound",
    title: "Voices are heard only with sound",
    reads: ["settings.audio", "contents[voice]"],
    when: { present: "contents[voice]" },
    must: { not: { path: "settings.audio", means: "off" } },
    message: "contents has a voice, but settings.audio is off",
    fix: 'send "audio": "native" and "resolution": "1080p"',
  },
  {
    id: "voices-count",
    title: "There are at most 2 voices",
    reads: ["contents[voice]"],
    must: { countOf: ["contents[voice]"], max: 2 },
    message: "contents has more than 2 voices",
    fix: "send at most 2",
  },
];

function oneOf(id: string, form: string, fix: string): Rule {
  return {
    id,
    title: `There is one ${form}`,
    reads: ["contents[].type"],
    must: { itemsWhere: "contents[].type", is: form, max: 1 },
    message: `contents has more than one ${form}`,
    fix,
  };
}
