import type { TaskStory } from "./story.ts";

/** Elements of a library. */
export const elementStories: readonly TaskStory[] = [
  {
    endpoint: "elements.create",
    title: "an element of two pictures",
    body: ({ picture, otherPicture }) => ({
      element_name: "Paper fox",
      element_description: "A fox folded from a timetable.",
      reference_type: "image_refer",
      element_image_list: { frontal_image: picture, refer_images: [{ image_url: otherPicture }] },
    }),
    makes: { elements: 1 },
  },
  {
    endpoint: "elements.create",
    title: "an element of three pictures, with a voice",
    pending: "the instant engine speaks no samples of voices yet",
    body: ({ picture, otherPicture, thirdPicture, voiceId }) => ({
      element_name: "Lantern keeper",
      element_description: "An old woman in a yellow coat.",
      reference_type: "image_refer",
      element_image_list: { frontal_image: picture, refer_images: [{ image_url: otherPicture }, { image_url: thirdPicture }] },
      element_voice_id: voiceId,
      tag_list: [{ tag_id: "o_102" }],
    }),
    makes: { elements: 1 },
  },
  {
    endpoint: "elements.create",
    title: "an element of a clip",
    body: ({ clip }) => ({
      element_name: "Harbour pilot",
      element_description: "A tall man with a pipe.",
      reference_type: "video_refer",
      element_video_list: { refer_videos: [{ video_url: clip }] },
      tag_list: [{ tag_id: "o_102" }],
    }),
    makes: { elements: 1 },
  },
];
