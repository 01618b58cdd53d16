import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";
import {
  EIGHT_RATIOS,
  PICTURE_BALANCE,
  PICTURE_CREATED,
  PICTURE_OPTIONS,
  PICTURE_PAGING,
  PICTURE_TASK,
  PICTURE_WATERMARK,
  PICTURES,
  PICTURES_MARKED,
  SERIES,
  VIEWS,
} from "./images-listings.ts";
import { COMMON_HEADERS } from "./listings.ts";

/** The pages on still pictures as a stranger's repository kept them on 2026-09-20. */
const PAGES: Origin = {
  tag: "image-pages-september",
  kind: "document",
  artifact: "github aself101/kling-api docs/api, image pages of 2026-09-20 (reference/kling-other.md, O26)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
  scope: { standard: "legacy" },
};

const creates = recordsOf(PAGES, [
  {
    name: "generations-create",
    locator: "section 2.1, table; section 3.3, row image generations; O-D10, O-D11",
    claims: claimsAt(
      "generations.create",
      `
      model_name: exists default member:kling-v2-1 member:kling-v3 effect
      prompt: exists required max effect
      negative_prompt: exists max effect
      image: exists form:url form:base64 limits effect
      image_reference: exists member:subject member:face effect
      image_fidelity: exists default min max effect
      human_fidelity: exists default min max effect
      element_list: exists effect
      element_list[].element_id: exists required effect
      resolution: exists default member:1k member:2k effect
      n: exists default min max effect
      aspect_ratio: exists default effect
      model: refused
      image: refused:data-prefix
      model_name: refused:kling-v3-omni
      rule:reference-needs-image: holds
      rule:negative-prompt-without-image: holds
      rule:image-strength-model: holds
      rule:person-strength-subject: holds
      rule:elements-model: holds
      rule:references: holds
      ${EIGHT_RATIOS}${PICTURE_WATERMARK}${PICTURE_OPTIONS}${PICTURE_CREATED}${COMMON_HEADERS}
    `,
    ),
  },
  {
    name: "character-reference",
    locator: "section 2.1, row image_reference, page image-2.1-generation; O-D11",
    claims: claimsOn("model:image-2.1", "exists characterReference"),
    scope: { model: "kling-v2-1" },
  },
  {
    name: "generations-old-models",
    locator: "section 2.1, row model_name; O-D10",
    verdict: "against",
    claims: claimsAt("generations.create", "model_name: member:kling-v1 member:kling-v1-5 member:kling-v2 member:kling-v2-new"),
    note: "the page lists kling-v2-1 and kling-v3 alone",
  },
  {
    name: "generations-with-an-omni-model",
    locator: "section 2.2, last line",
    verdict: "against",
    claims: claimsAt("generations.create", "model_name: refused:kling-v3-omni"),
    note: "the page's sample of a series posts this model here, surely a slip",
  },
  {
    name: "omni-create",
    locator: "section 2.2, table; section 3.3, row omni-image; O-D7, O-D8, O-D12, O-D13",
    claims: claimsAt(
      "omni-image.create",
      `
      model_name: exists default member:kling-image-o1 member:kling-v3-omni effect
      prompt: exists required max effect
      image_list: exists effect
      image_list[].image: exists required form:url form:base64 limits effect
      image_list[].image: refused:data-prefix
      image_list[].image_url: refused
      element_list: exists effect
      element_list[].element_id: exists required effect
      resolution: exists default member:1k member:2k member:4k effect
      result_type: exists default member:single member:series effect
      n: exists default min max effect
      series_amount: exists default min max member:auto effect
      aspect_ratio: exists default member:auto effect
      rule:references: holds
      rule:series-needs-image: holds
      rule:count-unused: holds
      rule:series-amount-unused: holds
      ${EIGHT_RATIOS}${PICTURE_WATERMARK}${PICTURE_OPTIONS}${PICTURE_CREATED}${COMMON_HEADERS}
    `,
    ),
  },
  {
    name: "omni-image-key-in-a-note",
    locator: "section 2.2, row image_list; O-D8",
    verdict: "against",
    claims: claimsAt("omni-image.create", "image_list[].image_url: refused"),
    note: "a note of the same page calls the key image_url",
  },
  {
    name: "omni-token-spellings",
    locator: "section 2.2, template tokens; O-D9",
    verdict: "unclear",
    claims: claimsAt("omni-image.create", "prompt: effect"),
    note: "samples also write <<<object_1>>>, <<element_1>> and <<image_1>> where the table has <<<image_1>>>",
  },
  {
    name: "multi-image-create",
    locator: "section 2.3",
    claims: claimsAt(
      "multi-image2image.create",
      `
      model_name: exists default member:kling-v2-1 effect
      prompt: exists max effect
      subject_image_list: exists required min max effect
      subject_image_list[].subject_image: exists required form:url form:base64 limits effect
      scene_image: exists form:url form:base64 limits effect
      style_image: exists form:url form:base64 limits effect
      n: exists default min max effect
      aspect_ratio: exists default effect
      subject_image_list[].subject_image: refused:data-prefix
      scene_image: refused:data-prefix
      style_image: refused:data-prefix
      negative_prompt: refused
      ${EIGHT_RATIOS}${PICTURE_WATERMARK}${PICTURE_OPTIONS}${PICTURE_CREATED}${COMMON_HEADERS}
    `,
    ),
  },
  {
    name: "multi-image-negative-prompt",
    locator: "section 2.3, last line",
    verdict: "against",
    claims: claimsAt("multi-image2image.create", "negative_prompt: refused"),
    note: "a sample of the page sends it, although the table does not have it",
  },
  {
    name: "multi-image-old-model",
    locator: "section 2.3, model_name",
    verdict: "against",
    claims: claimsAt("multi-image2image.create", "model_name: member:kling-v2"),
    note: "kling-v2-1 is the only value",
  },
  {
    name: "expand-create",
    locator: "section 2.4",
    claims: claimsAt(
      "expand.create",
      `
      image: exists required form:url form:base64 limits effect
      up_expansion_ratio: exists required min max effect
      down_expansion_ratio: exists required min max effect
      left_expansion_ratio: exists required min max effect
      right_expansion_ratio: exists required min max effect
      prompt: exists max effect
      n: exists default min max effect
      image: refused:data-prefix
      bottom_expansion_ratio: refused
      rule:area: holds
      ${PICTURE_WATERMARK}${PICTURE_OPTIONS}${PICTURE_CREATED}${COMMON_HEADERS}
    `,
    ),
    note: "its own calculation gives 0.1495, 0.1495, 0.6547 and 0.6547 for a square, 16:9 and 3 times the area",
  },
  {
    name: "views-create",
    locator: "section 2.5",
    claims: claimsAt(
      "ai-multi-shot.create",
      `
      element_frontal_image: exists required form:url form:base64 limits effect
      element_frontal_image: refused:data-prefix
      ${PICTURE_OPTIONS}${PICTURE_CREATED}${COMMON_HEADERS}
    `,
    ),
  },
]);

const queries = recordsOf(PAGES, [
  {
    name: "one",
    locator: "section 2, common result; sections 1.3, 1.7, 1.8 and 1.12",
    claims: claimsAt(
      ["generations.one", "omni-image.one", "multi-image2image.one", "expand.one"],
      `path:id: exists required\n${PICTURE_TASK}${PICTURE_BALANCE}${PICTURES}${PICTURES_MARKED}${COMMON_HEADERS}`,
    ),
    note: "the id is the task's or the external one; index is bounded by 9 although n is too, and counts from 0",
  },
  {
    name: "path-table",
    locator: "section 1.8, row path tables",
    claims: claimsAt(["generations.one", "omni-image.one", "multi-image2image.one", "expand.one"], "path:id: exists"),
    note: "the table marks task_id as required and external_task_id as optional, while the text says either",
  },
  {
    name: "list",
    locator: "section 2, common result; sections 1.3, 1.7, 1.8 and 1.12",
    claims: claimsAt(
      ["generations.list", "omni-image.list", "multi-image2image.list", "expand.list"],
      `${PICTURE_PAGING}${PICTURE_TASK}${PICTURE_BALANCE}${PICTURES}${PICTURES_MARKED}${COMMON_HEADERS}`,
    ),
  },
  {
    name: "series",
    locator: "section 2.2, result",
    claims: claimsAt(["omni-image.one", "omni-image.list"], SERIES),
  },
  {
    name: "expand-one-sample",
    locator: "section 1.12",
    verdict: "against",
    claims: claimsAt("expand.one", "answer:task_result.images[].watermark_url: exists"),
    note: "the sample of the single query leaves it out, that of the list has it",
  },
  {
    name: "views-queries",
    locator: "section 2.5, result; sections 1.3 and 1.8; O-D15",
    claims: [
      ...claimsAt("ai-multi-shot.one", `path:id: exists required\n${PICTURE_TASK}${PICTURE_BALANCE}${VIEWS}${COMMON_HEADERS}`),
      ...claimsAt("ai-multi-shot.list", `${PICTURE_PAGING}${PICTURE_TASK}${PICTURE_BALANCE}${VIEWS}${COMMON_HEADERS}`),
    ],
    note: "the single query names the task's own id only",
  },
  {
    name: "try-on-deduction",
    locator: "section 1.14, rows final_unit_deduction and final_balance_deduction",
    claims: claimsAt(
      ["kolors-virtual-try-on.one", "kolors-virtual-try-on.list"],
      `answer:final_unit_deduction: exists\n${PICTURE_BALANCE}`,
    ),
    note: "said of queries at large; the page on try-on of that day was not kept",
  },
  {
    name: "try-on-headers",
    locator: "section 1.2, row Header Authorization",
    claims: claimsAt(["kolors-virtual-try-on.create", "kolors-virtual-try-on.one", "kolors-virtual-try-on.list"], COMMON_HEADERS),
    note: "said of every endpoint",
  },
]);

const prices = recordsOf(PAGES, [
  {
    name: "prices",
    locator: "section 1.14, image pack, rows without a star",
    claims: (
      [
        "image-3.0/1k",
        "image-3.0/2k",
        "image-3.0-omni/1k",
        "image-3.0-omni/2k",
        "image-3.0-omni/4k",
        "image-o1/1k",
        "image-o1/2k",
        "image-2.1/text/1k",
        "image-2.1/text/2k",
        "image-2.1/image/1k",
        "image-2.1/image/2k",
        "image-2.1/multi-image",
        "expand",
        "views",
      ] as const
    ).flatMap((row) => claimsOn(`price:${row}`, "units")),
  },
]);

/** What the pages of 2026-09-20 say of still pictures. */
export const imagesSeptember: readonly Evidence[] = [...creates, ...queries, ...prices];
