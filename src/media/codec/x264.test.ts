import { expect, it } from "vitest";

import { hasAvx512, x264Params } from "./x264.ts";

it.each([
  ["flags\t\t: fpu sse2 avx2 avx512f avx512dq\nbugs\t\t: none\n", true],
  ["processor\t: 0\nflags\t\t: fpu sse2 avx2\nbugs\t\t: avx512f\n", false],
  ["Features\t: fp asimd\n", false],
  ["", false],
])("knows a processor with AVX-512 by what Linux tells: %j", (text, has) => {
  expect(hasAvx512(text)).toBe(has);
});

it("tells x264 what it may use, or nothing", () => {
  expect(["", "asm=avx2"]).toContain(x264Params());
});
