import type { Random } from "../../../../base/index.ts";
import { SAMPLE_RATE as RATE, type Stereo } from "../../../../media/codec.ts";

/** Adds something to a sound over its whole length. */
export type Layer = (sound: Stereo, random: Random) => void;

/** How a noise is coloured and how its level moves. */
export interface Noise {
  /** Middle of the band in hertz at a time in seconds. */
  readonly hertz: (seconds: number) => number;
  /** How narrow the band is: 0.5 is wide, 8 a whistle. */
  readonly narrow: number;
  /** Level at a time, 0 and up. */
  readonly level: (seconds: number) => number;
}

/** Adds a band of noise, each side its own, so that it is wide. */
export function addNoise(sound: Stereo, random: Random, { hertz, narrow, level }: Noise): void {
  for (const side of [sound.left, sound.right]) {
    let low = 0;
    let band = 0;
    let [turn, gain] = [0, 0];
    for (let i = 0; i < side.length; i++) {
      // A band moves slowly: looking 750 times a second is enough.
      if (i % 64 === 0) {
        turn = 2 * Math.sin((Math.PI * Math.min(hertz(i / RATE), 9_000)) / RATE);
        gain = level(i / RATE);
      }
      const high = random.fraction() * 2 - 1 - low - band / narrow;
      band += turn * high;
      low += turn * band;
      side[i] = (side[i] ?? 0) + band * gain;
    }
  }
}

/** A short sound: a tone that may glide, with a breath of noise, dying away. */
export interface Blip {
  readonly at: number;
  readonly hertz: number;
  /** Pitch at its end, as a share of that at its start. */
  readonly glide?: number;
  readonly level: number;
  /** Seconds after which a third of it is left. */
  readonly fall: number;
  /** Seconds that it takes to come. */
  readonly rise?: number;
  /** Share of noise in it, 0 to 1. */
  readonly breath?: number;
  /** 0 is left, 1 right. */
  readonly pan?: number;
}

/** Adds one short sound. */
export function addBlip(sound: Stereo, random: Random, blip: Blip): void {
  const { at, hertz, glide = 1, level, fall, rise = 0.003, breath = 0, pan = 0.5 } = blip;
  const first = Math.max(0, Math.round(at * RATE));
  const count = Math.min(sound.left.length - first, Math.round((rise + fall * 5) * RATE));
  let phase = 0;
  let soft = 0;
  for (let i = 0; i < count; i++) {
    const time = i / RATE;
    phase += (2 * Math.PI * hertz * (1 + (glide - 1) * (i / count))) / RATE;
    soft += 0.35 * (random.fraction() * 2 - 1 - soft);
    const envelope = level * Math.min(1, time / rise) * Math.exp(-Math.max(0, time - rise) / fall);
    const sample = ((1 - breath) * Math.sin(phase) + breath * soft * 1.6) * envelope;
    const to = first + i;
    sound.left[to] = (sound.left[to] ?? 0) + sample * 2 * (1 - pan);
    sound.right[to] = (sound.right[to] ?? 0) + sample * 2 * pan;
  }
}

/** Times from `from` on up to the end of a sound, `every` seconds apart, each off by up to `loose` of that. */
export function times(sound: Stereo, random: Random, every: number, loose: number, from = 0.15): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < sound.left.length / RATE - 0.05; at += every)
    found.push(Math.max(0, at + (random.fraction() - 0.5) * every * loose));
  return found;
}
