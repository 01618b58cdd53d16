import type { Field } from "../../vocabulary/index.ts";
import { media, text } from "./fields.ts";
import { speech } from "./media.ts";

/** A sound that the speech endpoint made, by its id; the other way to give one is the sound itself. */
export function madeSoundField(meaning: string): Field {
  return text("audio_id", meaning, { presence: "conditional", role: "made-audio" });
}

/** A sound by its address or as raw base64, 2 to `maxSeconds` long. */
export function soundFileField(meaning: string, maxSeconds: number): Field {
  return media("sound_file", meaning, speech(maxSeconds), { presence: "conditional", role: "sound-file" });
}
