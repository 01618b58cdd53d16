// Small films, clips and sounds for the suite of the codecs. What the codecs do not make themselves is made without any codec.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  type EncodedPacket,
  type InputTrack,
} from "mediabunny";

import type { ClipReader, Codec } from "./codec.ts";
import { AAC_FRAME, SAMPLE_RATE, type Stereo } from "./stereo.ts";

export const WIDTH = 96;
export const HEIGHT = 64;

/** What a test film shows: the luma of each pixel of each frame, and a sound of whole AAC frames. */
export interface TestFilm {
  readonly frames: number;
  readonly luma: (frame: number, x: number, y: number) => number;
  readonly sound?: Stereo | undefined;
}

/** A luma that tells frames apart. */
export function lumaOf(frame: number): number {
  return 30 + ((frame * 37) % 190);
}

/** Writes a film of 24 frames a second with a codec. The same array carries every frame, as in a render. */
export async function writeTestFilm(codec: Codec, path: string, { frames, luma, sound }: TestFilm): Promise<void> {
  const writer = await codec.writeFilm({ path, width: WIDTH, height: HEIGHT, framesPerSecond: 24, sound });
  const yuv = new Uint8Array((WIDTH * HEIGHT * 3) / 2).fill(128);
  for (let frame = 0; frame < frames; frame++) {
    for (let at = 0; at < WIDTH * HEIGHT; at++) yuv[at] = luma(frame, at % WIDTH, Math.floor(at / WIDTH));
    await writer.add(yuv);
  }
  await writer.finish();
}

/** A sine, on the left of one height and on the right of another; its length in whole AAC frames when that is asked for. */
export function twoTones(seconds: number, whole = false): Stereo {
  const count = Math.round(seconds * SAMPLE_RATE);
  const length = whole ? Math.floor(count / AAC_FRAME) * AAC_FRAME : count;
  const make = (hertz: number): Float32Array =>
    Float32Array.from({ length }, (_, i) => 0.3 * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE));
  return { left: make(440), right: make(660) };
}

/** The luma in the middle of what a clip shows at each of the times; undefined where it is the picture of the time before. */
export async function watch(
  clip: ClipReader,
  times: readonly number[],
  at = WIDTH / 2,
): Promise<readonly (number | undefined)[]> {
  const seen: (number | undefined)[] = [];
  for (const time of times) seen.push((await clip.at(time))?.[at]);
  return seen;
}

/** How a clip is written anew, its coded pictures as they are. */
export interface Rewriting {
  /** When the picture of a time is shown; both in seconds. */
  readonly time?: (seconds: number) => number;
  readonly rotation?: 90;
  readonly tracks?: readonly ("video" | "audio")[];
}

/** Writes the tracks of an mp4 into another, with other times. */
export async function rewrite(from: string, to: string, { time, rotation, tracks = ["video"] }: Rewriting): Promise<void> {
  const input = openInput(from);
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: "in-memory" }), target });
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  const pictures = new EncodedVideoPacketSource("avc");
  const sounds = new EncodedAudioPacketSource("aac");
  if (tracks.includes("video")) output.addVideoTrack(pictures, rotation === undefined ? {} : { rotation });
  if (tracks.includes("audio")) output.addAudioTrack(sounds);
  await output.start();
  if (video && tracks.includes("video")) {
    const decoderConfig = await video.getDecoderConfig();
    for (const packet of await packetsOf(video)) {
      const moved = time === undefined ? packet : packet.clone({ timestamp: time(packet.timestamp) });
      await pictures.add(moved, decoderConfig ? { decoderConfig } : {});
    }
  }
  if (audio && tracks.includes("audio")) {
    const decoderConfig = await audio.getDecoderConfig();
    for (const packet of await packetsOf(audio)) await sounds.add(packet, decoderConfig ? { decoderConfig } : {});
  }
  await output.finalize();
  input.dispose();
  await writeFile(to, new Uint8Array(target.buffer ?? new ArrayBuffer()));
}

/** The MD5 of the coded bytes of each track of an mp4. */
export async function streamDigests(path: string): Promise<readonly string[]> {
  const input = openInput(path);
  const digests: string[] = [];
  for (const track of await input.getTracks()) {
    const hash = createHash("md5");
    for (const packet of await packetsOf(track)) hash.update(packet.data);
    digests.push(`${track.type} ${hash.digest("hex")}`);
  }
  input.dispose();
  return digests;
}

/** What the boxes of an mp4 say of its pictures: tables of times, colours, and the coding that H.264's own header tells. */
export async function readBoxes(path: string): Promise<{
  readonly runs: readonly number[];
  readonly timeScale: number;
  readonly colours: readonly number[];
  readonly isFullRange: boolean;
  readonly profile: number;
  readonly chroma: number;
  readonly bits: number;
}> {
  const bytes = await readFile(path);
  const find = (type: string): number => bytes.indexOf(type, 0, "latin1");
  const table = find("stts");
  const nclx = find("nclx");
  const avcC = find("avcC");
  // ISO/IEC 14496-15: the High profiles say chroma format and bit depth in the last four bytes of the box.
  const end = avcC - 4 + bytes.readUInt32BE(avcC - 4);
  return {
    runs: [8, 12].map((at) => bytes.readUInt32BE(table + at)),
    timeScale: bytes.readUInt32BE(find("mdhd") + 16) / bytes.readUInt32BE(table + 16),
    colours: [4, 6, 8].map((at) => bytes.readUInt16BE(nclx + at)),
    isFullRange: (bytes[nclx + 10] ?? 0) >> 7 === 1,
    profile: bytes[avcC + 5] ?? 0,
    chroma: (bytes[end - 4] ?? 0) & 3,
    bits: 8 + ((bytes[end - 3] ?? 0) & 7),
  };
}

/** A WAV file of 16 bits, made by hand: a tone of 440 Hz on each of its channels. */
export function toWav(rate: number, channels: number, seconds: number): Uint8Array {
  const count = Math.round(rate * seconds);
  const bytes = Buffer.alloc(44 + count * channels * 2);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(channels, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * channels * 2, 28);
  bytes.writeUInt16LE(channels * 2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(bytes.length - 44, 40);
  for (let at = 0; at < count * channels; at++) {
    const sample = 0.3 * Math.sin((2 * Math.PI * 440 * Math.floor(at / channels)) / rate);
    bytes.writeInt16LE(Math.round(sample * 32_767), 44 + at * 2);
  }
  return bytes;
}

/** How much of a tone is in samples: its amplitude. */
export function amplitudeOf(samples: Float32Array, hertz: number): number {
  let [real, imaginary] = [0, 0];
  for (const [i, sample] of samples.entries()) {
    const angle = (2 * Math.PI * hertz * i) / SAMPLE_RATE;
    real += sample * Math.cos(angle);
    imaginary += sample * Math.sin(angle);
  }
  return (2 * Math.hypot(real, imaginary)) / samples.length;
}

function openInput(path: string): Input {
  return new Input({ formats: [MP4], source: new FilePathSource(path) });
}

async function packetsOf(track: InputTrack): Promise<readonly EncodedPacket[]> {
  const packets: EncodedPacket[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet);
  return packets;
}
