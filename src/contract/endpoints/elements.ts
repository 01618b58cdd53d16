import { elementRules } from "../rules/elements.ts";
import type { Endpoint, Field, Member } from "../vocabulary/index.ts";
import { elementExamples } from "./examples/elements.ts";
import { catalogueFields, deletedTaskFields, taskFields } from "./shared/answers.ts";
import { choice, list, long, media, record, text, url } from "./shared/fields.ts";
import { elementVideo, legacyImage } from "./shared/media.ts";
import { pagingFields } from "./shared/paging.ts";
import { dataPrefixRefusals, noEffectTrap, watermarkTrap } from "./shared/refused.ts";
import { taskOptionFields } from "./shared/tail.ts";
import { defineTaskFamily, emptyParts } from "./shared/task-family.ts";
import { voiceFields } from "./voices.ts";

const TAGS: readonly Member[] = [
  { value: "o_101", meaning: "Hottest.", means: "Hottest" },
  { value: "o_102", meaning: "Character.", means: "Character" },
  { value: "o_103", meaning: "Animal.", means: "Animal" },
  { value: "o_104", meaning: "Item.", means: "Item" },
  { value: "o_105", meaning: "Costume.", means: "Costume" },
  { value: "o_106", meaning: "Scene.", means: "Scene" },
  { value: "o_107", meaning: "Effect.", means: "Effect" },
  { value: "o_108", meaning: "Others.", means: "Others" },
];

const KINDS: readonly Member[] = [
  { value: "image_refer", meaning: "Multi-image element, from `element_image_list`.", means: "images" },
  { value: "video_refer", meaning: "Video character element, from `element_video_list`.", means: "video" },
];

const bodyFields: readonly Field[] = [
  text("element_name", "Name of the element.", { presence: "required", max: 20, role: "element-name" }),
  text("element_description", "What the element is.", { presence: "required", max: 100, role: "element-description" }),
  choice("reference_type", "What the element is made of.", KINDS, { presence: "required", role: "element-kind" }),
  record(
    "element_image_list",
    "Pictures of the element: the front view and 1 to 3 others.",
    [
      media("frontal_image", "The front view.", legacyImage, { presence: "required", role: "front-image" }),
      list(
        "refer_images",
        "Other views: another angle or a close-up, different from the front view.",
        [media("image_url", "The picture.", legacyImage, { presence: "required", role: "more-image" })],
        { presence: "required", min: 1, max: 3, role: "more-images" },
      ),
    ],
    { presence: "conditional", role: "element-images" },
  ),
  record(
    "element_video_list",
    "A clip of the element; realistic humanoid figures only. A voice in it is cloned and bound.",
    [
      list(
        "refer_videos",
        "The clip.",
        [media("video_url", "Address of the clip.", elementVideo, { presence: "required", role: "element-video" })],
        { presence: "required", min: 1, max: 1 },
      ),
    ],
    { presence: "conditional", role: "element-videos" },
  ),
  text(
    "element_voice_id",
    "A custom or preset voice that is bound to the element; to one of pictures only where it shows a character or humanoid.",
    { role: "element-voice" },
  ),
  list("tag_list", "Tags of the element.", [choice("tag_id", "Id of the tag.", TAGS, { presence: "required", role: "tag" })], {
    role: "tags",
  }),
  ...taskOptionFields,
];

/** The tags of an element as answers tell them. */
export const tagEcho: Field = list("tag_list", "Its tags; spelled otherwise than in the create.", [
  text("id", "Id of the tag."),
  text("name", "Name of the tag."),
  text("description", "What the tag is for."),
]);

/** The elements of a task record: what was sent, echoed, with the id and the bound voice. */
const elementsField: Field = list("elements", "The element that was made.", [
  long("element_id", "Id of the element, a JSON number that needs 64 bits.", { presence: "required" }),
  text("element_name", "Its name."),
  text("element_description", "What it is."),
  choice("reference_type", "What it was made of.", KINDS),
  record("element_image_list", "Its pictures.", [
    url("frontal_image", "The front view."),
    list("refer_images", "The other views.", [url("image_url", "The picture.")]),
  ]),
  record("element_video_list", "Its clip.", [list("refer_videos", "The clip.", [url("video_url", "Address of the clip.")])]),
  record("element_voice_info", "The bound voice.", voiceFields),
  tagEcho,
  text("owned_by", "`kling` for the service's own library, else the owner's number."),
  choice("status", "Whether the element is there.", [
    { value: "succeed", meaning: "It is there.", means: "there" },
    { value: "deleted", meaning: "It was deleted.", means: "deleted" },
  ]),
]);

/**
 * The element library of the legacy standard: create, query one (by the id of the creation task), list, the service's presets,
 * delete. A create is booked on the video pack with 0 units.
 */
export const elements: readonly Endpoint[] = [
  ...defineTaskFamily(
    {
      family: "elements",
      resource: "elements",
      noun: "an element",
      path: "/v1/general/advanced-custom-elements",
      product: "element",
      kind: "element",
      answerFields: taskFields(elementsField),
    },
    {
      bodyFields,
      models: [],
      rules: elementRules,
      refusedForms: [
        ...dataPrefixRefusals(["element_image_list.frontal_image", "element_image_list.refer_images[].image_url"]),
        noEffectTrap("element_frontal_image", "that is a field of the old service", "send element_image_list.frontal_image"),
        noEffectTrap("element_refer_list", "that is a field of the old service", "send element_image_list.refer_images"),
        watermarkTrap,
      ],
      examples: elementExamples,
    },
  ),
  {
    ...emptyParts,
    id: "elements.delete",
    family: "elements",
    title: "Delete an element",
    standard: "legacy",
    method: "POST",
    path: "/v1/general/delete-elements",
    alsoAt: ["/v1/general/delete-advanced-elements"],
    action: "delete",
    product: "element",
    kind: "element",
    sdk: { resource: "elements", method: "delete" },
    bodyFields: [
      text("element_id", "Id of a custom element; a text here, although queries answer a number.", {
        presence: "required",
        role: "element",
      }),
    ],
    answerFields: deletedTaskFields,
    answer: "record",
  },
  {
    ...emptyParts,
    id: "preset-elements.list",
    family: "preset-elements",
    title: "List the service's own elements",
    standard: "legacy",
    method: "GET",
    path: "/v1/general/advanced-presets-elements",
    action: "list",
    product: "element",
    kind: "element",
    sdk: { resource: "elements", method: "presets" },
    queryFields: pagingFields(),
    answerFields: [
      ...catalogueFields(elementsField),
      text("final_unit_deduction", "Units taken; only older documents show it here."),
    ],
    answer: "list",
    catalogue: "preset-elements",
  },
];
