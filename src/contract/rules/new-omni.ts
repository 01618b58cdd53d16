import type { Condition, Rule } from "../vocabulary/index.ts";

const firstFrame: Condition = { present: "contents[first_frame]" };
const lastFrame: Condition = { present: "contents[last_frame]" };
const baseVideo: Condition = { present: "contents[base_video]" };
const featureVideo: Condition = { present: "contents[feature_video]" };
const someVideo: Condition = { any: [baseVideo, featureVideo] };
const clips = ["contents[base_video]", "contents[feature_video]"];

/** What frames and clips exclude, on every model of omni-video of the new standard. */
export const omniContentRules: readonly Rule[] = [
  {
    id: "last-frame-needs-first",
    title: "A last frame needs a first frame",
    reads: ["contents[last_frame]", "contents[first_frame]"],
    when: lastFrame,
    must: firstFrame,
    message: "contents has a last_frame but no first_frame",
    fix: 'add {"type": "first_frame", "url": ...}, or send the picture as refer_image',
  },
  {
    id: "one-video",
    title: "There is one clip",
    reads: clips,
    must: { countOf: clips, max: 1 },
    message: "contents has more than one clip",
    fix: "send one feature_video or one base_video",
  },
  {
    id: "base-video-without-frames",
    title: "A base clip excludes frames",
    reads: ["contents[first_frame]", "contents[last_frame]", "contents[base_video]"],
    when: baseVideo,
    must: { not: { any: [firstFrame, lastFrame] } },
    message: "a base clip is edited, which excludes first and last frame",
    fix: "send the pictures as refer_image, or the clip as feature_video",
  },
  {
    id: "original-needs-video",
    title: "The sound of a clip needs a clip",
    reads: ["settings.audio", ...clips],
    when: { path: "settings.audio", means: "original" },
    must: someVideo,
    effect: "ignored",
    message: "settings.audio is original, but there is no clip whose sound could be kept",
    fix: 'send "audio": "off", or a clip',
  },
  {
    id: "duration-unused",
    title: "A base clip fixes the length",
    reads: ["settings.duration", "contents[base_video]"],
    when: baseVideo,
    must: { absent: "settings.duration" },
    effect: "ignored",
    message: "settings.duration has no effect: the result is as long as the base clip, and billed so",
    fix: "leave duration out",
  },
];

/** How many pictures, elements and clips go together; the finer counts go by the kind of the elements, which no body tells. */
export const omniCountingRules: readonly Rule[] = [
  {
    id: "references",
    title: "Reference pictures and elements are at most 7",
    reads: ["contents[refer_image]", "contents[element]", ...clips],
    when: { not: someVideo },
    must: { countOf: ["contents[refer_image]", "contents[element]"], max: 7 },
    message: "contents has more than 7 reference pictures and elements",
    fix: "send at most 7 in all; with video character elements at most 3 of them and 4 of the others",
  },
  {
    id: "references-with-video",
    title: "Beside a clip, reference pictures and elements are at most 4",
    reads: ["contents[refer_image]", "contents[element]", ...clips],
    when: someVideo,
    must: { countOf: ["contents[refer_image]", "contents[element]"], max: 4 },
    message: "beside a clip, contents has more than 4 reference pictures and elements",
    fix: "send at most 4 in all; or one video character element and no reference pictures",
  },
];

/** What 3.0 Omni adds: sound and several shots beside a clip. */
export const omni30Rules: readonly Rule[] = [
  {
    id: "elements-with-frame",
    title: "Beside a first frame, elements are at most 3",
    reads: ["contents[element]", "contents[first_frame]"],
    when: firstFrame,
    must: { countOf: ["contents[element]"], max: 3 },
    message: "beside a first frame, contents has more than 3 elements",
    fix: "send at most 3 elements, or the picture as refer_image",
  },
  {
    id: "feature-video-multi-shot",
    title: "A feature clip goes with several shots",
    reads: ["settings.multi_shot", "contents[feature_video]"],
    when: featureVideo,
    must: { path: "settings.multi_shot", is: true },
    message: "settings.multi_shot is false, but with a feature clip it can only be true",
    fix: 'send "multi_shot": true',
  },
  {
    id: "feature-video-silent",
    title: "A feature clip excludes sound",
    reads: ["settings.audio", "contents[feature_video]"],
    when: featureVideo,
    must: { path: "settings.audio", means: "off" },
    message: "settings.audio is {settings.audio}, but with a feature clip it can only be off",
    fix: 'send "audio": "off"',
  },
  {
    id: "base-video-single-shot",
    title: "A base clip excludes several shots",
    reads: ["settings.multi_shot", "contents[base_video]"],
    when: { all: [baseVideo, { present: "settings.multi_shot" }] },
    must: { path: "settings.multi_shot", is: false },
    message: "settings.multi_shot is true, but a base clip is edited as one take",
    fix: 'send "multi_shot": false, or the clip as feature_video',
  },
  {
    id: "base-video-sound",
    title: "A base clip excludes made sound",
    reads: ["settings.audio", "contents[base_video]"],
    when: baseVideo,
    must: { not: { path: "settings.audio", means: "native" } },
    message: "settings.audio is native, but beside a base clip it can only be original or off",
    fix: 'send "audio": "original" to keep the sound of the clip, or "off"',
  },
];

/** What O1 takes less than 3.0 Omni. */
export const newO1Rules: readonly Rule[] = [
  {
    id: "frames-without-images",
    title: "O1 takes no further picture beside first and last frame",
    reads: ["contents[refer_image]", "contents[last_frame]"],
    when: lastFrame,
    must: { absent: "contents[refer_image]" },
    message: "O1 takes no refer_image together with first and last frame",
    fix: "leave the reference pictures out, or the last frame",
  },
  {
    id: "frames-without-elements",
    title: "O1 takes no elements beside first and last frame",
    reads: ["contents[element]", "contents[last_frame]"],
    when: lastFrame,
    must: { absent: "contents[element]" },
    message: "O1 takes no elements together with first and last frame",
    fix: "leave the elements out, or the last frame",
  },
  {
    id: "feature-video-without-last",
    title: "O1 takes no last frame beside a feature clip",
    reads: ["contents[last_frame]", "contents[feature_video]"],
    when: featureVideo,
    must: { absent: "contents[last_frame]" },
    message: "beside a feature clip O1 takes a first frame but no last frame",
    fix: "leave the last frame out",
  },
  secondsRule("frame", "from frames alone", firstFrame),
  secondsRule("text", "from text alone", { not: firstFrame }),
];

/** O1 makes 5 or 10 s only, unless a reference picture or a clip is there. The page says so for frames, the capability map for text. */
function secondsRule(id: string, what: string, also: Condition): Rule {
  return {
    id: `o1-seconds-${id}`,
    title: `O1 makes 5 or 10 s ${what}`,
    reads: ["settings.duration", "contents[first_frame]", "contents[refer_image]", ...clips],
    when: { all: [also, { not: { any: [{ present: "contents[refer_image]" }, someVideo] } }] },
    must: {
      any: [
        { path: "settings.duration", is: 5 },
        { path: "settings.duration", is: 10 },
      ],
    },
    message: `${what}, without a reference picture or clip, O1 makes 5 or 10 s only, but settings.duration is {settings.duration}`,
    fix: 'send "duration": 5 or 10, add a refer_image, or use the path of 3.0 Omni',
    wireMessage: "Duration only supports 5 or 10 seconds when no refer_image is provided",
  };
}
