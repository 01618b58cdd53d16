import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import { encodePng, probeVideo } from "../../media/index.ts";
import { engineSuite } from "../engine.suite.ts";
import type { RoleRequest } from "../index.ts";
import { instantClips, nearestClip } from "./clips.ts";
import { createInstantEngine } from "./create-instant-engine.ts";

const world = createNodeWorld();

engineSuite("instant", {
  create: async () => createInstantEngine({ world }),
  probe: probeVideo,
  picture: async (folder, width, height) => {
    const path = join(folder, `${width}x${height}.png`);
    await writeFile(path, await encodePng(new Uint8Array(width * height * 4).fill(120), width, height));
    return { path, blob: "0".repeat(64), mime: "image/png", width, height, seconds: 0 };
  },
  refused: { kind: "avatar" },
  trueSize: false,
});

describe("instant engine", () => {
  it("has every clip that it names, with the very size and length", async () => {
    for (const clip of instantClips) {
      const path = new URL(`../../../assets/instant/${clip.file}`, import.meta.url).pathname;
      const { codec, width, height, seconds, fps, fastStart, sound } = await probeVideo(path);
      expect({ codec, width, height, seconds, fps, fastStart, sound }, clip.file).toEqual({
        codec: "avc",
        width: clip.width,
        height: clip.height,
        seconds: clip.seconds,
        fps: 24,
        fastStart: true,
        sound: undefined,
      });
    }
  });

  it("takes the nearest shape first, then the nearest length", () => {
    expect(nearestClip("5:4", 7).file).toBe("480x480-7s.mp4");
    expect(nearestClip("21:9", 40).file).toBe("640x360-15s.mp4");
    expect(nearestClip("3:5", 2.6).file).toBe("360x640-3s.mp4");
  });

  it("ends elements well without files", async () => {
    const request = { kind: "element" } as RoleRequest; // nothing else of it is read
    const job = { taskId: "1", account: "a", externalId: null, endpoint: "e", body: {}, request };
    const run = { signal: new AbortController().signal, progress: () => {} };
    expect(await createInstantEngine({ world }).settle({}, job, run)).toEqual({ ok: true, artifacts: [] });
  });

  it.each(["image", "avatar", "motion-control", "speech"] as const)("refuses %s, for which it has nothing ready", (kind) => {
    const request = { kind } as RoleRequest; // as above
    expect(createInstantEngine({ world }).refuses(request)?.reason).toContain(kind);
  });
});
