import { expandRules } from "../rules/images.ts";
import type { Endpoint, Field, RefusedForm } from "../vocabulary/index.ts";
import { expandExamples, multiImageExamples, tryOnExamples, viewExamples } from "./examples/picture-work.ts";
import { taskFields, watermarkEcho } from "./shared/answers.ts";
import { choice, decimal, list, media, text, url, whole } from "./shared/fields.ts";
import { legacyImage } from "./shared/media.ts";
import { countField, pictureRatioField, picturesField, plainPicturesField, sparePromptField } from "./shared/pictures.ts";
import { dataPrefixRefusals } from "./shared/refused.ts";
import { modelField } from "./shared/settings.ts";
import { commonTail, taskOptionFields } from "./shared/tail.ts";
import { defineTaskFamily } from "./shared/task-family.ts";

const MULTI_IMAGE_MODELS = ["kling-v2", "kling-v2-1"];
const TRY_ON_MODELS = ["kolors-virtual-try-on-v1", "kolors-virtual-try-on-v1-5"];

const multiImageFields: readonly Field[] = [
  modelField(MULTI_IMAGE_MODELS, "kling-v2-1"),
  sparePromptField,
  list(
    "subject_image_list",
    "Pictures of the subjects, cropped to them beforehand: the service does not crop.",
    [media("subject_image", "The picture of one subject.", legacyImage, { presence: "required", role: "subject-image" })],
    { presence: "required", min: 1, max: 4, role: "subject-images" },
  ),
  media("scene_image", "A picture of the scene.", legacyImage, { role: "scene-image" }),
  media("style_image", "A picture whose style is taken over.", legacyImage, { role: "style-image" }),
  countField,
  pictureRatioField,
  ...commonTail,
];

const unlistedNegativePrompt: RefusedForm = {
  path: "negative_prompt",
  effect: "ignored",
  message: "negative_prompt stands in a sample of the page but not in its table; whether it has an effect is not known",
  fix: "leave negative_prompt out and say in prompt what is wanted",
};

type Side = "up" | "down" | "left" | "right";

const growth = (side: Side, of: "height" | "width"): Field =>
  decimal(`${side}_expansion_ratio`, `How far it grows on this side, as a share of the picture's ${of}.`, [0, 2], {
    presence: "required",
    role: `grow-${side}`,
  });

const expandFields: readonly Field[] = [
  media("image", "The picture that is grown.", legacyImage, { presence: "required", role: "image" }),
  growth("up", "height"),
  growth("down", "height"),
  growth("left", "width"),
  growth("right", "width"),
  sparePromptField,
  countField,
  ...commonTail,
];

const bottomRatio: RefusedForm = {
  path: "bottom_expansion_ratio",
  effect: "ignored",
  message: "bottom_expansion_ratio is the name that one gateway prints; the service's page does not have it",
  fix: "call it down_expansion_ratio",
  rename: "down_expansion_ratio",
};

const tryOnFields: readonly Field[] = [
  choice(
    "model_name",
    "Which model dresses the person; since 2026-09-15 requests for either run on version 3.0.",
    [
      { value: "kolors-virtual-try-on-v1", meaning: "Takes one top, one bottom or one dress." },
      { value: "kolors-virtual-try-on-v1-5", meaning: "Takes a top and a bottom in one picture too." },
    ],
    { role: "model", default: "kolors-virtual-try-on-v1" },
  ),
  media("human_image", "The person.", legacyImage, { presence: "required", role: "person-image" }),
  media("cloth_image", "The garment: a product picture, or one on a white ground.", legacyImage, {
    presence: "required",
    role: "garment-image",
  }),
  ...taskOptionFields,
];

/** The candidate sets of views of a subject. */
const viewSets: Field = list("images", "Three sets to choose from, each of three views.", [
  whole("index", "Number of the set, counted from 0.", [0, 2], { presence: "required" }),
  url("url_1", "Where the first view is; it goes away after 30 days.", { presence: "required" }),
  url("url_2", "Where the second view is.", { presence: "required" }),
  url("url_3", "Where the third view is.", { presence: "required" }),
]);

const common = { product: "image", pack: "image" } as const;

/** Pictures from pictures: several subjects in one, growing beyond the frame, other views of a subject, and dressing a person. */
export const pictureWork: readonly Endpoint[] = [
  ...defineTaskFamily(
    {
      ...common,
      family: "multi-image2image",
      resource: "multiImageToImage",
      noun: "pictures from several pictures",
      path: "/v1/images/multi-image2image",
      kind: "multi-image-to-image",
      answerFields: taskFields(picturesField, [watermarkEcho]),
    },
    {
      bodyFields: multiImageFields,
      models: MULTI_IMAGE_MODELS,
      rules: [],
      refusedForms: [
        ...dataPrefixRefusals(["subject_image_list[].subject_image", "scene_image", "style_image"]),
        unlistedNegativePrompt,
      ],
      examples: multiImageExamples,
    },
  ),
  ...defineTaskFamily(
    {
      ...common,
      family: "expand",
      resource: "expand",
      noun: "a picture grown beyond its frame",
      path: "/v1/images/editing/expand",
      kind: "expand",
      answerFields: taskFields(picturesField, [watermarkEcho]),
    },
    {
      bodyFields: expandFields,
      models: [],
      rules: expandRules,
      refusedForms: [...dataPrefixRefusals(["image"]), bottomRatio],
      examples: expandExamples,
    },
  ),
  ...defineTaskFamily(
    {
      ...common,
      family: "ai-multi-shot",
      resource: "subjectViews",
      noun: "other views of a subject",
      path: "/v1/general/ai-multi-shot",
      kind: "views",
      idField: text("id", "The task's id; the page names no external id here.", { presence: "required" }),
      answerFields: taskFields(viewSets),
    },
    {
      bodyFields: [
        media("element_frontal_image", "The front view of the subject.", legacyImage, {
          presence: "required",
          role: "front-image",
        }),
        ...taskOptionFields,
      ],
      models: [],
      rules: [],
      refusedForms: dataPrefixRefusals(["element_frontal_image"]),
      examples: viewExamples,
    },
  ),
  ...defineTaskFamily(
    {
      ...common,
      pack: "try-on",
      family: "kolors-virtual-try-on",
      resource: "tryOn",
      noun: "a person in a garment",
      path: "/v1/images/kolors-virtual-try-on",
      kind: "try-on",
      answerFields: taskFields(plainPicturesField),
    },
    {
      bodyFields: tryOnFields,
      models: TRY_ON_MODELS,
      rules: [],
      refusedForms: dataPrefixRefusals(["human_image", "cloth_image"]),
      examples: tryOnExamples,
    },
  ),
];
