import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { probeAudio } from "../../../media/index.ts";
import { tone, writeTone } from "../film/material.suite.ts";
import { openKit } from "../kit.ts";
import type { SoundPlan } from "../plan/sound-plan.ts";
import type { Stereo } from "../../../media/codec.ts";
import { levelsOf } from "./levels.ts";
import { measureLoudness, peakOf } from "./loudness.ts";
import { makeSounds } from "./made/make-sounds.ts";
import { mixPlan } from "./mix-plan.ts";

const RATE = 48_000;
const VOICE = { language: "en", gender: "female", pitch: 1, pace: 1, variant: 1 } as const;
const made = (sounds: string, changes: Partial<NonNullable<SoundPlan["made"]>> = {}): Stereo =>
  makeSounds({ sounds, music: "", whisper: false, ...changes }, 3, 7);
const rain = made("rain");

const kit = await openKit({ codec: { name: "node-av" } });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onetake-mix-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function mixed(plan: Partial<SoundPlan>): Promise<Stereo> {
  const sound = await mixPlan(kit, { seconds: 3, seed: 7, ...plan });
  if (sound === undefined) throw new Error("nothing is heard");
  return sound;
}

/** Level of a part of the left side, as the root of its mean square. */
function levelOf({ left }: Stereo, from = 0, to = 3): number {
  const part = left.subarray(from * RATE, to * RATE);
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

/** How much a sound changes from sample to sample, for its level: high for bright sounds. */
function brightnessOf(sound: Stereo): number {
  let sum = 0;
  for (let i = 1; i < sound.left.length; i++) sum += ((sound.left[i] ?? 0) - (sound.left[i - 1] ?? 0)) ** 2;
  return Math.sqrt(sum / sound.left.length) / levelOf(sound);
}

describe("speech of a plan", () => {
  it("is as loud as the house wants it, and never clips", async () => {
    const sound = await mixed({ seconds: undefined, speech: { text: "One take.", voice: VOICE, speed: 1, at: 0 } });
    expect(measureLoudness(sound)).toBeGreaterThan(-26);
    expect(measureLoudness(sound)).toBeLessThan(-16);
    expect(peakOf(sound)).toBeLessThan(0.89);
  });

  it("begins where it is put in a sound of a fixed length", async () => {
    const sound = await mixed({ seconds: 2, speech: { text: "Now.", voice: VOICE, speed: 1, at: 1 } });
    expect(sound.left).toHaveLength(2 * RATE);
    expect(levelOf(sound, 0, 0.95)).toBe(0);
    expect(levelOf(sound, 1, 1.4)).toBeGreaterThan(0.01);
  });
});

describe("a given sound", () => {
  it("is heard as a part, where it was put, as loud as asked", async () => {
    const { path } = await writeTone(folder, 2, 0.4);
    const given = { path, mime: "audio/wav", from: 0.5, to: 1, at: 1, volume: 0.5 };
    const sound = await mixed({ given });
    expect([levelOf(sound, 0, 0.99), levelOf(sound, 1.55, 3)]).toEqual([0, 0]);
    expect(levelOf(sound, 1.1, 1.4)).toBeCloseTo(0.2 / Math.SQRT2, 2);
  });

  it("clips nothing when it is turned up", async () => {
    const { path } = await writeTone(folder, 1, 0.8);
    const sound = await mixed({ seconds: 1, given: { path, mime: "audio/wav", from: 0, to: 1, at: 0, volume: 2 } });
    expect(peakOf(sound)).toBeLessThan(0.971);
  });

  it("is refused when its kind is not one that is read", async () => {
    await expect(kit.codec.readSound("/nowhere", "text/plain")).rejects.toMatchObject({ code: "media-unsupported" });
  });
});

describe("made sounds", () => {
  it("are the same for the same words and seed, and others for other words", () => {
    expect(made("rain").left).toEqual(rain.left);
    expect(rain.left).not.toEqual(made("wind").left);
    expect(makeSounds({ sounds: "rain", music: "", whisper: false }, 3, 8).left).not.toEqual(rain.left);
  });

  it("sound like what they are called: rain is brighter than thunder, steps come and go, in either language", () => {
    expect(brightnessOf(rain)).toBeGreaterThan(4 * brightnessOf(made("thunder")));
    const steps = levelsOf(made("footsteps"), 60);
    expect(steps.filter((level) => level < 0.1).length).toBeGreaterThan(20);
    expect(made("雨").left).toEqual(rain.left);
  });

  it("are heard for any words, and louder where music goes with them", () => {
    expect(levelOf(made("purple ideas"))).toBeGreaterThan(0.001);
    expect(levelOf(made("rain", { music: "upbeat dance with drums" }))).toBeGreaterThan(levelOf(rain));
  });

  it("wander from ear to ear when they come close", () => {
    const { left, right } = made("rain", { whisper: true });
    const share = (from: number): number => {
      const [a, b] = [left, right].map((side) =>
        side.subarray(from * RATE, (from + 0.3) * RATE).reduce((sum, x) => sum + x * x, 0),
      );
      return (a ?? 0) / ((a ?? 0) + (b ?? 1));
    };
    expect(Math.abs(share(0.75) - share(2.5))).toBeGreaterThan(0.5);
  });
});

describe("a sound file", () => {
  it.each(["wav", "mp3"] as const)("is a real %s that says what it is, and reads back as it was", async (format) => {
    const path = join(folder, `sound.${format}`);
    await kit.codec.writeSound(path, format, tone(330, 0.4, 1.2));
    const facts = await probeAudio(path);
    expect(facts).toMatchObject({ format, sampleRate: RATE, channels: 2 });
    expect(Math.abs(facts.seconds - 1.2)).toBeLessThan(format === "wav" ? 0.0001 : 0.05);
    const back = await kit.codec.readSound(path, format === "wav" ? "audio/wav" : "audio/mpeg");
    expect(levelOf(back ?? tone(1, 0, 1), 0.2, 1)).toBeCloseTo(0.4 / Math.SQRT2, 1);
  });
});
