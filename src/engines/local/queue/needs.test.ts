import { describe, expect, it } from "vitest";

import type { MediaFile } from "../../index.ts";
import { needOfFilm, needOfStills } from "./needs.ts";

const HD = { width: 1920, height: 1080 };
const picture: MediaFile = { path: "", blob: "", mime: "image/png", width: 4000, height: 3000, seconds: 0 };

describe("what a render may hold", () => {
  it("is half as much again as was measured, and grows with size, copies and given pictures", () => {
    expect(needOfFilm(HD, 1, []).memoryMb).toBeGreaterThan(1.4 * 602);
    expect(needOfFilm({ width: 3840, height: 2160 }, 1, []).memoryMb).toBeGreaterThan(1.4 * 1807);
    expect(needOfFilm(HD, 2, []).memoryMb).toBeGreaterThan(1.4 * 922);
    expect(needOfFilm(HD, 1, [picture, picture]).memoryMb - needOfFilm(HD, 1, []).memoryMb).toBe(96);
    expect(needOfStills([{ width: 4096, height: 4096 }, HD], [picture, picture]).memoryMb).toBeGreaterThan(1.4 * 1032);
    expect(needOfStills([HD], []).memoryMb).toBeLessThan(needOfStills([HD], [picture]).memoryMb);
  });
});
