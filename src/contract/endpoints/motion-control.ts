import { elementsModelRule } from "../rules/model.ts";
import { motionRules } from "../rules/motion-control.ts";
import type { Endpoint, Field } from "../vocabulary/index.ts";
import { motionControlExamples } from "./examples/motion-control.ts";
import { taskFields, videosField, watermarkEcho } from "./shared/answers.ts";
import { elementListField } from "./shared/elements-list.ts";
import { choice, media, text } from "./shared/fields.ts";
import { motionClip, motionPicture } from "./shared/media.ts";
import { modelTrap, sharedRefusals } from "./shared/refused.ts";
import { modelField, smallModeField } from "./shared/settings.ts";
import { commonTail } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

const MODELS = ["kling-v2-6", "kling-v3"];

const bodyFields: readonly Field[] = [
  modelField(MODELS, "kling-v2-6"),
  text("prompt", "What is seen beside the motion; names an element by `<<<element_1>>>`.", { max: 2500, role: "prompt" }),
  media("image_url", "Who moves: the picture that the look and the background are taken from.", motionPicture, {
    presence: "required",
    role: "image",
  }),
  media("video_url", "Address of the clip that shows how they move.", motionClip, { presence: "required", role: "source-video" }),
  elementListField(1),
  choice(
    "keep_original_sound",
    "Whether the sound of the clip is kept.",
    [
      { value: "yes", meaning: "Kept.", means: "original" },
      { value: "no", meaning: "Dropped.", means: "off" },
    ],
    { role: "audio", default: "yes" },
  ),
  choice(
    "character_orientation",
    "Whom the character faces like; it also fixes how long the clip may be.",
    [
      { value: "image", meaning: "As in the picture; the clip is 3 to 10 s long.", means: "image" },
      { value: "video", meaning: "As in the clip, which is 3 to 30 s long.", means: "video" },
    ],
    { presence: "required", role: "orientation" },
  ),
  smallModeField({ presence: "required" }),
  ...commonTail,
];

/**
 * Motion control of the legacy standard: create, query one, list. There is no length and no ratio: the result is as long as the
 * motion that could be read from the clip, 3 s or more.
 */
export const motionControl: readonly Endpoint[] = defineTaskFamily(
  {
    family: "motion-control",
    resource: "motionControl",
    noun: "a video of a character that moves as in a clip",
    path: "/v1/videos/motion-control",
    product: "video",
    kind: "motion-control",
    answerFields: taskFields(videosField, [watermarkEcho]),
  },
  {
    bodyFields,
    models: MODELS,
    rules: [elementsModelRule, ...motionRules],
    refusedForms: [...sharedRefusals(["image_url"]), modelTrap],
    examples: motionControlExamples,
  },
);
