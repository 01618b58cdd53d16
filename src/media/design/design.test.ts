import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { accentOf } from "./accents.ts";
import { fromHex, type Colour } from "./colour.ts";
import { brightnessWithin, contrastOf, READABLE, scrimFor } from "./contrast.ts";
import { setLettering, toLetters } from "./lettering.ts";
import { createPage, pixelsOf } from "./page.ts";
import { GROUND, INK, SCRIM } from "./palette.ts";
import { paintChips } from "./plaque.ts";
import { actionSafe, columnsOf, titleSafe } from "./safe-area.ts";
import { TYPE } from "./type-scale.ts";
import { even, shapeOf, unitOf } from "./unit.ts";

const WHITE: Colour = [255, 255, 255];

describe("the design system", () => {
  it("measures contrast as WCAG does", () => {
    expect(contrastOf(WHITE, [0, 0, 0])).toBeCloseTo(21, 5);
    expect(contrastOf([119, 119, 119], WHITE)).toBeCloseTo(4.48, 2);
  });

  it("finds the lightest scrim on which white can be read, whatever is behind it", () => {
    const property = fc.property(fc.integer({ min: 0, max: 255 }), fc.double({ min: 3, max: 9, noNaN: true }), (grey, wanted) => {
      const opacity = scrimFor(grey, wanted);
      const at = (share: number): number =>
        contrastOf(WHITE, SCRIM.map((channel) => channel * share + grey * (1 - share)) as unknown as Colour); // of three
      expect(at(opacity)).toBeGreaterThanOrEqual(wanted);
      expect(opacity <= 0.02 || at(opacity - 0.02) < wanted).toBe(true);
    });
    fc.assert(property, { numRuns: 100 });
  });

  it("has accents that dark ink can be read on, and grounds that white can be read on", () => {
    for (let number = 1; number <= 6; number++)
      expect(contrastOf(fromHex(accentOf(number)), fromHex(INK.onAccent))).toBeGreaterThan(READABLE);
    for (const ground of Object.values(GROUND)) expect(contrastOf(fromHex(ground), WHITE)).toBeGreaterThan(READABLE);
    expect(new Set([1, 2, 3, 4, 5, 6].map(accentOf)).size).toBe(6);
  });

  it("tells how bright the brightest tenth of an area is", () => {
    const page = createPage(100, 100);
    page.context.fillStyle = "#202020";
    page.context.fillRect(0, 0, 100, 100);
    page.context.fillStyle = "#e0e0e0";
    page.context.fillRect(0, 0, 100, 20);
    expect(brightnessWithin(page, { x: 0, y: 0, width: 100, height: 100 })).toBe(0xe0);
    expect(brightnessWithin(page, { x: 0, y: 40, width: 100, height: 60 })).toBe(0x20);
  });

  it("keeps words a twentieth and lines a fortieth of the shorter side from the edges, in any ratio", () => {
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
      [1440, 1440],
      [2520, 1080],
    ] as const) {
      const short = Math.min(width, height);
      expect(titleSafe({ width, height })).toMatchObject({ x: short / 20, y: short / 20, width: width - short / 10 });
      expect(actionSafe({ width, height })).toMatchObject({ x: short / 40, height: height - short / 20 });
    }
    expect(unitOf({ width: 1280, height: 720 })).toBeCloseTo(2 / 3, 9);
    expect([even(7.4), even(6.9)]).toEqual([8, 6]);
    expect([shapeOf({ width: 16, height: 9 }), shapeOf({ width: 9, height: 16 }), shapeOf({ width: 1, height: 1 })]).toEqual([
      "wide",
      "upright",
      "square",
    ]);
    const columns = columnsOf({ x: 10, width: 100 }, 3, 5);
    expect(columns.map(({ x }) => x)).toEqual([10, 45, 80]);
  });

  it("sets Chinese and English in strokes of one strength, at every weight of the type scale", () => {
    toLetters("l十");
    for (const weight of new Set(Object.values(TYPE).map((step) => step.weight)))
      expect(strokeOf("十", weight, 70) / strokeOf("l", weight, 110), String(weight)).toBeGreaterThan(0.85);
  });

  it("leaves out chips that find no room, and nothing else", () => {
    const { context } = createPage(400, 60);
    const row = { number: 1, x: 10, y: 40, u: 1 };
    expect(paintChips(context, { ...row, chips: ["4 s", "PUSH IN", "FIRST FRAME"], width: 390 })).toBe(3);
    expect(paintChips(context, { ...row, chips: ["4 s", "A CHIP THAT IS MUCH TOO LONG", "END"], width: 200 })).toBe(2);
  });
});

/** How much ink a row through a letter's upright stroke has, in pixels. */
function strokeOf(letter: string, weight: number, row: number): number {
  const page = createPage(200, 200);
  setLettering(page.context, { size: 128, weight, family: "sans" });
  page.context.fillStyle = "#fff";
  page.context.fillText(letter, 20, 150);
  const pixels = pixelsOf(page);
  let ink = 0;
  for (let x = 0; x < 200; x++) ink += (pixels[(row * 200 + x) * 4 + 3] ?? 0) / 255;
  return ink;
}
