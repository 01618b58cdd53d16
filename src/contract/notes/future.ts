import type { Note } from "../vocabulary/index.ts";

/** What is told of models that no page of the API names yet. */
export const futureNotes: readonly Note[] = [
  {
    id: "4.0-availability",
    kind: "open",
    title: "Since when and where there is Kling 4.0",
    text: "The consumer app has had a preview of 4.0 Flash since 2026-09-28 and 4.0 since 2026-10-15. On 2026-10-18 the API was still announced as coming; resellers list it since about 2026-10-24, in the shape of the new standard.",
    about: ["model:4.0#exists", "model:4.0-flash#exists"],
  },
  {
    id: "4.0-frames",
    kind: "open",
    title: "Frames in between, with 4.0",
    text: "Beside first and last frame, resellers take up to 8 in between (`middle_frame`), 10 frames in all. Flash takes a first frame alone.",
    about: ["model:4.0#endFrame", "model:4.0-flash#firstFrame"],
  },
  {
    id: "4.0-inputs",
    kind: "open",
    title: "How many inputs 4.0 takes",
    text: "Up to 15 in all: 10 pictures, 5 clips of which one is edited, 7 elements, 3 voices. Clips of 3 to 30 s each (Flash 20) and 30 s together, from 24 fps, sides of 700 to 4553 px, 2:5 to 5:2. One reference makes a request omni-video, frames alone make it image-to-video.",
    about: ["model:4.0#referenceVideo", "model:4.0#voiceControl", "model:4.0-flash#referenceVideo"],
  },
  {
    id: "4.0-prompt",
    kind: "open",
    title: "How long a prompt of 4.0 may be",
    text: "Up to 26,000 characters of English or 11,000 of other languages, on one reseller's pages.",
    about: ["model:4.0#exists"],
  },
  {
    id: "4.0-sound",
    kind: "open",
    title: "Sound of 4.0 cannot be left out",
    text: "Sound is always made, in stereo; an edit may keep the sound of its clip.",
    about: ["model:4.0#nativeAudio", "model:4.0-flash#nativeAudio"],
  },
  {
    id: "4.0-price",
    kind: "open",
    title: "What 4.0 costs",
    text: "Resellers ask $0.157 or $0.196 a second in 720p and $0.235 or $0.294 in 1080p. No price in units is known.",
    about: ["model:4.0#resolutions:720p", "model:4.0#resolutions:1080p"],
  },
  {
    id: "callback-delivery",
    kind: "open",
    title: "How callbacks are delivered",
    text: "Which answer a callback wants, how long the service waits, whether it tries again and in which order callbacks come is written nowhere; the console's test callback wants HTTP 200, at most one in 6 s. Nobody who was found has seen one arrive.",
    about: ["callback-legacy/header:webhook-signature#exists", "callback-new/header:webhook-signature#exists"],
  },
];
