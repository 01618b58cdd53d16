import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readStream } from "../../src/engines/local/film/decode-film.suite.ts";
import { writeClip } from "../../src/engines/local/film/material.suite.ts";
import type { Scene } from "./acceptance.suite.ts";
import { canHideFonts, runBare } from "./bare-process.ts";
import { clipRequest } from "./requests.ts";
import { wishFor } from "./settle.ts";

/** M: the same request gives the same video. */
export function sameness(at: () => Scene): void {
  describe("M: sameness", () => {
    const where = canHideFonts ? "in a process without PATH, home and system fonts" : "in a process without PATH and home";
    it(`M: the same request gives the same stream ${where}, beside another render`, async () => {
      const { ground, request, codec, film } = at();
      const [order, target, own] = ["order.json", "elsewhere.mp4", "own"].map((name) => join(ground.given, name));
      if (order === undefined || target === undefined || own === undefined) throw new TypeError("three names are joined");
      await mkdir(own);
      await writeFile(order, JSON.stringify({ request, wish: wishFor(codec) }));
      const clip = await writeClip(own, { frames: 48 });
      await Promise.all([
        runBare(new URL("render-elsewhere.mjs", import.meta.url), [order, target], own),
        ground.film(clipRequest(clip, { prompt: "Another load." })),
      ]);
      expect(md5(await readStream(target))).toBe(md5(film.stream));
    });
  });
}

function md5(bytes: Uint8Array): string {
  return createHash("md5").update(bytes).digest("hex");
}
