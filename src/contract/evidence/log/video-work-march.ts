import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";
import { MARCH_OPTIONS, MARCH_PAGING, MARCH_TASK_CREATED, MARCH_TASK_RECORD, MARCH_VIDEOS, MARCH_WATERMARK } from "./listings.ts";
import {
  AVATAR,
  ELEMENTS_EDIT,
  FACE_SPEAKS,
  FACES_FOUND,
  PARENT_VIDEO,
  SELECTION_CLEARED,
  SELECTION_OPEN,
  SELECTION_POINTS,
  SELECTION_PREVIEW,
} from "./video-work-listings.ts";

/** The pages on work with clips as they stood in March 2026; the copies were not kept, the reference notes were. */
const MARCH: Origin = {
  tag: "clip-pages-march",
  kind: "document",
  artifact: "kling.ai/document-api/apiReference, pages of 2026-03 (reference/kling-video.md, MAR)",
  relayed: true,
  day: "2026-03-28",
  rung: "stated",
  scope: { standard: "legacy" },
};

const CREATES = [
  "multi-image2video.create",
  "motion-control.create",
  "multi-elements.create",
  "video-extend.create",
  "advanced-lip-sync.create",
  "avatar.create",
] as const;
const QUERIES = [
  "multi-image2video.one",
  "motion-control.one",
  "multi-elements.one",
  "video-extend.one",
  "advanced-lip-sync.one",
  "avatar.one",
] as const;
const LISTS = [
  "multi-image2video.list",
  "motion-control.list",
  "multi-elements.list",
  "video-extend.list",
  "advanced-lip-sync.list",
  "avatar.list",
] as const;

const aroundTasks = recordsOf(MARCH, [
  { name: "tail", locator: "section 3.1", claims: claimsAt(CREATES, `${MARCH_WATERMARK}${MARCH_OPTIONS}`) },
  { name: "created", locator: "section 3.5, create", claims: claimsAt(CREATES, MARCH_TASK_CREATED) },
  {
    name: "created-without-info",
    locator: "section 3.5, create, second sentence",
    verdict: "unclear",
    claims: claimsAt("multi-image2video.create", "answer:task_info: exists"),
    note: "the sample of this page lacks it",
  },
  {
    name: "one",
    locator: "section 3.5, single",
    claims: claimsAt(QUERIES, `path:id: exists required\n${MARCH_TASK_RECORD}${MARCH_VIDEOS}`),
    note: "lip-sync names the task id only, the others the external id too",
  },
  {
    name: "list",
    locator: "section 3.5, list; V-D31",
    claims: claimsAt(LISTS, `${MARCH_PAGING}${MARCH_TASK_RECORD}${MARCH_VIDEOS}`),
    note: "pages of up to 500 here, of 1000 in the voices' lists",
  },
  {
    name: "parent",
    locator: "section 3.5, row task_info; sections 10 and 11",
    claims: claimsAt(["video-extend.one", "video-extend.list", "advanced-lip-sync.one", "advanced-lip-sync.list"], PARENT_VIDEO),
  },
  {
    name: "session-in-result",
    locator: "section 3.5, row task_result.videos[]; section 9",
    claims: claimsAt(["multi-elements.one", "multi-elements.list"], "answer:task_result.videos[].session_id: exists"),
  },
  {
    name: "authorization",
    locator: "reference/kling-other.md section 1.2, row JWT",
    claims: claimsAt(
      [
        "multi-image2video.create",
        "multi-image2video.one",
        "multi-image2video.list",
        "video-extend.create",
        "video-extend.one",
        "video-extend.list",
      ],
      "header:Authorization: exists required",
    ),
  },
  {
    name: "data-prefix",
    locator: "section 3.2, row image (legacy)",
    claims: [
      ...claimsAt(["multi-image2video.create", "multi-elements.create"], "image_list[].image: refused:data-prefix"),
      ...claimsAt("motion-control.create", "image_url: refused:data-prefix"),
      ...claimsAt("avatar.create", "image: refused:data-prefix"),
    ],
    note: "raw base64 is documented, without a data: prefix",
  },
]);

const families = recordsOf(MARCH, [
  {
    name: "multi-image",
    locator: "section 7, table; section 2, row multi-image2video",
    claims: claimsAt(
      "multi-image2video.create",
      `
      model_name: exists default member:kling-v1-6 effect
      image_list: exists required min max effect
      image_list[].image: exists required form:url form:base64 limits effect
      prompt: exists required max effect
      negative_prompt: exists max effect
      mode: exists default member:std member:pro effect
      duration: exists default member:5 member:10 effect
      aspect_ratio: exists default member:16:9 member:9:16 member:1:1 effect
    `,
    ),
  },
  {
    name: "motion",
    locator: "section 8, table; section 3.2, rows motion-control",
    claims: claimsAt(
      "motion-control.create",
      `
      model_name: exists default member:kling-v2-6 member:kling-v3 effect
      prompt: exists max effect
      image_url: exists required form:url form:base64 limits effect
      video_url: exists required form:url limits effect
      element_list: exists max effect
      element_list[].element_id: exists required effect
      keep_original_sound: exists default member:yes member:no effect
      character_orientation: exists required member:image member:video effect
      mode: exists required member:std member:pro effect
      rule:elements-model: holds
      rule:element-orientation: holds
    `,
    ),
    note: "the clip lasts 3 to 30 s beside the orientation video, 3 to 10 s beside image",
  },
  {
    name: "mode-by-endpoint",
    locator: "sections 4, 5, 6 and 8, rows mode; V-D2",
    claims: [
      ...claimsAt(["omni-video.create", "text2video.create", "image2video.create"], "mode: default"),
      ...claimsAt("motion-control.create", "mode: required"),
    ],
    note: "pro on omni-video, std on text2video and image2video, no default on motion-control",
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
    note: "what a shorter result leaves over is not given back, says this page",
  },
  {
    name: "selection",
    locator: "section 9, table of calls",
    claims: [
      ...claimsAt("multi-elements.init-selection", SELECTION_OPEN),
      ...claimsAt(["multi-elements.add-selection", "multi-elements.delete-selection"], SELECTION_POINTS),
      ...claimsAt("multi-elements.clear-selection", SELECTION_CLEARED),
      ...claimsAt("multi-elements.preview-selection", SELECTION_PREVIEW),
    ],
    note: "clips of 2 to 5 or 7 to 10 s, 24, 30 or 60 frames per second; 10 frames in a session, one in a call",
  },
  {
    name: "points-origin",
    locator: "section 9, point origin; V-D19",
    verdict: "unclear",
    claims: claimsAt(["multi-elements.add-selection", "multi-elements.delete-selection"], "points[].y: effect"),
    note: "the page calls 0, 1 the top left corner, so that y would count from the bottom",
  },
  { name: "edit", locator: "section 9, create", claims: claimsAt("multi-elements.create", ELEMENTS_EDIT) },
  {
    name: "edit-model",
    locator: "section 9, create, model_name; V-D18",
    claims: claimsAt("multi-elements.create", "model_name: exists default member:kling-v1-6 effect"),
  },
  {
    name: "extend",
    locator: "section 10",
    claims: claimsAt(
      "video-extend.create",
      `
      video_id: exists required effect
      prompt: exists max effect
      negative_prompt: exists max effect
      cfg_scale: exists default min max effect
    `,
    ),
  },
  {
    name: "extend-of-1.0",
    locator: "section 10, V-D12",
    verdict: "against",
    claims: claimsAt("video-extend.create", "negative_prompt: effect\ncfg_scale: effect"),
    scope: { model: "kling-v1" },
    note: "the capability map says that continuing a clip of kling-v1 heeds neither",
  },
  {
    name: "extend-parents",
    locator: "section 10; section 2, row video-extend",
    claims: claimsAt("video-extend.create", "rule:parent-retired: holds"),
    note: "clips of kling-v1, v1-5 and v1-6 only, at most 30 days old; that none is left follows from their retirement",
    verdict: "unclear",
  },
  { name: "faces", locator: "section 11, step 1", claims: claimsAt("identify-face.call", FACES_FOUND) },
  {
    name: "face-speaks",
    locator: "section 11, step 2; V-D21, V-D22",
    claims: claimsAt("advanced-lip-sync.create", FACE_SPEAKS),
    note: "volumes of 0 to 2, 1 by default; mp3, wav, m4a and aac",
  },
  { name: "avatar", locator: "section 12; V-D22", claims: claimsAt("avatar.create", AVATAR) },
  {
    name: "retired-rules-of-frames",
    locator: "section 15.2, column frames",
    claims: claimsAt("image2video.create", "rule:tail-mode: holds\nrule:tail-seconds: holds"),
    note: "1.0 in clips of 5 s, 1.5, 1.6 and 2.1 in pro only",
  },
]);

/** What the service's pages of March 2026 say of work with clips. */
export const videoWorkMarch: readonly Evidence[] = [...aroundTasks, ...families];
