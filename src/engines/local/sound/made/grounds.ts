import type { Random } from "../../../../base/index.ts";
import type { Stereo } from "../../../../media/codec.ts";
import { addBlip, addNoise, times, type Layer } from "./layers.ts";

/** Adds the grounds that words name (weather, places, machines), three at most, and answers how many. */
export function addGrounds(sound: Stereo, words: string, random: Random): number {
  const named = GROUNDS.filter(([known]) => known.test(words)).slice(0, 3);
  for (const [, layer] of named) layer(sound, random);
  return named.length;
}

const GROUNDS: readonly (readonly [known: RegExp, layer: Layer])[] = [
  [/rain|drizzle|storm|downpour|雨/iu, rain],
  [/wind|breeze|gale|blizzard|storm|\bair\b|风/iu, wind],
  [/\bsea\b|ocean|waves?\b|surf|beach|shore|海|浪/iu, sea],
  [/river|stream|brook|water|fountain|creek|溪|河|水/iu, stream],
  [/fires?\b|campfire|burning|flames?\b|crackl|火/iu, fire],
  [/city|traffic|street|cars?\b|highway|urban|城|街|车/iu, city],
  [/crowd|people|market|cafe|café|restaurant|applause|cheer|人群|市场|掌声/iu, crowd],
  [/engine|machine|motor|hum\b|humming|drone|generator|spaceship|fridge|机器|引擎|嗡/iu, hum],
  [/forest|insects?|crickets?|night|jungle|garden|森林|虫|夜/iu, crickets],
  [/\broom\b|indoor|quiet|silence|office|室|安静/iu, room],
];

function rain(sound: Stereo, random: Random): void {
  addNoise(sound, random, { hertz: () => 3_800, narrow: 0.6, level: (t) => 0.045 + 0.008 * Math.sin(t * 0.9) });
  for (const at of times(sound, random, 0.045, 1.6))
    addBlip(sound, random, {
      at,
      hertz: 1_400 + random.fraction() * 2_600,
      glide: 0.6,
      level: 0.02 + random.fraction() * 0.03,
      fall: 0.008,
      breath: 0.4,
      pan: random.fraction(),
    });
}

function wind(sound: Stereo, random: Random): void {
  const phase = random.fraction() * 6;
  addNoise(sound, random, {
    hertz: (t) => 380 + 230 * Math.sin(t * 0.7 + phase) + 90 * Math.sin(t * 1.9),
    narrow: 2.2,
    level: (t) => 0.07 + 0.05 * Math.sin(t * 0.55 + phase) ** 2,
  });
}

function sea(sound: Stereo, random: Random): void {
  const swell = (t: number): number => (0.5 - 0.5 * Math.cos((2 * Math.PI * (t + 1.2)) / 5.2)) ** 2;
  addNoise(sound, random, { hertz: (t) => 300 + 900 * swell(t), narrow: 0.7, level: (t) => 0.03 + 0.14 * swell(t) });
  addNoise(sound, random, { hertz: () => 4_500, narrow: 0.6, level: (t) => 0.03 * swell(t - 0.5) });
}

function stream(sound: Stereo, random: Random): void {
  addNoise(sound, random, { hertz: (t) => 1_300 + 350 * Math.sin(t * 3.1), narrow: 0.9, level: () => 0.05 });
  for (const at of times(sound, random, 0.06, 1.8))
    addBlip(sound, random, {
      at,
      hertz: 450 + random.fraction() * 900,
      glide: 1.7,
      level: 0.03,
      fall: 0.022,
      pan: random.fraction(),
    });
}

function fire(sound: Stereo, random: Random): void {
  addNoise(sound, random, { hertz: () => 180, narrow: 0.7, level: (t) => 0.07 + 0.02 * Math.sin(t * 2.3) });
  for (const at of times(sound, random, 0.07, 1.9))
    addBlip(sound, random, {
      at,
      hertz: 900 + random.fraction() * 3_000,
      level: 0.03 + 0.16 * random.fraction() ** 3,
      fall: 0.006,
      breath: 0.9,
      pan: 0.25 + random.fraction() * 0.5,
    });
}

function city(sound: Stereo, random: Random): void {
  addNoise(sound, random, { hertz: () => 120, narrow: 0.6, level: () => 0.09 });
  const phase = random.fraction() * 4;
  addNoise(sound, random, {
    hertz: (t) => 420 + 260 * Math.sin(t * 0.8 + phase),
    narrow: 1.1,
    level: (t) => 0.05 * Math.max(0, Math.sin(t * 0.8 + phase)) ** 2,
  });
}

function crowd(sound: Stereo, random: Random): void {
  for (const middle of [340, 560, 880, 1_350]) {
    const [phase, pace] = [random.fraction() * 6, 3 + random.fraction() * 3];
    addNoise(sound, random, {
      hertz: (t) => middle * (1 + 0.2 * Math.sin(t * pace * 0.7 + phase)),
      narrow: 2.5,
      level: (t) => 0.025 + 0.02 * Math.sin(t * pace + phase),
    });
  }
}

function hum(sound: Stereo, random: Random): void {
  const seconds = sound.left.length / 48_000;
  for (const [partial, level] of [
    [1, 0.05],
    [2, 0.035],
    [3.01, 0.018],
    [5.02, 0.008],
  ] as const)
    addBlip(sound, random, { at: 0, hertz: 55 * partial, level, fall: seconds * 40, rise: 0.2, pan: 0.45 + 0.02 * partial });
  addNoise(sound, random, { hertz: (t) => 260 + 20 * Math.sin(t * 2), narrow: 3, level: () => 0.02 });
}

function crickets(sound: Stereo, random: Random): void {
  addNoise(sound, random, { hertz: () => 500, narrow: 0.6, level: () => 0.01 });
  for (const at of times(sound, random, 0.32, 0.25))
    for (const beat of [0, 0.028, 0.056])
      addBlip(sound, random, { at: at + beat, hertz: 4_300, level: 0.025, fall: 0.007, pan: at % 0.64 < 0.32 ? 0.25 : 0.8 });
}

function room(sound: Stereo, random: Random): void {
  addNoise(sound, random, { hertz: () => 220, narrow: 0.6, level: () => 0.016 });
}
