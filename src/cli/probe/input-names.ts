import type { MediaInput, Role } from "../../contract/index.ts";

/** What people call the inputs of requests. */
const NAMES: Readonly<Partial<Record<Role, string>>> = {
  "first-image": "first frame",
  "end-image": "end frame",
  image: "picture",
  video: "reference clip",
  "source-video": "clip to work on",
  "still-mask": "mask of what stands still",
  "motion-masks": "mask of what moves",
  "effect-images": "pictures of an effect",
  "subject-image": "subject",
  "scene-image": "scene",
  "style-image": "style",
  "person-image": "person",
  "garment-image": "garment",
  "front-image": "front picture of an element",
  "more-image": "further picture of an element",
  "element-video": "clip of an element",
  "voice-sample": "voice sample",
  "sound-file": "speech or song",
};

const USES: Readonly<Record<string, string>> = {
  first: "first frame",
  end: "end frame",
  base: "clip to edit",
  feature: "reference clip",
};

/** What an input is called, in a word or some; the role itself where it has no name yet. */
export function nameOfInput({ role, use, medium }: MediaInput): string {
  return (use && USES[use]) || (role && (NAMES[role] ?? role)) || medium;
}
