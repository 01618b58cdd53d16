import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of multi-image2image, in values of our own. */
export const multiImageExamples: readonly Example[] = [
  {
    title: "two subjects in a scene",
    accepted: true,
    body: {
      model_name: "kling-v2-1",
      prompt: "The keeper and his dog at the door.",
      subject_image_list: [{ subject_image: `${MEDIA}/keeper.png` }, { subject_image: `${MEDIA}/dog.png` }],
      scene_image: `${MEDIA}/door.png`,
      style_image: `${MEDIA}/etching.png`,
      n: 1,
      aspect_ratio: "3:2",
    },
  },
  { title: "no subject", accepted: false, body: { prompt: "A door.", subject_image_list: [] } },
];

const grown = { image: `${MEDIA}/square.png`, n: 1 };

/** Requests of expand, in values of our own but for the shares of the page's own calculation. */
export const expandExamples: readonly Example[] = [
  {
    title: "a square grown to 16:9 and three times its area",
    accepted: true,
    body: {
      ...grown,
      up_expansion_ratio: 0.1495,
      down_expansion_ratio: 0.1495,
      left_expansion_ratio: 0.6547,
      right_expansion_ratio: 0.6547,
    },
  },
  {
    title: "more than three times the area",
    accepted: false,
    body: {
      ...grown,
      up_expansion_ratio: 0.5,
      down_expansion_ratio: 0.5,
      left_expansion_ratio: 0.5,
      right_expansion_ratio: 0.5,
    },
  },
];

/** Requests of ai-multi-shot, in values of our own. */
export const viewExamples: readonly Example[] = [
  {
    title: "views of a front view",
    accepted: true,
    body: { element_frontal_image: `${MEDIA}/keeper.png`, external_task_id: "example-views" },
  },
  { title: "no front view", accepted: false, body: { external_task_id: "example-views" } },
];

/** Requests of virtual try-on, in values of our own. */
export const tryOnExamples: readonly Example[] = [
  {
    title: "a coat",
    accepted: true,
    body: {
      model_name: "kolors-virtual-try-on-v1-5",
      human_image: `${MEDIA}/keeper.png`,
      cloth_image: `${MEDIA}/coat.png`,
      external_task_id: "example-coat",
    },
  },
  { title: "no garment", accepted: false, body: { human_image: `${MEDIA}/keeper.png` } },
];
