import { describe, expect, it } from "vitest";

import type { MediaFile, RoleAudio, RoleRequest } from "../../index.ts";
import { planScene } from "./plan-scene.ts";
import { planWork } from "./plan-work.ts";

const file = (name: string, facts: Partial<MediaFile> = {}): MediaFile => ({
  path: `/media/${name}`,
  blob: name,
  mime: "image/png",
  width: 800,
  height: 1000,
  seconds: 0,
  ...facts,
});
const clip = file("clip", { mime: "video/mp4", width: 641, height: 360, seconds: 3.041 });
const base: RoleRequest["videos"] = [{ use: "base", keepSound: false, file: clip }];
const kept: RoleRequest["videos"] = [{ use: "base", keepSound: true, file: clip }];
const sound = file("sound", { mime: "audio/mpeg", width: 0, height: 0, seconds: 2.5 });
const quiet: RoleAudio = { sounds: "", music: "", whisper: false, ownVolume: 0 };
const given: RoleAudio = { ...quiet, given: { file: sound, from: 0.5, to: 2.5, at: 0.25, volume: 0.8 } };

function request(kind: RoleRequest["kind"], changes: Partial<RoleRequest> = {}): RoleRequest {
  return {
    product: "video",
    kind,
    endpoint: "test",
    model: "",
    prompt: "",
    negativePrompt: "",
    shots: [{ index: 1, prompt: "", seconds: 3 }],
    multiShot: false,
    seconds: 3,
    resolution: "720p",
    ratio: "16:9",
    sound: false,
    images: [],
    videos: [],
    elements: [],
    watermark: false,
    ...changes,
  };
}

describe("the plan of work on a clip", () => {
  it("has the clip's own size, in even pixels, and every frame of it", () => {
    const scene = planScene(request("soundtrack", { videos: base, seconds: 3.041, audio: { ...quiet, sounds: "rain" } }));
    expect(scene).toMatchObject({ width: 642, height: 360, frames: 73, showsSound: true });
    expect(scene.shots).toMatchObject([
      { start: 0, end: 73, background: { kind: "clip", path: "/media/clip", firstSecond: 0 }, text: "Sounds: rain" },
    ]);
    expect(scene.audio).toMatchObject({ made: { sounds: "rain", music: "", whisper: false } });
    expect(scene.audio?.own).toBeUndefined();
  });

  it("has a size of its class where the clip's own cannot be drawn on", () => {
    const strip = { ...clip, width: 2000, height: 200 };
    const videos: RoleRequest["videos"] = [{ use: "base", keepSound: false, file: strip }];
    const { width, height } = planScene(request("soundtrack", { videos, ratio: "2000:200", audio: quiet }));
    expect(width / height).toBeCloseTo(3, 1);
  });

  it("lays the part of a given sound where it was asked for, as loud, over the clip's own", () => {
    const { audio, shots } = planScene(request("lip-sync", { videos: kept, audio: { ...given, ownVolume: 0.3 } }));
    expect(audio).toMatchObject({
      own: { path: "/media/clip", volume: 0.3 },
      given: { path: "/media/sound", mime: "audio/mpeg", from: 0.5, to: 2.5, at: 0.25, volume: 0.8 },
    });
    expect(shots[0]?.lines).toMatchObject([{ start: 6, end: 54 }]);
  });

  it("speaks a text in the voice that was asked for, in the language of its words", () => {
    const speech = { text: "我们走吧。", voice: "oversea_male1", language: "en", speed: 1.5 } as const;
    const { audio } = planScene(request("lip-sync", { videos: base, audio: { ...quiet, speech } }));
    expect(audio?.speech).toMatchObject({ text: "我们走吧。", speed: 1.5, voice: { gender: "male", language: "zh" } });
  });

  it("says that it does not know a clip that only a session knows", () => {
    const { shots } = planScene(request("lip-sync", { audio: given }));
    expect(shots[0]?.background.kind).toBe("plate");
    expect(shots[0]?.remarks.join(" ")).toMatch(/NOT KNOWN/);
  });

  it("begins a speaking picture with that picture", () => {
    const images: RoleRequest["images"] = [{ use: "first", file: file("face") }];
    const scene = planScene(request("avatar", { images, ratio: "800:1000", seconds: 2.5, audio: given }));
    expect(scene).toMatchObject({ firstFrame: "/media/face", frames: 60, showsSound: true });
    expect(scene.width / scene.height).toBeCloseTo(0.8, 2);
  });

  it("goes on from the last frame of a clip after all of its frames", () => {
    const { shots, frames } = planScene(request("extend", { videos: kept, prompt: "The sea.", seconds: 8.041 }));
    expect(frames).toBe(193);
    expect(shots.map(({ start, end, background }) => [start, end, background.kind])).toEqual([
      [0, 73, "clip"],
      [73, 193, "after"],
    ]);
  });

  it("shows who moves beside the clip that says how", () => {
    const images: RoleRequest["images"] = [{ use: "reference", file: file("face") }];
    const { shots } = planScene(request("motion-control", { videos: kept, images, work: { orientation: "video" } }));
    expect(shots[0]).toMatchObject({
      background: { kind: "beside", picture: "/media/face", path: "/media/clip" },
      panels: ["CHARACTER", "MOTION FROM"],
    });
    expect(shots[0]?.remarks).toContain("FACES AS IN THE CLIP");
  });

  it("shows pictures that appear together, and a pair of an effect, in panels of their own", () => {
    const images = ["a", "b"].map((name) => ({ use: "reference" as const, file: file(name) }));
    const together = { kind: "pictures", paths: ["/media/a", "/media/b"] };
    expect(planScene(request("multi-image-to-video", { images })).shots[0]?.background).toEqual(together);
    const [shot] = planScene(request("effects", { images, work: { effect: "hug_pro" } })).shots;
    expect(shot).toMatchObject({ background: together, text: "Effect: hug pro", panels: ["LEFT", "RIGHT"] });
  });

  it("names the edit and shows what is put in", () => {
    const images: RoleRequest["images"] = [{ use: "reference", file: file("hat") }];
    const scene = planScene(request("multi-elements", { videos: kept, images, work: { edit: "swap" } }));
    expect(scene.cards).toEqual([{ name: "Put in place", picture: "/media/hat" }]);
    expect(scene.shots[0]?.remarks).toEqual(["SWAP", "SOURCE CLIP", "EDIT PREVIEW"]);
  });

  it("is the same for the same request, another for other words, and does not depend on where files lie", () => {
    const seedOf = (sounds: string, path: string): number =>
      planScene(
        request("soundtrack", {
          videos: [{ use: "base", keepSound: false, file: { ...clip, path } }],
          audio: { ...quiet, sounds },
        }),
      ).seed;
    expect(seedOf("rain", "/a")).toBe(seedOf("rain", "/b"));
    expect(seedOf("rain", "/a")).not.toBe(seedOf("wind", "/a"));
  });
});

describe("the work of the render process", () => {
  it("writes a film and its sound in both formats for a soundtrack, and a marked copy when it is asked for", () => {
    const work = planWork(request("soundtrack", { videos: base, audio: quiet, watermark: true }));
    const pictures = { poster: "poster.jpg", sheet: "sheet.jpg" };
    expect(work?.files).toEqual({ film: "film.mp4", ...pictures, marked: "marked.mp4", mp3: "sound.mp3", wav: "sound.wav" });
    expect(planWork(request("avatar", { audio: given }))?.files).toEqual({ film: "film.mp4", ...pictures });
  });

  it("speaks as long as the words take, and makes sounds as long as asked", () => {
    const speech = { text: "Hello.", voice: "AOT", language: "en", speed: 1 } as const;
    expect(planWork(request("speech", { seconds: 0, audio: { ...quiet, speech } }))).toMatchObject({
      kind: "sound",
      plan: { seconds: undefined },
      files: { mp3: "sound.mp3" },
    });
    expect(planWork(request("sound", { seconds: 4.5, audio: { ...quiet, sounds: "rain" } }))).toMatchObject({
      plan: { seconds: 4.5 },
      files: { mp3: "sound.mp3", wav: "sound.wav" },
    });
  });

  it("is undefined where nothing tells a length", () => {
    expect(planWork(request("avatar", { seconds: 0 }))).toBeUndefined();
    expect(planWork(request("sound", { seconds: 0, audio: quiet }))).toBeUndefined();
  });
});
