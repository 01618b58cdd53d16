import type { Example } from "../../vocabulary/index.ts";

const OPTIONS = { callback_url: "https://hooks.example.com/kling", external_task_id: "", watermark_info: { enabled: false } };

/** Requests of text-to-video of the new standard as the documents describe their samples, in values of our own, by model. */
export const newTextExamples: Readonly<Record<"3.0" | "3.0-turbo" | "2.6" | "2.5-turbo", readonly Example[]>> = {
  "3.0": [
    {
      title: "15 s in 4K that the model may cut, silent",
      accepted: true,
      body: {
        prompt: "A lighthouse keeper climbs the stairs with a lantern, and the storm answers at every window.",
        settings: { resolution: "4k", aspect_ratio: "16:9", duration: 15, audio: "off", multi_shot: true },
        options: OPTIONS,
      },
    },
    {
      title: "two shots of 2 and 3 s in prose, with sound",
      accepted: true,
      body: {
        prompt: "shot 1, 2, A lantern is lit; shot 2, 3, The keeper carries it to the window;",
        settings: { audio: "native", resolution: "1080p", duration: 5, multi_shot: true },
        options: { external_task_id: "take-001" },
      },
    },
    {
      title: "shots that do not fill the clip",
      accepted: false,
      body: {
        prompt: "shot 1, 2, A lantern is lit; shot 2, 2, It goes out;",
        settings: { duration: 5, multi_shot: true },
      },
    },
    { title: "no prompt", accepted: false, body: { settings: { duration: 5, multi_shot: false } } },
  ],
  "3.0-turbo": [
    {
      title: "six shots of 2, 3, 3, 3, 3 and 1 s",
      accepted: true,
      body: {
        prompt:
          "shot 1, 2, Fog over the harbour; shot 2, 3, The lamp is lit; shot 3, 3, A boat turns; shot 4, 3, A dog runs along the quay; shot 5, 3, The boat lands; shot 6, 1, The light goes out;",
        settings: { resolution: "1080p", aspect_ratio: "9:16", duration: 15 },
        options: OPTIONS,
      },
    },
    { title: "everything left to the defaults", accepted: true, body: { prompt: "A paper boat crosses a puddle." } },
    {
      title: "4K, which Turbo does not have",
      accepted: false,
      body: { prompt: "A paper boat.", settings: { resolution: "4k" } },
    },
  ],
  "2.6": [
    {
      title: "5 s in 1080p with sound",
      accepted: true,
      body: {
        prompt: "Rain on a tin roof, a cat listens.",
        settings: { resolution: "1080p", aspect_ratio: "16:9", duration: 5, audio: "native" },
        options: OPTIONS,
      },
    },
    {
      title: "sound in 720p",
      accepted: false,
      body: { prompt: "Rain on a tin roof.", settings: { resolution: "720p", duration: 5, audio: "native" } },
    },
    { title: "7 s, which 2.6 does not make", accepted: false, body: { prompt: "Rain.", settings: { duration: 7 } } },
  ],
  "2.5-turbo": [
    {
      title: "10 s in 720p",
      accepted: true,
      body: {
        prompt: "A kite over a field of barley.",
        settings: { resolution: "720p", aspect_ratio: "1:1", duration: 10 },
        options: OPTIONS,
      },
    },
    { title: "a length as text", accepted: false, body: { prompt: "A kite.", settings: { duration: "5" } } },
  ],
};
