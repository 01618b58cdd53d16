import { describe, expect, it } from "vitest";

import { createSeededRandom } from "../base/index.ts";
import { rgbaOfYuv, rgbaOfYuv444 } from "./yuv-pixels.ts";

// BT.709 in video range, in floating point.
function reference(y: number, cb: number, cr: number): readonly number[] {
  const light = ((y - 16) * 255) / 219;
  const [u, v] = [((cb - 128) * 255) / 224, ((cr - 128) * 255) / 224];
  const [red, blue] = [light + 1.5748 * v, light + 1.8556 * u];
  const green = (light - 0.2126 * red - 0.0722 * blue) / 0.7152;
  return [red, green, blue].map((value) => Math.min(255, Math.max(0, value)));
}

describe("colours of YUV pictures", () => {
  const [width, height] = [6, 4];
  const bytes = createSeededRandom(3).bytes(width * height * 3);

  it("are those of BT.709 in video range, one for each two by two pixels", () => {
    const rgba = rgbaOfYuv(bytes.subarray(0, width * height * 1.5), { width, height });
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const chroma = width * height + (y >> 1) * (width / 2) + (x >> 1);
        expectColour(rgba, y * width + x, [y * width + x, chroma, chroma + (width * height) / 4]);
      }
    }
  });

  it("are the same with one for each pixel", () => {
    const rgba = rgbaOfYuv444(bytes, { width, height });
    for (let i = 0; i < width * height; i++) expectColour(rgba, i, [i, width * height + i, 2 * width * height + i]);
  });

  function expectColour(rgba: Uint8ClampedArray, pixel: number, at: readonly [number, number, number]): void {
    const [y = 0, cb = 0, cr = 0] = at.map((index) => bytes[index]);
    const expected = reference(y, cb, cr);
    for (const [channel, value] of expected.entries())
      expect(Math.abs((rgba[pixel * 4 + channel] ?? 0) - value)).toBeLessThanOrEqual(1);
    expect(rgba[pixel * 4 + 3]).toBe(255);
  }
});
