import { refuseMissing } from "../errors.ts";
import type { Codec } from "./codec.ts";

/** Which codec is used, as a parent tells its child. */
export interface CodecChoice {
  readonly name: "node-av";
}

/**
 * Opens a codec; what it needs is loaded here.
 * @throws MissingPart when it is not installed.
 */
export async function openCodec(_choice: CodecChoice): Promise<Codec> {
  const { createNodeAvCodec } = await import("./node-av/create-node-av-codec.ts").catch(refuseMissing);
  return createNodeAvCodec();
}
