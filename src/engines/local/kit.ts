import { MissingPart, openCodec, type Codec, type CodecChoice } from "../../media/codec.ts";
import { openSpeech, type Synthesize } from "./sound/speech.ts";

/** What the parent tells the child to work with: plain data. */
export interface RenderTools {
  /** Undefined where there is none; then nothing is asked for that needs one. */
  readonly codec: CodecChoice | undefined;
}

/** What a render works with, opened. */
export interface RenderKit {
  readonly codec: Codec;
  /** Opens the speech engine, once. @throws MissingPart when there is none. */
  openSpeech(): Promise<Synthesize>;
}

/**
 * Opens what a render works with. Speech is loaded when it is first asked for.
 * @throws MissingPart when there is no codec.
 */
export async function openKit({ codec }: RenderTools): Promise<RenderKit> {
  if (codec === undefined) throw new MissingPart("node-av");
  let speech: Promise<Synthesize> | undefined;
  return { codec: await openCodec(codec), openSpeech: () => (speech ??= openSpeech()) };
}
