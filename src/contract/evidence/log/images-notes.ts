import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";

const NOTES = { kind: "third-party", rung: "stated", scope: { standard: "legacy" } } as const;

const GRID: Origin = {
  ...NOTES,
  tag: "image-grid",
  day: "2026-08-01",
  artifact: "github inference-sh/grid kling_helper.py and pricing.md (reference/kling-other.md, GRID)",
};
/** Its own day is not kept. */
const PRICE_COPY: Origin = {
  ...NOTES,
  tag: "image-price-copy",
  day: "2026-08-01",
  artifact: "another transcription of the image price page (reference/kling-other.md, PRICE2)",
};
/** Pages of 2025 and 2026; no single day is kept. */
const GATEWAYS: Origin = {
  ...NOTES,
  tag: "image-gateways",
  day: "2026-06-30",
  artifact: "pages of gateways that print the API again (reference/kling-other.md, GW)",
};
const COMFY: Origin = {
  ...NOTES,
  tag: "image-comfyui",
  day: "2026-03-31",
  artifact: "the nodes of ComfyUI (reference/kling-other.md, O-D8 and O-D13)",
};
/** Early in 2026; no day is kept. */
const OLD_VIEWS: Origin = {
  ...NOTES,
  tag: "image-old-views",
  day: "2026-02-01",
  artifact: "Chinese transcription of the ai-multi-shot pages (reference/kling-other.md, OLDEL)",
};
const LIVE: Origin = {
  kind: "relay",
  tag: "image-live-september",
  day: "2026-09-20",
  artifact: "github aself101/kling-api migration checklist and spec, live notes, by reference/kling-other.md (LIVE9)",
  rung: "completed",
  scope: { surface: "global", standard: "legacy", model: "kling-v3" },
};
/** The day is not kept; it is set early, so that it counts as out of date. */
const PANELS: Origin = {
  kind: "relay",
  tag: "image-panels",
  day: "2025-12-31",
  artifact: "a public note on 20 panels, live, by reference/kling-other.md section 1.14",
  rung: "completed",
  scope: { standard: "legacy", model: "kling-v2-1" },
};
const OURS: Origin = {
  kind: "person",
  rung: "stated",
  tag: "our-reading-images",
  day: "2026-11-21",
  artifact: "reading of the reference notes for this contract",
};

const OLD_PRICES = [
  "price:image-2.0/text",
  "price:image-2.0/image",
  "price:image-2.0/multi-image",
  "price:image-2.0-new/image",
  "price:image-1.5/text",
  "price:image-1.5/image",
  "price:image-1.0",
] as const;

const prices = [
  ...recordsOf(PRICE_COPY, [
    {
      name: "old-prices",
      locator: "section 1.14, image pack, rows with a star",
      claims: claimsOn(OLD_PRICES, "units"),
    },
    {
      name: "try-on-prices",
      locator: "section 1.14, row virtual try-on",
      claims: claimsOn(["price:try-on-1", "price:try-on-1.5"], "units"),
      note: "what 3.0 costs is told nowhere",
    },
    {
      name: "what-old-models-do",
      locator: "section 1.14, image pack, rows with a star",
      claims: [
        ...claimsOn(["model:image-1.0", "model:image-1.5", "model:image-2.0"], "textToImage imageToImage"),
        ...claimsOn("model:image-2.0-new", "imageToImage"),
        ...claimsOn("model:image-2.0", "multiImage"),
      ],
      note: "by the columns in which they have a price",
    },
  ]),
  ...recordsOf(GRID, [
    {
      name: "old-prices",
      locator: "section 1.14, image pack, rows with a star",
      claims: claimsOn(OLD_PRICES, "units"),
    },
    {
      name: "try-on-prices",
      locator: "section 1.14, row virtual try-on",
      claims: claimsOn(["price:try-on-1", "price:try-on-1.5"], "units"),
    },
    {
      name: "2k-doubles",
      locator: "section 1.14, last line on the image pack",
      verdict: "against",
      claims: claimsOn("price:image-3.0/2k", "units"),
      note: "says that 2K doubles the price of V3, against the table",
    },
  ]),
];

const thirdParties = [
  ...recordsOf(GRID, [
    {
      name: "generations-default",
      locator: "O-D10",
      verdict: "against",
      claims: claimsAt("generations.create", "model_name: default"),
      note: "its helper has kling-v1",
    },
    {
      name: "character-reference",
      locator: "O-D11",
      claims: claimsOn("model:image-1.5", "characterReference"),
      note: "the helper and another gateway name kling-v1-5 alone",
    },
    {
      name: "character-reference-elsewhere",
      locator: "O-D11",
      verdict: "against",
      claims: claimsOn("model:image-2.1", "characterReference"),
      note: "the helper and another gateway name kling-v1-5 alone",
    },
    {
      name: "omni-ratio-default",
      locator: "O-D12",
      verdict: "against",
      claims: claimsAt("omni-image.create", "aspect_ratio: default"),
      note: "its helper has 16:9",
    },
  ]),
  ...recordsOf(GATEWAYS, [
    {
      name: "multi-image-of-2.0",
      locator: "section 2.3, model_name",
      claims: [
        ...claimsAt("multi-image2image.create", "model_name: member:kling-v2"),
        ...claimsOn("model:image-2.0", "multiImage"),
      ],
    },
    {
      name: "omni-watermark",
      locator: "section 2.2, row watermark_info",
      claims: claimsAt("omni-image.create", "watermark_info: exists"),
    },
    {
      name: "series-from-pictures",
      locator: "O-D7, cloudsway",
      claims: claimsAt("omni-image.create", "result_type: member:series\nrule:series-needs-image: holds"),
      scope: { model: "kling-v3-omni" },
    },
    {
      name: "expand-bottom",
      locator: "section 2.4, last line, cometapi",
      verdict: "against",
      claims: claimsAt("expand.create", "bottom_expansion_ratio: refused"),
      note: "prints it as the name of the lower side",
    },
    {
      name: "try-on-garments",
      locator: "section 2.7, B rows",
      claims: claimsAt("kolors-virtual-try-on.create", "cloth_image: effect\nmodel_name: effect"),
      note: "v1-5 takes a top and a bottom in one picture; two tops, two bottoms, or a dress with anything fail",
    },
  ]),
  ...recordsOf(COMFY, [
    {
      name: "omni-image-key",
      locator: "O-D8",
      claims: claimsAt("omni-image.create", "image_list[].image: exists\nimage_list[].image_url: refused"),
    },
    {
      name: "omni-series-amount",
      locator: "O-D13",
      verdict: "against",
      claims: claimsAt("omni-image.create", "series_amount: member:auto"),
      note: "2 to 9 alone",
    },
  ]),
  ...recordsOf(OLD_VIEWS, [
    {
      name: "one",
      locator: "section 2.5; O-D15",
      verdict: "against",
      claims: claimsAt(
        "ai-multi-shot.one",
        `
        answer:task_result.images[].url_1: exists
        answer:task_result.images[].url_2: exists
        answer:task_result.images[].url_3: exists
      `,
      ),
      note: "the page of the single query shows one plain url",
    },
    {
      name: "list",
      locator: "section 2.5; O-D15",
      claims: claimsAt(
        "ai-multi-shot.list",
        `
        answer:task_result.images[].url_1: exists
        answer:task_result.images[].url_2: exists
        answer:task_result.images[].url_3: exists
      `,
      ),
    },
  ]),
];

const runs = [
  ...recordsOf(LIVE, [
    {
      name: "generations",
      locator: "sections 1.2, 1.7 and 1.8, row Single-query pages",
      claims: [
        ...claimsAt(
          "generations.create",
          `
          model_name: exists member:kling-v3
          prompt: exists
          external_task_id: exists
          resolution: exists member:1k
          answer:task_id: exists
        `,
        ),
        ...claimsAt(
          "generations.one",
          `
          path:id: exists
          answer:task_status: exists member:succeed
          answer:task_result: exists
          answer:task_result.images: exists
          answer:task_result.images[].url: exists
        `,
        ),
        ...claimsOn("model:image-3.0", "exists sizes:1k"),
      ],
      note: "a 1k picture took 24 s; it was found by its external id too; its link lives 30 days",
    },
    {
      name: "price",
      locator: "section 1.14, image pack, row 3.0",
      claims: claimsOn("price:image-3.0/1k", "units"),
      note: "one picture took exactly 8 units",
    },
    {
      name: "kling-v1-discontinued",
      locator: "section 1.5, row retired model; O-D24",
      verdict: "unclear",
      claims: claimsOn("model:image-1.0", "retired"),
      scope: { model: "kling-v1" },
      note: "the service calls kling-v1 discontinued; whether a picture or a clip was asked for is not kept",
    },
  ]),
  ...recordsOf(PANELS, [
    {
      name: "price",
      locator: "section 1.14, image pack, row 2.1",
      claims: claimsOn("price:image-2.1/text/1k", "units"),
      note: "20 pictures at 4.0 units each; their size is not kept, 1k is the default",
    },
  ]),
];

const ours = recordsOf(OURS, [
  {
    name: "series-of-2.1",
    locator: "reference/kling-other.md section 2.8, row series; O-D7",
    verdict: "against",
    claims: claimsOn("model:image-2.1", "series"),
    note: "only omni-image has a field for series, and kling-v2-1 is no value there",
  },
]);

/** What third parties print of still pictures, what was seen live, and what is only our own reading. */
export const imagesNotes: readonly Evidence[] = [...prices, ...thirdParties, ...runs, ...ours];
