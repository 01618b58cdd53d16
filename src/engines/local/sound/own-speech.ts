import { pathToFileURL } from "node:url";

import { OnetakeError, toMessage } from "../../../base/index.ts";
import { findSpeechFault, type SpeechAnswer, type SpeechModel } from "../speech.ts";
import { trimSilence, type Speech, type Synthesize } from "./speech.ts";

/** A speech module of the user's own cannot be used, or fails. The message names it and says why. */
export class SpeechFailed extends OnetakeError {
  override readonly name = "SpeechFailed";

  constructor(path: string, reason: string, cause?: unknown) {
    super("speech-failed", `The speech module ${path} ${reason}.`, {
      cause,
      fix: "Mend the module; the types of onetake/speech say what it is asked and has to answer.",
      facts: { module: path },
    });
  }
}

/**
 * Opens the speech model of a module of the user's own: its default export, else its export `synthesize`.
 * @throws SpeechFailed when it cannot be loaded or has no such export; what it opens throws it for whatever the model does wrong.
 */
export async function openOwnSpeech(path: string): Promise<Synthesize> {
  const model = await load(path);
  return async (text, voice, speed) => {
    const { language, gender, pitch, pace, id } = voice;
    const answer = await ask(path, () => model({ text, language, gender, voice: id, speed: speed * pace, pitch }));
    const fault = findSpeechFault(answer, text);
    if (fault !== undefined) throw new SpeechFailed(path, `does not answer speech: ${fault}`);
    return toSpeech(answer as SpeechAnswer); // as just found
  };
}

async function load(path: string): Promise<SpeechModel> {
  const module = await ask(path, () => import(pathToFileURL(path).href), "cannot be loaded");
  const { default: main, synthesize } = module as { readonly default?: unknown; readonly synthesize?: unknown }; // of a stranger
  const model = main ?? synthesize;
  if (typeof model !== "function") throw new SpeechFailed(path, "has neither a default export nor synthesize that is a function");
  return model as SpeechModel; // its answers are judged
}

async function ask(path: string, work: () => unknown, how = "failed"): Promise<unknown> {
  try {
    return await work();
  } catch (thrown) {
    throw new SpeechFailed(path, `${how}: ${toMessage(thrown).replace(/\.$/, "")}`, thrown);
  }
}

function toSpeech({ samples, rate }: SpeechAnswer): Speech {
  return { samples: trimSilence(samples instanceof Int16Array ? samples : Int16Array.from(samples, toInt16)), rate };
}

function toInt16(sample: number): number {
  return Math.round(Math.min(1, Math.max(-1, sample)) * 32_767);
}
