import type { Evidence } from "../../vocabulary/index.ts";
import { claimsOn, recordsOf, type Origin } from "../record.ts";

/** Pages of either half year on what concerns all endpoints. */
const MARCH: Origin = {
  tag: "pages-march-all",
  kind: "document",
  artifact: "kling.ai/document-api/apiReference, pages of 2026-03 (reference/kling-other.md, MAR)",
  relayed: true,
  day: "2026-03-28",
  rung: "stated",
};
const SEPTEMBER: Origin = {
  ...MARCH,
  tag: "pages-september-all",
  artifact: "github aself101/kling-api docs/api, pages of 2026-09-20 (reference/kling-other.md, O26)",
  day: "2026-09-20",
};
const PACKS: Origin = {
  tag: "pack-mirror",
  kind: "third-party",
  artifact: "an unofficial mirror of the pack page (reference/kling-other.md, PACK25)",
  day: "2025-12-31",
  rung: "stated",
};
const GRID: Origin = {
  ...PACKS,
  tag: "grid-notes",
  artifact: "github inference-sh/grid pricing.md (reference/kling-other.md, GRID)",
  day: "2026-08-01",
};
const UNSOURCED: Origin = {
  ...PACKS,
  tag: "unsourced-note",
  artifact: "a blog-like note without a source of its own (reference/kling-other.md)",
  day: "2026-11-20",
};

/** Evidence of the notes that concern all endpoints, with both sides of their disagreements. */
export const crossCuttingNotes: readonly Evidence[] = [
  ...recordsOf(PACKS, [
    {
      name: "failed-tasks",
      locator: "section 1.14, deduction semantics; O-D21",
      claims: claimsOn("note:failed-tasks-are-free", "holds"),
      note: "a page of 2025; its day is not kept",
    },
  ]),
  ...recordsOf(MARCH, [
    {
      name: "buckets",
      locator: "section 1.6; V-D27, O-D6",
      verdict: "against",
      claims: claimsOn("note:concurrency-buckets", "holds"),
      note: "counted per kind of pack alone: video, image, virtual try-on",
    },
  ]),
  ...recordsOf(GRID, [
    {
      name: "failed-tasks",
      locator: "section 1.14, deduction semantics; O-D21",
      claims: claimsOn("note:failed-tasks-are-free", "holds"),
    },
  ]),
  ...recordsOf(SEPTEMBER, [
    {
      name: "buckets",
      locator: "section 1.6; V-D27, O-D6",
      claims: claimsOn("note:concurrency-buckets", "holds"),
    },
    {
      name: "no-rate-limit",
      locator: "section 1.6, row No QPS limit; O-D19",
      claims: claimsOn("note:no-rate-limit", "holds"),
    },
    {
      name: "rate-limit-after-all",
      locator: "section 1.5, rows 1302 and 1303; section 1.13, costs; O-D19",
      verdict: "against",
      claims: claimsOn("note:no-rate-limit", "holds"),
      note: "two error texts speak of requests per second, and the costs query asks for one at most",
    },
  ]),
  ...recordsOf(UNSOURCED, [
    {
      name: "failed-tasks",
      locator: "section 1.14, deduction semantics; O-D21",
      verdict: "against",
      claims: claimsOn("note:failed-tasks-are-free", "holds"),
      note: "says that a failed task can still cost, without evidence",
    },
  ]),
];
