import { expect, test } from "vitest";
import fc from "fast-check";
import { outputSize } from "./output-size.ts";

test.each([
  ["720p", "16:9", 1280, 720],
  ["720p", "9:16", 720, 1280],
  ["720p", "1:1", 960, 960],
  ["1080p", "16:9", 1920, 1080],
  ["1080p", "9:16", 1080, 1920],
  ["1080p", "1:1", 1440, 1440],
  ["4k", "16:9", 3840, 2160],
  ["4k", "9:16", 2160, 3840],
  ["4k", "1:1", 2880, 2880],
] as const)("makes %s pictures of %s %d x %d px", (resolution, ratio, width, height) => {
  expect(outputSize(resolution, ratio)).toEqual({ width, height });
});

test("keeps the area and even sides for any other ratio", () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 4000 }), fc.double({ min: 0.4, max: 2.5, noNaN: true }), (height, aspect) => {
      const size = outputSize("720p", `${Math.round(height * aspect)}:${height}`);
      expect(size.width % 2).toBe(0);
      expect(size.height % 2).toBe(0);
      expect(Math.abs((size.width * size.height) / (960 * 960) - 1)).toBeLessThan(0.005);
    }),
  );
});

test.each(["16-9", "", "16:0", "a:b", "16:9:1"])("refuses the ratio %j", (ratio) => {
  expect(() => outputSize("720p", ratio)).toThrow(TypeError);
});
