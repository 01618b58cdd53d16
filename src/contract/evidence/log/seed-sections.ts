import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf, type Origin } from "../record.ts";
import { COMMON_HEADERS } from "./listings.ts";

/** The sections of the Series 3.0 document, by the seeds' list of what each holds. */
const SECTIONS: Origin = {
  tag: "seed-sections",
  kind: "document",
  artifact: "KlingAI Series 3.0 Model API Specification, captured 2026-03-28 (seeds/000)",
  relayed: true,
  day: "2026-03-29",
  rung: "stated",
  scope: { standard: "legacy" },
};

/** The element pages, whose headers the seeds transcribed. */
const ELEMENTS: Origin = {
  ...SECTIONS,
  tag: "seed-element-tier",
  artifact: "apiReference/model/element, page of 2026-03 (seeds/003-kling-api-field-level-tier2-elements.md)",
};

/** Which parts of requests the seeds saw on every page. */
export const seedSections: readonly Evidence[] = [
  ...recordsOf(SECTIONS, [
    {
      name: "headers",
      locator: "every section, Request Header",
      claims: claimsAt(
        [
          "omni-video.create",
          "omni-video.one",
          "omni-video.list",
          "text2video.create",
          "text2video.one",
          "text2video.list",
          "image2video.create",
          "image2video.one",
          "image2video.list",
          "elements.create",
          "elements.one",
          "elements.list",
          "elements.delete",
          "preset-elements.list",
        ],
        "header:Content-Type: exists\nheader:Authorization: exists",
      ),
    },
  ]),
  ...recordsOf(ELEMENTS, [
    {
      name: "headers",
      locator: "sections 1, 4, 5, 6 and 7, Request headers",
      claims: claimsAt(
        ["elements.create", "elements.one", "elements.list", "preset-elements.list", "elements.delete"],
        COMMON_HEADERS,
      ),
    },
  ]),
];
