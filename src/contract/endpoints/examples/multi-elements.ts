import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of the edit itself, in values of our own. */
export const multiElementsExamples: readonly Example[] = [
  {
    title: "something is added",
    accepted: true,
    body: {
      session_id: "900000000000000001",
      edit_mode: "addition",
      image_list: [{ image: `${MEDIA}/lantern.png` }],
      prompt: "Put the lantern of <<<image_1>>> into the hand of the keeper in <<<video_1>>>.",
      negative_prompt: "rain",
      mode: "std",
      duration: "5",
    },
  },
  {
    title: "one thing gives way to another",
    accepted: true,
    body: {
      session_id: "900000000000000001",
      edit_mode: "swap",
      image_list: [{ image: `${MEDIA}/fox.png` }],
      prompt: "Swap the dog in <<<video_1>>> for the fox of <<<image_1>>>.",
      mode: "pro",
      duration: "10",
      external_task_id: "example-swap",
    },
  },
  {
    title: "something goes away",
    accepted: true,
    body: {
      session_id: "900000000000000001",
      edit_mode: "removal",
      prompt: "Remove the marked sign from <<<video_1>>>.",
      duration: "5",
    },
  },
  {
    title: "a removal with a picture",
    accepted: false,
    body: {
      session_id: "900000000000000001",
      edit_mode: "removal",
      image_list: [{ image: `${MEDIA}/fox.png` }],
      prompt: "Remove the marked sign from <<<video_1>>>.",
    },
  },
  {
    title: "a swap without a picture",
    accepted: false,
    body: { session_id: "900000000000000001", edit_mode: "swap", prompt: "Swap the dog in <<<video_1>>> for a fox." },
  },
];
