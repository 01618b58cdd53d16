import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { decodeFilm } from "../../src/engines/local/film/decode-film.suite.ts";
import { makeClip } from "../../src/media/make-clip.suite.ts";
import type { Scene } from "./acceptance.suite.ts";
import { filmRequest } from "./requests.ts";

const FPS = 30;
const shadeOf = (frame: number): number => 50 + ((frame * 37) % 150);

/** I: a clip that is edited runs in its own time. */
export function clipTime(at: () => Scene): void {
  describe("I: the time of a clip", () => {
    it("I: frame k of an edit shows what the clip shows at k/24 s, and its sound goes on", async () => {
      const { ground } = at();
      const path = join(ground.given, "thirty.mp4");
      await makeClip(path, { width: 320, height: 180, frames: 30, fps: FPS, sound: true, luma: shadeOf });
      const file = { path, blob: "thirty", mime: "video/mp4", width: 320, height: 180, seconds: 1 };
      const request = filmRequest({ prompt: "Make it rain.", videos: [{ use: "base", keepSound: true, file }] });
      const { luma, sound } = await decodeFilm(await ground.film(request));
      expect(luma).toHaveLength(24);
      for (const [frame, plane] of luma.entries()) {
        const shown = shadeOf(Math.floor((frame / 24) * FPS + 1e-9));
        expect(Math.abs(middleOf(plane) - shown), `frame ${frame}`).toBeLessThan(4);
      }
      expect(sound?.left.some((sample) => Math.abs(sample) > 0.05)).toBe(true);
    });
  });
}

/** Mean luma of the middle of a 720p frame, where no slate stands. */
function middleOf(luma: Uint8Array): number {
  let sum = 0;
  for (let row = 240; row < 330; row++) for (let column = 500; column < 780; column++) sum += luma[row * 1280 + column] ?? 0;
  return sum / (90 * 280);
}
