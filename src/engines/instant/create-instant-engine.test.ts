import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import { encodePng, probeAudio, probeImage, probeVideo } from "../../media/index.ts";
import { engineSuite } from "../engine.suite.ts";
import type { RoleRequest } from "../index.ts";
import { instantClips, nearestClip } from "./clips.ts";
import { createInstantEngine } from "./create-instant-engine.ts";
import { instantPictures, nearestPicture } from "./pictures.ts";
import { readyMp3, toneWav } from "./tone.ts";

const world = createNodeWorld();
const ASSETS = fileURLToPath(new URL("../../../assets/instant/", import.meta.url));

engineSuite("instant", {
  create: async () => createInstantEngine({ world }),
  probe: probeVideo,
  probePicture: async (path) => probeImage(await readFile(path)),
  picture: async (folder, width, height) => {
    const path = join(folder, `${width}x${height}.png`);
    await writeFile(path, await encodePng(new Uint8Array(width * height * 4).fill(120), width, height));
    return { path, blob: "0".repeat(64), mime: "image/png", width, height, seconds: 0 };
  },
  probeSound: probeAudio,
  clip: async () => ({
    path: join(ASSETS, "640x360-2s.mp4"),
    blob: "2".repeat(64),
    mime: "video/mp4",
    width: 640,
    height: 360,
    seconds: 2,
  }),
  sound: async (folder, seconds) => {
    const path = join(folder, "sound.wav");
    await writeFile(path, toneWav(seconds));
    return { path, blob: "1".repeat(64), mime: "audio/wav", width: 0, height: 0, seconds };
  },
  refused: { kind: "faces" },
  trueSize: false,
});

describe("instant engine", () => {
  it("has every clip that it names, with the very size and length", async () => {
    for (const [file, clip] of instantClips.flatMap((each) => [[each.file, each] as const, [each.marked, each] as const])) {
      const path = join(ASSETS, file);
      const { codec, width, height, seconds, fps, fastStart, sound } = await probeVideo(path);
      expect({ codec, width, height, seconds, fps, fastStart, sound }, file).toEqual({
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

  it("has a sound that is an mp3 wherever it is cut between frames", async () => {
    const bytes = await readFile(join(ASSETS, readyMp3.file));
    expect(bytes.length).toBe(Math.round(readyMp3.seconds / readyMp3.frameSeconds) * readyMp3.frameBytes);
    for (let at = 0; at < bytes.length; at += readyMp3.frameBytes) expect(bytes.readUInt16BE(at) >> 4).toBe(0xfff);
  });

  it("has every picture that it names, with the very size, and a copy with a mark", async () => {
    for (const { file, marked, width, height } of instantPictures) {
      const [plain, copy] = await Promise.all([file, marked].map((name) => readFile(join(ASSETS, name))));
      if (!plain || !copy) throw new Error("both are there");
      expect(probeImage(plain), file).toMatchObject({ format: "png", width, height });
      expect(probeImage(copy), marked).toMatchObject({ format: "png", width, height });
      expect(copy.equals(plain)).toBe(false);
    }
  });

  it("takes the picture of the nearest shape", () => {
    expect(nearestPicture(21, 9).file).toBe("picture-560x240.png");
    expect(nearestPicture(900, 1000).file).toBe("picture-384x384.png");
    expect(nearestPicture(1000, 2100).file).toBe("picture-288x512.png");
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

  it.each(["faces", "segments", "selection"] as const)("refuses %s, for which it has nothing ready", (kind) => {
    const request = { kind } as RoleRequest; // as above
    expect(createInstantEngine({ world }).refuses(request)?.reason).toContain(kind);
  });
});
