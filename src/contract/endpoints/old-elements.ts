import type { Endpoint, Field } from "../vocabulary/index.ts";
import { tagEcho } from "./elements.ts";
import { oldElementExamples } from "./examples/old-elements.ts";
import { list, long, media, text, url } from "./shared/fields.ts";
import { legacyImage } from "./shared/media.ts";
import { pagingFields } from "./shared/paging.ts";
import { dataPrefixRefusals, noEffectTrap } from "./shared/refused.ts";
import { emptyParts } from "./shared/task-family.ts";

// The notes on this service do not say which of its fields have to be sent, so none is marked.
const bodyFields: readonly Field[] = [
  text("element_name", "Name of the element.", { role: "element-name" }),
  text("element_description", "What the element is.", { role: "element-description" }),
  media("element_frontal_image", "The front view.", legacyImage, { role: "front-image" }),
  list("element_refer_list", "Other views.", [media("image_url", "The picture.", legacyImage, { role: "more-image" })], {
    min: 1,
    max: 3,
    role: "more-images",
  }),
  list("tag_list", "Tags of the element.", [text("tag_id", "Id of the tag.", { role: "tag" })], { role: "tags" }),
];

const elementFields: readonly Field[] = [
  long("element_id", "Id of the element, a JSON number that needs 64 bits; the current service does not know it."),
  text("element_name", "Its name."),
  text("element_description", "What it is."),
  url("element_frontal_image", "The front view."),
  list("element_refer_list", "The other views.", [url("image_url", "The picture.")]),
  tagEcho,
  text("owned_by", "`kling` for the service's own library, else the owner's number."),
];

const common = {
  ...emptyParts,
  standard: "legacy",
  product: "element",
  kind: "element",
  // Its lists hold elements, not tasks that made them.
  action: "call",
  answerFields: elementFields,
} as const satisfies Partial<Endpoint>;

/**
 * The element service of before 2026-02-25, with a library of its own: elements of pictures, made at once. They are deleted as the
 * current ones are.
 */
export const oldElements: readonly Endpoint[] = [
  {
    ...common,
    id: "custom-elements.call",
    family: "custom-elements",
    title: "Make an element in the old library",
    method: "POST",
    path: "/v1/general/custom-elements",
    sdk: { resource: "oldElements", method: "create" },
    billable: true,
    pack: "video",
    withoutOnce: "it answers at once, makes no task, and takes no id of the caller's",
    bodyFields,
    answer: "record",
    refusedForms: [
      ...dataPrefixRefusals(["element_frontal_image", "element_refer_list[].image_url"]),
      noEffectTrap(
        "element_image_list",
        "that is a field of the current service",
        "send element_frontal_image and element_refer_list, or use /v1/general/advanced-custom-elements",
      ),
      noEffectTrap(
        "element_video_list",
        "this service makes elements of pictures only",
        "use /v1/general/advanced-custom-elements",
      ),
    ],
    examples: oldElementExamples,
  },
  {
    ...common,
    id: "custom-elements.list",
    family: "custom-elements",
    title: "List the elements of the old library",
    method: "GET",
    path: "/v1/general/custom-elements",
    sdk: { resource: "oldElements", method: "list" },
    queryFields: pagingFields(),
    answer: "list",
  },
  {
    ...common,
    id: "old-preset-elements.list",
    family: "old-preset-elements",
    title: "List the service's own elements of the old library",
    method: "GET",
    path: "/v1/general/presets-elements",
    sdk: { resource: "oldElements", method: "presets" },
    queryFields: pagingFields(),
    answer: "list",
    catalogue: "preset-elements",
  },
];
