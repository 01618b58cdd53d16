import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, claimsOn, recordsOf, type Origin } from "../record.ts";

/** The Series 3.0 specification, frozen on 2026-02-10; known through the reference notes and the seeds' transcription. */
const SERIES_3: Origin = {
  tag: "series-3",
  kind: "document",
  artifact: "KlingAI Series 3.0 Model API Specification, text of 2026-02-10 (reference/kling-other.md, QQ)",
  relayed: true,
  day: "2026-02-10",
  rung: "stated",
};

const SERIES_3_SEED: Origin = { ...SERIES_3, artifact: "KlingAI Series 3.0 Model API Specification (seeds/000)" };

/** What the document of the first days of the 3.0 models says. */
export const documentSeries3: readonly Evidence[] = [
  ...recordsOf(SERIES_3, [
    {
      name: "prices",
      locator: "section 1.14, rows only in QQ, and the note on identical numbers",
      claims: [
        ...claimsOn("price:3.0/silent/720p", "units"),
        ...claimsOn("price:3.0/silent/1080p", "units"),
        ...claimsOn("price:3.0/native/720p", "units"),
        ...claimsOn("price:3.0/native/1080p", "units"),
        ...claimsOn("price:3.0-omni/no-video/silent/720p", "units"),
        ...claimsOn("price:3.0-omni/no-video/silent/1080p", "units"),
        ...claimsOn("price:3.0-omni/no-video/native/720p", "units"),
        ...claimsOn("price:3.0-omni/no-video/native/1080p", "units"),
        ...claimsOn("price:3.0-omni/video/silent/720p", "units"),
        ...claimsOn("price:3.0-omni/video/silent/1080p", "units"),
        ...claimsOn("price:3.0/voice/720p", "units"),
        ...claimsOn("price:3.0/voice/1080p", "units"),
        ...claimsOn("price:3.0-omni/video/native/720p", "units"),
        ...claimsOn("price:3.0-omni/video/native/1080p", "units"),
      ],
    },
    {
      name: "voices-on-3.0-priced",
      locator: "section 1.14, log of 02-03 and price row V3.0 with voice control; O-D5",
      verdict: "against",
      claims: claimsAt("image2video.create", "rule:voices-model: holds"),
      scope: { standard: "legacy", model: "kling-v3" },
      note: "a named voice on kling-v3 has a price, so it was meant to be taken",
    },
    {
      name: "voices-on-3.0-denied",
      locator: "O-D5, capability map of the same document",
      claims: claimsAt("image2video.create", "rule:voices-model: holds"),
      scope: { standard: "legacy" },
    },
    {
      name: "element-echo",
      locator: "section 3.1, rows nested echo and tag_list",
      claims: claimsAt(
        ["elements.one", "elements.list"],
        `
        answer:task_result.elements[].element_image_list: exists
        answer:task_result.elements[].element_image_list.frontal_image: exists
        answer:task_result.elements[].element_image_list.refer_images: exists
        answer:task_result.elements[].element_image_list.refer_images[].image_url: exists
        answer:task_result.elements[].element_video_list: exists
        answer:task_result.elements[].element_video_list.refer_videos: exists
        answer:task_result.elements[].element_video_list.refer_videos[].video_url: exists
        answer:task_result.elements[].element_voice_info: exists
        answer:task_result.elements[].element_voice_info.voice_id: exists
        answer:task_result.elements[].element_voice_info.voice_name: exists
        answer:task_result.elements[].element_voice_info.trial_url: exists
        answer:task_result.elements[].element_voice_info.owned_by: exists
        answer:task_result.elements[].tag_list: exists
        answer:task_result.elements[].tag_list[].id: exists
        answer:task_result.elements[].tag_list[].name: exists
        answer:task_result.elements[].tag_list[].description: exists
      `,
      ),
    },
    {
      name: "element-voice-of-clips-only",
      locator: "section 3.1, row element_voice_id",
      claims: claimsAt("elements.create", "rule:voice-for-video-elements: holds"),
    },
    {
      name: "preset-list-deduction",
      locator: "section 3.1, row deduction fields",
      claims: claimsAt("preset-elements.list", "answer:final_unit_deduction: exists"),
    },
  ]),
  ...recordsOf(SERIES_3_SEED, [
    {
      name: "omni-create",
      locator: "Omni-Video - Create Task, associated text and row constraints",
      claims: claimsAt(
        "omni-video.create",
        `
        multi_shot: exists
        shot_type: exists member:customize
        multi_prompt: exists
        multi_prompt[].index: exists
        multi_prompt[].prompt: exists
        multi_prompt[].duration: exists
        image_list: exists
        image_list[].image_url: exists form:url form:base64
        image_list[].type: exists member:first_frame member:end_frame
        video_list: exists
        video_list[].video_url: exists form:url
        video_list[].refer_type: exists member:base
        video_list[].keep_original_sound: exists member:yes
        element_list: exists
        element_list[].element_id: exists
        rule:shot-type-without-multi-shot: holds
        rule:shots-without-multi-shot: holds
        rule:shots-required: holds
      `,
      ),
    },
  ]),
];
