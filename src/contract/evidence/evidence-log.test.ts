import { describe, expect, it } from "vitest";

import type { ClaimId, Evidence } from "../vocabulary/index.ts";
import { evidenceLog } from "./index.ts";

/** Disagreements of the reference that touch what is declared, each with a claim that has both sides. */
const DISAGREEMENTS: readonly (readonly [name: string, claim: ClaimId])[] = [
  ["V-D3", "omni-video.create/mode#default"],
  ["V-D4", "omni-video.create/rule:multi-shot-without-frames#holds"],
  ["V-D4", "image2video.create/rule:multi-shot-without-end#holds"],
  ["V-D5", "omni-video.create/rule:o1-seconds#holds"],
  ["V-D6", "omni-video.create/video_list[].video_url#limits"],
  ["V-D7", "image2video.create/rule:elements-or-voices#holds"],
  ["V-D8", "text2video.create/voice_list#refused"],
  ["V-D9", "model:2.6#seconds"],
  ["V-D11", "omni-video.create/rule:ratio-required#holds"],
  ["V-D13", "price:3.0-omni/video/silent/720p#units"],
  ["V-D14", "text2video.create/rule:model-seconds#holds"],
  ["V-D12", "video-extend.create/cfg_scale#effect"],
  ["V-D21", "advanced-lip-sync.create/face_choose[].sound_volume#max"],
  ["V-D22", "avatar.create/sound_file#limits"],
  ["V-D32", "price:extend/720p#units"],
  ["O-D16", "advanced-lip-sync.create/face_choose[].sound_file#limits"],
  ["O-D17", "advanced-lip-sync.create/face_choose[].original_audio_volume#default"],
  ["V-D24", "omni-video.one/answer:task_status#member:succeed"],
  ["V-D26", "text2video.create/mode#member:std"],
  ["V-D29", "omni-video.create/element_list[].element_id#exists"],
  ["V-D5", "omni-video-o1.create/rule:o1-seconds-text#holds"],
  ["V-D9", "text-to-video-2.6.create/rule:model-seconds#holds"],
  ["V-D11", "omni-video-3.0-omni.create/settings.aspect_ratio#default"],
  ["O-D5", "image2video.create/rule:voices-model#holds"],
  ["O-D27", "price:3.0-omni/video/native/720p#units"],
  ["O-D6", "note:concurrency-buckets#holds"],
  ["O-D14", "callback-legacy/answer:task_id#exists"],
  ["O-D19", "note:no-rate-limit#holds"],
  ["O-D20", "tts.call/rule:language-stated#holds"],
  ["O-D21", "note:failed-tasks-are-free#holds"],
  ["O-D25", "tts.call/text#max"],
  ["O-D7", "model:image-2.1#series"],
  ["O-D8", "omni-image.create/image_list[].image_url#refused"],
  ["O-D10", "generations.create/model_name#default"],
  ["O-D11", "model:image-2.1#characterReference"],
  ["O-D12", "omni-image.create/aspect_ratio#default"],
  ["O-D13", "omni-image.create/series_amount#member:auto"],
  ["O-D15", "ai-multi-shot.one/answer:task_result.images[].url_1#exists"],
  ["O-D23", "price:unit/image#dollars"],
  ["O-D26", "omni-image.create/rule:auto-ratio-needs-image#holds"],
];

/** Disagreements in which one side is silent or speaks of something else: a record tells them by its verdict or note. */
const NOTED: readonly string[] = [
  "V-D1",
  "V-D2",
  "V-D10",
  "V-D18",
  "V-D19",
  "V-D31",
  "V-D15",
  "V-D20",
  "V-D25",
  "V-D30",
  "O-D2",
  "O-D3",
  "O-D9",
  "O-D18",
  "O-D24",
  "V-D16",
  "V-D17",
  "V-D23",
  "V-D28",
  "O-D1",
  "O-D4",
  "O-D14",
  "O-D22",
];

describe("the evidence log", () => {
  it("names a claim once in a record", () => {
    for (const line of evidenceLog) expect(line.claims, line.id).toEqual([...new Set(line.claims)]);
  });

  it("is in the order of its days, and none lies ahead", () => {
    const days = evidenceLog.map((line) => line.day);
    expect(days).toEqual(days.toSorted());
    for (const day of days) expect(day).toMatch(/^202[4-6]-\d\d-\d\d$/);
    expect(days.at(-1)?.localeCompare("2026-11-21")).toBeLessThanOrEqual(0);
  });

  it("marks what is known only through notes, and gives live observations a rung beyond a document's", () => {
    const documents = evidenceLog.filter((line) => line.source.kind === "document");
    expect(documents.filter((line) => line.source.relayed !== true)).toEqual([]);
    const written = evidenceLog.filter((line) => ["document", "third-party", "person"].includes(line.source.kind));
    expect(written.filter((line) => line.rung !== "stated")).toEqual([]);
    expect(evidenceLog.some((line) => line.source.kind === "relay" && line.rung === "completed")).toBe(true);
  });

  it.each(DISAGREEMENTS)("keeps both sides of %s at %s", (name, claim) => {
    const lines = evidenceLog.filter((line) => line.claims.includes(claim));
    expect(lines.some((line) => line.verdict === "for")).toBe(true);
    const other = lines.filter((line) => line.verdict === "against");
    expect(other.length).toBeGreaterThan(0);
    expect(lines.some((line) => line.source.locator.includes(name))).toBe(true);
  });

  it.each(NOTED)("tells of %s", (name) => {
    const lines = evidenceLog.filter((line) => new RegExp(`\\b${name}\\b`).test(line.source.locator));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.some((line) => line.verdict !== "for" || line.note !== undefined)).toBe(true);
  });
});

/** A line of the log with everything that a reader needs; kept as a type so that a field added to it is looked at here. */
type Complete = Required<Omit<Evidence, "note">>;

it("writes complete records", () => {
  const first: Complete | undefined = evidenceLog[0];
  expect(Object.keys(first ?? {})).toEqual(expect.arrayContaining(["id", "claims", "verdict", "rung", "source", "scope", "day"]));
});
