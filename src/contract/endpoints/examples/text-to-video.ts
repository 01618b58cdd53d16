import type { Example } from "../../vocabulary/index.ts";

/** Requests of text2video, in values of our own. */
export const textToVideoExamples: readonly Example[] = [
  {
    title: "one shot of 5 s",
    accepted: true,
    body: {
      model_name: "kling-v3",
      prompt: "A lighthouse in fog, slow push in.",
      mode: "std",
      aspect_ratio: "16:9",
      duration: "5",
    },
  },
  {
    title: "two shots with sound",
    accepted: true,
    body: {
      model_name: "kling-v3",
      multi_shot: true,
      shot_type: "customize",
      multi_prompt: [
        { index: 1, prompt: "A harbour at dawn.", duration: "4" },
        { index: 2, prompt: "A bell rings.", duration: "4" },
      ],
      sound: "on",
      mode: "pro",
      aspect_ratio: "9:16",
      duration: "8",
    },
  },
  {
    title: "shots that the model cuts by itself",
    accepted: true,
    body: {
      model_name: "kling-v3",
      multi_shot: true,
      shot_type: "intelligence",
      prompt: "A boat leaves, the harbour grows small, the open sea.",
      duration: "10",
    },
  },
  {
    title: "the default model, which is retired",
    accepted: false,
    body: { prompt: "A lighthouse in fog." },
  },
  {
    title: "a model of another endpoint",
    accepted: false,
    body: { model_name: "kling-v3-omni", prompt: "A lighthouse in fog." },
  },
  {
    title: "a length that 2.6 does not have",
    accepted: false,
    body: { model_name: "kling-v2-6", prompt: "A lighthouse in fog.", duration: "7" },
  },
];
