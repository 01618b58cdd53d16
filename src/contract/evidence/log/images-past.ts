import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";
import {
  EIGHT_RATIOS,
  PICTURE_CREATED,
  PICTURE_OPTIONS,
  PICTURE_PAGING,
  PICTURE_TASK,
  PICTURES,
  SERIES,
  VIEWS,
} from "./images-listings.ts";

const DOCUMENT = { kind: "document", relayed: true, rung: "stated", scope: { standard: "legacy" } } as const;

const PAGES_2025: Origin = {
  ...DOCUMENT,
  tag: "image-pages-2025",
  day: "2025-06-18",
  artifact: "github microfox-ai/microfox scrapedDocs, pages of 2025-06-18 (reference/kling-other.md, J25)",
};
const SERIES_3: Origin = {
  ...DOCUMENT,
  tag: "image-series-3",
  day: "2026-02-10",
  artifact: "KlingAI Series 3.0 Model API Specification, text of 2026-02-10 (reference/kling-other.md, QQ)",
};
const MARCH: Origin = {
  ...DOCUMENT,
  tag: "image-pages-march",
  day: "2026-03-28",
  artifact: "kling.ai/document-api/apiReference, pages of 2026-03 (reference/kling-other.md, MAR)",
};
const SEED_SECTIONS: Origin = {
  ...DOCUMENT,
  tag: "seed-image-sections",
  day: "2026-03-29",
  artifact: "KlingAI Series 3.0 Model API Specification, captured 2026-03-28 (seeds/000)",
};
const SEED_REGISTER: Origin = {
  ...SEED_SECTIONS,
  tag: "seed-image-register",
  artifact: "preserved API pages of 2026-03 (seeds/002-kling-api-field-status-register.md)",
};

const before = recordsOf(PAGES_2025, [
  {
    name: "generations-models",
    locator: "section 2.1, row model_name; O-D10",
    claims: [
      ...claimsAt("generations.create", "model_name: exists member:kling-v1 member:kling-v1-5 member:kling-v2"),
      ...claimsOn("model:image-1.0", "exists"),
      ...claimsOn("model:image-1.5", "exists"),
      ...claimsOn("model:image-2.0", "exists"),
    ],
  },
  {
    name: "generations-default",
    locator: "section 2.1, row model_name; O-D10",
    verdict: "against",
    claims: claimsAt("generations.create", "model_name: default"),
    note: "kling-v1 is the default of that day",
  },
  {
    name: "character-reference",
    locator: "section 2.1, row image_reference; O-D11",
    claims: [
      ...claimsAt("generations.create", "image_reference: exists member:subject member:face"),
      ...claimsOn("model:image-1.5", "characterReference"),
    ],
    note: "with kling-v1-5 alone, and then needed beside image",
  },
  {
    name: "character-reference-elsewhere",
    locator: "section 2.1, row image_reference; O-D11",
    verdict: "against",
    claims: claimsOn("model:image-2.1", "characterReference"),
    note: "kling-v1-5 alone has it, says the page of a day before 2.1",
  },
]);

const series3 = recordsOf(SERIES_3, [
  {
    name: "generations-models",
    locator: "section 2.1, row model_name; O-D10",
    claims: [
      ...claimsAt(
        "generations.create",
        `
        model_name: exists member:kling-v1 member:kling-v1-5 member:kling-v2 member:kling-v2-new
        model_name: member:kling-v2-1 member:kling-v3
      `,
      ),
      ...claimsOn(["model:image-1.0", "model:image-1.5", "model:image-2.0", "model:image-2.0-new"], "exists"),
      ...claimsOn(["model:image-2.1", "model:image-3.0"], "exists"),
    ],
  },
  {
    name: "generations-default",
    locator: "section 2.1, row model_name; O-D10",
    verdict: "against",
    claims: claimsAt("generations.create", "model_name: default"),
    note: "kling-v1 is the default of that day",
  },
  {
    name: "no-image-reference",
    locator: "section 2.1, row image_reference; O-D11",
    verdict: "against",
    claims: claimsAt("generations.create", "image_reference: exists"),
    note: "the table does not have it, although its text still mentions it",
  },
  {
    name: "omni-series",
    locator: "section 2.8, row series; O-D7",
    claims: [
      ...claimsAt("omni-image.create", "result_type: member:series\nrule:series-needs-image: holds"),
      ...claimsOn("model:image-3.0-omni", "exists series autoRatio"),
    ],
    note: "listed under image-to-image, with named ratios and with auto",
  },
  {
    name: "omni-auto-ratio-of-3.0",
    locator: "section 2.2, row aspect_ratio; O-D26",
    verdict: "against",
    claims: claimsAt("omni-image.create", "rule:auto-ratio-needs-image: holds"),
    scope: { model: "kling-v3-omni" },
    note: "kling-v3-omni has auto for pictures from text too",
  },
  {
    name: "omni-auto-ratio-of-o1",
    locator: "section 2.2, row aspect_ratio; O-D26",
    claims: claimsAt("omni-image.create", "rule:auto-ratio-needs-image: holds"),
    scope: { model: "kling-image-o1" },
  },
  {
    name: "omni-ratio-fixed-by-a-picture",
    locator: "section 2.2, row aspect_ratio",
    verdict: "unclear",
    claims: claimsAt("omni-image.create", "aspect_ratio: effect"),
    note: "without effect where the ratio is taken from the input picture",
  },
  {
    name: "omni-no-watermark",
    locator: "section 2.2, row watermark_info",
    verdict: "against",
    claims: claimsAt("omni-image.create", "watermark_info: exists"),
    note: "the table does not have it",
  },
  {
    name: "omni-element-id-as-text",
    locator: "section 1.4, row new standard",
    verdict: "against",
    claims: claimsAt("omni-image.create", "element_list[].element_id: exists"),
    note: "the table says long, but the sample sends the ids as text",
  },
  {
    name: "omni-token-spellings",
    locator: "section 2.2, template tokens; O-D9",
    verdict: "unclear",
    claims: claimsAt("omni-image.create", "prompt: effect"),
    note: "a sample writes <<object_1>>, and the text prints empty brackets",
  },
]);

const march = recordsOf(MARCH, [
  {
    name: "omni-create",
    locator: "section 2.2, table; O-D13",
    claims: claimsAt(
      "omni-image.create",
      `
      model_name: exists default member:kling-image-o1 member:kling-v3-omni
      prompt: exists required max
      image_list: exists
      image_list[].image: exists required
      element_list: exists
      element_list[].element_id: exists required
      resolution: exists default member:1k member:2k member:4k
      result_type: exists default member:single member:series
      n: exists default min max
      series_amount: exists default min max
      aspect_ratio: exists
      ${EIGHT_RATIOS}${PICTURE_OPTIONS}
    `,
    ),
  },
  {
    name: "omni-series-amount",
    locator: "section 2.2, row series_amount; O-D13",
    verdict: "against",
    claims: claimsAt("omni-image.create", "series_amount: member:auto"),
    note: "2 to 9 alone",
  },
  {
    name: "omni-queries",
    locator: "section 2.2, result",
    claims: claimsAt(["omni-image.one", "omni-image.list"], `${PICTURE_TASK}${SERIES}`),
  },
  {
    name: "views",
    locator: "section 2.5, MAR aiMultiShot; O-D15",
    claims: [
      ...claimsAt("ai-multi-shot.create", `element_frontal_image: exists required\n${PICTURE_OPTIONS}`),
      ...claimsAt("ai-multi-shot.list", VIEWS),
    ],
  },
  {
    name: "try-on-create",
    locator: "section 2.7; section 1.11",
    claims: claimsAt(
      "kolors-virtual-try-on.create",
      `
      model_name: exists default member:kolors-virtual-try-on-v1 member:kolors-virtual-try-on-v1-5 effect
      human_image: exists required form:url form:base64 limits effect
      human_image: refused:data-prefix
      cloth_image: exists required form:url form:base64 limits effect
      cloth_image: refused:data-prefix
      ${PICTURE_OPTIONS}${PICTURE_CREATED}
    `,
    ),
  },
  {
    name: "try-on-webp",
    locator: "section 2.7, sample",
    verdict: "against",
    claims: claimsAt("kolors-virtual-try-on.create", "human_image: limits\ncloth_image: limits"),
    scope: { form: "webp" },
    note: "the sample sends .webp files, which the list of formats does not have",
  },
  {
    name: "try-on-create-sample",
    locator: "section 2.7, last words of its first part",
    verdict: "unclear",
    claims: claimsAt("kolors-virtual-try-on.create", "answer:task_info: exists"),
    note: "the sample of the answer to a create leaves it out",
  },
  {
    name: "try-on-queries",
    locator: "section 2.7; section 2, common result; section 1.8",
    claims: [
      ...claimsAt("kolors-virtual-try-on.one", `path:id: exists required\n${PICTURE_TASK}${PICTURES}`),
      ...claimsAt("kolors-virtual-try-on.list", `${PICTURE_PAGING}${PICTURE_TASK}${PICTURES}`),
    ],
  },
  {
    name: "try-on-models",
    locator: "section 2.7, model_name",
    claims: claimsOn(["model:try-on-1", "model:try-on-1.5"], "exists"),
  },
]);

const seeds = [
  ...recordsOf(SEED_SECTIONS, [
    {
      name: "headers",
      locator: "Omni-Image and Image Generation, every section, Request Header",
      claims: claimsAt(
        ["omni-image.create", "omni-image.one", "omni-image.list", "generations.create", "generations.one", "generations.list"],
        "header:Content-Type: exists\nheader:Authorization: exists",
      ),
    },
    {
      name: "with-an-element",
      locator: "Omni-Image and Image Generation - Create Task, Image generation with element",
      claims: claimsAt(["omni-image.create", "generations.create"], "element_list: exists"),
    },
  ]),
  ...recordsOf(SEED_REGISTER, [
    {
      name: "element-id",
      locator: "section E, element_list[].element_id",
      claims: claimsAt(["omni-image.create", "generations.create"], "element_list[].element_id: exists required"),
    },
  ]),
];

/** What pages before September 2026 say of still pictures. */
export const imagesPast: readonly Evidence[] = [...before, ...series3, ...march, ...seeds];
