import type { RenderTools } from "../kit.ts";
import { openOwnSpeech } from "./own-speech.ts";
import { openSpeech, type Synthesize } from "./speech.ts";

/** Opens the speech that a render works with: the user's own where there is one. */
export async function openVoice({ speech }: Pick<RenderTools, "speech">): Promise<Synthesize> {
  return await (speech === undefined ? openSpeech() : openOwnSpeech(speech));
}
