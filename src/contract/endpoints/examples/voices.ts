import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests that clone voices, in values of our own. */
export const voiceExamples: readonly Example[] = [
  {
    title: "from a sound by its address, with nothing in video_id",
    accepted: true,
    body: { voice_name: "Lantern keeper", voice_url: `${MEDIA}/keeper.mp3`, video_id: "", callback_url: "" },
  },
  {
    title: "from a clip that the service made",
    accepted: true,
    body: { voice_name: "Harbour pilot", video_id: "900000000000000005", external_task_id: "example-pilot-voice" },
  },
  { title: "no sample", accepted: false, body: { voice_name: "Lantern keeper" } },
  {
    title: "a name of 21 characters",
    accepted: false,
    body: { voice_name: "The old lantern keepe", voice_url: `${MEDIA}/keeper.mp3` },
  },
];
