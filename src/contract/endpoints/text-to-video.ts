import { cameraRules } from "../rules/camera.ts";
import { guidanceRule, modelSecondsRule, soundModeRule } from "../rules/model.ts";
import { multiShotRules } from "../rules/multi-shot.ts";
import { textCameraRules } from "../rules/text-to-video.ts";
import type { Endpoint, Field } from "../vocabulary/index.ts";
import { textToVideoExamples } from "./examples/text-to-video.ts";
import { taskFields, videosField, watermarkEcho } from "./shared/answers.ts";
import { cameraField } from "./shared/camera.ts";
import { multiShotFields } from "./shared/multi-shot.ts";
import { modelTrap, sharedRefusals } from "./shared/refused.ts";
import {
  durationField,
  guidanceField,
  modeField,
  modelField,
  negativePromptField,
  promptField,
  ratioField,
  soundField,
} from "./shared/settings.ts";
import { commonTail } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

const MODELS = ["kling-v1", "kling-v1-6", "kling-v2-master", "kling-v2-1-master", "kling-v2-5-turbo", "kling-v2-6", "kling-v3"];

const bodyFields: readonly Field[] = [
  modelField(MODELS, "kling-v1"),
  ...multiShotFields,
  promptField("What is seen."),
  negativePromptField,
  soundField,
  guidanceField,
  modeField("std"),
  cameraField("optional"),
  ratioField({ presence: "optional", default: "16:9" }),
  durationField,
  ...commonTail,
];

/**
 * Video from text, legacy standard: create, query one, list. Its default model is retired, so that `model_name` is needed in
 * fact.
 */
export const textToVideo: readonly Endpoint[] = defineTaskFamily(
  {
    family: "text2video",
    resource: "textToVideo",
    noun: "a video from text",
    path: "/v1/videos/text2video",
    product: "video",
    kind: "text-to-video",
    answerFields: taskFields(videosField, [watermarkEcho]),
  },
  {
    bodyFields,
    models: MODELS,
    rules: [...multiShotRules, ...cameraRules, ...textCameraRules, modelSecondsRule, soundModeRule, guidanceRule],
    refusedForms: [
      ...sharedRefusals([]),
      {
        path: "model_name",
        value: "kling-v3-omni",
        effect: "refused",
        message: "kling-v3-omni is not taken by text2video",
        fix: 'send "model_name": "kling-v3", or use omni-video',
      },
      modelTrap,
      {
        path: "voice_list",
        effect: "ignored",
        message: "text2video has no voice_list, although its prompt notes mention voices",
        fix: "use image2video, or omni-video with an element that has a voice",
      },
    ],
    examples: textToVideoExamples,
  },
);
