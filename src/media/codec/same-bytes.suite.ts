import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

import { expect, it } from "vitest";

import type { Codec } from "./codec.ts";

const TIMES = 8;
const FRAMES = 24;

/** The same pictures become the same bytes also where their rows are padded in memory: what lies there is nobody's (decision 23). */
export function sameBytesSuite(open: () => Codec, inFolder: (name: string) => string): void {
  it.each([
    [96, 64],
    [160, 96],
    [360, 640],
  ])("writes the same bytes each time whatever lies beside its pictures: %i x %i", async (width, height) => {
    const path = inFolder("moving.mp4");
    const digests = new Set<string>();
    for (let times = 0; times < TIMES; times++) {
      await writeMoving(open(), path, width, height);
      digests.add(
        createHash("sha256")
          .update(await readFile(path))
          .digest("hex"),
      );
    }
    expect(digests.size).toBe(1);
  });
}

async function writeMoving(codec: Codec, path: string, width: number, height: number): Promise<void> {
  const writer = await codec.writeFilm({ path, width, height, framesPerSecond: 24, sound: undefined });
  const yuv = new Uint8Array((width * height * 3) / 2).fill(128);
  for (let frame = 0; frame < FRAMES; frame++) {
    for (let at = 0; at < width * height; at++) yuv[at] = 16 + ((frame * 3 + (at % width) + Math.floor(at / width)) % 200);
    await writer.add(yuv);
  }
  await writer.finish();
}
