import { describe, expect, it } from "vitest";

import { keepsSize, makes, resultSeconds, soundFormats } from "./results.ts";

describe("what work ends in", () => {
  it("tells films of shots from clips, sounds and what has no files", () => {
    const kinds = ["omni-video", "lip-sync", "soundtrack", "speech", "try-on", "voice", "faces"] as const;
    expect(kinds.map(makes)).toEqual(["film", "clip", "soundtrack", "sound", "stills", "library", "answer"]);
  });

  it.each([
    ["motion-control", { clip: 4.6 }, 5],
    ["extend", { clip: 5.042 }, 10.042],
    ["lip-sync", { clip: 3.3, sound: 2 }, 3.3],
    ["lip-sync", { sound: 4.5 }, 4.5],
    ["avatar", { sound: 2.25 }, 2.25],
    ["effects", {}, 5],
    ["multi-elements", { asked: 10, clip: 4 }, 10],
    ["multi-elements", { clip: 7.2 }, 10],
    ["multi-elements", { clip: 4 }, 5],
    ["multi-image-to-video", { asked: 10 }, 10],
    ["soundtrack", { clip: 3.041 }, 3.041],
    ["sound", { asked: 4.5 }, 4.5],
    ["omni-video", { standard: 5, clip: 7.5 }, 7.5],
    ["omni-video", { standard: 5 }, 5],
    ["avatar", {}, 0],
  ] as const)("a result of %s of %o lasts %d s", (kind, given, seconds) => {
    expect(resultSeconds(kind, given)).toBe(seconds);
  });

  it("has the size of its clip where a request cannot say one", () => {
    expect([keepsSize("extend"), keepsSize("soundtrack"), keepsSize("avatar")]).toEqual([true, true, false]);
  });

  it("is heard in the formats that the answer has an address for", () => {
    expect(soundFormats("sound")).toEqual(["mp3", "wav"]);
    expect(soundFormats("soundtrack")).toEqual(["mp3", "wav"]);
    expect(soundFormats("speech")).toEqual(["mp3"]);
    expect(soundFormats("omni-video")).toEqual([]);
  });
});
