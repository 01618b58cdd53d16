import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";
import { COMMON_HEADERS } from "./listings.ts";

/** The service's pages as a stranger's repository kept them on 2026-09-20. */
const VIDEO: Origin = {
  tag: "pages-september",
  kind: "document",
  artifact: "github aself101/kling-api docs/api, pages of 2026-09-20 (reference/kling-video.md, SEP)",
  relayed: true,
  day: "2026-09-20",
  rung: "stated",
};

const OTHER: Origin = {
  ...VIDEO,
  artifact: "github aself101/kling-api docs/api, pages of 2026-09-20 (reference/kling-other.md, O26)",
};

/** The capability map, which carries its own date. */
const MAP: Origin = {
  ...VIDEO,
  tag: "capability-map",
  day: "2026-05-19",
  artifact: "kling.ai/document-api capability map of 2026-05-19 (reference/kling-video.md, SEP)",
};

/** A Chinese page of image2video from after 4K, before the middle of the year. */
const IMAGE_ZH: Origin = {
  ...VIDEO,
  tag: "image-page-zh",
  day: "2026-04-23",
  artifact:
    "klingai.com/document-api/api/video/3-0-omni/image-to-video, Chinese page of 2026-04 to 06 (reference/kling-video.md, I2VZH)",
  scope: { standard: "legacy" },
};

const mapRecords = recordsOf(MAP, [
  {
    name: "models",
    locator: "section 15.1",
    claims: [
      ...claimsOn("model:3.0-turbo", "exists seconds resolutions:720p resolutions:1080p multiShot nativeAudio firstFrame"),
      ...claimsOn(
        "model:3.0",
        `
        exists seconds resolutions:720p resolutions:1080p resolutions:4k multiShot nativeAudio
        elements:images elements:video firstFrame endFrame motionControl
      `,
      ),
      ...claimsOn(
        "model:3.0-omni",
        `
        exists seconds resolutions:720p resolutions:1080p resolutions:4k multiShot nativeAudio
        elements:images elements:video referenceVideo firstFrame endFrame
      `,
      ),
      ...claimsOn(
        "model:o1",
        "exists seconds resolutions:720p resolutions:1080p elements:images referenceVideo firstFrame endFrame",
      ),
      ...claimsOn(
        "model:2.6",
        "exists resolutions:720p resolutions:1080p nativeAudio voiceControl firstFrame endFrame motionControl",
      ),
      ...claimsOn("model:2.5-turbo", "exists seconds resolutions:720p resolutions:1080p firstFrame endFrame"),
    ],
  },
  {
    name: "2.6-seconds",
    locator: "section 15.1, row range; V-D9",
    verdict: "against",
    claims: claimsOn("model:2.6", "seconds"),
    note: "the map's range says 3 to 10 s, its rows 5 and 10 s",
  },
  {
    name: "old-models-dropped",
    locator: "V-D1",
    claims: (["1.0", "1.5", "1.6", "2.0-master", "2.1", "2.1-master"] as const).flatMap((id) =>
      claimsOn(`model:${id}`, "retired"),
    ),
    note: "the map no longer has these models",
  },
  {
    name: "o1-seconds",
    locator: "section 15.1, rows T2V single and I2V single; V-D5",
    claims: claimsAt("omni-video.create", "rule:o1-seconds: holds"),
    scope: { model: "kling-video-o1" },
  },
  {
    name: "legacy-consequences",
    locator: "section 15.1, rows native audio, first + last, elements, voice control; V-D7, V-D8, V-D25, O-D5",
    claims: [
      ...claimsAt("omni-video.create", "rule:multi-shot-model: holds"),
      ...claimsAt("text2video.create", "rule:multi-shot-model: holds\nrule:sound-needs-pro: holds\nvoice_list: refused"),
      ...claimsAt(
        "image2video.create",
        `
        rule:multi-shot-model: holds
        rule:elements-model: holds
        rule:sound-needs-pro: holds
        rule:tail-model: holds
        rule:tail-alone: holds
        rule:tail-mode: holds
        rule:tail-sound: holds
        rule:voices-model: holds
        rule:voices-mode: holds
      `,
      ),
    ],
  },
  {
    name: "2.6-std",
    locator: "section 15.1, rows T2V single and I2V single: 720P silent only; V-D26",
    claims: claimsAt(["text2video.create", "image2video.create"], "mode: member:std"),
    scope: { standard: "legacy", model: "kling-v2-6" },
  },
]);

const videoRecords = recordsOf(VIDEO, [
  {
    name: "prices",
    locator: "section 16, table",
    claims: (
      [
        "3.0-turbo/native/720p",
        "3.0-turbo/native/1080p",
        "3.0/silent/720p",
        "3.0/silent/1080p",
        "3.0/silent/4k",
        "3.0/native/720p",
        "3.0/native/1080p",
        "3.0/native/4k",
        "3.0/motion-control/silent/720p",
        "3.0/motion-control/silent/1080p",
        "3.0-omni/no-video/silent/720p",
        "3.0-omni/no-video/silent/1080p",
        "3.0-omni/no-video/silent/4k",
        "3.0-omni/no-video/native/720p",
        "3.0-omni/no-video/native/1080p",
        "3.0-omni/no-video/native/4k",
        "3.0-omni/video/silent/720p",
        "3.0-omni/video/silent/1080p",
        "3.0-omni/video/silent/4k",
        "o1/no-video/silent/720p",
        "o1/no-video/silent/1080p",
        "o1/video/silent/720p",
        "o1/video/silent/1080p",
        "2.6/silent/720p",
        "2.6/silent/1080p",
        "2.6/native/1080p",
        "2.6/voice/1080p",
        "2.6/motion-control/silent/720p",
        "2.6/motion-control/silent/1080p",
        "2.5-turbo/silent/720p",
        "2.5-turbo/silent/1080p",
      ] as const
    ).flatMap((row) => claimsOn(`price:${row}`, "units")),
  },
  {
    name: "prices-of-retired-models",
    locator: "section 16, rows 2.1, 1.6, masters, 1.0",
    claims: (
      [
        "2.1-master/silent/1080p",
        "2.0-master/silent/720p",
        "2.1/silent/720p",
        "2.1/silent/1080p",
        "1.6/silent/720p",
        "1.6/silent/1080p",
        "1.0/silent/720p",
        "1.0/silent/1080p",
      ] as const
    ).flatMap((row) => claimsOn(`price:${row}`, "units")),
  },
  {
    name: "prices-gone",
    locator: "reference/kling-other.md section 1.14 and O-D27: rows gone from the table",
    verdict: "against",
    claims: (["3.0/voice/720p", "3.0/voice/1080p", "3.0-omni/video/native/720p", "3.0-omni/video/native/1080p"] as const).flatMap(
      (row) => claimsOn(`price:${row}`, "units"),
    ),
    note: "the later table no longer has these rows",
  },
  {
    name: "2.6-seconds",
    locator: "section 14.2, rows 2.6; V-D9",
    claims: claimsOn("model:2.6", "seconds"),
    note: "every page of the model has 5 and 10 s",
  },
  {
    name: "ratios",
    locator: "section 14.2, column aspect_ratio",
    claims: (["3.0", "3.0-turbo", "3.0-omni", "o1", "2.6", "2.5-turbo"] as const).flatMap((id) =>
      claimsOn(`model:${id}`, "ratios:16:9 ratios:9:16 ratios:1:1"),
    ),
  },
  {
    name: "lengths",
    locator: "section 14.2, column duration; V-D14",
    claims: [
      ...claimsOn("model:3.0", "seconds"),
      ...claimsOn("model:3.0-omni", "seconds"),
      ...claimsOn("model:3.0-turbo", "seconds"),
      ...claimsOn("model:o1", "seconds"),
      ...claimsOn("model:2.5-turbo", "seconds"),
      ...claimsAt(["omni-video.create", "text2video.create", "image2video.create"], "rule:model-seconds: holds"),
    ],
  },
  {
    name: "clip-limits",
    locator: "section 4.2, column SEP; V-D6",
    claims: claimsAt("omni-video.create", "video_list[].video_url: limits"),
    note: "3.0 Omni 15.5 s, 700 to 4553 px, 8294400 px, ratio 0.4 to 2 as printed; O1 10 s, 700 to 2160 px",
  },
  {
    name: "omni-rules",
    locator: "section 4.1, right column; section 14.4; V-D30",
    claims: claimsAt(
      "omni-video.create",
      `
      rule:references: holds
      rule:references-with-video: holds
      rule:elements-with-frame: holds
      rule:o1-end-frame-images: holds
      rule:o1-end-frame-elements: holds
      rule:base-video-without-frames: holds
      rule:base-video-single-shot: holds
      rule:feature-video-multi-shot: holds
      rule:sound-off-with-video: holds
      rule:end-frame-needs-first: holds
    `,
    ),
    note: "beside a clip one video character element is taken, without pictures",
  },
  {
    name: "mode-default-elsewhere",
    locator: "section 14.2; V-D3",
    verdict: "against",
    claims: claimsAt("omni-video.create", "mode: default"),
    scope: { standard: "new" },
    note: "the new standard starts at 720p",
  },
  {
    name: "ratio-default-elsewhere",
    locator: "section 14.2; V-D11",
    verdict: "against",
    claims: claimsAt("omni-video.create", "rule:ratio-required: holds"),
    scope: { standard: "new" },
    note: "the new standard has 16:9 by default, and its samples leave it out",
  },
  {
    name: "success-word-elsewhere",
    locator: "section 14.5; V-D24",
    verdict: "against",
    claims: claimsAt(["omni-video.one", "text2video.one", "image2video.one"], "answer:task_status: member:succeed"),
    scope: { standard: "new" },
    note: "the new standard says succeeded",
  },
  {
    name: "element-id-elsewhere",
    locator: "section 14.1; V-D29",
    verdict: "against",
    claims: claimsAt(["omni-video.create", "image2video.create"], "element_list[].element_id: exists"),
    scope: { standard: "new" },
    note: "the new standard takes the id as a text in contents",
  },
  {
    name: "balance-deduction",
    locator: "section 3.5, row final_balance_deduction",
    claims: claimsAt(
      ["omni-video.one", "omni-video.list", "text2video.one", "text2video.list", "image2video.one", "image2video.list"],
      `
      answer:final_balance_deduction: exists
      answer:final_balance_deduction.quota: exists
      answer:final_balance_deduction.list_price: exists
    `,
    ),
    scope: { standard: "legacy" },
  },
]);

const otherRecords = recordsOf(OTHER, [
  {
    name: "elements",
    locator: "section 3.1",
    claims: [
      ...claimsAt(
        "elements.create",
        "element_name: max\nelement_description: max\nelement_image_list.refer_images: min max\nrule:views-differ: holds",
      ),
      ...claimsAt(
        ["elements.one", "elements.list"],
        `
        answer:task_result.elements[].status: exists member:succeed member:deleted
        answer:final_balance_deduction: exists
        answer:final_balance_deduction.quota: exists
        answer:final_balance_deduction.list_price: exists
      `,
      ),
    ],
    scope: { standard: "legacy" },
  },
  {
    name: "delete-path",
    locator: "section 3.1, row delete; O-D2",
    claims: claimsAt("elements.delete", "element_id: exists"),
    scope: { standard: "legacy" },
    note: "video pages name /v1/general/delete-advanced-elements, image pages /v1/general/delete-elements",
  },
  {
    name: "preset-list-deduction",
    locator: "section 3.1, row deduction fields",
    verdict: "against",
    claims: claimsAt("preset-elements.list", "answer:final_unit_deduction: exists"),
    scope: { standard: "legacy" },
    note: "the preset list shows no deduction",
  },
  {
    name: "preset-element-echo",
    locator: "section 3.1, rows nested echo, tag_list and preset library",
    claims: claimsAt(
      "preset-elements.list",
      `
      answer:task_result.elements[].element_image_list.frontal_image: exists
      answer:task_result.elements[].element_image_list.refer_images: exists
      answer:task_result.elements[].element_image_list.refer_images[].image_url: exists
      answer:task_result.elements[].element_video_list.refer_videos: exists
      answer:task_result.elements[].element_video_list.refer_videos[].video_url: exists
      answer:task_result.elements[].tag_list[].id: exists
      answer:task_result.elements[].tag_list[].name: exists
      answer:task_result.elements[].tag_list[].description: exists
    `,
    ),
    scope: { standard: "legacy" },
  },
  {
    name: "voices",
    locator: "section 4.4; section 1.8, row legacy paging; O-D18",
    claims: [
      ...claimsAt(
        ["preset-voices.list", "voices.list"],
        "query:pageNum: exists default min max\nquery:pageSize: exists default min max",
      ),
      ...claimsAt(
        "voices.list",
        "answer:final_balance_deduction: exists\nanswer:final_balance_deduction.quota: exists\nanswer:final_balance_deduction.list_price: exists",
      ),
    ],
    scope: { standard: "legacy" },
    note: "pages of up to 1000 items here, 500 elsewhere",
  },
  {
    name: "headers",
    locator: "section 1.2, row Header Authorization",
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
        "preset-voices.list",
        "voices.list",
      ],
      COMMON_HEADERS,
    ),
    note: "Content-Type is marked required on every endpoint, also on GET",
  },
  {
    name: "error-codes",
    locator: "section 1.5, table",
    claims: (
      [
        1000, 1001, 1002, 1003, 1004, 1100, 1101, 1102, 1103, 1200, 1201, 1202, 1203, 1300, 1301, 1302, 1303, 1304, 5000, 5001,
        5002,
      ] as const
    ).flatMap((code) => claimsOn(`error:${code}`, "exists")),
  },
]);

const imageRecords = recordsOf(IMAGE_ZH, [
  {
    name: "table",
    locator: "section 6, table",
    claims: claimsAt(
      "image2video.create",
      "mode: exists default member:std member:pro member:4k\nrule:elements-or-voices: holds",
    ),
  },
  {
    name: "sample-with-elements-and-voices",
    locator: "section 6, row element_list; V-D7",
    verdict: "against",
    claims: claimsAt("image2video.create", "rule:elements-or-voices: holds"),
    scope: { model: "kling-v3" },
    note: "a sample of the page sends both, on kling-v3",
  },
]);

/** What the capability map and the pages from April to September 2026 say. */
export const documentPages2026September: readonly Evidence[] = [...imageRecords, ...mapRecords, ...videoRecords, ...otherRecords];
