import { createSeededRandom } from "../../../../base/index.ts";
import { SAMPLE_RATE, type Stereo } from "../../../../media/codec.ts";
import { addEvents } from "./events.ts";
import { addGrounds } from "./grounds.ts";
import { addMusic } from "./music.ts";

/** What is to be heard, in words. */
export interface AskedSounds {
  readonly sounds: string;
  readonly music: string;
  /** Whether small sounds come close: dry, near one ear, then near the other. */
  readonly whisper: boolean;
}

/**
 * Sounds and music that stand in for what words ask for: known words choose what is heard (rain, wind, steps, a bell, ...), others a
 * quiet room. The same words, length and seed give the same sound.
 */
export function makeSounds({ sounds, music, whisper }: AskedSounds, seconds: number, seed: number): Stereo {
  const count = Math.round(seconds * SAMPLE_RATE);
  const made: Stereo = { left: new Float32Array(count), right: new Float32Array(count) };
  const random = createSeededRandom(seed);
  const grounds = addGrounds(made, sounds, random);
  const events = addEvents(made, sounds, random);
  // Where words name nothing that is known and no music, a quiet room and a far bell say that something is there.
  if (grounds + events === 0 && music === "") addGrounds(made, "room", random);
  if (grounds + events === 0 && music === "") addEvents(made, "chime", random);
  if (whisper) bringClose(made);
  if (music !== "") addMusic(made, music, seed);
  return made;
}

// Wanders from ear to ear and lets the bright part stand out.
function bringClose({ left, right }: Stereo): void {
  let [lowLeft, lowRight] = [0, 0];
  for (let i = 0; i < left.length; i++) {
    const [a, b] = [left[i] ?? 0, right[i] ?? 0];
    lowLeft += 0.06 * (a - lowLeft);
    lowRight += 0.06 * (b - lowRight);
    const side = 0.5 + 0.42 * Math.sin((2 * Math.PI * i) / (SAMPLE_RATE * 3.5));
    left[i] = (a - lowLeft * 0.7) * 2 * (1 - side);
    right[i] = (b - lowRight * 0.7) * 2 * side;
  }
}
