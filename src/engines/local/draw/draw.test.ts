import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createPage, pixelsOf, setLettering, toLetters, wrapText } from "../../../media/drawing.ts";
import type { Scene, SceneShot } from "../plan/scene.ts";
import { drawCaption } from "./caption.ts";
import { layOut } from "./layout.ts";
import { paintPlate } from "./plates/paint-plate.ts";
import { drawSlate } from "./slate.ts";

const SIZES = [
  [1280, 720],
  [720, 1280],
  [960, 960],
] as const;

describe("lettering", () => {
  const { context } = createPage(8, 8);

  it("leaves out what no font has, and marks that would turn or hide text", () => {
    expect(toLetters("Mira 😀 waves\u202E now\u0007\u200B")).toBe("Mira waves now");
  });

  it("never makes a line wider than its room nor more lines than asked, whatever the text", () => {
    setLettering(context, { size: 24, weight: 500, family: "sans" });
    const texts = fc.oneof(
      fc.lorem({ maxCount: 60 }),
      fc.string({ unit: fc.constantFrom("雨", "夜", "，", "。", "“", "”", "a", " ", "W", "-"), maxLength: 200 }),
      fc.string({ maxLength: 300 }),
    );
    const property = fc.property(
      texts,
      fc.integer({ min: 120, max: 700 }),
      fc.integer({ min: 1, max: 5 }),
      (raw, width, most) => {
        const lines = wrapText(context, toLetters(raw), width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(context.measureText(line).width).toBeLessThanOrEqual(width + 0.5);
      },
    );
    fc.assert(property, { numRuns: 60 });
  });

  it("keeps all words when there is room, and ends in an ellipsis after a whole word when there is not", () => {
    setLettering(context, { size: 24, weight: 500, family: "sans" });
    toLetters("…");
    const text = "The last messenger rides out with the sealed letter past broken carts and fallen banners";
    expect(wrapText(context, text, 400, 9).join(" ")).toBe(text);
    const last = wrapText(context, text, 400, 2).at(-1) ?? "";
    expect(last).toMatch(/…$/);
    expect(text.split(" ")).toContain(last.replace("…", "").split(" ").at(-1));
  });

  it("begins no line with closing punctuation and ends none with opening punctuation", () => {
    setLettering(context, { size: 24, weight: 500, family: "sans" });
    const text = toLetters("陈老板推门而入，雨水从伞尖滴落，他看着她，久久没有说话。“我回来了。”她轻轻点了点头，茶香袅袅。");
    for (let width = 100; width < 600; width += 7) {
      for (const line of wrapText(context, text, width, 40)) {
        expect(line).not.toMatch(/^[，。”]/u);
        expect(line).not.toMatch(/“$/u);
      }
    }
  });
});

describe("the slate", () => {
  it.each(SIZES)(
    "stands inside %i x %i with the longest prompt, four cards and a caption, and nothing lies on anything else",
    (width, height) => {
      const shot = toShot("走进茶馆 and waits by the window until the rain stops. ".repeat(12));
      const scene: Scene = { ...toScene(width, height), shots: [shot] };
      const layout = layOut(scene, 4);
      const cards = ["Mira", "陈老板", "A very long name that does not fit", "T"].map((name) => ({
        name,
        picture: undefined,
        portrait: undefined,
      }));
      const slate = drawSlate(scene, shot, cards, layout);
      for (const part of slate.parts) {
        expect([part.x % 2, part.y % 2, part.width % 2, part.height % 2]).toEqual([0, 0, 0, 0]);
        expect(part.x >= 0 && part.y >= 0 && part.x + part.width <= width && part.y + part.height <= height).toBe(true);
        expect(part.pixels.length).toBe(part.width * part.height * 4);
      }
      const lowest = Math.max(...layout.cards.map((card) => card.y + card.height));
      expect(lowest).toBeLessThan(slate.lowerEdge);
      for (const [index, card] of layout.cards.entries()) {
        for (const other of layout.cards.slice(index + 1)) {
          expect(card.x + card.width <= other.x || other.x + other.width <= card.x || card.y + card.height <= other.y).toBe(true);
        }
      }
      const caption = drawCaption({ ...LINE, text: "一次机会 is all we get. ".repeat(8) }, "#ffffff", layout, slate.lowerEdge);
      expect(caption.y + caption.height).toBeLessThanOrEqual(slate.lowerEdge);
      expect(caption.x >= layout.margin - 1 && caption.x + caption.width <= width - layout.margin + 1).toBe(true);
    },
  );
});

describe("mood plates", () => {
  it("are the same for the same words and seed, and differ with either", () => {
    const paint = (mood: string, seed: number): Buffer => Buffer.from(pixelsOf(paintPlate([mood], seed, 160, 90)));
    expect(paint("a forest at night", 5).equals(paint("a forest at night", 5))).toBe(true);
    expect(paint("a forest at night", 6).equals(paint("a forest at night", 5))).toBe(false);
    expect(paint("a desert at night", 5).equals(paint("a forest at night", 5))).toBe(false);
  });

  it("take the place from the shot's own words first, else from the others", () => {
    const paint = (moods: readonly string[]): Buffer => Buffer.from(pixelsOf(paintPlate(moods, 5, 160, 90)));
    expect(paint(["she sits down at noon", "a forest"]).equals(paint(["a forest at noon"]))).toBe(true);
    expect(paint(["a desert at noon", "a forest with trees and moss"]).equals(paint(["a desert at noon"]))).toBe(true);
  });

  it("are opaque and not flat, for every place and hour", () => {
    for (const place of ["fire", "tea room", "street", "forest", "sea", "mountain", "desert", "stars", "meadow", "nowhere"]) {
      for (const hour of ["noon", "dusk", "night", "night close-up"]) {
        const pixels = pixelsOf(paintPlate([`${place} ${hour}`], 3, 96, 54));
        let [low, high] = [255, 0];
        for (let at = 0; at < pixels.length; at += 4) {
          expect(pixels[at + 3]).toBeGreaterThanOrEqual(253);
          low = Math.min(low, pixels[at + 1] ?? 0);
          high = Math.max(high, pixels[at + 1] ?? 0);
        }
        expect(high - low, `${place} ${hour}`).toBeGreaterThan(40);
      }
    }
  });
});

const LINE = {
  text: "",
  start: 0,
  end: 10,
  limit: 10,
  speaker: "Mira",
  card: 0,
  voice: { language: "en", gender: "female", pitch: 1, pace: 1, variant: 1 },
  hurry: 1,
} as const;

function toShot(text: string): SceneShot {
  const motion = { name: "static", closer: 0, travel: "even", across: 0, down: 0, roll: 0 } as const;
  const background = { kind: "plate", seed: 1 } as const;
  return {
    number: 1,
    start: 0,
    end: 24,
    seconds: 1,
    text,
    moods: [text],
    motion,
    background,
    cards: [0, 1, 2, 3],
    lines: [],
    remarks: ["DIALOGUE"],
  };
}

function toScene(width: number, height: number): Scene {
  return {
    width,
    height,
    framesPerSecond: 24,
    frames: 24,
    seed: 1,
    label: "a-model-with-a-very-long-name-indeed · 1080p · 16:9 · sound on",
    shots: [],
    cards: [],
    firstFrame: undefined,
    endFrame: undefined,
    sound: false,
    keptSound: undefined,
  };
}
