import { openCodec, type Codec, type CodecChoice } from "../../media/codec.ts";
import { openSpeech, type Synthesize } from "./sound/speech.ts";

/** What the parent tells the child to work with: plain data. */
export interface RenderTools {
  readonly codec: CodecChoice;
}

/** What a render works with, opened. */
export interface RenderKit {
  readonly codec: Codec;
  /** Opens the speech engine, once. @throws MissingPart when there is none. */
  openSpeech(): Promise<Synthesize>;
}

/** Opens what a render works with. Speech is loaded when it is first asked for. */
export async function openKit({ codec }: RenderTools): Promise<RenderKit> {
  let speech: Promise<Synthesize> | undefined;
  return { codec: await openCodec(codec), openSpeech: () => (speech ??= openSpeech()) };
}
