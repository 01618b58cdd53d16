import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf, type Origin } from "../record.ts";
import { MARCH_OPTIONS, MARCH_PAGING, MARCH_TASK_CREATED, MARCH_TASK_RECORD } from "./listings.ts";

/** The element pages, transcribed field by field in the seeds. */
const ELEMENTS: Origin = {
  tag: "seed-elements",
  kind: "document",
  artifact: "apiReference/model/element, page of 2026-03 (seeds/003-kling-api-field-level-tier2-elements.md)",
  relayed: true,
  day: "2026-03-29",
  rung: "stated",
  scope: { standard: "legacy" },
};

/** The constraints of omni-video's create that the seeds took from the page. */
const OMNI: Origin = {
  ...ELEMENTS,
  tag: "seed-omni",
  artifact: "apiReference, Omni-Video Create, page of 2026-03 (seeds/002-kling-api-field-status-register.md)",
};

const ELEMENT_RESULT = `
  answer:task_result.elements: exists
  answer:task_result.elements[].element_id: exists required
  answer:task_result.elements[].element_name: exists
  answer:task_result.elements[].element_description: exists
  answer:task_result.elements[].reference_type: exists member:image_refer member:video_refer
  answer:task_result.elements[].element_image_list: exists
  answer:task_result.elements[].element_video_list: exists
  answer:task_result.elements[].element_voice_info: exists
  answer:task_result.elements[].element_voice_info.voice_id: exists
  answer:task_result.elements[].element_voice_info.voice_name: exists
  answer:task_result.elements[].element_voice_info.trial_url: exists
  answer:task_result.elements[].element_voice_info.owned_by: exists
  answer:task_result.elements[].tag_list: exists
  answer:task_result.elements[].owned_by: exists
  answer:task_result.elements[].status: exists member:succeed member:deleted
`;

/** What the seeds transcribed from the documents. */
export const seedTranscripts: readonly Evidence[] = [
  ...recordsOf(ELEMENTS, [
    {
      name: "create",
      locator: "section 1, rows; sections 2 and 3, examples",
      claims: claimsAt(
        "elements.create",
        `
        element_name: exists required max effect
        element_description: exists required max effect
        reference_type: exists required member:image_refer member:video_refer effect
        element_image_list: exists effect
        element_image_list.frontal_image: exists required form:url form:base64 limits effect
        element_image_list.refer_images: exists required min max effect
        element_image_list.refer_images[].image_url: exists required form:url form:base64 limits effect
        element_video_list: exists effect
        element_video_list.refer_videos: exists required min max effect
        element_video_list.refer_videos[].video_url: exists required form:url limits effect
        element_voice_id: exists effect
        tag_list: exists effect
        tag_list[].tag_id: exists required member:o_101 member:o_102 member:o_103 member:o_104 member:o_105
        tag_list[].tag_id: member:o_106 member:o_107 member:o_108 effect
        rule:images-required: holds
        rule:images-forbidden: holds
        rule:video-required: holds
        rule:video-forbidden: holds
        ${MARCH_OPTIONS}${MARCH_TASK_CREATED}
      `,
      ),
    },
    {
      name: "one",
      locator: "section 4",
      claims: claimsAt("elements.one", `path:id: exists required\n${MARCH_TASK_RECORD}${ELEMENT_RESULT}`),
      note: "the path names {id}, the rows task_id and external_task_id: one selector with two kinds of value",
    },
    {
      name: "list",
      locator: "section 5",
      claims: claimsAt("elements.list", `${MARCH_PAGING}${MARCH_TASK_RECORD}${ELEMENT_RESULT}`),
    },
    {
      name: "presets",
      locator: "section 6",
      claims: claimsAt(
        "preset-elements.list",
        `
        answer:task_id: exists required
        answer:task_status: exists required member:submitted member:processing member:succeed member:failed
        answer:task_status_msg: exists
        answer:task_result: exists
        answer:final_unit_deduction: exists
        answer:created_at: exists required
        answer:updated_at: exists required
        ${MARCH_PAGING}${ELEMENT_RESULT}
      `,
      ),
    },
    {
      name: "delete",
      locator: "section 7",
      claims: claimsAt(
        "elements.delete",
        `
      element_id: exists required
      answer:task_id: exists required
      answer:task_status: exists required member:submitted member:processing member:succeed member:failed
    `,
      ),
    },
  ]),
  ...recordsOf(OMNI, [
    {
      name: "create-rows",
      locator: "2026-03-29 newly extracted Omni row constraints",
      claims: claimsAt(
        "omni-video.create",
        `
        sound: exists member:on member:off
        mode: exists default member:std member:pro
        video_list: max
        image_list[].image_url: limits
        rule:sound-off-with-video: holds
        rule:ratio-required: holds
      `,
      ),
    },
    {
      name: "clip-limits",
      locator: "2026-03-29 newly extracted Omni row constraints, video_url; V-D6",
      verdict: "against",
      claims: claimsAt("omni-video.create", "video_list[].video_url: limits"),
      note: "3 to 10 s and 720 to 2160 px on both axes",
    },
    {
      name: "image-voices",
      locator: "section F, voice_list",
      claims: claimsAt(
        "image2video.create",
        "voice_list: exists max\nvoice_list[].voice_id: exists\nrule:elements-or-voices: holds\nrule:voices-need-sound: holds",
      ),
    },
  ]),
];
