import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { presetVoices } from "../../../contract/index.ts";
import type { MediaFile, RoleRequest } from "../../index.ts";
import { speakingSeconds } from "./plan-lines.ts";
import { planScene } from "./plan-scene.ts";
import { FASTEST } from "./scene.ts";

const picture = (name: string): MediaFile => ({
  path: `/media/${name}`,
  blob: name,
  mime: "image/png",
  width: 1280,
  height: 720,
  seconds: 0,
});
const clip: MediaFile = { path: "/media/clip", blob: "clip", mime: "video/mp4", width: 1280, height: 720, seconds: 5 };

function request(changes: Partial<RoleRequest> = {}): RoleRequest {
  return {
    product: "video",
    kind: "omni-video",
    endpoint: "test",
    model: "a-model",
    prompt: "",
    negativePrompt: "",
    shots: [{ index: 1, prompt: "A boat leaves.", seconds: 5 }],
    multiShot: false,
    seconds: 5,
    resolution: "720p",
    ratio: "16:9",
    sound: true,
    images: [],
    videos: [],
    elements: [],
    watermark: false,
    ...changes,
  };
}

function ofShots(prompts: readonly string[], seconds = 3): Partial<RoleRequest> {
  const shots = prompts.map((prompt, index) => ({ index: index + 1, prompt, seconds }));
  return { shots, seconds: seconds * prompts.length, multiShot: true };
}

const cast: RoleRequest["elements"] = [
  { id: "1", name: "Mira", voiceId: presetVoices[0]?.id ?? null, images: [picture("mira")] },
  { id: "2", name: "Tomas", voiceId: null, images: [] },
];

describe("the plan of a scene", () => {
  it.each([
    ["720p", "16:9", 1280, 720],
    ["720p", "9:16", 720, 1280],
    ["720p", "1:1", 960, 960],
    ["1080p", "16:9", 1920, 1080],
    ["1080p", "9:16", 1080, 1920],
    ["1080p", "1:1", 1440, 1440],
    ["4k", "16:9", 3840, 2160],
    ["4k", "9:16", 2160, 3840],
    ["4k", "1:1", 2880, 2880],
  ] as const)("is %s %s in %i x %i", (resolution, ratio, width, height) => {
    expect(planScene(request({ resolution, ratio }))).toMatchObject({ width, height });
  });

  it("puts cuts at the nearest frame of the exact time, whatever the lengths", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 6 });
    const property = fc.property(lengths, (seconds) => {
      const total = seconds.reduce((sum, length) => sum + length, 0);
      const shots = seconds.map((length, index) => ({ index: index + 1, prompt: "x", seconds: length }));
      const scene = planScene(request({ shots, seconds: total, multiShot: true }));
      expect(scene.frames).toBe(24 * total);
      let elapsed = 0;
      for (const [index, shot] of scene.shots.entries()) {
        expect(shot.start).toBe(24 * elapsed);
        elapsed += seconds[index] ?? 0;
        expect(shot.end).toBe(24 * elapsed);
      }
    });
    fc.assert(property);
  });

  it("covers every frame exactly once when the shots do not add up to the length", () => {
    const shots = [1, 2, 4].map((seconds, index) => ({ index: index + 1, prompt: "x", seconds }));
    const scene = planScene(request({ shots, seconds: 5, multiShot: true }));
    expect(scene.shots.map(({ start, end }) => [start, end])).toEqual([
      [0, 17],
      [17, 51],
      [51, 120],
    ]);
  });

  it("is the same for the same request, and has another seed for another prompt", () => {
    expect(planScene(request())).toEqual(planScene(request()));
    const other = planScene(request({ shots: [{ index: 1, prompt: "A boat returns.", seconds: 5 }] }));
    expect(other.seed).not.toBe(planScene(request()).seed);
  });

  it("shows the pictures alone when a plain look is asked for, and is the same scene in all else", () => {
    expect(planScene(request(), { look: "plain" })).toEqual({ ...planScene(request()), isPlain: true });
    expect(planScene(request(), { look: "slate" })).toEqual(planScene(request()));
  });

  it("shows names and no tokens or directions in the text", () => {
    const [shot] = planScene(
      request({
        ...ofShots(['<<<element_1>>> greets <<<element_2>>>. Camera: push in. <<<element_1>>> says: "Hello."']),
        elements: cast,
      }),
    ).shots;
    expect(shot?.text).toBe("Mira greets Tomas.");
    expect(shot?.motion.name).toBe("push in");
    expect(shot?.cards).toEqual([0, 1]);
  });

  it("gives the first shot the first frame, later shots the references in turn, and the rest plates", () => {
    const images: RoleRequest["images"] = [
      { use: "first", file: picture("first") },
      { use: "reference", file: picture("a") },
      { use: "reference", file: picture("b") },
    ];
    const paths = planScene(request({ ...ofShots(["one", "two", "three <<<image_2>>>", "four"]), images })).shots.map(
      ({ background }) => (background.kind === "picture" ? background.path : background.kind),
    );
    expect(paths).toEqual(["/media/first", "/media/a", "/media/a", "/media/a"]);
    expect(planScene(request(ofShots(["one", "two"]))).shots.map((shot) => shot.background.kind)).toEqual(["plate", "plate"]);
  });

  it("shows an edited clip through all shots, in its own time", () => {
    const scene = planScene(request({ ...ofShots(["one", "two"]), videos: [{ use: "base", keepSound: true, file: clip }] }));
    expect(scene.shots.map((shot) => shot.background)).toEqual([
      { kind: "clip", path: "/media/clip", firstSecond: 0 },
      { kind: "clip", path: "/media/clip", firstSecond: 3 },
    ]);
    expect(scene.keptSound).toBe("/media/clip");
  });

  it("gives a speaker the voice of its element", () => {
    const [line] = planScene(request({ ...ofShots(['<<<element_1>>> says: "Hello."']), elements: cast })).shots[0]?.lines ?? [];
    const preset = presetVoices[0];
    expect(line).toMatchObject({
      text: "Hello.",
      speaker: "Mira",
      card: 0,
      voice: { language: "en", gender: preset?.gender, pitch: preset?.pitch },
    });
  });

  it("speaks Chinese where the words are", () => {
    const [line] = planScene(request({ ...ofShots(["<<<element_1>>>说：“你好。”"]), elements: cast })).shots[0]?.lines ?? [];
    expect(line?.voice.language).toBe("zh");
  });

  it("keeps lines in order, inside their shot and hurried no more than allowed, whatever is said", () => {
    const words = fc.array(
      fc.string({ minLength: 1, maxLength: 120 }).map((text) => text.replace(/["“”„<>\s]/g, "a")),
      { maxLength: 5 },
    );
    const property = fc.property(words, fc.integer({ min: 1, max: 8 }), (lines, seconds) => {
      const prompt = `They talk. ${lines.map((line, index) => `<<<element_${(index % 2) + 1}>>> says: "${line}"`).join(" ")}`;
      const [shot] = planScene(request({ shots: [{ index: 1, prompt, seconds }], seconds, elements: cast })).shots;
      let from = 0;
      for (const line of shot?.lines ?? []) {
        expect(line.start).toBeGreaterThanOrEqual(from);
        expect(line.end).toBeGreaterThan(line.start);
        expect(line.end).toBeLessThanOrEqual(line.limit);
        expect(line.limit).toBeLessThanOrEqual(seconds * 24);
        expect(line.hurry).toBeGreaterThanOrEqual(1);
        expect(line.hurry).toBeLessThanOrEqual(FASTEST);
        from = line.limit;
      }
    });
    fc.assert(property);
  });

  it("takes longer for more words", () => {
    expect(speakingSeconds("We only get one take.")).toBeGreaterThan(speakingSeconds("One take."));
    expect(speakingSeconds("这杯茶，我等了你十年。")).toBeGreaterThan(speakingSeconds("我回来了。"));
  });
});
