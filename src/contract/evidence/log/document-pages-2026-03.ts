import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";
import {
  MARCH_CAMERA,
  MARCH_DURATION,
  MARCH_MULTI_SHOT,
  MARCH_OPTIONS,
  MARCH_PAGING,
  MARCH_TASK_CREATED,
  MARCH_TASK_RECORD,
  MARCH_VIDEOS,
  MARCH_WATERMARK,
} from "./listings.ts";

/** The API pages as they stood in March 2026; the copies were not kept, the reference notes were. */
const VIDEO: Origin = {
  tag: "pages-march",
  kind: "document",
  artifact: "kling.ai/document-api/apiReference, pages of 2026-03 (reference/kling-video.md, MAR)",
  relayed: true,
  day: "2026-03-28",
  rung: "stated",
  scope: { standard: "legacy" },
};

const OTHER: Origin = {
  ...VIDEO,
  artifact: "kling.ai/document-api/apiReference, pages of 2026-03 (reference/kling-other.md, MAR)",
};

const VIDEO_QUERIES = ["omni-video.one", "text2video.one", "image2video.one"] as const;
const VIDEO_LISTS = ["omni-video.list", "text2video.list", "image2video.list"] as const;
const VIDEO_CREATES = ["omni-video.create", "text2video.create", "image2video.create"] as const;

/** What the pages say of the video endpoints. */
const videoRecords = recordsOf(VIDEO, [
  { name: "multi-shot", locator: "section 3.3", claims: claimsAt(VIDEO_CREATES, MARCH_MULTI_SHOT) },
  {
    name: "multi-shot-flag-as-text",
    locator: "section 3.3, row multi_shot",
    verdict: "unclear",
    claims: claimsAt("text2video.create", "multi_shot: exists"),
    note: 'one sample of the pages sends the flag as the text "true"',
  },
  {
    name: "frames-exclude-multi-shot",
    locator: "section 3.3, last line; V-D4",
    claims: [
      ...claimsAt("omni-video.create", "rule:multi-shot-without-frames: holds"),
      ...claimsAt("image2video.create", "rule:multi-shot-without-end: holds"),
    ],
  },
  { name: "tail", locator: "section 3.1", claims: claimsAt(VIDEO_CREATES, `${MARCH_WATERMARK}${MARCH_OPTIONS}`) },
  { name: "created", locator: "section 3.5, create", claims: claimsAt(VIDEO_CREATES, MARCH_TASK_CREATED) },
  {
    name: "one",
    locator: "section 3.5, single",
    claims: claimsAt(VIDEO_QUERIES, `path:id: exists required\n${MARCH_TASK_RECORD}${MARCH_VIDEOS}`),
  },
  {
    name: "list",
    locator: "section 3.5, list",
    claims: claimsAt(VIDEO_LISTS, `${MARCH_PAGING}${MARCH_TASK_RECORD}${MARCH_VIDEOS}`),
  },
  {
    name: "omni-create",
    locator: "section 4, table; section 3.2, rows image and reference video",
    claims: claimsAt(
      "omni-video.create",
      `
      model_name: exists default member:kling-video-o1 member:kling-v3-omni effect
      image_list: exists effect
      image_list[].image_url: exists required form:url form:base64 limits effect
      image_list[].type: exists member:first_frame member:end_frame effect
      element_list: exists effect
      element_list[].element_id: exists required effect
      video_list: exists max effect
      video_list[].video_url: exists required form:url effect
      video_list[].refer_type: exists default member:base member:feature effect
      video_list[].keep_original_sound: exists member:yes member:no effect
      sound: exists default member:on member:off effect
      mode: exists default member:std member:pro effect
      aspect_ratio: exists member:16:9 member:9:16 member:1:1 effect
      rule:end-frame-needs-first: holds
      rule:base-video-without-frames: holds
      rule:base-video-single-shot: holds
      rule:sound-off-with-video: holds
      rule:duration-unused: holds
      rule:ratio-required: holds
      rule:ratio-unused: holds
      rule:model-seconds: holds
      rule:multi-shot-model: holds
      ${MARCH_DURATION}
    `,
    ),
  },
  {
    name: "omni-clip-limits",
    locator: "section 4.2, column MAR; V-D6",
    verdict: "against",
    claims: claimsAt("omni-video.create", "video_list[].video_url: limits"),
    note: "3 to 10 s and 720 to 2160 px for both models",
  },
  {
    name: "omni-counting",
    locator: "section 4.1, column MAR; V-D30",
    claims: claimsAt(
      "omni-video.create",
      `
      rule:references: holds
      rule:references-with-video: holds
      rule:elements-with-frame: holds
      rule:o1-end-frame-images: holds
      rule:o1-end-frame-elements: holds
    `,
    ),
    note: "beside a clip no video character elements at all",
  },
  {
    name: "o1-seconds",
    locator: "section 4, row duration; section 4.3; V-D5",
    verdict: "against",
    claims: claimsAt("omni-video.create", "rule:o1-seconds: holds"),
    note: "field text and FAQ give 3 to 10 s without a condition",
  },
  {
    name: "text-create",
    locator: "section 5, table, and section 5.1",
    claims: claimsAt(
      "text2video.create",
      `
      model_name: exists default member:kling-v1 member:kling-v1-6 member:kling-v2-master member:kling-v2-1-master
      model_name: member:kling-v2-5-turbo member:kling-v2-6 member:kling-v3 effect
      negative_prompt: exists max effect
      sound: exists default member:on member:off effect
      cfg_scale: exists default min max effect
      mode: exists default member:std member:pro effect
      aspect_ratio: exists default member:16:9 member:9:16 member:1:1 effect
      rule:camera-model: holds
      rule:guidance-model: holds
      rule:model-seconds: holds
      rule:multi-shot-model: holds
      rule:sound-needs-pro: holds
      ${MARCH_CAMERA}${MARCH_DURATION}
    `,
    ),
  },
  {
    name: "text-voices",
    locator: "section 5, row prompt; V-D8",
    verdict: "against",
    claims: claimsAt("text2video.create", "voice_list: refused"),
    note: "the prompt's note speaks of voice tokens, although the table has no voice_list",
  },
  {
    name: "image-create",
    locator: "section 6, table, and section 5.1",
    claims: claimsAt(
      "image2video.create",
      `
      model_name: exists default member:kling-v1 member:kling-v1-5 member:kling-v1-6 member:kling-v2-master
      model_name: member:kling-v2-1 member:kling-v2-1-master member:kling-v2-5-turbo member:kling-v2-6 member:kling-v3
      model_name: effect
      image: exists form:url form:base64 limits effect
      image_tail: exists form:url form:base64 limits effect
      negative_prompt: exists max effect
      element_list: exists max effect
      element_list[].element_id: exists required effect
      voice_list: exists max effect
      voice_list[].voice_id: exists required effect
      sound: exists default member:on member:off effect
      cfg_scale: exists default min max effect
      mode: exists default member:std member:pro effect
      static_mask: exists form:url form:base64 limits effect
      dynamic_masks: exists max effect
      dynamic_masks[].mask: exists required form:url form:base64 limits effect
      dynamic_masks[].trajectories: exists required min max effect
      dynamic_masks[].trajectories[].x: exists required effect
      dynamic_masks[].trajectories[].y: exists required effect
      camera_control.type: required
      rule:image-or-tail: holds
      rule:tail-model: holds
      rule:tail-alone: holds
      rule:tail-or-masks: holds
      rule:tail-or-camera: holds
      rule:masks-or-camera: holds
      rule:masks-model: holds
      rule:masks-seconds: holds
      rule:masks-mode: holds
      rule:voices-need-sound: holds
      rule:elements-or-voices: holds
      rule:elements-model: holds
      rule:camera-model: holds
      rule:guidance-model: holds
      rule:model-seconds: holds
      rule:multi-shot-model: holds
      rule:sound-needs-pro: holds
      ${MARCH_CAMERA}${MARCH_DURATION}
    `,
    ),
  },
  {
    name: "data-prefix",
    locator: "section 3.2, row image",
    claims: [
      ...claimsAt("omni-video.create", "image_list[].image_url: refused:data-prefix"),
      ...claimsAt(
        "image2video.create",
        `
        image: refused:data-prefix
        image_tail: refused:data-prefix
        static_mask: refused:data-prefix
        dynamic_masks[].mask: refused:data-prefix
      `,
      ),
      ...claimsAt(
        "elements.create",
        `
        element_image_list.frontal_image: refused:data-prefix
        element_image_list.refer_images[].image_url: refused:data-prefix
      `,
      ),
    ],
    note: "raw base64 is documented, without a data: prefix",
  },
  {
    name: "models-past",
    locator: "section 15.2; section 2; section 5.1; section 6",
    claims: [
      ...claimsOn("model:1.0", "exists resolutions:720p resolutions:1080p endFrame cameraControl motionMasks guidance"),
      ...claimsOn("model:1.5", "exists resolutions:720p resolutions:1080p endFrame cameraControl motionMasks guidance"),
      ...claimsOn("model:1.6", "exists resolutions:720p resolutions:1080p endFrame guidance"),
      ...claimsOn("model:2.0-master", "exists resolutions:720p"),
      ...claimsOn("model:2.1", "exists resolutions:720p resolutions:1080p endFrame"),
      ...claimsOn("model:2.1-master", "exists resolutions:1080p"),
      ...(["1.0", "1.5", "1.6", "2.0-master", "2.1", "2.1-master"] as const).flatMap((id) =>
        claimsOn(`model:${id}`, "seconds firstFrame ratios:16:9 ratios:9:16 ratios:1:1"),
      ),
    ],
  },
  {
    name: "clip-as-base64",
    locator: "section 3.2, row reference video",
    claims: claimsAt("omni-video.create", "video_list[].video_url: refused:base64 refused:data-prefix"),
    note: "the pages take an address only",
  },
]);

/** What the pages say of elements, voices and errors. */
const otherRecords = recordsOf(OTHER, [
  {
    name: "voice-lists",
    locator: "section 4.4, rows custom-voices list and presets-voices; O-D18",
    claims: [
      ...claimsAt(
        "preset-voices.list",
        `
        answer:task_id: exists required
        answer:task_status: exists required member:submitted member:processing member:succeed member:failed
        answer:task_status_msg: exists
        answer:task_result: exists
        answer:created_at: exists required
        answer:updated_at: exists required
      `,
      ),
      ...claimsAt("voices.list", MARCH_TASK_RECORD),
      ...claimsAt(
        ["preset-voices.list", "voices.list"],
        `
        ${MARCH_PAGING}
        answer:task_result.voices: exists
        answer:task_result.voices[].voice_id: exists
        answer:task_result.voices[].voice_name: exists
        answer:task_result.voices[].trial_url: exists
        answer:task_result.voices[].owned_by: exists
      `,
      ),
    ],
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
  {
    name: "delete-path",
    locator: "O-D2",
    claims: claimsAt(
      "elements.delete",
      `
      element_id: exists required effect
      answer:task_id: exists required
      answer:task_status: exists required member:submitted member:processing member:succeed member:failed
    `,
    ),
    note: "at /v1/general/delete-elements",
  },
]);

/** What the service's pages of March 2026 say. */
export const documentPages2026March: readonly Evidence[] = [...videoRecords, ...otherRecords];
