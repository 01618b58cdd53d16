import * as av from "node-av";

import type { FilmFacts, FilmWriter } from "../codec.ts";
import { FILM } from "../film.ts";
import { AAC_FRAME, SAMPLE_RATE, type Stereo } from "../stereo.ts";
import { x264Params } from "../x264.ts";
import { finishFile, orFailed, startFile } from "./open-file.ts";

const STEREO = { nbChannels: 2, order: av.AV_CHANNEL_ORDER_NATIVE, mask: 3n };
const COLOUR = {
  colorRange: av.AVCOL_RANGE_MPEG,
  colorSpace: av.AVCOL_SPC_BT709,
  colorPrimaries: av.AVCOL_PRI_BT709,
  colorTrc: av.AVCOL_TRC_BT709,
} as const;

/**
 * Starts an mp4: H.264 High (x264 veryfast, crf 20), yuv420p, BT.709, and AAC-LC 160 kbit/s when there is sound; the index stands
 * before the data.
 */
export async function writeFilm(facts: FilmFacts): Promise<FilmWriter> {
  const muxer = await startFile(facts.path, "mp4", { movflags: "+faststart" });
  const video = await createVideoEncoder(facts.framesPerSecond);
  const videoStream = muxer.addStream(video);
  const sound = facts.sound && (await encodeSound(facts.sound, muxer));
  const frames = Array.from({ length: 3 }, () => createFrame(facts));
  let count = 0;

  const write = async (packets: readonly (av.Packet | null)[], until: number): Promise<void> => {
    for (const packet of packets) if (packet) writeAndFree(muxer, packet, videoStream);
    for (const packet of (await sound?.take(until)) ?? []) writeAndFree(muxer, packet, sound?.stream ?? -1);
  };
  return {
    add: (yuv) =>
      orFailed(async () => {
        const frame = frames[count % frames.length] as av.Frame; // the index is within the ring
        frame.makeWritable();
        fill(frame, yuv, facts);
        frame.pts = BigInt(count);
        // The first call of an encoder must be the asynchronous one: node-av 6.1.1 frees its set-up twice otherwise.
        const packets = count === 0 ? await video.encodeAll(frame) : video.encodeAllSync(frame);
        await write(packets, count / facts.framesPerSecond);
        count++;
      }),
    finish: () =>
      orFailed(async () => {
        await write(video.encodeAllSync(null), Number.POSITIVE_INFINITY);
        await finishFile(muxer);
        video.close();
        sound?.encoder.close();
        for (const frame of frames) frame.free();
      }),
  };
}

async function createVideoEncoder(framesPerSecond: number): Promise<av.Encoder> {
  const params = x264Params();
  return await av.Encoder.create(av.FF_ENCODER_LIBX264, {
    context: {
      gopSize: framesPerSecond * FILM.gopSeconds,
      threadCount: FILM.threads,
      ...COLOUR,
    },
    options: { preset: FILM.preset, crf: FILM.crf, ...(params !== "" && { "x264-params": params }) },
  });
}

function createFrame({ width, height, framesPerSecond }: FilmFacts): av.Frame {
  const frame = new av.Frame();
  frame.alloc();
  frame.width = width;
  frame.height = height;
  frame.format = av.AV_PIX_FMT_YUV420P;
  Object.assign(frame, COLOUR);
  frame.timeBase = new av.Rational(1, framesPerSecond);
  frame.allocBuffer();
  return frame;
}

function fill(frame: av.Frame, yuv: Uint8Array, { width, height }: FilmFacts): void {
  const planes = frame.data ?? [];
  const strides = frame.linesize;
  let from = 0;
  for (const [index, plane] of planes.slice(0, 3).entries()) {
    const columns = index === 0 ? width : width / 2;
    const rows = index === 0 ? height : height / 2;
    copyRows(plane, strides[index] ?? columns, yuv.subarray(from, from + columns * rows), columns);
    from += columns * rows;
  }
}

// A frame's rows may be padded, so its stride is not its width.
function copyRows(target: Uint8Array, stride: number, source: Uint8Array, columns: number): void {
  if (stride === columns) return target.set(source);
  for (let from = 0, to = 0; from < source.length; from += columns, to += stride) {
    target.set(source.subarray(from, from + columns), to);
  }
}

interface EncodedSound {
  readonly encoder: av.Encoder;
  readonly stream: number;
  /** The packets that begin before `seconds` and were not taken yet. They are encoded here, while other threads encode pictures. */
  take(seconds: number): Promise<readonly av.Packet[]>;
}

async function encodeSound(sound: Stereo, muxer: av.Muxer): Promise<EncodedSound> {
  const encoder = await av.Encoder.create(av.FF_ENCODER_AAC, { context: { bitRate: BigInt(FILM.soundBits) } });
  const stream = muxer.addStream(encoder);
  const frame = createSoundFrame();
  const length = sound.left.length;
  let at = 0;
  const encodeNext = async (): Promise<readonly (av.Packet | null)[]> => {
    if (at >= length) {
      frame.free();
      return encoder.encodeAllSync(null);
    }
    frame.makeWritable();
    const [left, right] = frame.extendedData ?? [];
    left?.set(bytesOf(sound.left, at));
    right?.set(bytesOf(sound.right, at));
    frame.pts = BigInt(at);
    return at === 0 ? await encoder.encodeAll(frame) : encoder.encodeAllSync(frame);
  };
  return {
    encoder,
    stream,
    take: async (seconds) => {
      const packets: av.Packet[] = [];
      for (; at <= length && at / SAMPLE_RATE <= seconds; at += AAC_FRAME)
        packets.push(...(await encodeNext()).filter((packet) => packet !== null));
      return packets;
    },
  };
}

function createSoundFrame(): av.Frame {
  const frame = new av.Frame();
  frame.alloc();
  frame.format = av.AV_SAMPLE_FMT_FLTP;
  frame.sampleRate = SAMPLE_RATE;
  frame.nbSamples = AAC_FRAME;
  frame.channelLayout = STEREO;
  frame.timeBase = new av.Rational(1, SAMPLE_RATE);
  frame.allocBuffer();
  return frame;
}

function bytesOf(samples: Float32Array, at: number): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset + at * 4, AAC_FRAME * 4);
}

function writeAndFree(muxer: av.Muxer, packet: av.Packet, stream: number): void {
  muxer.writePacketSync(packet, stream);
  packet.free();
}
