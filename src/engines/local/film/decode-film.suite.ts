import * as av from "node-av";

import { provideWithResolvers } from "../../../media/codec.ts";

/** A film, decoded by FFmpeg, for tests: nothing here asks the engine. */
export interface DecodedFilm {
  readonly pixelFormat: string;
  readonly profile: number;
  readonly range: number;
  readonly matrix: number;
  /** Luma of each frame, rows without padding. */
  readonly luma: readonly Uint8Array[];
  /** The coded bytes of the video stream, packet after packet. */
  readonly stream: Uint8Array;
  readonly sound: { readonly left: Float32Array; readonly right: Float32Array } | undefined;
}

/** Decodes an mp4 whole. Keep it short and small. */
export async function decodeFilm(path: string): Promise<DecodedFilm> {
  provideWithResolvers();
  const demuxer = await av.Demuxer.open(path, { format: "mov" });
  const video = demuxer.video();
  if (!video) throw new Error("there is no video track");
  const facts = { profile: video.codecpar.profile, range: video.codecpar.colorRange, matrix: video.codecpar.colorSpace };
  const packets: Uint8Array[] = [];
  const luma: Uint8Array[] = [];
  let pixelFormat = "";
  const decoder = await av.Decoder.create(video);
  const watched = async function* (): AsyncGenerator<av.Packet | null> {
    for await (const packet of demuxer.packets(video.index)) {
      if (packet?.data) packets.push(Uint8Array.from(packet.data));
      yield packet;
    }
  };
  for await (const frame of decoder.frames(watched())) {
    if (!frame) continue;
    pixelFormat = av.avGetPixFmtName(frame.format as av.AVPixelFormat) ?? ""; // a video frame's format is one of pixels
    luma.push(lumaOf(frame));
    frame.free();
  }
  decoder.close();
  const sound = await decodeSound(path);
  await demuxer.close();
  return { ...facts, pixelFormat, luma, stream: Buffer.concat(packets), sound };
}

/** The coded bytes of the video stream of an mp4, packet after packet. */
export async function readStream(path: string): Promise<Uint8Array> {
  provideWithResolvers();
  const demuxer = await av.Demuxer.open(path, { format: "mov" });
  const pieces: Uint8Array[] = [];
  const video = demuxer.video();
  for await (const packet of demuxer.packets(video?.index)) if (packet?.data) pieces.push(Uint8Array.from(packet.data));
  await demuxer.close();
  return Buffer.concat(pieces);
}

/** Peak signal-to-noise ratio of two planes, in dB. */
export function psnr(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return sum === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10((255 * 255 * a.length) / sum);
}

function lumaOf(frame: av.Frame): Uint8Array {
  const { width, height } = frame;
  const plane = frame.data?.[0] ?? new Uint8Array();
  const stride = frame.linesize[0] ?? width;
  const copy = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) copy.set(plane.subarray(row * stride, row * stride + width), row * width);
  return copy;
}

async function decodeSound(path: string): Promise<DecodedFilm["sound"]> {
  const demuxer = await av.Demuxer.open(path, { format: "mov" });
  const stream = demuxer.audio();
  if (!stream) {
    await demuxer.close();
    return undefined;
  }
  const decoder = await av.Decoder.create(stream);
  const sides: [Buffer[], Buffer[]] = [[], []];
  for await (const frame of decoder.frames(demuxer.packets(stream.index))) {
    // FFmpeg's AAC decoder gives planar floats.
    for (const side of [0, 1] as const)
      sides[side].push(Buffer.from(frame?.extendedData?.[side]?.subarray(0, frame.nbSamples * 4) ?? []));
    frame?.free();
  }
  decoder.close();
  await demuxer.close();
  const [left, right] = sides.map((pieces) => new Float32Array(Uint8Array.from(Buffer.concat(pieces)).buffer));
  return left && right && { left, right };
}
