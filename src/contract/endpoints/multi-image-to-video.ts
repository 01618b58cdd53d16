import type { Endpoint, Field } from "../vocabulary/index.ts";
import { multiImageToVideoExamples } from "./examples/multi-image-to-video.ts";
import { taskFields, videosField, watermarkEcho } from "./shared/answers.ts";
import { list, media, text } from "./shared/fields.ts";
import { legacyImage } from "./shared/media.ts";
import { modelTrap, sharedRefusals } from "./shared/refused.ts";
import { fiveOrTenField, modelField, negativePromptField, ratioField, smallModeField } from "./shared/settings.ts";
import { commonTail } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

const MODELS = ["kling-v1-6"];

const bodyFields: readonly Field[] = [
  modelField(MODELS, "kling-v1-6"),
  list(
    "image_list",
    "One to four subjects that appear together; each picture is cropped to its subject beforehand.",
    [media("image", "The picture of a subject.", legacyImage, { presence: "required", role: "image" })],
    { presence: "required", min: 1, max: 4, role: "images" },
  ),
  text("prompt", "What happens.", { presence: "required", max: 2500, role: "prompt" }),
  negativePromptField,
  smallModeField({ default: "std" }),
  fiveOrTenField("Length of the clip in seconds, as digits.", { default: "5" }),
  ratioField({ presence: "optional", default: "16:9" }),
  ...commonTail,
];

/**
 * Video from several pictures, legacy standard: create, query one, list. Its only model is retired, so that no create is taken
 * any more.
 */
export const multiImageToVideo: readonly Endpoint[] = defineTaskFamily(
  {
    family: "multi-image2video",
    resource: "multiImageToVideo",
    noun: "a video from several pictures",
    path: "/v1/videos/multi-image2video",
    product: "video",
    kind: "multi-image-to-video",
    answerFields: taskFields(videosField, [watermarkEcho]),
  },
  {
    bodyFields,
    models: MODELS,
    rules: [],
    refusedForms: [...sharedRefusals(["image_list[].image"]), modelTrap],
    examples: multiImageToVideoExamples,
  },
);
