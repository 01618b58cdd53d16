import { faceRules, oldLipSyncRules } from "../rules/lip-sync.ts";
import { oneClipRule } from "../rules/source-clip.ts";
import type { Endpoint, Field } from "../vocabulary/index.ts";
import { identifyFaceExamples, lipSyncExamples, oldLipSyncExamples } from "./examples/lip-sync.ts";
import {
  createdTaskFields,
  deductionFields,
  parentVideoField,
  parentVideoInfo,
  taskFields,
  videosField,
  watermarkEcho,
} from "./shared/answers.ts";
import { choice, decimal, list, media, record, text, url, whole } from "./shared/fields.ts";
import { faceClip, oldFaceClip, speech } from "./shared/media.ts";
import { madeClipField } from "./shared/source-clip.ts";
import { commonTail } from "./shared/tail.ts";
import { defineTaskFamily, emptyParts } from "./shared/task-family.ts";
import { madeSoundField, soundFileField } from "./shared/sound.ts";

/** Finds the faces of a clip and opens a session for them; answers at once. */
const identifyFace: Endpoint = {
  ...emptyParts,
  id: "identify-face.call",
  family: "identify-face",
  title: "Find the faces of a clip",
  standard: "legacy",
  method: "POST",
  path: "/v1/videos/identify-face",
  action: "call",
  product: "video",
  kind: "faces",
  sdk: { resource: "faces", method: "identify" },
  billable: true,
  pack: "video",
  withoutOnce: "it answers at once, makes no task, and takes no id of the caller's",
  bodyFields: [
    madeClipField("A clip that the service made in the last 30 days, at most 60 s long."),
    media("video_url", "Address of a clip of 720P or 1080P.", faceClip, { presence: "conditional", role: "source-video" }),
  ],
  answerFields: [
    text("session_id", "The session that advanced-lip-sync names; it lasts 24 hours."),
    list("face_data", "One entry for each stretch of time in which a face is seen.", [
      text("face_id", "Id of the face."),
      url("face_image", "Where a picture of the face is.", { role: "made-picture" }),
      whole("start_time", "Milliseconds from which the face can be given speech.", undefined),
      whole("end_time", "Milliseconds up to which it can.", undefined),
    ]),
    ...deductionFields,
  ],
  answer: "record",
  rules: [oneClipRule],
  examples: identifyFaceExamples,
};

const milliseconds = (name: string, meaning: string, role: "sound-start" | "sound-end" | "sound-insert"): Field =>
  whole(name, meaning, undefined, { presence: "required", role });

const volume = (name: string, meaning: string, role: "sound-volume" | "original-volume"): Field =>
  decimal(name, meaning, [0, 2], { role, default: 1 });

const faceFields: readonly Field[] = [
  text("face_id", "Id of the face, from identify-face.", { presence: "required", role: "face" }),
  madeSoundField("A sound of the speech endpoint, at most 30 days old, 2 to 60 s long."),
  soundFileField("The sound, 2 to 60 s long.", 60),
  milliseconds("sound_start_time", "Where the part of the sound begins that is used, in milliseconds.", "sound-start"),
  milliseconds("sound_end_time", "Where it ends; the part is 2 s long or more and lies within the sound.", "sound-end"),
  milliseconds(
    "sound_insert_time",
    "Where in the clip it is put in, in milliseconds; it shares 2 s or more with the face and ends within the clip.",
    "sound-insert",
  ),
  volume("sound_volume", "How loud the sound is, 1 as it was.", "sound-volume"),
  volume("original_audio_volume", "How loud the clip's own sound stays; no effect on a silent clip.", "original-volume"),
];

const LANGUAGES = [
  { value: "zh", meaning: "Chinese.", means: "zh" },
  { value: "en", meaning: "English.", means: "en" },
];

/** The sound of the old form. Its length is that of the clip at most, which the request does not say. */
const oldSpeech = speech(60);
const CONDITIONAL_SOUND = { presence: "conditional", role: "sound-file" } as const;

const oldInput: readonly Field[] = [
  madeClipField("A clip that the service made."),
  media("video_url", "Address of a clip of 2 to 10 s.", oldFaceClip, { presence: "conditional", role: "source-video" }),
  choice(
    "mode",
    "What is spoken.",
    [
      { value: "text2video", meaning: "The `text`, in the voice `voice_id`." },
      { value: "audio2video", meaning: "A sound, as `audio_type` says." },
    ],
    { presence: "required" },
  ),
  text("text", "What is said.", { max: 120, presence: "conditional", role: "speech-text" }),
  text("voice_id", "A voice of the speech catalogue.", { presence: "conditional", role: "voice" }),
  choice("voice_language", "Language of the voice.", LANGUAGES, { role: "voice-language" }),
  decimal("voice_speed", "How fast it speaks.", [0.8, 2], { role: "voice-speed" }),
  choice(
    "audio_type",
    "How the sound is given.",
    [
      { value: "file", meaning: "In `audio_file`." },
      { value: "url", meaning: "By its address in `audio_url`." },
    ],
    { presence: "conditional" },
  ),
  media("audio_file", "The sound as raw base64.", { ...oldSpeech, forms: ["base64"] }, CONDITIONAL_SOUND),
  media("audio_url", "Address of the sound.", { ...oldSpeech, forms: ["url"] }, CONDITIONAL_SOUND),
];

/** The task record of 2025: no caller's id, no watermark. */
const oldAnswerFields: readonly Field[] = taskFields(
  list("videos", "The clip that was made.", [
    text("id", "Id of the clip."),
    url("url", "Where the clip is; it goes away after 30 days."),
    text("duration", "True length in seconds as decimal text."),
  ]),
  [],
  record("task_info", "The clip that it works on.", [parentVideoField]),
);

/** Lip-sync in two steps (find faces, then speak), and its form of 2025 in one step, which stays readable. */
export const lipSync: readonly Endpoint[] = [
  identifyFace,
  ...defineTaskFamily(
    {
      family: "advanced-lip-sync",
      resource: "lipSync",
      noun: "a clip in which a face speaks",
      path: "/v1/videos/advanced-lip-sync",
      product: "video",
      kind: "lip-sync",
      idField: text("id", "The task's id; documents name no external id here.", { presence: "required" }),
      answerFields: taskFields(videosField, [watermarkEcho], parentVideoInfo),
    },
    {
      bodyFields: [
        text("session_id", "The session that identify-face opened.", { presence: "required", role: "session" }),
        list("face_choose", "The face that speaks, and what it says; one entry for now.", faceFields, {
          presence: "required",
          min: 1,
          max: 1,
          role: "faces",
        }),
        ...commonTail,
      ],
      models: [],
      rules: faceRules,
      refusedForms: [],
      examples: lipSyncExamples,
    },
  ),
  ...defineTaskFamily(
    {
      family: "lip-sync",
      resource: "oldLipSync",
      noun: "a clip in which a face speaks, in the form of 2025 (superseded in September 2025)",
      path: "/v1/videos/lip-sync",
      product: "video",
      kind: "lip-sync",
      withoutOnce: "documents of 2025 show no external id in its body",
      createdFields: createdTaskFields.filter(({ name }) => name !== "task_info"),
      answerFields: oldAnswerFields,
    },
    {
      bodyFields: [
        record("input", "The clip and what is spoken in it.", oldInput, { presence: "required" }),
        url("callback_url", "Address to which the task record is posted at every change of status.", { role: "callback" }),
      ],
      models: [],
      rules: oldLipSyncRules,
      refusedForms: [],
      examples: oldLipSyncExamples,
    },
  ),
];
