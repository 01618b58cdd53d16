import * as av from "node-av";

import type { SoundFileFormat } from "../codec.ts";
import { SOUND_BITS, SOUND_NOTE, toSixteenBits } from "../sound-file.ts";
import { SAMPLE_RATE, type Stereo } from "../stereo.ts";
import { finishFile, orFailed, startFile } from "./open-file.ts";

const STEREO = { nbChannels: 2, order: av.AV_CHANNEL_ORDER_NATIVE, mask: 3n };

/** Samples that are coded at once: a frame of MPEG-1 layer III. */
const FRAME = 1152;

interface Coding {
  readonly encoder: Parameters<typeof av.Encoder.create>[0];
  readonly samples: av.AVSampleFormat;
  readonly bitRate?: bigint;
  readonly options: Readonly<Record<string, string>>;
}

const CODINGS: Readonly<Record<SoundFileFormat, Coding>> = {
  mp3: {
    encoder: av.FF_ENCODER_LIBMP3LAME,
    samples: av.AV_SAMPLE_FMT_FLTP,
    bitRate: BigInt(SOUND_BITS),
    options: { id3v2_version: "3" },
  },
  wav: { encoder: av.FF_ENCODER_PCM_S16LE, samples: av.AV_SAMPLE_FMT_S16, options: {} },
};

/** Writes a sound, 48 kHz stereo: mp3 with 192 kbit/s, or WAV with 16 bits. The file says that it is a preview. */
export async function writeSound(path: string, format: SoundFileFormat, sound: Stereo): Promise<void> {
  const muxer = await startFile(path, format, CODINGS[format].options);
  await orFailed(() => encode(muxer, format, format === "mp3" ? toWholeFrames(sound) : sound));
}

async function encode(muxer: av.Muxer, format: SoundFileFormat, sound: Stereo): Promise<void> {
  const { encoder: name, samples, bitRate } = CODINGS[format];
  muxer.getFormatContext().metadata = av.Dictionary.fromObject({ comment: SOUND_NOTE });
  const encoder = await av.Encoder.create(name, bitRate === undefined ? {} : { context: { bitRate } });
  const stream = muxer.addStream(encoder);
  const write = async (packets: readonly (av.Packet | null)[]): Promise<void> => {
    for (const packet of packets) {
      if (!packet) continue;
      await muxer.writePacket(packet, stream);
      packet.free();
    }
  };
  for (let at = 0; at < sound.left.length; at += FRAME) {
    const piece = { left: sound.left.subarray(at, at + FRAME), right: sound.right.subarray(at, at + FRAME) };
    const frame = createFrame(samples, at, piece.left.length);
    fill(frame, piece);
    await write(await encoder.encodeAll(frame));
    frame.free();
  }
  await write(await encoder.encodeAll(null));
  await finishFile(muxer);
  encoder.close();
}

// node-av never sends an encoder of whole frames what is left over at the end, so silence fills the last one.
function toWholeFrames({ left, right }: Stereo): Stereo {
  const fill = (samples: Float32Array): Float32Array => {
    const filled = new Float32Array(Math.ceil(samples.length / FRAME) * FRAME);
    filled.set(samples);
    return filled;
  };
  return { left: fill(left), right: fill(right) };
}

function createFrame(samples: av.AVSampleFormat, at: number, count: number): av.Frame {
  const frame = new av.Frame();
  frame.alloc();
  frame.format = samples;
  frame.sampleRate = SAMPLE_RATE;
  frame.nbSamples = count;
  frame.channelLayout = STEREO;
  frame.timeBase = new av.Rational(1, SAMPLE_RATE);
  frame.allocBuffer();
  frame.pts = BigInt(at);
  return frame;
}

// Planar floats have a plane for each side; 16-bit samples of both sides take turns in one.
function fill(frame: av.Frame, sound: Stereo): void {
  const [first, second] = frame.extendedData ?? [];
  if (second) {
    first?.set(bytesOf(sound.left));
    second.set(bytesOf(sound.right));
  } else first?.set(toSixteenBits(sound));
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
