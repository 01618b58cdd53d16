import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";
const OPTIONS = { callback_url: "https://hooks.example.com/kling", external_task_id: "" };
const look = { type: "image", url: `${MEDIA}/mira.png` };
const motion = { type: "video", url: `${MEDIA}/dance.mp4` };
const prompt = { type: "prompt", text: "She wears a yellow raincoat." };
const settings = { character_orientation: "video", resolution: "1080p", audio: "original" };

/** Requests of motion control of the new standard as the documents describe their sample, in values of our own, by model. */
export const newMotionExamples: Readonly<Record<"3.0" | "2.6", readonly Example[]>> = {
  "3.0": [
    {
      title: "a picture that dances as in a clip",
      accepted: true,
      body: { contents: [prompt, look, motion], settings, options: OPTIONS },
    },
    {
      title: "the same with an element",
      accepted: true,
      body: {
        contents: [
          { type: "prompt", text: "@Mira dances." },
          look,
          motion,
          { type: "element", element_id: "321000000000101", id: "Mira" },
        ],
        settings,
      },
    },
    { title: "no clip", accepted: false, body: { contents: [prompt, look], settings } },
    { title: "no orientation", accepted: false, body: { contents: [prompt, look, motion], settings: { audio: "off" } } },
  ],
  "2.6": [
    {
      title: "a picture that dances as in a clip",
      accepted: true,
      body: { contents: [prompt, look, motion], settings, options: OPTIONS },
    },
    {
      title: "an element, which 2.6 does not take",
      accepted: false,
      body: { contents: [look, motion, { type: "element", element_id: "321000000000101", id: "Mira" }], settings },
    },
    { title: "no picture", accepted: false, body: { contents: [prompt, motion], settings } },
  ],
};
