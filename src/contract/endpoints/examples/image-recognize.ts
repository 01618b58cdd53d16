import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of image-recognize, in values of our own. */
export const imageRecognizeExamples: readonly Example[] = [
  { title: "a picture by its address", accepted: true, body: { image: `${MEDIA}/keeper.png` } },
  { title: "a picture as a data: URL", accepted: false, body: { image: "data:image/png;base64,iVBORw0KGgo=" } },
];
