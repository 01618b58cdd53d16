import type { Random } from "../../../../base/index.ts";
import type { Stereo } from "../../../../media/codec.ts";
import { addBlip, addNoise, times, type Layer } from "./layers.ts";

/** Adds what happens by the words (steps, a bell, thunder, ...), four at most, and answers how many. */
export function addEvents(sound: Stereo, words: string, random: Random): number {
  const named = EVENTS.filter(([known]) => known.test(words)).slice(0, 4);
  for (const [, layer] of named) layer(sound, random);
  return named.length;
}

const EVENTS: readonly (readonly [known: RegExp, layer: Layer])[] = [
  [/steps?\b|footsteps?|walk|running|march|脚步|走/iu, (sound, random) => knocks(sound, random, 0.52, 95, 0.3)],
  [/knock|door|wood|敲|门/iu, (sound, random) => knocks(sound, random, 1.4, 190, 0.42)],
  [/drum|hit\b|punch|bang|boom|impact|explo|crash|鼓|爆|撞/iu, (sound, random) => knocks(sound, random, 1.7, 52, 0.75)],
  [/heart|心跳/iu, heart],
  [/bells?\b|chimes?\b|ding|church|铃|钟声/iu, bells],
  [/glass|crystal|ice\b|玻璃|冰/iu, glass],
  [/thunder|lightning|雷/iu, thunder],
  [/birds?\b|chirp|songbird|sparrow|dawn|鸟/iu, birds],
  [/clock|tick|watch\b|timer|滴答|钟表/iu, (sound, random) => ticks(sound, random, 0.5)],
  [/typing|keyboard|keys\b|typewriter|键盘|打字/iu, (sound, random) => ticks(sound, random, 0.13)],
  [/whoosh|swoosh|swish|flying|fly\b|sword|呼啸|挥/iu, whooshes],
];

function knocks(sound: Stereo, random: Random, every: number, hertz: number, level: number): void {
  for (const [index, at] of times(sound, random, every, 0.08).entries())
    addBlip(sound, random, { at, hertz, glide: 0.55, level, fall: 0.05, breath: 0.35, pan: index % 2 === 0 ? 0.44 : 0.56 });
}

function heart(sound: Stereo, random: Random): void {
  for (const at of times(sound, random, 0.95, 0))
    for (const [after, level] of [
      [0, 0.5],
      [0.24, 0.32],
    ] as const)
      addBlip(sound, random, { at: at + after, hertz: 58, glide: 0.7, level, fall: 0.05, rise: 0.012 });
}

function bells(sound: Stereo, random: Random): void {
  const root = 420 + random.fraction() * 260;
  for (const at of times(sound, random, 2.1, 0.1))
    for (const [partial, level, fall] of [
      [0.5, 0.05, 1.1],
      [1, 0.12, 0.9],
      [1.19, 0.05, 0.7],
      [2, 0.06, 0.5],
      [2.74, 0.03, 0.3],
    ] as const)
      addBlip(sound, random, { at, hertz: root * partial, level, fall, pan: 0.5 + 0.08 * (partial - 1) });
}

function glass(sound: Stereo, random: Random): void {
  for (const at of times(sound, random, 1.3, 0.5))
    for (let shard = 0; shard < 9; shard++)
      addBlip(sound, random, {
        at: at + random.fraction() ** 2 * 0.35,
        hertz: 2_200 + random.fraction() * 5_000,
        level: 0.05,
        fall: 0.05,
        pan: random.fraction(),
      });
}

function thunder(sound: Stereo, random: Random): void {
  const strikes = times(sound, random, 4.2, 0.4, 0.6);
  const level = (t: number): number =>
    strikes.reduce((sum, at) => sum + (t < at ? 0 : Math.min(1, (t - at) * 8) * Math.exp((at - t) / 1.1)), 0);
  addNoise(sound, random, { hertz: (t) => 70 + 50 * Math.sin(t * 7), narrow: 0.8, level: (t) => 0.5 * level(t) });
}

function birds(sound: Stereo, random: Random): void {
  for (const at of times(sound, random, 0.85, 0.8)) {
    const [hertz, pan] = [2_300 + random.fraction() * 1_800, random.fraction()];
    for (let note = 0; note < 2 + Math.floor(random.fraction() * 3); note++)
      addBlip(sound, random, {
        at: at + note * 0.11,
        hertz: hertz * (1 + 0.08 * note),
        glide: random.fraction() < 0.5 ? 1.35 : 0.75,
        level: 0.05,
        fall: 0.03,
        rise: 0.012,
        pan,
      });
  }
}

function ticks(sound: Stereo, random: Random, every: number): void {
  const loose = every < 0.3 ? 0.9 : 0;
  for (const [index, at] of times(sound, random, every, loose).entries())
    addBlip(sound, random, { at, hertz: index % 2 === 0 ? 2_100 : 1_700, level: 0.14, fall: 0.006, breath: 0.3 });
}

function whooshes(sound: Stereo, random: Random): void {
  const passes = times(sound, random, 1.6, 0.3, 0.5);
  const near = (t: number): number => passes.reduce((sum, at) => sum + Math.exp(-(((t - at) / 0.16) ** 2)), 0);
  addNoise(sound, random, { hertz: (t) => 500 + 2_200 * near(t), narrow: 1.4, level: (t) => 0.22 * near(t) });
}
