import * as av from "node-av";

import { MediaError } from "../../errors.ts";
import type { ClipReader } from "../codec.ts";
import { toDemuxer } from "../demuxers.ts";
import { SAMPLE_RATE, type Stereo } from "../stereo.ts";
import { openFile, orBroken } from "./open-file.ts";

const STEREO = { nbChannels: 2, order: av.AV_CHANNEL_ORDER_NATIVE, mask: 3n };

/**
 * Opens a probed mp4 or mov. Its pictures are cropped and scaled to fill `width` x `height`.
 * @throws MediaError when it has no video track, or cannot be read.
 */
export async function openClip(path: string, width: number, height: number): Promise<ClipReader> {
  const demuxer = await openFile(path, "mov", "clip");
  const stream = demuxer.video();
  if (!stream) {
    await demuxer.close();
    throw new MediaError("no-picture", "The reference video has no video track.");
  }
  const decoder = await av.Decoder.create(stream);
  const frames = decoder.frames(demuxer.packets(stream.index))[Symbol.asyncIterator]();
  const fit = createFitter(width, height);
  const tick = stream.timeBase.num / stream.timeBase.den;
  let start: number | undefined;
  let next: av.Frame | undefined = await pull(frames);
  const close = async (): Promise<void> => {
    next?.free();
    await frames.return?.(undefined);
    decoder.close();
    await demuxer.close();
  };
  if (!next) {
    await close();
    throw new MediaError("corrupt", "No picture of the clip can be read.");
  }

  const timeOf = (frame: av.Frame): number => {
    const time = Number(frame.bestEffortTimestamp) * tick;
    start ??= time;
    return time - start;
  };
  return {
    at: async (seconds) => {
      let shown: av.Frame | undefined;
      // A thousandth of a second covers the rounding of both time bases.
      while (next && timeOf(next) <= seconds + 0.001) {
        shown?.free();
        shown = next;
        next = await pull(frames);
      }
      if (!shown) return undefined;
      const picture = fit(shown);
      shown.free();
      return picture;
    },
    close,
  };
}

/**
 * The sound of a probed sound file or clip as stereo at 48 kHz; undefined when it has none.
 * @throws MediaError when its kind is none that is read here.
 */
export async function readSoundFile(path: string, mime: string): Promise<Stereo | undefined> {
  const demuxer = await openFile(path, toDemuxer(mime), "sound");
  try {
    const stream = demuxer.audio();
    return stream && (await orBroken("sound", () => decodeSound(demuxer, stream)));
  } finally {
    await demuxer.close();
  }
}

async function decodeSound(demuxer: av.Demuxer, stream: av.Stream): Promise<Stereo> {
  const decoder = await av.Decoder.create(stream);
  const resampler = new av.SoftwareResampleContext();
  const pieces: (readonly [Float32Array, Float32Array])[] = [];
  for await (const frame of decoder.frames(demuxer.packets(stream.index))) {
    if (!frame) continue;
    const out = new av.Frame();
    out.alloc();
    out.format = av.AV_SAMPLE_FMT_FLTP;
    out.sampleRate = SAMPLE_RATE;
    out.channelLayout = STEREO;
    // The resampler compares each frame with what it was opened for.
    frame.channelLayout = toLayout(frame);
    if (!resampler.isInitialized()) {
      const from = frame.format as av.AVSampleFormat; // a sound frame's format is one of samples
      resampler.allocSetOpts2(STEREO, av.AV_SAMPLE_FMT_FLTP, SAMPLE_RATE, frame.channelLayout, from, frame.sampleRate);
      resampler.init();
    }
    resampler.convertFrame(out, frame);
    const [left, right] = out.extendedData ?? [];
    if (left && right) pieces.push([toFloats(left, out.nbSamples), toFloats(right, out.nbSamples)]);
    out.free();
    frame.free();
  }
  decoder.close();
  resampler.free();
  return { left: join(pieces.map(([left]) => left)), right: join(pieces.map(([, right]) => right)) };
}

// Some WAV files say how many channels they have and not which; one is the middle, two are left and right.
function toLayout({ channelLayout }: av.Frame): av.ChannelLayout {
  const { nbChannels, mask } = channelLayout;
  if (mask !== 0n || nbChannels > 2) return channelLayout;
  return nbChannels === 1 ? { nbChannels, order: av.AV_CHANNEL_ORDER_NATIVE, mask: 4n } : STEREO;
}

async function pull(frames: AsyncIterator<av.Frame | null>): Promise<av.Frame | undefined> {
  const next = (): Promise<IteratorResult<av.Frame | null>> => orBroken("clip", () => frames.next());
  for (let step = await next(); !step.done; step = await next()) if (step.value) return step.value;
  return undefined;
}

// Scales each frame so that it covers the film's size, then takes the middle.
function createFitter(width: number, height: number): (frame: av.Frame) => Uint8Array {
  const result = new Uint8Array((width * height * 3) / 2);
  let scaler: av.SoftwareScaleContext | undefined;
  let scaled: av.Frame | undefined;
  let known = "";
  return (frame) => {
    const shape = `${frame.width}x${frame.height}:${frame.format}`;
    if (shape !== known || !scaler || !scaled) {
      scaler?.freeContext();
      scaled?.free();
      const scale = Math.max(width / frame.width, height / frame.height);
      scaled = createTarget(
        Math.max(width, 2 * Math.ceil((frame.width * scale) / 2)),
        Math.max(height, 2 * Math.ceil((frame.height * scale) / 2)),
      );
      scaler = new av.SoftwareScaleContext();
      const source = [frame.width, frame.height, frame.format as av.AVPixelFormat] as const; // a video frame's format is one of pixels
      scaler.getContext(...source, scaled.width, scaled.height, av.AV_PIX_FMT_YUV420P, av.SWS_BICUBIC);
      known = shape;
    }
    scaler.scaleFrameSync(scaled, frame);
    cropMiddle(scaled, result, width, height);
    return result;
  };
}

function createTarget(width: number, height: number): av.Frame {
  const frame = new av.Frame();
  frame.alloc();
  frame.width = width;
  frame.height = height;
  frame.format = av.AV_PIX_FMT_YUV420P;
  frame.allocBuffer();
  return frame;
}

function cropMiddle(frame: av.Frame, result: Uint8Array, width: number, height: number): void {
  const left = 2 * Math.floor((frame.width - width) / 4);
  const top = 2 * Math.floor((frame.height - height) / 4);
  let to = 0;
  for (const [index, plane] of (frame.data ?? []).slice(0, 3).entries()) {
    const shrink = index === 0 ? 1 : 2;
    const stride = frame.linesize[index] ?? 0;
    for (let row = 0; row < height / shrink; row++) {
      const from = (top / shrink + row) * stride + left / shrink;
      result.set(plane.subarray(from, from + width / shrink), to);
      to += width / shrink;
    }
  }
}

function toFloats(bytes: Buffer, count: number): Float32Array {
  const floats = new Float32Array(count);
  new Uint8Array(floats.buffer).set(bytes.subarray(0, count * 4));
  return floats;
}

function join(pieces: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
