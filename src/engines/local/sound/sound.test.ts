import { describe, expect, it } from "vitest";

import type { Voice } from "../plan/scene.ts";
import { createBed } from "./bed.ts";
import type { Stereo } from "../../../media/codec.ts";
import { measureLoudness, normalise, peakOf } from "./loudness.ts";
import { resample } from "./resample.ts";
import { openSpeech, toWav } from "./speech.ts";

const RATE = 48_000;

function tone(hertz: number, level: number, seconds = 3): Stereo {
  const make = (): Float32Array =>
    Float32Array.from({ length: seconds * RATE }, (_, i) => level * Math.sin((2 * Math.PI * hertz * i) / RATE));
  return { left: make(), right: make() };
}

describe("loudness", () => {
  it("measures the reference tones of BS.1770: a 997 Hz sine on both channels is as many LUFS as dBFS", () => {
    for (const level of [-10, -23, -36]) expect(measureLoudness(tone(997, 10 ** (level / 20)))).toBeCloseTo(level, 1);
  });

  it("gates silence out", () => {
    const half = tone(997, 0.1, 6);
    half.left.fill(0, 3 * RATE);
    half.right.fill(0, 3 * RATE);
    expect(measureLoudness(half)).toBeCloseTo(-20, 0);
  });

  it("is minus infinity for silence, which normalising leaves alone", () => {
    const silence = { left: new Float32Array(RATE), right: new Float32Array(RATE) };
    expect(measureLoudness(silence)).toBe(Number.NEGATIVE_INFINITY);
    normalise(silence, -19, 0.84);
    expect(peakOf(silence)).toBe(0);
  });

  it("brings a spiky sound to its target with no peak over the ceiling", () => {
    const sound = tone(220, 0.02, 4);
    for (let i = 5000; i < sound.left.length; i += 24_000) sound.left[i] = 0.95;
    normalise(sound, -19, 0.84);
    expect(measureLoudness(sound)).toBeGreaterThan(-21);
    expect(measureLoudness(sound)).toBeLessThan(-17);
    expect(peakOf(sound)).toBeLessThanOrEqual(0.84 + 1e-6);
  });
});

describe("the bed", () => {
  it("is the same for the same seed and another for another", () => {
    const [a, b, c] = [createBed(3, [1], 5), createBed(3, [1], 5), createBed(3, [1], 6)];
    expect(a.left).toEqual(b.left);
    expect(a.left).not.toEqual(c.left);
  });

  it("has a hit on the cut", () => {
    const power = (sound: Stereo, from: number): number =>
      sound.left.subarray(from * RATE, (from + 0.1) * RATE).reduce((sum, x) => sum + x * x, 0);
    expect(power(createBed(3, [1.5], 5), 1.5)).toBeGreaterThan(4 * power(createBed(3, [], 5), 1.5));
  });
});

describe("resampling", () => {
  it("keeps a tone's length and level", () => {
    const samples = Float64Array.from({ length: 22_050 }, (_, i) => Math.sin((2 * Math.PI * 300 * i) / 22_050));
    const result = resample(samples, 22_050, RATE, 1);
    expect(Math.abs(result.length - RATE)).toBeLessThanOrEqual(2);
    const worst = result
      .slice(100, -100)
      .reduce((most, x, i) => Math.max(most, Math.abs(x - Math.sin((2 * Math.PI * 300 * (i + 100)) / RATE))), 0);
    expect(worst).toBeLessThan(0.01);
  });
});

describe("speech", async () => {
  const speak = await openSpeech();
  const voice: Voice = { language: "en", gender: "female", pitch: 1, pace: 1, variant: 1 };
  const seconds = async (text: string, changes: Partial<Voice> = {}, speed = 1): Promise<number> => {
    const { samples, rate } = await speak(text, { ...voice, ...changes }, speed);
    return samples.length / rate;
  };

  it("speaks English and Mandarin, neither as silence", async () => {
    expect(await seconds("We only get one take.")).toBeGreaterThan(0.8);
    expect(await seconds("这杯茶，我等了你十年。", { language: "zh" })).toBeGreaterThan(1.2);
  });

  it("speaks higher as a woman than as a man, and higher again with a higher pitch", async () => {
    const pitchOf = async (changes: Partial<Voice>): Promise<number> => {
      const { samples, rate } = await speak("We only get one take, so make it count.", { ...voice, ...changes }, 1);
      return fundamental(samples, rate);
    };
    const [man, woman, girl] = [await pitchOf({ gender: "male" }), await pitchOf({}), await pitchOf({ pitch: 1.25 })];
    expect(woman).toBeGreaterThan(man * 1.4);
    expect(girl).toBeGreaterThan(woman * 1.1);
  });

  it("writes a WAV whose header tells the truth", async () => {
    const speech = await speak("Hello.", voice, 1);
    const wav = Buffer.from(toWav(speech));
    expect(wav.toString("latin1", 0, 4) + wav.toString("latin1", 8, 16)).toBe("RIFFWAVEfmt ");
    expect([wav.readUInt32LE(4), wav.readUInt32LE(24), wav.readUInt32LE(40)]).toEqual([
      wav.length - 8,
      speech.rate,
      speech.samples.length * 2,
    ]);
  });
});

// The median pitch of the voiced parts, by autocorrelation.
function fundamental(samples: Int16Array, rate: number): number {
  const found: number[] = [];
  for (let at = 0; at + 1600 < samples.length; at += 800) {
    let best = { score: 0.75, lag: 0 };
    for (let lag = Math.floor(rate / 380); lag < rate / 70; lag++) {
      let [both, a2, b2] = [0, 1, 1];
      for (let i = 0; i < 700; i++) {
        const [a, b] = [samples[at + i] ?? 0, samples[at + i + lag] ?? 0];
        both += a * b;
        a2 += a * a;
        b2 += b * b;
      }
      const score = both / Math.sqrt(a2 * b2);
      if (score > best.score + 0.02) best = { score, lag };
    }
    if (best.lag > 0) found.push(rate / best.lag);
  }
  return found.sort((a, b) => a - b)[found.length >> 1] ?? 0;
}
