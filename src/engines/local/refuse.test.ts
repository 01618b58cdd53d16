import { describe, expect, it } from "vitest";

import type { CodecFinding } from "../../media/index.ts";
import type { RoleRequest } from "../index.ts";
import { refuse } from "./refuse.ts";

const NONE: CodecFinding = { choice: undefined, reason: "there is none", fix: "install one" };
const FFMPEG: CodecFinding = { choice: { name: "ffmpeg", path: "/usr/bin/ffmpeg" }, version: "ffmpeg 5.1" };
const everything = (): boolean => true;

function request(kind: RoleRequest["kind"], sound = false): RoleRequest {
  return {
    product: "video",
    kind,
    endpoint: "test",
    model: "",
    prompt: "",
    negativePrompt: "",
    shots: [],
    multiShot: false,
    seconds: 3,
    resolution: "720p",
    ratio: "16:9",
    sound,
    images: [],
    videos: [],
    elements: [],
    watermark: false,
  };
}

describe("refuse", () => {
  it("serves films and sounds with either codec, and stills with none", () => {
    const kinds = ["text-to-video", "speech", "try-on"] as const;
    for (const choice of [{ name: "node-av" }, FFMPEG.choice] as const)
      for (const kind of kinds) expect(refuse(request(kind, true), everything, { choice, version: "" })).toBeUndefined();
    expect(refuse(request("try-on"), everything, NONE)).toBeUndefined();
  });

  it("says why there is no codec and how to get one, for films and sounds", () => {
    for (const kind of ["text-to-video", "speech"] as const)
      expect(refuse(request(kind), everything, NONE)).toEqual({
        reason: "the local engine has nothing to read and write films and sounds with: there is none",
        fix: "install one; then start it again",
      });
  });

  it("names every package that is missing beside it", () => {
    const refused = refuse(request("text-to-video"), (name) => !name.includes("canvas") && !name.includes("inter"), NONE);
    expect(refused?.reason).toContain(
      "there is none, and needs @napi-rs/canvas, @fontsource-variable/inter, which are not installed",
    );
    expect(refused?.fix).toMatch(/^install one; also run `npm install @napi-rs\/canvas @fontsource-variable\/inter`/);
  });
});
