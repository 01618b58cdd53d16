import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of avatar, in values of our own. */
export const avatarExamples: readonly Example[] = [
  {
    title: "a picture speaks a sound by its address",
    accepted: true,
    body: {
      image: `${MEDIA}/keeper.png`,
      sound_file: `${MEDIA}/line.mp3`,
      prompt: "He smiles and nods; the camera comes slowly nearer.",
      mode: "pro",
      external_task_id: "example-avatar",
      watermark_info: { enabled: true },
    },
  },
  {
    title: "a picture speaks a sound that the service made",
    accepted: true,
    body: { image: `${MEDIA}/keeper.png`, audio_id: "900000000000000004" },
  },
  { title: "a picture without a sound", accepted: false, body: { image: `${MEDIA}/keeper.png`, prompt: "He smiles." } },
];
