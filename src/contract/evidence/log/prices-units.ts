import type { Evidence } from "../../vocabulary/index.ts";
import { claimsOn, recordsOf, type Origin } from "../record.ts";

/** The service's price pages as a stranger's repository kept them on 2026-09-20. */
const PAGES: Origin = {
  tag: "price-pages",
  kind: "document",
  artifact: "github aself101/kling-api docs/api, price pages of 2026-09-20 (reference/kling-other.md, O26)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
};

/** Another transcription of the image price page; its day is not kept. */
const IMAGE_PAGE: Origin = {
  tag: "image-price-copy",
  kind: "third-party",
  artifact: "another transcription of the image price page (reference/kling-other.md, PRICE2)",
  day: "2026-08-01",
  rung: "stated",
};

/** What one unit of each pack costs. */
export const unitPriceRecords: readonly Evidence[] = [
  ...recordsOf(PAGES, [
    { name: "video-unit", locator: "section 1.14, three units", claims: claimsOn("price:unit/video", "dollars") },
    {
      name: "image-unit",
      locator: "section 1.14, three units; O-D23",
      claims: claimsOn("price:unit/image", "dollars"),
      note: "from 0.028 dollars for 8 units",
    },
  ]),
  ...recordsOf(IMAGE_PAGE, [
    { name: "try-on-unit", locator: "section 1.14, three units", claims: claimsOn("price:unit/try-on", "dollars") },
    {
      name: "image-unit",
      locator: "section 1.14; O-D23",
      verdict: "against",
      claims: claimsOn("price:unit/image", "dollars"),
      note: "its header says 0.14 dollars, against its own table",
    },
  ]),
];
