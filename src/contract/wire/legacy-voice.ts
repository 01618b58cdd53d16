import type { JsonObject } from "../../base/index.ts";
import type { VoiceFacts } from "./facts.ts";
import { optional } from "./tolerant.ts";

/** Writes a voice as the voice lists and the elements of the legacy standard show it. */
export function writeLegacyVoice(voice: VoiceFacts): JsonObject {
  return { voice_id: voice.id, voice_name: voice.name, ...optional("trial_url", voice.sampleUrl), owned_by: voice.ownedBy };
}
