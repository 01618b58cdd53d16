import { generationRules, omniImageRules } from "../rules/images.ts";
import type { Endpoint, Field, RefusedForm } from "../vocabulary/index.ts";
import { generationExamples, omniImageExamples } from "./examples/images.ts";
import { taskFields, watermarkEcho } from "./shared/answers.ts";
import { elementListField } from "./shared/elements-list.ts";
import { choice, decimal, list, media, wholeOrWord } from "./shared/fields.ts";
import { legacyImage } from "./shared/media.ts";
import {
  countField,
  freeRatioField,
  pictureRatioField,
  picturesField,
  pictureSizeField,
  requiredPromptField,
  seriesField,
} from "./shared/pictures.ts";
import { dataPrefixRefusals, modelTrap } from "./shared/refused.ts";
import { modelField, negativePromptField } from "./shared/settings.ts";
import { commonTail } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

const GENERATION_MODELS = ["kling-v1", "kling-v1-5", "kling-v2", "kling-v2-new", "kling-v2-1", "kling-v3"];
const OMNI_MODELS = ["kling-image-o1", "kling-v3-omni"];

const generationFields: readonly Field[] = [
  modelField(GENERATION_MODELS, "kling-v3"),
  requiredPromptField("What is seen."),
  negativePromptField,
  media("image", "A picture that the result is made from.", legacyImage, { presence: "conditional", role: "image" }),
  choice(
    "image_reference",
    "What is taken from the picture.",
    [
      { value: "subject", meaning: "The features of a character.", means: "subject", needs: "characterReference" },
      {
        value: "face",
        meaning: "The face; the picture has to show exactly one.",
        means: "face",
        needs: "characterReference",
      },
    ],
    { role: "reference-kind" },
  ),
  decimal("image_fidelity", "How closely the picture is followed: 0 loosely, 1 strictly.", [0, 1], {
    role: "image-strength",
    default: 0.5,
  }),
  decimal("human_fidelity", "How alike the face stays: 0 loosely, 1 strictly.", [0, 1], {
    role: "person-strength",
    default: 0.45,
  }),
  elementListField(),
  pictureSizeField("2k"),
  countField,
  pictureRatioField,
  ...commonTail,
];

const omniModel: RefusedForm = {
  path: "model_name",
  value: "kling-v3-omni",
  effect: "refused",
  message: "kling-v3-omni is a model of omni-image and not taken here",
  fix: "send it to /v1/images/omni-image, or choose kling-v3",
};

const omniImageFields: readonly Field[] = [
  modelField(OMNI_MODELS, "kling-image-o1"),
  requiredPromptField("What is seen; names pictures and elements by `<<<image_1>>>` and the like."),
  list(
    "image_list",
    "Pictures that the result refers to, named `<<<image_1>>>` and on in the prompt.",
    [media("image", "The picture; unlike in omni-video the key is image.", legacyImage, { presence: "required", role: "image" })],
    { role: "images" },
  ),
  elementListField(),
  pictureSizeField("4k"),
  choice(
    "result_type",
    "Whether the pictures stand alone or belong together.",
    [
      { value: "single", meaning: "Each stands alone; `n` says how many.", means: "single" },
      { value: "series", meaning: "They belong together; `series_amount` says how many.", means: "series", needs: "series" },
    ],
    { role: "series", default: "single" },
  ),
  countField,
  wholeOrWord(
    "series_amount",
    "How many pictures a series has.",
    [2, 9],
    [{ value: "auto", meaning: "The model chooses; each picture takes a place of the pack's concurrency.", means: "auto" }],
    { role: "series-count", default: 4 },
  ),
  freeRatioField,
  ...commonTail,
];

const imageKey: RefusedForm = {
  path: "image_list[].image_url",
  effect: "refused",
  message: "the key image_url is not taken in image_list of omni-image",
  fix: "call it image",
  rename: "image",
};

/** What a task of omni-image made. */
const omniResult: readonly Field[] = [
  choice("result_type", "Whether the pictures stand alone or belong together.", [
    { value: "single", meaning: "They stand in `images`.", means: "single" },
    { value: "series", meaning: "They stand in `series_images`.", means: "series" },
  ]),
  picturesField,
  seriesField,
];

/** Pictures from a prompt: the endpoint of 3.0 and 2.1, and the one of 3.0 Omni and O1 with several references and series. */
export const images: readonly Endpoint[] = [
  ...defineTaskFamily(
    {
      family: "generations",
      resource: "images",
      noun: "pictures",
      path: "/v1/images/generations",
      product: "image",
      kind: "image",
      pack: "image",
      answerFields: taskFields(picturesField, [watermarkEcho]),
    },
    {
      bodyFields: generationFields,
      models: GENERATION_MODELS,
      rules: generationRules,
      refusedForms: [...dataPrefixRefusals(["image"]), modelTrap, omniModel],
      examples: generationExamples,
    },
  ),
  ...defineTaskFamily(
    {
      family: "omni-image",
      resource: "omniImage",
      noun: "omni pictures",
      path: "/v1/images/omni-image",
      product: "image",
      kind: "omni-image",
      pack: "image",
      answerFields: taskFields(omniResult, [watermarkEcho]),
    },
    {
      bodyFields: omniImageFields,
      models: OMNI_MODELS,
      rules: omniImageRules,
      refusedForms: [...dataPrefixRefusals(["image_list[].image"]), imageKey],
      examples: omniImageExamples,
    },
  ),
];
