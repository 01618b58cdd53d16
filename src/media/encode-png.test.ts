import { createCanvas, loadImage } from "@napi-rs/canvas";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { encodePng } from "./encode-png.ts";
import { probeImage } from "./probe-image.ts";

describe("encodePng", () => {
  it("writes a picture that another decoder reads back, pixel for pixel", async () => {
    const size = fc.integer({ min: 1, max: 24 });
    await fc.assert(
      fc.asyncProperty(size, size, fc.integer(), async (width, height, seed) => {
        const pixels = Uint8Array.from({ length: width * height * 4 }, (_, at) =>
          at % 4 === 3 ? 255 : Math.imul(at + seed, 2654435761) >>> 24,
        );
        const bytes = await encodePng(pixels, width, height);
        expect(probeImage(bytes)).toMatchObject({ width, height, channels: 3 });
        expect(await decode(bytes, width, height)).toEqual(pixels);
      }),
      { numRuns: 40 },
    );
  });

  it("says so when the pixels do not fill the size", async () => {
    await expect(encodePng(new Uint8Array(15), 2, 2)).rejects.toThrow(TypeError);
  });
});

async function decode(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(await loadImage(Buffer.from(bytes)), 0, 0);
  return Uint8Array.from(context.getImageData(0, 0, width, height).data);
}
