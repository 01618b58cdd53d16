import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of motion control, in values of our own. */
export const motionControlExamples: readonly Example[] = [
  {
    title: "a figure dances as in a clip",
    accepted: true,
    body: {
      model_name: "kling-v2-6",
      image_url: `${MEDIA}/keeper.png`,
      video_url: `${MEDIA}/dance.mp4`,
      prompt: "Lanterns sway behind him.",
      keep_original_sound: "yes",
      character_orientation: "image",
      mode: "std",
    },
  },
  {
    title: "an element of the library moves, and faces as in the clip",
    accepted: true,
    body: {
      model_name: "kling-v3",
      image_url: `${MEDIA}/keeper.png`,
      video_url: `${MEDIA}/walk.mp4`,
      element_list: [{ element_id: 321000000000101 }],
      prompt: "<<<element_1>>> walks along the quay.",
      keep_original_sound: "no",
      character_orientation: "video",
      mode: "pro",
      external_task_id: "example-motion",
    },
  },
  {
    title: "without a mode, which is needed here",
    accepted: false,
    body: { image_url: `${MEDIA}/keeper.png`, video_url: `${MEDIA}/walk.mp4`, character_orientation: "image" },
  },
  {
    title: "an element that faces as in the picture",
    accepted: false,
    body: {
      model_name: "kling-v3",
      image_url: `${MEDIA}/keeper.png`,
      video_url: `${MEDIA}/walk.mp4`,
      element_list: [{ element_id: 321000000000101 }],
      character_orientation: "image",
      mode: "std",
    },
  },
];
