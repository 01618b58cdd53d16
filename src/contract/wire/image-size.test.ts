import fc from "fast-check";
import { expect, test } from "vitest";

import { imageSize } from "./image-size.ts";

test.each([
  ["1k", "16:9", 1360, 768],
  ["1k", "9:16", 768, 1360],
  ["1k", "1:1", 1024, 1024],
  ["2k", "4:3", 2336, 1760],
  ["2k", "2:3", 1664, 2496],
  ["4k", "21:9", 6272, 2688],
  ["4k", "3:4", 3520, 4736],
  ["1k", "400:300", 1168, 880],
] as const)("makes %s pictures of %s %d x %d px", (size, ratio, width, height) => {
  expect(imageSize(size, ratio)).toEqual({ width, height });
});

test("keeps the area of the class for any other ratio, in steps of 16 px", () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 4000 }), fc.double({ min: 0.4, max: 2.5, noNaN: true }), (height, aspect) => {
      const size = imageSize("1k", `${Math.round(height * aspect)}:${height}`);
      expect([size.width % 16, size.height % 16]).toEqual([0, 0]);
      expect(Math.abs((size.width * size.height) / 1024 ** 2 - 1)).toBeLessThan(0.03);
    }),
  );
});

test.each(["16-9", "auto", "", "16:0", "16:9:1"])("refuses the ratio %j", (ratio) => {
  expect(() => imageSize("1k", ratio)).toThrow(TypeError);
});
