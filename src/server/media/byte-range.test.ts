import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readRange } from "./byte-range.ts";

describe("readRange", () => {
  it.each([
    ["bytes=0-0", 0, 0],
    ["bytes=0-", 0, 99],
    ["bytes=10-19", 10, 19],
    ["bytes=90-1000", 90, 99],
    ["bytes=-5", 95, 99],
    ["bytes=-1000", 0, 99],
    ["Bytes=99-99", 99, 99],
  ])("reads %s of 100 bytes", (header, start, end) => {
    expect(readRange(header, 100)).toEqual({ kind: "part", range: { start, end } });
  });

  it.each([undefined, "", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "items=0-1", "bytes=a-b", "bytes=1.5-2"])(
    "gives the whole content for %s",
    (header) => {
      expect(readRange(header, 100)).toEqual({ kind: "whole" });
    },
  );

  it.each([
    ["bytes=100-", 100],
    ["bytes=500-600", 100],
    ["bytes=-0", 100],
    ["bytes=0-", 0],
  ])("finds %s outside of %d bytes", (header, size) => {
    expect(readRange(header, size)).toEqual({ kind: "outside" });
  });

  it("never leaves the content", () => {
    fc.assert(
      fc.property(fc.option(fc.nat(2000)), fc.option(fc.nat(2000)), fc.nat(1000), (first, last, size) => {
        const asked = readRange(`bytes=${first ?? ""}-${last ?? ""}`, size);
        if (asked.kind !== "part") return;
        expect(asked.range.start).toBeGreaterThanOrEqual(0);
        expect(asked.range.end).toBeLessThan(size);
        expect(asked.range.start).toBeLessThanOrEqual(asked.range.end);
      }),
    );
  });
});
