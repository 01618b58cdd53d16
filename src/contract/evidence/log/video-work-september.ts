import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";
import {
  COMMON_HEADERS,
  MARCH_OPTIONS,
  MARCH_PAGING,
  MARCH_TASK_CREATED,
  MARCH_TASK_RECORD,
  MARCH_WATERMARK,
} from "./listings.ts";
import {
  AVATAR,
  BALANCE_DEDUCTION,
  ELEMENTS_EDIT,
  FACE_SPEAKS,
  FACES_FOUND,
  SELECTION_CLEARED,
  SELECTION_OPEN,
  SELECTION_POINTS,
  SELECTION_PREVIEW,
} from "./video-work-listings.ts";

/** The service's pages on work with clips as a stranger's repository kept them on 2026-09-20. */
const PAGES: Origin = {
  tag: "clip-pages-september",
  kind: "document",
  artifact: "github aself101/kling-api docs/api, pages of 2026-09-20 (reference/kling-video.md, SEP)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
  scope: { standard: "legacy" },
};

const OTHER: Origin = {
  ...PAGES,
  artifact: "github aself101/kling-api docs/api, pages of 2026-09-20 (reference/kling-other.md, O26)",
};

const pageRecords = recordsOf(PAGES, [
  {
    name: "selection",
    locator: "section 9, table of calls",
    claims: [
      ...claimsAt("multi-elements.init-selection", `${SELECTION_OPEN}${BALANCE_DEDUCTION}`),
      ...claimsAt(["multi-elements.add-selection", "multi-elements.delete-selection"], SELECTION_POINTS),
      ...claimsAt("multi-elements.clear-selection", SELECTION_CLEARED),
      ...claimsAt("multi-elements.preview-selection", SELECTION_PREVIEW),
    ],
  },
  {
    name: "mask-order",
    locator: "section 9, last sentence on rle_mask.counts",
    claims: claimsAt(
      ["multi-elements.add-selection", "multi-elements.delete-selection"],
      "answer:res.rle_mask_list[].rle_mask.counts: exists",
    ),
    note: "a sample decoder counts runs column by column, as COCO does",
  },
  { name: "edit", locator: "section 9, create", claims: claimsAt("multi-elements.create", ELEMENTS_EDIT) },
  {
    name: "edit-model",
    locator: "section 9, create, model_name; V-D18",
    verdict: "unclear",
    claims: claimsAt("multi-elements.create", "model_name: exists"),
    note: "the page no longer has this row",
  },
  {
    name: "faces",
    locator: "section 11, step 1",
    claims: claimsAt("identify-face.call", `${FACES_FOUND}${BALANCE_DEDUCTION}`),
  },
  {
    name: "face-speaks",
    locator: "section 11, step 2; V-D21, V-D22; O-D16, O-D17",
    claims: claimsAt("advanced-lip-sync.create", FACE_SPEAKS),
    note: "volumes of 0 to 2, 1 by default; mp3, wav, m4a and aac",
  },
  { name: "avatar", locator: "section 12; V-D22", claims: claimsAt("avatar.create", AVATAR) },
  {
    name: "effects",
    locator: "section 13",
    claims: [
      ...claimsAt(
        "effects.create",
        `
        effect_scene: exists required effect
        input: exists required effect
        input.image: exists form:url form:base64 limits effect
        input.images: exists min max effect
        input.model_name: refused
        input.mode: refused
        input.duration: refused
        rule:one-input: holds
        rule:pair-required: holds
        rule:pair-unlisted: holds
      `,
      ),
      ...claimsAt("effects.create", `${MARCH_OPTIONS}${MARCH_TASK_CREATED}`),
    ],
    note: "219 effects, 15 of them for two pictures; no watermark, mode, length or model of the request",
  },
  {
    name: "effects-tasks",
    locator: "section 13; section 3.5",
    claims: [
      ...claimsAt("effects.one", `path:id: exists required\n${MARCH_TASK_RECORD}`),
      ...claimsAt("effects.list", `${MARCH_PAGING}${MARCH_TASK_RECORD}`),
      ...claimsAt(
        ["effects.one", "effects.list"],
        `
        answer:task_result.videos: exists
        answer:task_result.videos[].id: exists required
        answer:task_result.videos[].url: exists required
        answer:task_result.videos[].watermark_url: exists
      `,
      ),
    ],
    note: "the result tells no length",
  },
  {
    name: "data-prefix",
    locator: "section 3.2, row image (legacy)",
    claims: [
      ...claimsAt("effects.create", "input.image: refused:data-prefix\ninput.images[]: refused:data-prefix"),
      ...claimsAt("image-recognize.call", "image: refused:data-prefix"),
    ],
    note: "raw base64 is documented, without a data: prefix",
  },
  {
    name: "tail",
    locator: "section 3.1",
    claims: claimsAt(
      ["multi-elements.create", "advanced-lip-sync.create", "avatar.create"],
      `${MARCH_WATERMARK}${MARCH_OPTIONS}`,
    ),
  },
  {
    name: "prices",
    locator: "section 16, rows multi-elements and avatar, and the flat prices; V-D32",
    claims: (
      [
        "multi-elements/720p",
        "multi-elements/1080p",
        "avatar/720p",
        "avatar/1080p",
        "extend/720p",
        "extend/1080p",
        "lip-sync",
        "faces",
        "segments",
      ] as const
    ).flatMap((row) => claimsOn(`price:${row}`, "units")),
  },
  {
    name: "motion-billing",
    locator: "section 8, last line; V-D10",
    verdict: "unclear",
    claims: (
      [
        "3.0/motion-control/silent/720p",
        "3.0/motion-control/silent/1080p",
        "2.6/motion-control/silent/720p",
        "2.6/motion-control/silent/1080p",
      ] as const
    ).flatMap((row) => claimsOn(`price:${row}`, "units")),
    note: "the deduction follows the length of the result, say the later pages",
  },
  {
    name: "pages-gone",
    locator: "section 2, column still in SEP index; sections 7 and 10",
    verdict: "unclear",
    claims: [
      ...claimsAt("multi-image2video.create", "model_name: exists\nimage_list: exists"),
      ...claimsAt("video-extend.create", "video_id: exists"),
    ],
    note: "the index no longer has these pages",
  },
]);

const otherRecords = recordsOf(OTHER, [
  {
    name: "recognize",
    locator: "section 2.6; section 1.14, deduction fields",
    claims: claimsAt(
      "image-recognize.call",
      `
      image: exists required form:url form:base64 limits effect
      answer:task_result: exists
      answer:task_result.images: exists
      answer:task_result.images[].type: exists member:object_seg member:head_seg member:face_seg member:cloth_seg
      answer:task_result.images[].is_contain: exists
      answer:task_result.images[].url: exists
      answer:final_unit_deduction: exists
      answer:final_balance_deduction: exists
      answer:final_balance_deduction.quota: exists
      answer:final_balance_deduction.list_price: exists
    `,
    ),
    note: "its sample repeats the deductions and is no valid JSON",
  },
  {
    name: "headers",
    locator: "section 1.2, row Header Authorization",
    claims: claimsAt(
      [
        "motion-control.create",
        "motion-control.one",
        "motion-control.list",
        "multi-elements.init-selection",
        "multi-elements.add-selection",
        "multi-elements.delete-selection",
        "multi-elements.clear-selection",
        "multi-elements.preview-selection",
        "multi-elements.create",
        "multi-elements.one",
        "multi-elements.list",
        "identify-face.call",
        "advanced-lip-sync.create",
        "advanced-lip-sync.one",
        "advanced-lip-sync.list",
        "avatar.create",
        "avatar.one",
        "avatar.list",
        "effects.create",
        "effects.one",
        "effects.list",
        "image-recognize.call",
      ],
      COMMON_HEADERS,
    ),
    note: "Content-Type is marked required on every endpoint, also on GET",
  },
  {
    name: "balance-deduction",
    locator: "section 1.14, row final_balance_deduction; reference/kling-video.md section 3.5",
    claims: claimsAt(
      [
        "motion-control.one",
        "motion-control.list",
        "multi-elements.one",
        "multi-elements.list",
        "advanced-lip-sync.one",
        "advanced-lip-sync.list",
        "avatar.one",
        "avatar.list",
        "effects.one",
        "effects.list",
      ],
      BALANCE_DEDUCTION,
    ),
  },
  {
    name: "neighbours",
    locator: "section 4.6, table",
    claims: [
      ...claimsAt("identify-face.call", FACES_FOUND),
      ...claimsAt("advanced-lip-sync.create", FACE_SPEAKS),
      ...claimsAt("avatar.create", AVATAR),
      ...claimsAt("effects.create", "effect_scene: exists\ninput.image: exists\ninput.images: exists"),
    ],
  },
  {
    name: "prices-elsewhere",
    locator: "section 1.14, rows Avatar, Lip sync and per call",
    claims: (["avatar/720p", "avatar/1080p", "lip-sync", "faces", "segments"] as const).flatMap((row) =>
      claimsOn(`price:${row}`, "units"),
    ),
    note: "lip-sync per started five seconds",
  },
  {
    name: "lip-sync-query",
    locator: "section 1.8, row single-query pages that list only task_id",
    claims: claimsAt("advanced-lip-sync.one", "path:id: exists"),
    note: "names the task id only",
  },
]);

/** What the pages of September 2026 say of work with clips. */
export const videoWorkPages: readonly Evidence[] = [...pageRecords, ...otherRecords];
