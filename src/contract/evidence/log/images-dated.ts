import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";

const DOCUMENT = { kind: "document", relayed: true, rung: "stated", scope: { standard: "legacy" } } as const;

const MAP: Origin = {
  ...DOCUMENT,
  tag: "image-capability-map",
  day: "2026-05-19",
  artifact: "kling.ai/document-api image capability map of 2026-05-19 (reference/kling-other.md, O26)",
};
const UPDATES: Origin = {
  ...DOCUMENT,
  tag: "image-updates",
  day: "2026-09-20",
  artifact: "kling.ai/document-api updates log, read 2026-09-20 (reference/kling-other.md, O26)",
};

const EVERY_RATIO = "ratios:16:9 ratios:9:16 ratios:1:1 ratios:4:3 ratios:3:4 ratios:3:2 ratios:2:3 ratios:21:9";

const map = recordsOf(MAP, [
  {
    name: "models",
    locator: "section 2.8",
    claims: [
      ...claimsOn("model:image-3.0", "exists sizes:1k sizes:2k textToImage imageToImage elements:images"),
      ...claimsOn(
        "model:image-3.0-omni",
        "exists sizes:1k sizes:2k sizes:4k textToImage imageToImage autoRatio series multiImage elements:images",
      ),
      ...claimsOn("model:image-o1", "exists sizes:1k sizes:2k textToImage imageToImage autoRatio multiImage elements:images"),
      ...claimsOn("model:image-2.1", "exists sizes:1k sizes:2k textToImage imageToImage multiImage characterReference"),
      ...claimsOn(["model:image-3.0", "model:image-3.0-omni", "model:image-o1", "model:image-2.1"], EVERY_RATIO),
    ],
  },
  {
    name: "series-of-2.1",
    locator: "section 2.8, row series; O-D7",
    claims: claimsOn("model:image-2.1", "series"),
    note: "the map marks it, under image-to-image",
  },
  {
    name: "series-from-pictures",
    locator: "section 2.8, row series; O-D7",
    claims: claimsAt("omni-image.create", "result_type: member:series\nrule:series-needs-image: holds"),
    scope: { model: "kling-v3-omni" },
  },
  {
    name: "auto-ratio-of-3.0",
    locator: "section 2.8, row ratios; O-D26",
    claims: claimsAt("omni-image.create", "rule:auto-ratio-needs-image: holds"),
    scope: { model: "kling-v3-omni" },
  },
  {
    name: "auto-ratio-of-o1",
    locator: "section 2.8, row ratios; O-D26",
    verdict: "against",
    claims: claimsAt("omni-image.create", "rule:auto-ratio-needs-image: holds"),
    scope: { model: "kling-image-o1" },
    note: "the map has auto for O1 without a condition",
  },
  {
    name: "character-reference",
    locator: "section 2.8, row character reference; O-D11",
    claims: claimsAt("generations.create", "image_reference: member:subject member:face\nrule:image-strength-model: holds"),
    scope: { model: "kling-v2-1" },
  },
  {
    name: "elements-not-of-2.1",
    locator: "section 2.8, row subject control",
    claims: claimsAt("generations.create", "rule:elements-model: holds"),
  },
  {
    name: "old-models-dropped",
    locator: "section 2.8; O-D24",
    claims: claimsOn(["model:image-1.0", "model:image-1.5", "model:image-2.0", "model:image-2.0-new"], "retired"),
    note: "the map no longer has these models",
  },
]);

const updates = recordsOf(UPDATES, [
  {
    name: "multi-image-2.1",
    day: "2025-11-19",
    locator: "section 7, 2025-11-19",
    claims: [
      ...claimsAt("multi-image2image.create", "model_name: member:kling-v2-1"),
      ...claimsOn("model:image-2.1", "multiImage"),
    ],
  },
  { name: "o1", day: "2025-12-15", locator: "section 7, 2025-12-15", claims: claimsOn("model:image-o1", "exists") },
  {
    name: "views-and-watermark",
    day: "2026-01-23",
    locator: "section 7, 2026-01-23; section 1.12",
    claims: [
      ...claimsAt(
        ["generations.create", "omni-image.create", "multi-image2image.create", "expand.create"],
        "watermark_info: exists\nwatermark_info.enabled: exists",
      ),
      ...claimsAt("ai-multi-shot.create", "element_frontal_image: exists"),
    ],
  },
  {
    name: "price-of-views",
    day: "2026-01-23",
    locator: "section 1.14, row AI multi-shot",
    verdict: "unclear",
    claims: claimsOn("price:views", "units"),
    note: "names 0.5 units, which is the same money in units of the video pack",
  },
  {
    name: "series-3",
    day: "2026-02-25",
    locator: "section 7, 2026-02-25",
    claims: claimsOn(["model:image-3.0", "model:image-3.0-omni"], "exists"),
  },
  {
    name: "series-of-any-length",
    day: "2026-04-27",
    locator: "section 7, 2026-04-27; section 1.6; O-D13",
    claims: claimsAt("omni-image.create", "series_amount: member:auto effect"),
    note: "takes as many places of the pack as pictures are made",
  },
  {
    name: "try-on-3.0",
    day: "2026-09-15",
    locator: "section 2.7, V3.0; section 7, 2026-09-15",
    claims: claimsOn("model:try-on-3.0", "exists"),
    note: "requests for v1 and v1-5 run on it; it can lock pose and face; its own field names were not found",
  },
  {
    name: "no-retirement-told",
    locator: "O-D24",
    verdict: "unclear",
    claims: claimsOn(["model:image-1.0", "model:image-1.5", "model:image-2.0", "model:image-2.0-new"], "retired"),
    note: "the log has no retirements at all",
  },
]);

/** What the capability map and the log of changes say of still pictures. */
export const imagesDated: readonly Evidence[] = [...map, ...updates];
