import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";

import { ensureFonts, MONO, SANS, toDrawable } from "./fonts.ts";
import { wrapText } from "./wrap-text.ts";

const WIDE = "雨夜霓虹，女孩转身看向镜头。她说：“我们只有一次机会。”";

function shape(text: string, family = SANS, weight = 400): string {
  ensureFonts(text);
  const canvas = createCanvas(80, 80);
  const context = canvas.getContext("2d");
  context.font = `60px ${family}`;
  context.fontVariationSettings = `'wght' ${weight}`;
  context.fillText(text, 5, 65);
  return Buffer.from(context.getImageData(0, 0, 80, 80).data).toString("base64");
}

function context(size: number): SKRSContext2D {
  ensureFonts(`ABC abc${WIDE}`);
  const made = createCanvas(10, 10).getContext("2d");
  made.font = `${size}px ${SANS}`;
  return made;
}

describe("ensureFonts", () => {
  it.each([
    ["running text", SANS],
    ["figures", MONO],
  ])("draws every Chinese character with a shape of its own in %s", (_, family) => {
    const shapes = [...new Set(WIDE)].map((character) => shape(character, family));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it("draws in the asked weight", () => {
    expect(shape("雨", SANS, 300)).not.toBe(shape("雨", SANS, 800));
    expect(shape("A", SANS, 300)).not.toBe(shape("A", SANS, 800));
  });

  it("names the characters that no font holds", () => {
    expect(ensureFonts("A雨é🎬\u{10FFFF}")).toEqual(["🎬", "\u{10FFFF}"]);
  });
});

describe("toDrawable", () => {
  it("takes out control and direction marks and keeps one line", () => {
    expect(toDrawable("a\u202Eb\u0007c\u200Bd\n\ne\u2066f")).toBe("abcd ef");
  });

  it("keeps every letter", () => {
    expect(toDrawable("Ça va? 雨夜 «ок»")).toBe("Ça va? 雨夜 «ок»");
  });
});

describe("wrapText", () => {
  it("breaks between words and loses nothing", () => {
    const text = "Wide establishing shot of a rain-soaked neon night market";
    const lines = wrapText(context(20), text, 200, 10);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(context(20).measureText(line).width).toBeLessThanOrEqual(200);
  });

  it("breaks Chinese between characters, never before a closing mark", () => {
    const lines = wrapText(context(20), WIDE, 110, 20);
    expect(lines.join("")).toBe(WIDE);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).not.toMatch(/^[，。：”]/);
  });

  it("ends in an ellipsis where lines are too few", () => {
    const lines = wrapText(context(20), "one two three four five six seven eight nine ten", 120, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(context(20).measureText(lines[1] ?? "").width).toBeLessThanOrEqual(120);
  });

  it("shortens a word that is wider than a line", () => {
    expect(wrapText(context(20), "incomprehensibilities", 60, 1)[0]).toMatch(/^inc.*…$/);
  });

  it("answers no line for no text", () => {
    expect(wrapText(context(20), " ", 60, 2)).toEqual([]);
  });
});
