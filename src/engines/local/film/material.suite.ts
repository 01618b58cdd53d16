// Small real clips and sounds for tests.
import { join } from "node:path";

import type { MediaFile } from "../../index.ts";
import { AAC_FRAME, openCodec, SAMPLE_RATE, type Stereo } from "../../../media/codec.ts";

const WIDTH = 320;
const HEIGHT = 240;

/** What a test clip shows: frame n is a flat grey of the luma `luma(n)`. */
export interface TestClip {
  readonly frames?: number;
  readonly luma?: (frame: number) => number;
  /** Its own sound; none when absent. */
  readonly sound?: Stereo;
}

/** Writes a clip of 320x240 at 24 frames a second, one second long when nothing else is said. */
export async function writeClip(folder: string, clip: TestClip = {}): Promise<MediaFile> {
  const { frames = 24, luma = (frame) => 40 + ((frame * 7) % 160), sound } = clip;
  const path = join(folder, "clip.mp4");
  const codec = await openCodec({ name: "node-av" });
  const writer = await codec.writeFilm({ path, width: WIDTH, height: HEIGHT, framesPerSecond: 24, sound: sound && whole(sound) });
  const pixels = WIDTH * HEIGHT;
  for (let frame = 0; frame < frames; frame++)
    await writer.add(new Uint8Array((pixels * 3) / 2).fill(luma(frame), 0, pixels).fill(128, pixels));
  await writer.finish();
  return { path, blob: "clip", mime: "video/mp4", width: WIDTH, height: HEIGHT, seconds: frames / 24 };
}

/** Writes a tone of 440 Hz as WAV. */
export async function writeTone(folder: string, seconds: number, level = 0.2): Promise<MediaFile> {
  const path = join(folder, "tone.wav");
  const codec = await openCodec({ name: "node-av" });
  await codec.writeSound(path, "wav", tone(440, level, seconds));
  return { path, blob: "tone", mime: "audio/wav", width: 0, height: 0, seconds };
}

/** A sine on both sides. */
export function tone(hertz: number, level: number, seconds: number): Stereo {
  const make = (): Float32Array =>
    Float32Array.from(
      { length: Math.round(seconds * SAMPLE_RATE) },
      (_, i) => level * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE),
    );
  return { left: make(), right: make() };
}

function whole({ left, right }: Stereo): Stereo {
  const length = Math.floor(left.length / AAC_FRAME) * AAC_FRAME;
  return { left: left.subarray(0, length), right: right.subarray(0, length) };
}
