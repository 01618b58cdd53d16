import { describe, expect, it } from "vitest";

import { createSeededRandom } from "../../../base/index.ts";
import { createCompositor, WHOLE } from "./compositor.ts";

const random = createSeededRandom(7);

describe("the compositor", () => {
  it("shows a plate byte for byte when the view is whole", () => {
    const compositor = createCompositor(34, 18);
    const yuv = Uint8Array.from({ length: (34 * 18 * 3) / 2 }, () => Math.floor(random.fraction() * 256));
    compositor.show(compositor.addYuv(yuv), WHOLE);
    expect([...compositor.frame()]).toEqual([...yuv]);
  });

  it("refuses a patch that leaves the frame or stands at an odd place", () => {
    const compositor = createCompositor(32, 32);
    const patch = compositor.addPatch(new Uint8Array(8 * 8 * 4), 8, 8);
    for (const [x, y] of [
      [26, 0],
      [0, 26],
      [-2, 0],
      [1, 0],
      [0, 3],
    ] as const)
      expect(() => compositor.lay(patch, x, y)).toThrow(TypeError);
    expect(() => compositor.lay(patch, 24, 24)).not.toThrow();
  });

  it("refuses odd sides", () => {
    expect(() => createCompositor(31, 32)).toThrow("even");
  });
});
