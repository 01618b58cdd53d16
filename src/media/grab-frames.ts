import { Decoder, Demuxer, Scaler, type Frame } from "node-av";

import { MediaError } from "./errors.ts";
import type { VideoFacts } from "./media-facts.ts";
import { provideWithResolvers } from "./codec/node-av/with-resolvers.ts";

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Decodes a local clip once and answers, for each of the times (seconds, ascending), the frame that is on screen then, scaled to `size`
 * as RGBA rows. A time past the end shows the last frame. Rotation is not applied.
 * @throws MediaError when the clip cannot be decoded.
 */
export async function grabFrames(
  path: string,
  facts: VideoFacts,
  times: readonly number[],
  size: PictureSize,
  onProgress: (fraction: number) => void,
): Promise<readonly Uint8ClampedArray[]> {
  provideWithResolvers();
  // FFmpeg opens nothing but this file: its format is said, so that no playlist is guessed, and other protocols are shut.
  const format = facts.format === "mov" || facts.format === "mp4" ? "mov" : "matroska";
  const demuxer = await Demuxer.open(path, { format, options: { protocol_whitelist: "file" } });
  const stream = demuxer.video();
  if (!stream) throw new MediaError("no-picture", "The file has no video track.");
  const decoder = await Decoder.create(stream);
  const scaler = new Scaler();
  const scale = (frame: Frame): Uint8ClampedArray => {
    const pixels = scaler.toBufferSync(frame, { resize: size, format: "rgba" });
    return Uint8ClampedArray.from(pixels);
  };
  try {
    return await collect(decoder.frames(demuxer.packets(stream.index)), facts, times, scale, onProgress);
  } finally {
    scaler.close();
    decoder.close();
    await demuxer.close();
  }
}

async function collect(
  frames: AsyncIterable<Frame | null>,
  facts: VideoFacts,
  times: readonly number[],
  scale: (frame: Frame) => Uint8ClampedArray,
  onProgress: (fraction: number) => void,
): Promise<readonly Uint8ClampedArray[]> {
  const pictures: Uint8ClampedArray[] = [];
  let shown: Frame | undefined;
  for await (const frame of frames) {
    if (frame === null) continue;
    if (pictures.length === times.length) {
      frame.free();
      continue;
    }
    const start = toSeconds(frame);
    while (shown && pictures.length < times.length && (times[pictures.length] ?? 0) < start) pictures.push(scale(shown));
    shown?.free();
    shown = frame;
    onProgress(Math.min(1, start / facts.seconds));
  }
  if (!shown) throw new MediaError("corrupt", "No frame of the video can be decoded.");
  while (pictures.length < times.length) pictures.push(scale(shown));
  shown.free();
  return pictures;
}

// Half a millisecond of slack: times are written with three decimals, frames stand on fractions such as 1/24 s.
function toSeconds(frame: Frame): number {
  return (Number(frame.pts) * frame.timeBase.num) / frame.timeBase.den - 0.0005;
}
