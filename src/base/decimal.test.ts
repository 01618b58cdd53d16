import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatDecimal, parseDecimal } from "./decimal.ts";

describe("decimals", () => {
  it.each([
    ["1.8", 2, 180],
    ["0.05", 2, 5],
    ["12", 0, 12],
    ["-0.000035", 6, -35],
    ["1.800", 2, 180],
    ["0", 2, 0],
  ])("reads %s with %i places as %i parts", (text, places, parts) => {
    expect(parseDecimal(text, places)).toBe(parts);
  });

  it.each(["", "1.", ".5", "1e3", "0x1", " 1", "1.005", "NaN", "1,5", "9007199254740993", "+1"])("does not read %s", (text) => {
    expect(parseDecimal(text, 2)).toBeUndefined();
  });

  it("writes what it reads, for any parts and places", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.nat(6), (parts, places) => {
        expect(parseDecimal(formatDecimal(parts, places), places)).toBe(parts === 0 ? 0 : parts);
      }),
    );
    expect([formatDecimal(180, 2), formatDecimal(5, 2), formatDecimal(-35, 6), formatDecimal(0, 2)]).toEqual([
      "1.8",
      "0.05",
      "-0.000035",
      "0",
    ]);
    expect(() => formatDecimal(0.1 + 0.2, 2)).toThrow(TypeError);
  });
});
