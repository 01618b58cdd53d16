import { findCodec } from "../find-codec.ts";
import type { CodecChoice } from "./open-codec.ts";

/** The codecs that this machine has, for suites that run under each of them: node-av, and an ffmpeg where one is found. */
export async function availableCodecs(): Promise<readonly CodecChoice[]> {
  return (["node-av", "ffmpeg"] as const).flatMap((wish) => findCodec({ wish }).choice ?? []);
}
