import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of multi-image2video, in values of our own. None is taken any more, because its only model is retired. */
export const multiImageToVideoExamples: readonly Example[] = [
  {
    title: "two subjects together, by the only model, which is retired",
    accepted: false,
    body: {
      model_name: "kling-v1-6",
      image_list: [{ image: `${MEDIA}/keeper.png` }, { image: `${MEDIA}/lantern.png` }],
      prompt: "The keeper picks the lantern up.",
      negative_prompt: "rain",
      mode: "pro",
      duration: "5",
      aspect_ratio: "16:9",
    },
  },
  {
    title: "five subjects",
    accepted: false,
    body: {
      image_list: ["a", "b", "c", "d", "e"].map((name) => ({ image: `${MEDIA}/${name}.png` })),
      prompt: "They meet on the quay.",
    },
  },
];
