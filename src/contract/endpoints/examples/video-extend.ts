import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of video-extend, in values of our own. The media are of the service's own making. */
export const videoExtendExamples: readonly Example[] = [
  {
    title: "more of a clip",
    accepted: true,
    body: { video_id: "900000000000000002", prompt: "The boat reaches the quay." },
  },
  {
    title: "a clip by its address",
    accepted: false,
    body: { video_url: `${MEDIA}/clip.mp4`, prompt: "The boat reaches the quay." },
  },
];
