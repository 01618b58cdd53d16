import { describe, expect, it } from "vitest";

import { check } from "../check/check.ts";
import { chineseVoices, englishVoices, speechVoices } from "../catalogue/speech-voices.ts";
import { ruleSuite, type RuleCase } from "./rules.suite.ts";

const CLIP = "https://media.example.com/pier.mp4";
const SOUND = "https://media.example.com/keeper.mp3";
const TTS = "tts.call";
const line = { text: "The lamp is lit.", voice_id: "genshin_vindi2", voice_language: "en" };
const keeper = { voice_name: "Keeper", voice_url: SOUND };
const times = { start_time: 1000, end_time: 2000 };

/** Each rule broken once, beside the nearest body that keeps it. Written by hand from the reference, not made from the rules. */
const CASES: readonly RuleCase[] = [
  [TTS, "language-stated", { text: line.text, voice_id: line.voice_id }, line],
  [TTS, "chinese-voices", { ...line, voice_id: "mengwa-v1" }, { ...line, voice_id: "mengwa-v1", voice_language: "zh" }],
  [TTS, "chinese-voices", { ...line, voice_id: "uk_oldman3" }, { ...line, voice_id: "uk_man2" }],
  [TTS, "english-voices", { ...line, voice_id: "AOT", voice_language: "zh" }, { ...line, voice_id: "AOT" }],
  // Without a language zh is meant.
  [TTS, "english-voices", { text: line.text, voice_id: "AOT" }, { text: line.text, voice_id: "mengwa-v1" }],
  ["video-to-audio.create", "one-clip", {}, { video_url: CLIP }],
  ["video-to-audio.create", "one-clip", { video_url: CLIP, video_id: "900000000000000002" }, { video_id: "900000000000000002" }],
  ["voices.create", "sample-required", { voice_name: "Keeper", voice_url: "" }, keeper],
  ["voices.create", "one-sample", { ...keeper, video_id: "900000000000000002" }, { ...keeper, video_id: "" }],
  ["account-package.call", "times-required", { cursor: "", end_time: 1000 }, { cursor: "next" }],
  ["account-package.call", "times-in-order", { start_time: 2000, end_time: 1999 }, { start_time: 1999, end_time: 2000 }],
  ["account-package.call", "cursor-overrides", { cursor: "next", ...times }, { cursor: "", ...times }],
  [
    "account-package.call",
    "cursor-overrides",
    { cursor: "next", filters: [{ key: "package_id", values: ["a"] }] },
    { cursor: "next" },
  ],
  [
    "account-package.call",
    "package-name-or-id",
    {
      ...times,
      filters: [
        { key: "package_id", values: ["a"] },
        { key: "package_name", values: ["b"] },
      ],
    },
    {
      ...times,
      filters: [
        { key: "package_id", values: ["a"] },
        { key: "package_name", values: [] },
      ],
    },
  ],
  ["account-balance.call", "times-required", { limit: 500 }, times],
  ["account-balance.call", "times-in-order", { start_time: 2000, end_time: 2000 }, times],
  ["account-balance.call", "cursor-overrides", { cursor: "next", limit: 1 }, { ...times, limit: 1 }],
];

ruleSuite(CASES);

describe("the voices of speech", () => {
  it("are 46, which fill a list of 35 for Chinese and one of 27 for English", () => {
    const ids = speechVoices.map(({ value }) => value);
    expect(new Set(ids).size).toBe(46);
    expect([ids.length - englishVoices.length, ids.length - chineseVoices.length]).toEqual([35, 27]);
  });

  it("are known by third parties, so that a wrong language needs approval and other names are taken", () => {
    const told = (body: object): unknown => check(TTS, { ...line, ...body }).map(({ rule, severity }) => [rule, severity]);
    for (const voice_id of chineseVoices) expect(told({ voice_id }), voice_id).toEqual([["chinese-voices", "approve"]]);
    for (const voice_id of englishVoices) expect(told({ voice_id }), voice_id).toEqual([]);
    expect(told({ voice_id: "a_newer_voice" })).toEqual([]);
  });
});

describe("the speed of speech", () => {
  it("is told of and not refused beyond its bounds", () => {
    const told = (voice_speed: number): unknown => check(TTS, { ...line, voice_speed });
    expect(told(0.8)).toEqual([]);
    expect(told(2)).toEqual([]);
    expect(told(0.79)).toMatchObject([
      { path: "voice_speed", rule: "min", severity: "care", message: "0.79 is less than 0.8, so 0.8 is used" },
    ]);
    expect(told(2.01)).toMatchObject([
      { path: "voice_speed", rule: "max", severity: "care", message: "2.01 is more than 2, so 2 is used" },
    ]);
  });
});
