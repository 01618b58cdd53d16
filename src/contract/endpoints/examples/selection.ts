import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

const session = "900000000000000001";

/** Requests of the calls that mark what is edited, in values of our own. */
export const selectionExamples: Readonly<Record<"open" | "points" | "session", readonly Example[]>> = {
  open: [
    { title: "a clip by its address", accepted: true, body: { video_url: `${MEDIA}/clip.mp4` } },
    { title: "a clip that the service made", accepted: true, body: { video_id: "900000000000000002" } },
    {
      title: "a clip in both ways",
      accepted: false,
      body: { video_id: "900000000000000002", video_url: `${MEDIA}/clip.mp4` },
    },
  ],
  points: [
    {
      title: "two points of the first frame",
      accepted: true,
      body: {
        session_id: session,
        frame_index: 0,
        points: [
          { x: 0.25, y: 0.5 },
          { x: 0.3, y: 0.55 },
        ],
      },
    },
    {
      title: "a point in pixels",
      accepted: false,
      body: { session_id: session, frame_index: 0, points: [{ x: 320, y: 180 }] },
    },
  ],
  session: [
    { title: "a session", accepted: true, body: { session_id: session } },
    { title: "no session", accepted: false, body: {} },
  ],
};
