import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { price } from "./price.ts";

const omni = (changes: JsonObject): JsonObject => ({
  model_name: "kling-v3-omni",
  prompt: "A lantern.",
  aspect_ratio: "16:9",
  ...changes,
});
const video = { video_url: "https://a.example/a.mp4" };

describe("omni-video", () => {
  test.each<[string, JsonObject, number]>([
    ["5 s in 1080P, the defaults", {}, 4],
    ["5 s in 720P", { mode: "std" }, 3],
    ["3 s in 720P", { mode: "std", duration: "3" }, 1.8],
    ["15 s in 720P with sound", { mode: "std", duration: "15", sound: "on" }, 12],
    ["5 s in 1080P with sound", { sound: "on" }, 5],
    ["5 s in 4K", { mode: "4k" }, 15],
    ["5 s after a clip in 720P", { mode: "std", video_list: [{ ...video, refer_type: "feature" }] }, 4.5],
    ["7 s of O1 with a picture", { model_name: "kling-video-o1", mode: "std", duration: "7" }, 4.2],
  ])("%s", (_, changes, units) => {
    expect(price("omni-video.create", omni(changes))).toMatchObject({ pack: "video", min: units, max: units });
  });

  test("an edited clip is billed by its own length: a range until that is known", () => {
    const body = omni({ mode: "std", video_list: [video] });
    expect(price("omni-video.create", body)).toMatchObject({ min: 2.7, max: 14.4 });
    const facts = { "video_list[0].video_url": { format: "mp4", bytes: 1, seconds: 4.6 } };
    expect(price("omni-video.create", body, { facts })).toMatchObject({ min: 4.5, max: 4.5 });
  });

  test("is exact in hundredths for every length and row", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 15 }),
        fc.constantFrom("std", "pro", "4k"),
        fc.constantFrom("on", "off"),
        (seconds, mode, sound) => {
          const { min, max, row } = price("omni-video.create", omni({ duration: String(seconds), mode, sound }));
          expect(min).toBe(max);
          expect(min).toBe(Number((seconds * (row?.units ?? Number.NaN)).toFixed(2)));
          expect(Number.isInteger(Math.round(min * 1e6) / 1e4)).toBe(true);
        },
      ),
    );
  });
});

test("voices have a price of their own where the list has one", () => {
  const body = { model_name: "kling-v2-6", image: "https://a.example/a.png", prompt: "Hi.", mode: "pro", sound: "on" };
  expect(price("image2video.create", body)).toMatchObject({ min: 5 });
  expect(price("image2video.create", { ...body, voice_list: [{ voice_id: "1" }] })).toMatchObject({ min: 6 });
});

test("an element costs nothing, and neither does a query", () => {
  expect(price("elements.create", {})).toMatchObject({ min: 0, max: 0 });
  expect(price("omni-video.list", {})).toMatchObject({ min: 0, max: 0, row: undefined });
});

test("what has no price or no length is never cheap", () => {
  expect(price("omni-video.create", omni({ duration: "soon" })).max).toBe(Number.POSITIVE_INFINITY);
  expect(price("omni-video.create", { model_name: "kling-v9" }).max).toBe(Number.POSITIVE_INFINITY);
  expect(price("omni-video.create", null).max).toBeGreaterThan(0);
});

test.each([0, -1, 1.5, "x", "", true, [3], { n: 3 }])("pictures have no price where their number is %j", (n) => {
  const picture = { model_name: "kling-v3", prompt: "A boat." };
  expect(price("generations.create", { ...picture, n }).max).toBe(Number.POSITIVE_INFINITY);
  expect(price("generations.create", { ...picture, n: 2 }).max).toBe(2 * price("generations.create", picture).max);
});

describe("work on clips", () => {
  const media = "https://a.example";
  const seconds = (length: number, path: string) => ({ facts: { [path]: { format: "mp3", bytes: 1, seconds: length } } });

  test("a picture that speaks is billed by the rounded length of its sound", () => {
    const body = { image: `${media}/a.png`, sound_file: `${media}/a.mp3` };
    expect(price("avatar.create", body, seconds(11.3, "sound_file"))).toMatchObject({ min: 4.4, max: 4.4 });
    expect(price("avatar.create", { ...body, mode: "pro" }, seconds(11.3, "sound_file"))).toMatchObject({ min: 8.8 });
    expect(price("avatar.create", body)).toMatchObject({ min: 0.8, max: 120 });
  });

  test("motion control is billed by its clip, at the price of motion control", () => {
    const body = { image_url: `${media}/a.png`, video_url: `${media}/a.mp4`, character_orientation: "video", mode: "std" };
    const facts = seconds(6.4, "video_url");
    expect(price("motion-control.create", body, facts)).toMatchObject({ min: 3, row: { id: "2.6/motion-control/silent/720p" } });
    expect(price("motion-control.create", { ...body, model_name: "kling-v3", mode: "pro" }, facts)).toMatchObject({ min: 7.2 });
  });

  test("a continuation is billed by the call and by the size of its clip, which nobody says", () => {
    const cost = price("video-extend.create", { video_id: "1" });
    expect(cost).toMatchObject({ min: 2, max: 3.5, why: expect.stringContaining("size") });
    expect(cost.explanation).toContain("2 to 3.5 units/call");
    const facts = { video_id: { format: "mp4", bytes: 1, width: 1920, height: 1080 } };
    expect(price("video-extend.create", { video_id: "1" }, { facts })).toMatchObject({ min: 3.5, max: 3.5 });
  });

  test("lip-sync is billed by started five seconds of the longest that is known", () => {
    const input = { video_id: "1", mode: "audio2video", audio_type: "url", audio_url: `${media}/a.mp3` };
    const facts = {
      "input.video_id": { format: "mp4", bytes: 1, seconds: 6 },
      "input.audio_url": { format: "mp3", bytes: 1, seconds: 2.5 },
    };
    expect(price("lip-sync.create", { input }, { facts })).toMatchObject({ min: 0.5, max: 1 });
  });

  test.each([
    ["multi-elements.create", { session_id: "1", edit_mode: "removal", prompt: "A", duration: "5" }, 3],
    ["multi-elements.create", { session_id: "1", edit_mode: "removal", prompt: "A", duration: "10", mode: "pro" }, 10],
    ["identify-face.call", { video_id: "1" }, 0.05],
    ["image-recognize.call", { image: `${media}/a.png` }, 0.1],
    ["multi-elements.init-selection", { video_id: "1" }, 0],
  ] as const)("%s has its own price", (endpoint, body, units) => {
    expect(price(endpoint, body)).toMatchObject({ pack: "video", min: units, max: units });
  });

  test("a mode that does not exist has no price", () => {
    expect(price("avatar.create", { image: `${media}/a.png`, mode: "hd" }).max).toBe(Number.POSITIVE_INFINITY);
  });
});

/** Work that no price list has a row for, or whose row needs a length that nobody wrote down. */
const UNPRICED: ReadonlySet<string> = new Set(["effects.create", "lip-sync.create"]);

test("every accepted example has a price", () => {
  for (const endpoint of endpoints.filter((one) => one.billable && !UNPRICED.has(one.id))) {
    for (const example of endpoint.examples.filter((one) => one.accepted)) {
      const cost = price(endpoint.id, example.body);
      expect(cost.row, example.title).toBeDefined();
      expect(Number.isFinite(cost.max)).toBe(true);
    }
  }
});
