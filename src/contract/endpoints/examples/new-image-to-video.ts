import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";
const OPTIONS = { callback_url: "https://hooks.example.com/kling", external_task_id: "", watermark_info: { enabled: false } };
const first = { type: "first_frame", url: `${MEDIA}/harbour.png` };
const last = { type: "last_frame", url: `${MEDIA}/harbour-night.png` };
const prompt = (text: string): { readonly type: string; readonly text: string } => ({ type: "prompt", text });

/** Requests of image-to-video of the new standard as the documents describe their samples, in values of our own, by model. */
export const newImageExamples: Readonly<Record<"3.0" | "3.0-turbo" | "2.6" | "2.5-turbo", readonly Example[]>> = {
  "3.0": [
    {
      title: "one take of 10 s in 4K from a first frame, silent",
      accepted: true,
      body: {
        contents: [prompt("The boats rock, a gull lands on the pier."), first],
        settings: { resolution: "4k", duration: 10, audio: "off", multi_shot: false },
        options: OPTIONS,
      },
    },
    {
      title: "first and last frame with an element and sound",
      accepted: true,
      body: {
        contents: [
          prompt("@keeper lights the lamp as night falls."),
          first,
          last,
          { type: "element", element_id: "321000000000101", id: "keeper" },
        ],
        settings: { resolution: "1080p", duration: 10, audio: "native", multi_shot: false },
        options: { ...OPTIONS, watermark_info: { enabled: true } },
      },
    },
    {
      title: "a last frame alone",
      accepted: false,
      body: { contents: [prompt("Night falls."), last], settings: { multi_shot: false } },
    },
    {
      title: "an element without a name",
      accepted: false,
      body: {
        contents: [prompt("A keeper."), first, { type: "element", element_id: "321000000000101" }],
        settings: { multi_shot: false },
      },
    },
  ],
  "3.0-turbo": [
    {
      title: "5 s from a first frame",
      accepted: true,
      body: {
        contents: [prompt("The boats rock."), first],
        settings: { resolution: "720p", duration: 5 },
        options: OPTIONS,
      },
    },
    {
      title: "first and last frame, which Turbo does not take",
      accepted: false,
      body: { contents: [prompt("Night falls."), first, last], settings: { duration: 5 } },
    },
  ],
  "2.6": [
    {
      title: "a voice that speaks, in 1080p with sound",
      accepted: true,
      body: {
        contents: [
          prompt('The keeper says with @1: "Here, this way."'),
          first,
          { type: "voice", voice_id: "930801338081615883", id: "1" },
        ],
        settings: { resolution: "1080p", duration: 5, audio: "native" },
        options: OPTIONS,
      },
    },
    {
      title: "first and last frame in 1080p, silent",
      accepted: true,
      body: { contents: [prompt("Night falls."), first, last], settings: { resolution: "1080p", duration: 10, audio: "off" } },
    },
    {
      title: "a voice without sound",
      accepted: false,
      body: {
        contents: [prompt("@1 speaks."), first, { type: "voice", voice_id: "930801338081615883", id: "1" }],
        settings: { duration: 5 },
      },
    },
  ],
  "2.5-turbo": [
    {
      title: "5 s from a first frame in 720p",
      accepted: true,
      body: { contents: [prompt("The boats rock."), first], settings: { resolution: "720p", duration: 5 }, options: OPTIONS },
    },
    {
      title: "first and last frame in 720p",
      accepted: false,
      body: { contents: [prompt("Night falls."), first, last], settings: { resolution: "720p", duration: 5 } },
    },
  ],
};
