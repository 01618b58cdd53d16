import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";
import { BALANCE_DEDUCTION } from "./video-work-listings.ts";

const GRID: Origin = {
  tag: "grid-clips",
  kind: "third-party",
  artifact: "github inference-sh/grid pricing.md and kling_helper.py (reference/kling-video.md, GRID)",
  day: "2026-08-01",
  rung: "stated",
  scope: { standard: "legacy" },
};
const GRID_RUN: Origin = { ...GRID, tag: "grid-clips-run", kind: "relay", rung: "accepted" };
const SEED_RUN: Origin = {
  tag: "seed-modes",
  kind: "relay",
  artifact: "seed 002, live runs, by reference/kling-video.md (SEED)",
  day: "2026-03-29",
  rung: "accepted",
  scope: { standard: "legacy" },
};
const KOREAN: Origin = {
  tag: "korean-note-clips",
  kind: "relay",
  artifact: "Korean note of no-cost probes, by reference/kling-video.md (KR)",
  day: "2026-08-26",
  rung: "accepted",
  scope: { standard: "legacy" },
};
const SEPTEMBER: Origin = {
  tag: "live-september-clips",
  kind: "relay",
  artifact: "github aself101/kling-api migration checklist and spec, live notes, by reference/kling-video.md (LIVE9)",
  day: "2026-09-20",
  rung: "completed",
  scope: { surface: "global", standard: "legacy" },
};
const RE_READ: Origin = {
  tag: "re-read-october-clips",
  kind: "third-party",
  artifact: "provider reference, pages re-read on 2026-10-08 (reference/kling-video.md, RH)",
  day: "2026-10-08",
  rung: "stated",
};
const OURS: Origin = {
  tag: "our-reading-clips",
  kind: "person",
  artifact: "reading of the reference notes for this contract",
  day: "2026-11-21",
  rung: "stated",
  scope: { standard: "legacy" },
};

const gridRecords = recordsOf(GRID, [
  {
    name: "multi-image-prices",
    locator: "reference/kling-other.md section 1.14, older models",
    claims: [
      ...claimsOn("price:1.6/multi-image-to-video/silent/720p", "units"),
      ...claimsOn("price:1.6/multi-image-to-video/silent/1080p", "units"),
    ],
    note: "printed per clip of 5 and 10 s: 2 and 4, 3.5 and 7",
  },
  {
    name: "edit-prices",
    locator: "reference/kling-other.md section 1.14, older models",
    claims: [...claimsOn("price:multi-elements/720p", "units"), ...claimsOn("price:multi-elements/1080p", "units")],
    scope: { model: "kling-v1-6" },
    note: "printed per clip of 5 and 10 s: 3 and 6, 5 and 10; the same per second",
  },
  {
    name: "extend-prices",
    locator: "reference/kling-other.md section 1.14, older models; V-D32",
    claims: [...claimsOn("price:extend/720p", "units"), ...claimsOn("price:extend/1080p", "units")],
    note: "of clips of 1.5 and 1.6; in 1080P also of 1.0",
  },
  {
    name: "extend-price-of-1.0",
    locator: "section 16, flat prices; V-D32",
    verdict: "against",
    claims: claimsOn("price:extend/720p", "units"),
    scope: { model: "kling-v1" },
    note: "1 unit for a clip of 1.0 in 720P",
  },
  {
    name: "lip-sync-least",
    locator: "reference/kling-other.md section 1.14, row Lip sync",
    claims: claimsOn("price:lip-sync", "units"),
    note: "five seconds are counted at least",
  },
  {
    name: "volumes",
    locator: "V-D21, O-D17",
    verdict: "against",
    claims: claimsAt(
      "advanced-lip-sync.create",
      "face_choose[].sound_volume: default max\nface_choose[].original_audio_volume: default max",
    ),
    note: "the helper takes 0 to 10, 2 by default",
  },
]);

const runRecords = [
  ...recordsOf(GRID_RUN, [
    {
      name: "sound-formats",
      locator: "section 17.1, row Audio format is invalid; V-D22, O-D16",
      verdict: "against",
      claims: [
        ...claimsAt("advanced-lip-sync.create", "face_choose[].sound_file: limits"),
        ...claimsAt("avatar.create", "sound_file: limits"),
      ],
      note: "m4a and aac were refused with Audio format is invalid; the endpoint was not kept",
    },
  ]),
  ...recordsOf(SEED_RUN, [
    {
      name: "long-names",
      locator: "section 17.1, row mode value: the word standard anywhere; section 17.2",
      claims: claimsAt(
        ["multi-image2video.create", "motion-control.create", "multi-elements.create", "avatar.create"],
        "mode: refused:standard refused:professional",
      ),
      verdict: "unclear",
      note: "refused wherever it was tried; these endpoints were not named",
    },
  ]),
  ...recordsOf(KOREAN, [
    {
      name: "model-without-name",
      locator: "section 1, row unknown body fields; section 2, model-name traps",
      verdict: "unclear",
      claims: claimsAt(["multi-image2video.create", "motion-control.create"], "model: refused"),
      note: "unknown fields are ignored on every model; not tried on these endpoints by name",
    },
    {
      name: "effects-notice",
      locator: "section 13, withdrawn; V-D1",
      verdict: "unclear",
      rung: "stated",
      claims: claimsAt("effects.create", "effect_scene: exists"),
      note: "tells of a notice that 119 more effects end on 2026-09-15, without their names",
    },
  ]),
  ...recordsOf(SEPTEMBER, [
    {
      name: "avatar",
      locator: "section 16, live checks; reference/kling-other.md sections 1.2 and 1.14",
      claims: [
        ...claimsAt("avatar.create", "header:Authorization: exists\nimage: exists\nmode: member:std\nanswer:task_id: exists"),
        ...claimsAt("avatar.one", "answer:task_result.videos: exists\nanswer:final_unit_deduction: exists"),
      ],
      note: "whether the sound was sent or named is not kept",
    },
    {
      name: "avatar-price",
      locator: "section 16, live checks; reference/kling-other.md section 1.14, row avatar",
      claims: claimsOn("price:avatar/720p", "units"),
      note: "11.3 s of sound and 12.27 s of clip took 4.4 units: 11 x 0.4, the rounded length of the sound",
    },
  ]),
];

const readings = recordsOf(OURS, [
  {
    name: "points-origin",
    locator: "reference/kling-video.md section 9, point origin; V-D19",
    verdict: "unclear",
    claims: claimsAt(["multi-elements.add-selection", "multi-elements.delete-selection"], "points[].y: effect"),
    note: "clients take 0, 0 as the top left corner",
  },
  {
    name: "selection-price",
    locator: "reference/kling-video.md sections 9 and 16",
    verdict: "unclear",
    claims: claimsOn("price:selection", "units"),
    note: "the answer tells of deductions, and no price list has a row for it",
  },
  {
    name: "selection-answers",
    locator: "reference/kling-video.md section 9, table of calls",
    verdict: "unclear",
    claims: claimsAt("multi-elements.preview-selection", "answer:status: exists\nanswer:session_id: exists"),
    note: "the notes show res alone; the other calls answer these too",
  },
  {
    name: "money-on-pages-gone",
    locator: "reference/kling-video.md section 3.5, row final_balance_deduction",
    verdict: "unclear",
    claims: claimsAt(
      ["multi-image2video.one", "multi-image2video.list", "video-extend.one", "video-extend.list"],
      BALANCE_DEDUCTION,
    ),
    note: "added to legacy records in 2026, when the index no longer had these pages",
  },
  {
    name: "headers-of-pages-gone",
    locator: "reference/kling-other.md section 1.2, row Header Authorization",
    verdict: "unclear",
    claims: claimsAt(
      [
        "multi-image2video.create",
        "multi-image2video.one",
        "multi-image2video.list",
        "video-extend.create",
        "video-extend.one",
        "video-extend.list",
        "lip-sync.create",
        "lip-sync.one",
        "lip-sync.list",
      ],
      "header:Content-Type: exists required default",
    ),
    note: "the row is of pages of September 2026, which no longer have these endpoints",
  },
  {
    name: "parents-gone",
    locator: "reference/kling-video.md section 10 and V-D1",
    verdict: "unclear",
    claims: claimsAt("video-extend.create", "rule:parent-retired: holds"),
    note: "30 days after the retirement of the models that made them, no clip is left to continue",
  },
  {
    name: "old-lip-sync",
    locator: "reference/kling-video.md section 11, old form",
    verdict: "unclear",
    claims: claimsAt(
      "lip-sync.create",
      "input: required\ninput.mode: required\nrule:text-required: holds\nrule:sound-required: holds",
    ),
    note: "follows from what the two modes are for; the notes do not say what is needed",
  },
]);

/** Tasks of the old lip-sync, whose answers the notes do not show. */
const oldTasks = recordsOf(OURS, [
  {
    name: "old-lip-sync-created",
    locator: "reference/kling-video.md sections 3.5 and 11",
    verdict: "unclear",
    claims: claimsAt(
      "lip-sync.create",
      `
      answer:task_id: exists required
      answer:task_status: exists required member:submitted member:processing member:succeed member:failed
      answer:created_at: exists required
      answer:updated_at: exists required
    `,
    ),
    note: "as every task of the legacy standard",
  },
  {
    name: "old-lip-sync-tasks",
    locator: "reference/kling-video.md sections 3.5 and 11",
    verdict: "unclear",
    claims: [
      ...claimsAt("lip-sync.one", "path:id: exists required"),
      ...claimsAt("lip-sync.list", "query:pageNum: exists default min max\nquery:pageSize: exists default min max"),
      ...claimsAt(
        ["lip-sync.one", "lip-sync.list"],
        `
        answer:task_id: exists required
        answer:task_status: exists required member:submitted member:processing member:succeed member:failed
        answer:task_status_msg: exists
        answer:task_result: exists
        answer:task_result.videos: exists
        answer:task_result.videos[].id: exists
        answer:task_result.videos[].url: exists
        answer:task_result.videos[].duration: exists
        answer:created_at: exists required
        answer:updated_at: exists required
      `,
      ),
    ],
    note: "as every task of the legacy standard",
  },
]);

/** What a query of today may tell of such a task beside what the form of 2025 did. */
const oldDeductions = recordsOf(OURS, [
  {
    name: "old-lip-sync-deductions",
    locator: "reference/kling-other.md section 1.14, row final_unit_deduction",
    verdict: "unclear",
    claims: [
      ...claimsAt(["lip-sync.one", "lip-sync.list"], "answer:final_unit_deduction: exists"),
      ...claimsAt(["lip-sync.one", "lip-sync.list"], BALANCE_DEDUCTION),
    ],
    note: "query records have them since 2026; nobody kept a record of this form from then",
  },
]);

/** What third parties print of work with clips, strangers' live calls, and what is only our own reading. */
export const videoWorkNotes: readonly Evidence[] = [
  ...gridRecords,
  ...runRecords,
  ...recordsOf(RE_READ, [
    {
      name: "prices",
      locator: "section 16, heading",
      claims: (["multi-elements/720p", "multi-elements/1080p", "avatar/720p", "avatar/1080p"] as const).flatMap((row) =>
        claimsOn(`price:${row}`, "units"),
      ),
    },
  ]),
  ...readings,
  ...oldTasks,
  ...oldDeductions,
];
