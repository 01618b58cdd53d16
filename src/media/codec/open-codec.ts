import { refuseMissing } from "../errors.ts";
import type { Codec } from "./codec.ts";

/** Which codec is used, as a parent tells its child: plain data. The path of an ffmpeg is absolute, for a child has no PATH. */
export type CodecChoice = { readonly name: "node-av" } | { readonly name: "ffmpeg"; readonly path: string };

export type CodecName = CodecChoice["name"];

/**
 * Opens a codec; what it needs is loaded here.
 * @throws MissingPart when it is not installed.
 */
export async function openCodec(choice: CodecChoice): Promise<Codec> {
  if (choice.name === "ffmpeg") {
    const { createFfmpegCodec } = await import("./ffmpeg/create-ffmpeg-codec.ts");
    return createFfmpegCodec(choice);
  }
  const { createNodeAvCodec } = await import("./node-av/create-node-av-codec.ts").catch(refuseMissing);
  return createNodeAvCodec();
}
