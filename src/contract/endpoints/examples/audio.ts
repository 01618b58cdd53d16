import type { Example } from "../../vocabulary/index.ts";

const MEDIA = "https://media.example.com";

/** Requests of speech, in values of our own. */
export const speechExamples: readonly Example[] = [
  {
    title: "a line in English",
    accepted: true,
    body: { text: "The lamp has been lit every night.", voice_id: "oversea_male1", voice_language: "en", voice_speed: 1 },
  },
  { title: "a line in Chinese", accepted: true, body: { text: "灯塔亮了。", voice_id: "genshin_vindi2", voice_language: "zh" } },
  { title: "no voice", accepted: false, body: { text: "The lamp is lit.", voice_language: "en" } },
  {
    title: "a voice of the preset voices",
    accepted: false,
    body: { text: "The lamp is lit.", voice_id: "829836802793406551", voice_language: "en" },
  },
];

/** Requests of sounds from a text, in values of our own. */
export const soundExamples: readonly Example[] = [
  {
    title: "waves for 3 s, with nothing in the two options",
    accepted: true,
    body: { prompt: "Waves against a stone pier", duration: 3, external_task_id: "", callback_url: "" },
  },
  {
    title: "a sound of 4.5 s with an id of one's own",
    accepted: true,
    body: { prompt: "A brass bell, once", duration: 4.5, external_task_id: "example-bell" },
  },
  { title: "a sound of 12 s", accepted: false, body: { prompt: "A brass bell, once", duration: 12 } },
  { title: "no length", accepted: false, body: { prompt: "A brass bell, once" } },
];

/** Requests of sounds for a clip, in values of our own. */
export const soundtrackExamples: readonly Example[] = [
  {
    title: "a clip by its address, sounds left to the service",
    accepted: true,
    body: { video_url: `${MEDIA}/pier.mov`, external_task_id: "", callback_url: "" },
  },
  {
    title: "a clip that the service made, with sounds, music and small sounds close",
    accepted: true,
    body: {
      video_id: "900000000000000002",
      sound_effect_prompt: "Gulls and waves",
      bgm_prompt: "A slow accordion",
      asmr_mode: true,
      external_task_id: "example-pier",
    },
  },
  {
    title: "a clip in both ways",
    accepted: false,
    body: { video_id: "900000000000000002", video_url: `${MEDIA}/pier.mov` },
  },
  { title: "no clip", accepted: false, body: { sound_effect_prompt: "Gulls and waves" } },
];
