import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of generations, in values of our own. */
export const generationExamples: readonly Example[] = [
  {
    title: "a picture from text",
    accepted: true,
    body: {
      model_name: "kling-v3",
      prompt: "A lighthouse at dusk, seen from the sea.",
      resolution: "2k",
      n: 2,
      aspect_ratio: "21:9",
      external_task_id: "example-lighthouse",
    },
  },
  {
    title: "a picture with an element",
    accepted: true,
    body: {
      model_name: "kling-v3",
      prompt: "<<<element_1>>> lights the lamp.",
      element_list: [{ element_id: 321000000000101 }],
      aspect_ratio: "1:1",
    },
  },
  {
    title: "a character taken from a picture",
    accepted: true,
    body: {
      model_name: "kling-v2-1",
      prompt: "The keeper as a boy.",
      image: `${MEDIA}/keeper.png`,
      image_reference: "subject",
      image_fidelity: 0.6,
      human_fidelity: 0.5,
    },
  },
  {
    title: "a character taken from no picture",
    accepted: false,
    body: { model_name: "kling-v2-1", prompt: "The keeper as a boy.", image_reference: "subject" },
  },
  { title: "more pictures than are made at once", accepted: false, body: { prompt: "A lighthouse.", n: 10 } },
];

/** Requests of omni-image, in values of our own. */
export const omniImageExamples: readonly Example[] = [
  {
    title: "a picture from two others and an element",
    accepted: true,
    body: {
      model_name: "kling-v3-omni",
      prompt: "<<<element_1>>> carries <<<image_1>>> into <<<image_2>>>.",
      image_list: [{ image: `${MEDIA}/lantern.png` }, { image: `${MEDIA}/tower.png` }],
      element_list: [{ element_id: 321000000000101 }],
      resolution: "4k",
      n: 1,
      aspect_ratio: "16:9",
    },
  },
  {
    title: "a series whose length the model chooses",
    accepted: true,
    body: {
      model_name: "kling-v3-omni",
      prompt: "Four seasons of <<<image_1>>>.",
      image_list: [{ image: `${MEDIA}/tower.png` }],
      result_type: "series",
      series_amount: "auto",
      aspect_ratio: "auto",
    },
  },
  {
    title: "the key that omni-video has",
    accepted: false,
    body: { prompt: "A copy of <<<image_1>>>.", image_list: [{ image_url: `${MEDIA}/tower.png` }] },
  },
  {
    title: "4K with O1",
    accepted: false,
    body: { model_name: "kling-image-o1", prompt: "A lighthouse.", resolution: "4k" },
  },
];
