import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  contrastOf,
  createPage,
  pixelsOf,
  READABLE,
  setLettering,
  setType,
  toLetters,
  wrapText,
} from "../../../media/drawing.ts";
import type { Scene, SceneShot } from "../plan/scene.ts";
import { drawCaption } from "./caption.ts";
import { layOut, mostCards } from "./layout.ts";
import { createBrush, finish } from "./plates/brush.ts";
import { LOOKS, NOWHERE } from "./plates/looks.ts";
import { paintPlate } from "./plates/paint-plate.ts";
import type { Under } from "./shades.ts";
import type { SlatePart } from "./slate-part.ts";
import { drawCards, drawSlate } from "./slate.ts";
import { toSegments } from "./timeline.ts";

const SIZES = [
  [1280, 720],
  [720, 1280],
  [960, 960],
  [1466, 628],
  [1000, 800],
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
  const cast = ["Mira", "陈老板", "A very long name that does not fit", "T", "林", "Ada"].map((name) => ({
    name,
    picture: undefined,
    portrait: undefined,
  }));
  const bright = { upper: 255, lower: 255 };

  it.each(SIZES)(
    "stands inside %i x %i with the longest prompt, a full cast and a caption, and nothing lies on anything else",
    (width, height) => {
      const shot = toShot("走进茶馆 and waits by the window until the rain stops. ".repeat(60));
      const scene: Scene = { ...toScene(width, height), shots: [shot] };
      const layout = layOut(scene);
      const slate = drawSlate(scene, shot, layout, bright);
      const caption = drawCaption({ ...LINE, text: "一次机会 is all we get. ".repeat(8) }, 1, layout, slate.lowerEdge);
      const cards = drawCards(cast, layout, caption.y);
      expect(cards.length).toBe(mostCards(layout));
      for (const part of [...slate.parts, caption, ...cards.map(({ part }) => part)]) {
        expect([part.x % 2, part.y % 2, part.width % 2, part.height % 2]).toEqual([0, 0, 0, 0]);
        expect(part.x >= 0 && part.y >= 0 && part.x + part.width <= width && part.y + part.height <= height).toBe(true);
        expect(part.pixels.length).toBe(part.width * part.height * 4);
      }
      const places = cards.map(({ place }) => place);
      for (const [index, card] of places.entries()) {
        expect(card.x >= layout.margin - 2 && card.y + card.height <= caption.y, `card ${index}`).toBe(true);
        // Its name can be read, and so can its face.
        expect(card.height / layout.u).toBeGreaterThan(110);
        for (const other of places.slice(index + 1)) expect(card.x + card.width <= other.x).toBe(true);
      }
      expect(caption.y + caption.height).toBeLessThanOrEqual(slate.lowerEdge);
      expect(caption.x >= layout.margin - 1 && caption.x + caption.width <= width - layout.margin + 1).toBe(true);
    },
  );

  it.each(SIZES)(
    "shades what is under its words on %i x %i, so that they can be read on white and hide little of a dark one",
    (width, height) => {
      const shot = toShot("A white room. ".repeat(40));
      const scene: Scene = { ...toScene(width, height), shots: [shot], label: "" };
      const shaded = (under: Under): readonly number[] => {
        const layout = layOut(scene);
        const [upper, lower] = drawSlate(scene, { ...shot, text: "" }, layout, under).parts;
        if (!upper || !lower) throw new TypeError("a slate has two parts");
        const clear = (part: SlatePart, y: number): number =>
          (part.pixels[(y * part.width + Math.round(width * 0.5)) * 4 + 3] ?? 0) / 255;
        return [
          clear(upper, Math.round(layout.margin + 57 * layout.u)),
          clear(lower, Math.round(layout.chips - 60 * layout.u - lower.y)),
        ];
      };
      for (const opacity of shaded(bright)) {
        const ground = [6, 8, 14].map((dark) => dark * opacity + 255 * (1 - opacity)) as [number, number, number];
        expect(contrastOf([255, 255, 255], ground)).toBeGreaterThan(READABLE);
      }
      for (const opacity of shaded({ upper: 20, lower: 20 })) expect(opacity).toBeLessThan(0.75);
    },
  );

  it("draws a shot's label as far as its part of the timeline has room, however short the shot is", () => {
    const lengths = [1, 1, 1, 1, 10, 1];
    const shots = lengths.map((seconds, index) => {
      const start = 24 * lengths.slice(0, index).reduce((sum, each) => sum + each, 0);
      return toShot("", { number: index + 1, start, end: start + seconds * 24, seconds });
    });
    const scene: Scene = { ...toScene(720, 1280), shots, frames: 15 * 24 };
    const segments = toSegments(scene, layOut(scene));
    const { context } = createPage(8, 8);
    setType(context, "tick", layOut(scene).u);
    for (const { width } of segments) expect(context.measureText("01").width).toBeLessThan(width);
    const last = segments.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(720 - layOut(scene).margin + 0.01);
  });
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
    // The shot before counts more than all that come later, and a lamp tells no hour where a word does.
    const later = ["she waits", "a temple at night", "a train, a platform and a station at night"];
    expect(paint(later).equals(paint(["a temple at night"]))).toBe(true);
    expect(paint(["a forest with a lantern", "night"]).equals(paint(["a forest at night"]))).toBe(true);
  });

  it.each([
    ["a kitchen at night", "夜里的厨房"],
    ["a cafe at noon", "中午的咖啡馆"],
    ["a classroom at noon", "中午的教室"],
    ["an office at night", "夜里的办公楼"],
    ["a rooftop at dusk", "黄昏的屋顶"],
    ["a road at dusk", "黄昏的公路"],
    ["a train at night", "夜里的火车"],
    ["a temple at noon", "中午的寺院"],
    ["a castle at dusk", "黄昏的城堡"],
    ["snow at night", "夜里的雪"],
    ["a planet at night", "夜里的星球"],
    ["a coral at noon", "中午的珊瑚"],
    ["a concert at night", "夜里的舞台"],
    ["perfume at noon", "中午的香水"],
    ["a garden at noon", "中午的花园"],
    ["a desert at dusk", "黄昏的沙漠"],
    ["a street at night", "夜里的街"],
    ["the sea at dusk", "黄昏的海"],
  ])("are the same for %s and %s", (english, chinese) => {
    const paint = (mood: string): Buffer => Buffer.from(pixelsOf(paintPlate([mood], 5, 32, 18)));
    expect(paint(chinese).equals(paint(english))).toBe(true);
    expect(paint("a forest at night").equals(paint(english))).toBe(false);
  });

  it("are opaque and not flat, whatever the place, upright or wide", () => {
    for (const [index, { words, paint, palettes }] of [...LOOKS, ...NOWHERE].entries()) {
      const hour = (["day", "dusk", "night"] as const)[index % 3] ?? "day";
      const [width, height] = index % 2 === 0 ? [64, 36] : [36, 64];
      const brush = createBrush(width, height, index, { palette: palettes[hour], isWet: true });
      paint(brush);
      finish(brush);
      const pixels = pixelsOf(brush.page);
      let [low, high] = [255, 0];
      for (let at = 0; at < pixels.length; at += 4) {
        expect(pixels[at + 3]).toBeGreaterThanOrEqual(253);
        low = Math.min(low, pixels[at + 1] ?? 0);
        high = Math.max(high, pixels[at + 1] ?? 0);
      }
      expect(high - low, `${words.source} ${hour}`).toBeGreaterThan(40);
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

function toShot(text: string, own: Partial<SceneShot> = {}): SceneShot {
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
    ...own,
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
