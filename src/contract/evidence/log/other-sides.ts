import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";

const PAGES: Origin = {
  tag: "other-sides-september",
  kind: "document",
  artifact: "github aself101/kling-api docs/api, pages of 2026-09-20 (reference/kling-other.md, O26)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
};
const MARCH: Origin = {
  ...PAGES,
  tag: "other-sides-march",
  artifact: "kling.ai/document-api/apiReference, pages of 2026-03 (reference/kling-other.md, MAR)",
  day: "2026-03-28",
};
const SERIES_3: Origin = {
  ...PAGES,
  tag: "other-sides-series-3",
  artifact: "KlingAI Series 3.0 Model API Specification, text of 2026-02-10 (reference/kling-other.md, QQ)",
  day: "2026-02-10",
  scope: { standard: "legacy" },
};
const GRID: Origin = {
  tag: "other-sides-grid",
  kind: "third-party",
  artifact: "github inference-sh/grid docs/00 (reference/kling-other.md, GRID)",
  day: "2026-08-01",
  rung: "stated",
};

/** The sides of disagreements that records of other topics do not take. */
export const otherSides: readonly Evidence[] = [
  ...recordsOf(SERIES_3, [
    {
      name: "sound-beside-a-clip",
      locator: "section 1.14, rows only in QQ; O-D27",
      claims: claimsAt("omni-video.create", "rule:sound-off-with-video: holds"),
      note: "the document has a price for what it forbids",
    },
  ]),
  ...recordsOf(MARCH, [
    {
      name: "one-standard",
      locator: "O-D1",
      verdict: "unclear",
      claims: [
        ...claimsAt(["text-to-video-3.0.create", "text-to-video-3.0-turbo.create"], "prompt: exists"),
        ...claimsAt("omni-video-3.0-omni.create", "contents: exists"),
      ],
      note: "the pages of that day know paths below /v1 and signed tokens only",
    },
  ]),
  ...recordsOf(GRID, [
    {
      name: "callback-in-an-envelope",
      locator: "O-D14",
      verdict: "against",
      claims: claimsAt("callback-legacy", "answer:task_id: exists"),
      note: "shows the record inside an envelope as answers have it",
    },
  ]),
  ...recordsOf(PAGES, [
    {
      name: "not-found",
      locator: "section 1.5, row 1203; O-D3",
      claims: claimsOn("error:1203", "exists"),
      note: "the table has 404 and 1203 for what is not there; a live call saw 400 and 1201",
    },
    {
      name: "tasks-of-the-new-standard",
      locator: "section 1.8, row Unified /tasks; O-D4",
      verdict: "unclear",
      claims: claimsAt("tasks.find", "query:task_ids: exists"),
      note: "the pages tell of it for tasks of the new standard only",
    },
  ]),
];
