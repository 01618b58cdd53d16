import { resolve } from "node:path";

import { CodecFailed, MediaError } from "../../errors.ts";
import type { ClipReader } from "../codec.ts";
import { createByteReader, type ByteReader } from "./byte-reader.ts";
import { fileAddress, startFfmpeg, type Ffmpeg } from "./start-ffmpeg.ts";
import { toMediaError } from "./to-media-error.ts";

/** Where the times of pictures come out; the pictures themselves come out at 1. */
const TIMES = 3;

/** Times are told in millionths of a second. */
const TICKS = 1_000_000;

/**
 * Opens a probed mp4 or mov. Its pictures are cropped and scaled to fill `width` x `height`.
 * @throws MediaError when it has no video track, or cannot be read.
 */
export async function openClip(ffmpegPath: string, path: string, width: number, height: number): Promise<ClipReader> {
  const ffmpeg = startFfmpeg(ffmpegPath, toArguments(path, width, height), ["none", "out", "out", "out"]);
  const pixels = createByteReader(ffmpeg.output(1));
  const times = readTimes(createByteReader(ffmpeg.output(TIMES)));
  const picture = new Uint8Array((width * height * 3) / 2);
  const pull = async (): Promise<number | undefined> => {
    const { value } = await times.next();
    if (value === undefined) await assertWell(ffmpeg);
    return value;
  };
  const first = await pull();
  if (first === undefined) throw new MediaError("corrupt", "No picture of the clip can be read.");
  let next: number | undefined = first;
  return {
    at: async (seconds) => {
      let isNew = false;
      // A thousandth of a second covers the rounding of both time bases.
      while (next !== undefined && (next - first) / TICKS <= seconds + 0.001) {
        isNew = await pixels.fill(picture);
        if (!isNew) await assertWell(ffmpeg);
        next = isNew ? await pull() : undefined;
      }
      return isNew ? picture : undefined;
    },
    close: () => ffmpeg.kill(),
  };
}

// Each picture is written twice: as the line of its time, at once, then as its bytes. So a time is known before its picture is read.
function toArguments(path: string, width: number, height: number): readonly string[] {
  return [
    ["-xerror", "-protocol_whitelist", "file", "-f", "mov", "-noautorotate", "-i", fileAddress(resolve(path))],
    ["-map", "0:v:0", "-vf", fillFilter(width, height), "-pix_fmt", "yuv420p", "-c:v", "rawvideo"],
    ["-fps_mode", "passthrough", "-enc_time_base", `1/${TICKS}`],
    ["-f", "tee", `[f=framecrc:flush_packets=1]pipe:${TIMES}|[f=rawvideo]pipe:1`],
  ].flat();
}

// The only filter here: our own numbers in a fixed text. Sizes are even, as YUV 4:2:0 wants them; the middle is shown.
function fillFilter(width: number, height: number): string {
  for (const size of [width, height]) if (!Number.isInteger(size)) throw new TypeError(`${size} is no size in pixels`);
  const scale = `max(${width}/iw\\,${height}/ih)`;
  const side = (name: string, least: number): string => `max(${least}\\,2*ceil(${name}*${scale}/2))`;
  const middle = (name: string, size: number): string => `2*floor((${name}-${size})/4)`;
  return [
    `scale=w=${side("iw", width)}:h=${side("ih", height)}:flags=bicubic:out_range=tv`,
    `crop=${width}:${height}:${middle("iw", width)}:${middle("ih", height)}`,
  ].join(",");
}

// Lines of framecrc: `stream, dts, pts, duration, size, checksum`, after comments that begin with #.
async function* readTimes(reader: ByteReader): AsyncGenerator<number, undefined> {
  for (let line = await reader.line(); line !== undefined; line = await reader.line()) {
    if (line.startsWith("#") || line === "") continue;
    const time = Number(line.split(",")[2]);
    if (!Number.isInteger(time)) throw new CodecFailed("ffmpeg tells the times of pictures in a way that is not known here.");
    yield time;
  }
  return undefined;
}

// After the last picture: it has ended, and well.
async function assertWell({ leave, ended }: Ffmpeg): Promise<void> {
  leave();
  try {
    await ended;
  } catch (thrown) {
    throw toMediaError(thrown, "clip", new MediaError("no-picture", "The reference video has no video track."));
  }
}
