import { cameraRules } from "../rules/camera.ts";
import { brushRules, pictureRules, voiceRules } from "../rules/image-to-video.ts";
import { elementsModelRule, guidanceRule, modelSecondsRule, soundModeRule } from "../rules/model.ts";
import { multiShotRules } from "../rules/multi-shot.ts";
import type { Endpoint, Field } from "../vocabulary/index.ts";
import { imageToVideoExamples } from "./examples/image-to-video.ts";
import { taskFields, videosField, watermarkEcho } from "./shared/answers.ts";
import { cameraField } from "./shared/camera.ts";
import { elementListField } from "./shared/elements-list.ts";
import { list, media, text } from "./shared/fields.ts";
import { maskFields } from "./shared/masks.ts";
import { legacyImage } from "./shared/media.ts";
import { multiShotFields } from "./shared/multi-shot.ts";
import { modelTrap, sharedRefusals } from "./shared/refused.ts";
import {
  durationField,
  guidanceField,
  modeField,
  modelField,
  negativePromptField,
  promptField,
  soundField,
} from "./shared/settings.ts";
import { commonTail } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

const MODELS = [
  "kling-v1",
  "kling-v1-5",
  "kling-v1-6",
  "kling-v2-master",
  "kling-v2-1",
  "kling-v2-1-master",
  "kling-v2-5-turbo",
  "kling-v2-6",
  "kling-v3",
];

const voiceList = list(
  "voice_list",
  "Voices that speak, named `<<<voice_1>>>` and `<<<voice_2>>>` in the prompt; custom or preset ones.",
  [text("voice_id", "Id of the voice.", { presence: "required", role: "voice" })],
  { max: 2, role: "voices" },
);

const bodyFields: readonly Field[] = [
  modelField(MODELS, "kling-v1"),
  media("image", "The picture that the clip begins with.", legacyImage, { presence: "conditional", role: "first-image" }),
  media("image_tail", "The picture that the clip ends with.", legacyImage, { presence: "conditional", role: "end-image" }),
  ...multiShotFields,
  promptField("What happens; names elements by `<<<element_1>>>` and voices by `<<<voice_1>>>`."),
  negativePromptField,
  elementListField(3),
  voiceList,
  soundField,
  guidanceField,
  modeField("std"),
  ...maskFields,
  cameraField("required"),
  durationField,
  ...commonTail,
];

const PICTURES = ["image", "image_tail", "static_mask", "dynamic_masks[].mask"];

/** Video from a picture, legacy standard: create, query one, list. The picture fixes the shape. */
export const imageToVideo: readonly Endpoint[] = defineTaskFamily(
  {
    family: "image2video",
    resource: "imageToVideo",
    noun: "a video from a picture",
    path: "/v1/videos/image2video",
    product: "video",
    kind: "image-to-video",
    answerFields: taskFields(videosField, [watermarkEcho]),
  },
  {
    bodyFields,
    models: MODELS,
    rules: [
      ...multiShotRules,
      ...pictureRules,
      ...voiceRules,
      ...brushRules,
      ...cameraRules,
      elementsModelRule,
      modelSecondsRule,
      soundModeRule,
      guidanceRule,
    ],
    refusedForms: [
      ...sharedRefusals(PICTURES),
      {
        path: "model_name",
        value: "kling-v3-omni",
        effect: "refused",
        message: "kling-v3-omni is not taken by image2video",
        fix: 'send "model_name": "kling-v3", or use omni-video',
      },
      modelTrap,
    ],
    examples: imageToVideoExamples,
  },
);
