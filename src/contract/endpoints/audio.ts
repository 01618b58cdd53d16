import { speechVoices } from "../catalogue/speech-voices.ts";
import { speechRules } from "../rules/audio.ts";
import { oneClipRule } from "../rules/source-clip.ts";
import type { Endpoint, Field } from "../vocabulary/index.ts";
import { soundExamples, soundtrackExamples, speechExamples } from "./examples/audio.ts";
import { parentVideoInfo, finishedTaskFields, taskFields } from "./shared/answers.ts";
import { choice, decimal, field, flag, list, media, text, url } from "./shared/fields.ts";
import { soundtrackClip } from "./shared/media.ts";
import { noEffectTrap, watermarkTrap } from "./shared/refused.ts";
import { madeClipField } from "./shared/source-clip.ts";
import { soundsField } from "./shared/sounds.ts";
import { taskOptionFields } from "./shared/tail.ts";
import { defineTaskFamily, emptyParts } from "./shared/task-family.ts";

/** Speaks a text; the sound is in the answer. */
const speech: Endpoint = {
  ...emptyParts,
  id: "tts.call",
  family: "tts",
  title: "Speak a text",
  standard: "legacy",
  method: "POST",
  path: "/v1/audio/tts",
  action: "call",
  product: "audio",
  kind: "speech",
  sdk: { resource: "speech", method: "create" },
  billable: true,
  pack: "video",
  withoutOnce: "it answers at once, its task cannot be queried, and it takes no id of the caller's",
  bodyFields: [
    text("text", "What is said.", { presence: "required", max: 1000, role: "speech-text" }),
    field(
      "voice_id",
      "A voice of the speech catalogue; custom and preset voices are others and do not fit.",
      { kind: "text", known: speechVoices },
      { presence: "required", role: "voice" },
    ),
    choice(
      "voice_language",
      "Language of the voice; it has to be one that the voice speaks.",
      [
        { value: "zh", meaning: "Chinese.", means: "zh" },
        { value: "en", meaning: "English.", means: "en" },
      ],
      { default: "zh", role: "voice-language" },
    ),
    field(
      "voice_speed",
      "How fast it speaks, 1 as usual; one decimal counts.",
      { kind: "decimal", min: 0.8, max: 2, adjusted: true },
      { default: 1, role: "voice-speed" },
    ),
  ],
  answerFields: finishedTaskFields(
    list("audios", "The sound.", [
      text("id", "Id of the sound, for avatar and lip-sync; it goes away after 30 days."),
      url("url", "Where the sound is, as mp3; it goes away after 30 days."),
      text("duration", "Length in seconds as decimal text."),
    ]),
  ),
  answer: "record",
  rules: speechRules,
  refusedForms: [
    {
      path: "voice_id",
      form: "digits",
      effect: "refused",
      message: "an id of digits is one of a custom or preset voice, which this endpoint does not know",
      fix: "send the name of a voice of the speech catalogue, such as oversea_male1",
      wireMessage: "Voice id not found",
    },
    noEffectTrap("callback_url", "the answer already holds the sound, so nothing is posted", "leave it out"),
    noEffectTrap("external_task_id", "the call takes no id of the caller's, so a repeat is not recognised", "leave it out"),
  ],
  examples: speechExamples,
};

const soundFields: readonly Field[] = [
  text("prompt", "What is heard.", { presence: "required", max: 200, role: "prompt" }),
  decimal("duration", "Length of the sound in seconds, with one decimal at most.", [3, 10], {
    presence: "required",
    role: "seconds",
  }),
  ...taskOptionFields,
];

const soundtrackFields: readonly Field[] = [
  madeClipField("A clip that the service made in the last 30 days, 3 to 20 s long."),
  media("video_url", "Address of a clip of 3 to 20 s.", soundtrackClip, { presence: "conditional", role: "source-video" }),
  text("sound_effect_prompt", "Which sounds are heard.", { max: 200, role: "sound-prompt" }),
  text("bgm_prompt", "Which music is heard.", { max: 200, role: "music-prompt" }),
  flag("asmr_mode", "Whether small sounds come close, for scenes that draw one in.", { default: false, role: "whisper" }),
  ...taskOptionFields,
];

/** A clip with the new sound. */
const soundedClips: Field = list("videos", "The clip with the new sound.", [
  text("id", "Id of the clip."),
  url("url", "Where the clip is; it goes away after 30 days."),
  text("duration", "Length in seconds as decimal text."),
]);

/** Speech from a text (at once), sounds from a text, and sounds for a clip; legacy standard. */
export const audio: readonly Endpoint[] = [
  speech,
  ...defineTaskFamily(
    {
      family: "text-to-audio",
      resource: "textToAudio",
      noun: "a sound from a text",
      path: "/v1/audio/text-to-audio",
      product: "audio",
      kind: "sound",
      answerFields: taskFields(soundsField),
    },
    { bodyFields: soundFields, models: [], rules: [], refusedForms: [watermarkTrap], examples: soundExamples },
  ),
  ...defineTaskFamily(
    {
      family: "video-to-audio",
      resource: "videoToAudio",
      noun: "a sound for a clip",
      path: "/v1/audio/video-to-audio",
      product: "audio",
      kind: "soundtrack",
      answerFields: taskFields([soundedClips, soundsField], [], parentVideoInfo),
    },
    {
      bodyFields: soundtrackFields,
      models: [],
      rules: [oneClipRule],
      refusedForms: [
        noEffectTrap(
          "prompt",
          "there is no prompt for the whole",
          "say the sounds in sound_effect_prompt and the music in bgm_prompt",
        ),
        watermarkTrap,
      ],
      examples: soundtrackExamples,
    },
  ),
];
