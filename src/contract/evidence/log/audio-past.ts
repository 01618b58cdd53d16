import type { Evidence } from "../../vocabulary/index.ts";
import { claimsAt, recordsOf, type Origin } from "../record.ts";
import { DELETED, VOICE_CREATE, VOICE_RESULT } from "./audio-listings.ts";
import { MARCH_OPTIONS, MARCH_TASK_CREATED, MARCH_TASK_RECORD } from "./listings.ts";

/** The voice pages as they stood in March 2026; the copies were not kept, the reference notes were. */
const MARCH: Origin = {
  tag: "voice-pages-march",
  kind: "document",
  artifact: "kling.ai/document-api/apiReference customVoices, page of 2026-03 (reference/kling-other.md, MAR)",
  relayed: true,
  day: "2026-03-28",
  rung: "stated",
  scope: { standard: "legacy" },
};

/** What the seeds' register has of sound and voices. */
const REGISTER: Origin = {
  ...MARCH,
  tag: "seed-sound",
  artifact: "preserved API pages of 2026-03 (seeds/002-kling-api-field-status-register.md)",
  day: "2026-03-29",
};

/** What the pages of March 2026 and the seeds say of sound and voices. */
export const audioPast: readonly Evidence[] = [
  ...recordsOf(MARCH, [
    {
      name: "voices",
      locator: "section 4.4",
      claims: [
        ...claimsAt("voices.create", `${VOICE_CREATE}${MARCH_OPTIONS}${MARCH_TASK_CREATED}`),
        ...claimsAt("voices.one", `path:id: exists required\n${MARCH_TASK_RECORD}${VOICE_RESULT}`),
        ...claimsAt("voices.delete", `voice_id: exists required effect\n${DELETED}`),
      ],
    },
  ]),
  ...recordsOf(REGISTER, [
    {
      name: "endpoints",
      locator: "section F, standalone audio endpoints",
      claims: [
        ...claimsAt("tts.call", "text: exists"),
        ...claimsAt("text-to-audio.create", "prompt: exists"),
        ...claimsAt("video-to-audio.create", "video_url: exists"),
        ...claimsAt("voices.create", "voice_name: exists"),
        ...claimsAt("preset-voices.list", "query:pageNum: exists"),
      ],
      note: "the register names the endpoints; each is shown here by its main field",
    },
    {
      name: "voice-id",
      locator: "section F, voice_id",
      claims: [
        ...claimsAt("tts.call", "voice_id: exists"),
        ...claimsAt(["voices.one", "voices.list"], "answer:task_result.voices[].voice_id: exists"),
      ],
    },
    {
      name: "speech",
      locator: "section F, voice_language and voice_speed",
      claims: claimsAt("tts.call", "voice_language: exists member:zh member:en\nvoice_speed: exists min max"),
    },
    {
      name: "soundtrack",
      locator: "section F, sound_effect_prompt, bgm_prompt and asmr_mode",
      claims: claimsAt("video-to-audio.create", "sound_effect_prompt: exists\nbgm_prompt: exists\nasmr_mode: exists default"),
    },
    {
      name: "voices",
      locator: "section F, voice_name and voice_url",
      claims: [
        ...claimsAt("voices.create", "voice_name: exists\nvoice_url: exists"),
        ...claimsAt("voices.one", "answer:task_result.voices[].voice_name: exists"),
      ],
    },
  ]),
];
