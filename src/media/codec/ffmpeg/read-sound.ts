import { resolve } from "node:path";

import { CodecFailed, MediaError } from "../../errors.ts";
import { toDemuxer } from "../demuxers.ts";
import { SAMPLE_RATE, type Stereo } from "../stereo.ts";
import { readAll } from "./byte-reader.ts";
import { fileAddress, startFfmpeg } from "./start-ffmpeg.ts";
import { toMediaError } from "./to-media-error.ts";

/**
 * The sound of a probed sound file or clip as stereo at 48 kHz; undefined when it has none.
 * @throws MediaError when its kind is none that is read here, or it cannot be read.
 */
export async function readSound(ffmpegPath: string, path: string, mime: string): Promise<Stereo | undefined> {
  const ffmpeg = startFfmpeg(ffmpegPath, toArguments(path, toDemuxer(mime)), ["none", "out"]);
  const bytes = await readAll(ffmpeg.output(1));
  try {
    await ffmpeg.ended;
  } catch (thrown) {
    const why = toMediaError(thrown, "sound", LACKING);
    if (why === LACKING) return undefined;
    throw why;
  }
  return takeApart(bytes);
}

const LACKING = new MediaError("no-sound", "The file has no sound track.");

function toArguments(path: string, demuxer: string): readonly string[] {
  return [
    ["-xerror", "-protocol_whitelist", "file", "-f", demuxer, "-i", fileAddress(resolve(path))],
    ["-map", "0:a:0", "-c:a", "pcm_f32le", "-ar", String(SAMPLE_RATE), "-ac", "2", "-f", "f32le", "pipe:1"],
  ].flat();
}

/** Left and right out of samples that take turns. */
function takeApart(bytes: Buffer): Stereo {
  if (bytes.length % 8 !== 0) throw new CodecFailed("ffmpeg wrote half a sample.");
  const samples = new Float32Array(bytes.length / 4);
  new Uint8Array(samples.buffer).set(bytes);
  const side = (first: number): Float32Array =>
    Float32Array.from({ length: samples.length / 2 }, (_, at) => samples[at * 2 + first] ?? 0);
  return { left: side(0), right: side(1) };
}
