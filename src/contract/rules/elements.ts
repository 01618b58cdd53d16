import type { Condition, Rule } from "../vocabulary/index.ts";

const ofImages: Condition = { path: "reference_type", is: "image_refer" };
const ofVideo: Condition = { path: "reference_type", is: "video_refer" };

/** An element is made of pictures or of a clip, and its record has the one and not the other. */
export const elementRules: readonly Rule[] = [
  {
    id: "images-required",
    title: "An element of pictures has pictures",
    reads: ["element_image_list", "reference_type"],
    when: ofImages,
    must: { present: "element_image_list" },
    message: "reference_type is image_refer, but element_image_list is missing",
    fix: "send element_image_list with frontal_image and 1 to 3 refer_images",
  },
  {
    id: "images-forbidden",
    title: "An element of a clip has no pictures",
    reads: ["element_image_list", "reference_type"],
    when: ofVideo,
    must: { absent: "element_image_list" },
    message: "reference_type is video_refer, but element_image_list is sent",
    fix: 'leave element_image_list out, or use "reference_type": "image_refer"',
  },
  {
    id: "video-required",
    title: "An element of a clip has a clip",
    reads: ["element_video_list", "reference_type"],
    when: ofVideo,
    must: { present: "element_video_list" },
    message: "reference_type is video_refer, but element_video_list is missing",
    fix: "send element_video_list with one clip in refer_videos",
  },
  {
    id: "video-forbidden",
    title: "An element of pictures has no clip",
    reads: ["element_video_list", "reference_type"],
    when: ofImages,
    must: { absent: "element_video_list" },
    message: "reference_type is image_refer, but element_video_list is sent",
    fix: 'leave element_video_list out, or use "reference_type": "video_refer"',
  },
  {
    id: "voice-for-video-elements",
    title: "Voices are for elements of clips, until 2026-03-23",
    reads: ["element_voice_id", "reference_type"],
    when: ofImages,
    must: { absent: "element_voice_id" },
    message: "element_voice_id is sent for an element of pictures",
    fix: "leave element_voice_id out",
    until: "2026-03-23",
  },
  {
    id: "views-differ",
    title: "The other views differ from the front view",
    reads: ["element_image_list.refer_images[].image_url", "element_image_list.frontal_image", "element_image_list.refer_images"],
    when: { present: "element_image_list.refer_images" },
    must: { distinct: ["element_image_list.frontal_image", "element_image_list.refer_images[].image_url"] },
    message: "the same picture is sent twice",
    fix: "send different views of the subject: other angles or close-ups",
  },
];
