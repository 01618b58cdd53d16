import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of effects, in values of our own. */
export const effectExamples: readonly Example[] = [
  {
    title: "an effect for two",
    accepted: true,
    body: {
      effect_scene: "hug_pro",
      input: { images: [`${MEDIA}/keeper.png`, `${MEDIA}/guest.png`] },
      external_task_id: "example-hug",
    },
  },
  {
    title: "an effect for one; the name is only an example of a form, the page lists them",
    accepted: true,
    body: { effect_scene: "some_effect", input: { image: `${MEDIA}/keeper.png` } },
  },
  {
    title: "an effect that was withdrawn",
    accepted: false,
    body: { effect_scene: "hug", input: { images: [`${MEDIA}/keeper.png`, `${MEDIA}/guest.png`] } },
  },
  {
    title: "an effect for two with one picture",
    accepted: false,
    body: { effect_scene: "kiss_pro", input: { image: `${MEDIA}/keeper.png` } },
  },
];
