import { describe, expect, it } from "vitest";

import type { JsonObject } from "../../base/index.ts";
import { check } from "../check/check.ts";
import { ruleSuite, type RuleCase } from "./rules.suite.ts";

const PICTURE = "https://media.example.com/picture.png";
const CLIP = "https://media.example.com/clip.mp4";
const SOUND = "https://media.example.com/line.mp3";

const byId = { video_id: "900000000000000002" };
const byAddress = { video_url: CLIP };
const moved: JsonObject = {
  model_name: "kling-v3",
  image_url: PICTURE,
  video_url: CLIP,
  character_orientation: "video",
  mode: "std",
};
const withElement = { ...moved, element_list: [{ element_id: 321000000000101 }] };
const edit = (edit_mode: string, pictures: number): JsonObject => ({
  session_id: "900000000000000001",
  edit_mode,
  prompt: "Change <<<video_1>>>.",
  ...(pictures === 0 ? {} : { image_list: Array.from({ length: pictures }, (_, place) => ({ image: `${PICTURE}?${place}` })) }),
});
const speaks = (face: JsonObject): JsonObject => ({
  session_id: "900000000000000003",
  face_choose: [{ face_id: "0", sound_start_time: 0, sound_end_time: 2000, sound_insert_time: 0, ...face }],
});
const old = (input: JsonObject): JsonObject => ({
  input: { ...byId, mode: "text2video", text: "Hi.", voice_id: "chat", ...input },
});
const speech = { mode: "audio2video", text: "", voice_id: "" };
const effect = (effect_scene: string, input: JsonObject): JsonObject => ({ effect_scene, input });
const pair = { images: [PICTURE, `${PICTURE}?2`] };

/** Each rule broken once, beside the nearest body that keeps it. Written by hand from the reference, not made from the rules. */
const CASES: readonly RuleCase[] = [
  ["motion-control.create", "elements-model", { ...withElement, model_name: "kling-v2-6" }, withElement],
  ["motion-control.create", "element-orientation", { ...withElement, character_orientation: "image" }, withElement],
  ["multi-elements.init-selection", "one-clip", { ...byId, ...byAddress }, byId],
  ["multi-elements.create", "images-required", edit("addition", 0), edit("addition", 2)],
  ["multi-elements.create", "swap-one-image", edit("swap", 2), edit("swap", 1)],
  ["multi-elements.create", "images-forbidden", edit("removal", 1), edit("removal", 0)],
  ["identify-face.call", "one-clip", {}, byAddress],
  [
    "advanced-lip-sync.create",
    "one-sound",
    speaks({ audio_id: "900000000000000004", sound_file: SOUND }),
    speaks({ sound_file: SOUND }),
  ],
  [
    "advanced-lip-sync.create",
    "sound-part",
    speaks({ sound_file: SOUND, sound_end_time: 1999 }),
    speaks({ sound_file: SOUND, sound_end_time: 2000 }),
  ],
  ["lip-sync.create", "superseded", old({}), {}],
  ["lip-sync.create", "one-clip", old({ video_id: "" }), old(byId)],
  ["lip-sync.create", "text-required", old({ voice_id: "" }), old({})],
  ["lip-sync.create", "sound-required", old(speech), old({ ...speech, audio_type: "url", audio_url: SOUND })],
  ["avatar.create", "one-sound", { image: PICTURE }, { image: PICTURE, sound_file: SOUND }],
  ["effects.create", "one-input", effect("hug_pro", { ...pair, image: PICTURE }), effect("hug_pro", pair)],
  ["effects.create", "pair-required", effect("hug_pro", { image: PICTURE }), effect("hug_pro", pair)],
  ["effects.create", "pair-unlisted", effect("some_effect", pair), effect("some_effect", { image: PICTURE })],
  ["video-extend.create", "parent-retired", byId, {}],
];

ruleSuite(CASES);

describe("rules of a day", () => {
  it.each([
    ["video-extend.create", "parent-retired", byId, "2026-10-14", "2026-10-15"],
    ["lip-sync.create", "superseded", old({}), "2025-09-14", "2025-09-15"],
  ] as const)("%s tells %s from its day on", (endpoint, rule, body, before, since) => {
    const told = (today: string): boolean => check(endpoint, body, { today }).some((finding) => finding.rule === rule);
    expect([told(before), told(since)]).toEqual([false, true]);
  });

  it("a token names the clip of a session, and only the pictures that are there", () => {
    const told = check("multi-elements.create", { ...edit("swap", 1), prompt: "<<<video_1>>> <<<image_1>>> <<<image_2>>>" });
    expect(told.map(({ message }) => message)).toEqual(["<<<image_2>>> refers to nothing: image_list has 1"]);
  });

  it("the only model of multi-image2video took creates until it was retired", () => {
    const body = { image_list: [{ image: PICTURE }], prompt: "A lamp." };
    expect(check("multi-image2video.create", body, { today: "2026-09-14" })).toEqual([]);
    expect(check("multi-image2video.create", body).map(({ rule }) => rule)).toEqual(["model-retired"]);
  });
});

describe("facts about media", () => {
  it.each([
    ["motion-control.create", moved, "video_url", { format: "mp4", bytes: 1, seconds: 31 }, "media-seconds"],
    ["motion-control.create", moved, "image_url", { format: "png", bytes: 1, width: 70_000, height: 70_000 }, "media-side"],
    [
      "avatar.create",
      { image: PICTURE, sound_file: SOUND },
      "sound_file",
      { format: "mp3", bytes: 1, seconds: 301 },
      "media-seconds",
    ],
    [
      "advanced-lip-sync.create",
      speaks({ sound_file: SOUND }),
      "face_choose[0].sound_file",
      { format: "ogg", bytes: 1 },
      "media-format",
    ],
    ["identify-face.call", byAddress, "video_url", { format: "mov", bytes: 1, width: 500, height: 900 }, "media-side"],
    ["multi-elements.init-selection", byAddress, "video_url", { format: "mov", bytes: 1, seconds: 11 }, "media-seconds"],
  ] as const)("%s judges %s", (endpoint, body, path, facts, rule) => {
    expect(check(endpoint, body)).toEqual([]);
    expect(check(endpoint, body, { facts: { [path]: facts } }).map((finding) => finding.rule)).toEqual([rule]);
  });
});
