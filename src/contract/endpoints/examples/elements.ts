import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests that make elements, in values of our own. */
export const elementExamples: readonly Example[] = [
  {
    title: "a multi-image element with a voice and tags",
    accepted: true,
    body: {
      element_name: "Lantern keeper",
      element_description: "An old keeper in a yellow oilskin coat with a brass lantern.",
      reference_type: "image_refer",
      element_image_list: {
        frontal_image: `${MEDIA}/keeper-front.png`,
        refer_images: [{ image_url: `${MEDIA}/keeper-side.png` }, { image_url: `${MEDIA}/keeper-close.png` }],
      },
      element_voice_id: "829000000000000101",
      tag_list: [{ tag_id: "o_102" }],
      external_task_id: "example-keeper",
    },
  },
  {
    title: "a video character element",
    accepted: true,
    body: {
      element_name: "Harbour pilot",
      element_description: "A woman in a blue jacket who talks to the camera.",
      reference_type: "video_refer",
      element_video_list: { refer_videos: [{ video_url: `${MEDIA}/pilot.mp4` }] },
      tag_list: [{ tag_id: "o_102" }],
    },
  },
  {
    title: "one picture only",
    accepted: false,
    body: {
      element_name: "Paper fox",
      element_description: "A fox folded from orange paper.",
      reference_type: "image_refer",
      element_image_list: { frontal_image: `${MEDIA}/fox-front.png`, refer_images: [] },
    },
  },
  {
    title: "a clip for an element of pictures",
    accepted: false,
    body: {
      element_name: "Paper fox",
      element_description: "A fox folded from orange paper.",
      reference_type: "image_refer",
      element_video_list: { refer_videos: [{ video_url: `${MEDIA}/fox.mp4` }] },
    },
  },
];
