import { parentRetiredRule } from "../rules/video-extend.ts";
import type { Endpoint, Field } from "../vocabulary/index.ts";
import { videoExtendExamples } from "./examples/video-extend.ts";
import { parentVideoInfo, taskFields, videosWith, watermarkEcho } from "./shared/answers.ts";
import { text } from "./shared/fields.ts";
import { guidanceField, negativePromptField } from "./shared/settings.ts";
import { madeClipField } from "./shared/source-clip.ts";
import { commonTail } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

const bodyFields: readonly Field[] = [
  madeClipField(
    "A clip of text2video, image2video or this endpoint by kling-v1, v1-5 or v1-6, at most 30 days old; 3 minutes in all.",
    "required",
  ),
  text("prompt", "What happens next.", { max: 2500, role: "prompt" }),
  negativePromptField,
  guidanceField,
  ...commonTail,
];

/**
 * 4 to 5 s more of a clip of the 1.x models, whose model and mode it keeps; legacy standard: create, query one, list. Later models
 * are continued with omni-video and a clip to refer to.
 */
export const videoExtend: readonly Endpoint[] = defineTaskFamily(
  {
    family: "video-extend",
    resource: "videoExtend",
    noun: "a continuation of a clip of the 1.x models",
    path: "/v1/videos/video-extend",
    product: "video",
    kind: "extend",
    answerFields: taskFields(
      videosWith(text("seed", "The seed of the clip, as documents of 2025 show it.")),
      [watermarkEcho],
      parentVideoInfo,
    ),
  },
  { bodyFields, models: [], rules: [parentRetiredRule], refusedForms: [], examples: videoExtendExamples },
);
