import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf, type Origin } from "../record.ts";

/** The preserved pages on sound and voices, by the seeds' register. */
const REGISTER: Origin = {
  tag: "seed-sound-pages",
  kind: "document",
  artifact: "preserved API pages of 2026-03 (seeds/002)",
  relayed: true,
  day: "2026-03-29",
  rung: "stated",
  scope: { standard: "legacy" },
};

/** What the seeds say of sound and voices. */
export const seedSound: readonly Evidence[] = recordsOf(REGISTER, [
  {
    name: "speech",
    locator: "section F, standalone audio endpoints, voice_id, voice_language, voice_speed",
    claims: claimsAt(
      "tts.call",
      `
        text: exists
        voice_id: exists
        voice_language: exists member:zh member:en
        voice_speed: exists min max
      `,
    ),
  },
  {
    name: "sound-of-text",
    locator: "section F, standalone audio endpoints",
    claims: claimsAt("text-to-audio.create", "prompt: exists"),
  },
  {
    name: "sound-of-clips",
    locator: "section F, sound_effect_prompt, bgm_prompt, asmr_mode",
    claims: claimsAt(
      "video-to-audio.create",
      `
        video_url: exists
        sound_effect_prompt: exists
        bgm_prompt: exists
        asmr_mode: exists default
      `,
    ),
  },
  {
    name: "voices",
    locator: "section F, voice_id, voice_name, voice_url",
    claims: [
      ...claimsAt("voices.create", "voice_name: exists\nvoice_url: exists"),
      ...claimsAt("voices.one", "answer:task_result.voices[].voice_id: exists\nanswer:task_result.voices[].voice_name: exists"),
      ...claimsAt("voices.list", "answer:task_result.voices[].voice_id: exists"),
      ...claimsAt("preset-voices.list", "query:pageNum: exists"),
    ],
  },
]);
