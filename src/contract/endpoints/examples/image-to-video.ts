import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of image2video, in values of our own. */
export const imageToVideoExamples: readonly Example[] = [
  {
    title: "two shots from a first picture, with an element that speaks",
    accepted: true,
    body: {
      model_name: "kling-v3",
      image: `${MEDIA}/harbour.png`,
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: [
        { index: 1, prompt: "<<<element_1>>> lights the lamp.", duration: "2" },
        { index: 2, prompt: '<<<element_1>>> says: "There it is."', duration: "3" },
      ],
      element_list: [{ element_id: 321000000000101 }],
      sound: "on",
      mode: "pro",
      duration: "5",
    },
  },
  {
    title: "two voices of kling-v2-6",
    accepted: true,
    body: {
      model_name: "kling-v2-6",
      image: `${MEDIA}/two-friends.png`,
      prompt: "<<<voice_1>>> says hello. <<<voice_2>>> answers.",
      voice_list: [{ voice_id: "829000000000000101" }, { voice_id: "829000000000000102" }],
      sound: "on",
      mode: "pro",
      duration: "5",
    },
  },
  {
    title: "neither first nor end picture",
    accepted: false,
    body: { model_name: "kling-v3", prompt: "The lamp is lit.", duration: "5" },
  },
  {
    title: "a picture with a data: prefix",
    accepted: false,
    body: { model_name: "kling-v3", image: "data:image/png;base64,iVBORw0KGgo=", prompt: "The lamp is lit." },
  },
  {
    title: "a motion brush on a model without one",
    accepted: false,
    body: { model_name: "kling-v3", image: `${MEDIA}/harbour.png`, static_mask: `${MEDIA}/mask.png`, prompt: "The lamp is lit." },
  },
];
