import { MissingPart, openCodec, type Codec, type CodecChoice } from "../../media/codec.ts";
import { openVoice } from "./sound/open-voice.ts";
import type { Synthesize } from "./sound/speech.ts";

/** What the parent tells the child to work with: plain data. */
export interface RenderTools {
  /** Undefined where there is none; then nothing is asked for that needs one. */
  readonly codec: CodecChoice | undefined;
  /** Absolute path of a speech module of the user's own, in place of the built-in speech. */
  readonly speech?: string;
}

/** What a render works with, opened. */
export interface RenderKit {
  readonly codec: Codec;
  /** Opens the speech engine, once. @throws MissingPart when there is none; SpeechFailed for a module of the user's own. */
  openSpeech(): Promise<Synthesize>;
}

/**
 * Opens what a render works with. Speech is loaded when it is first asked for.
 * @throws MissingPart when there is no codec.
 */
export async function openKit(tools: RenderTools): Promise<RenderKit> {
  if (tools.codec === undefined) throw new MissingPart("node-av");
  let speech: Promise<Synthesize> | undefined;
  return { codec: await openCodec(tools.codec), openSpeech: () => (speech ??= openVoice(tools)) };
}
