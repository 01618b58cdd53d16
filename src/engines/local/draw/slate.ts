import type { SKRSContext2D } from "@napi-rs/canvas";

import {
  type Page,
  accentOf,
  createPage,
  fitText,
  pixelsWithin,
  setLettering,
  toLetters,
  wrapText,
} from "../../../media/drawing.ts";
import type { Card, Scene, SceneShot } from "../plan/scene.ts";
import { paintCard } from "./card.ts";
import { even, MOST_CARDS, type Layout } from "./layout.ts";
import { paintPanelNames } from "./panel-names.ts";
import type { Picture } from "./picture.ts";
import { DENSE, paintShades, SOFT } from "./shades.ts";
import type { SlatePart } from "./slate-part.ts";

/** What lies over a whole shot. */
export interface Slate {
  readonly parts: readonly SlatePart[];
  /** The shot's own segment of the timeline. */
  readonly segment: Segment;
  /** Where the lower third begins: captions stand above it. */
  readonly lowerEdge: number;
}

export interface Segment {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the slate of a shot. `pictures` holds the portraits of `cards`, which are the ones in this shot. */
export function drawSlate(
  scene: Scene,
  shot: SceneShot,
  cards: readonly (Card & { readonly portrait: Picture | undefined })[],
  layout: Layout,
): Slate {
  const page = createPage(scene.width, scene.height);
  const words = { mark: "ANIMATIC PREVIEW", label: scene.label, head: "SHOT", text: shot.text, isDense: showsClip(shot) };
  const { blockTop, lowTop } = paintLowerThird(page, { ...words, number: shot.number, chips: chipsOf(shot) }, layout);
  paintPanelNames(page.context, shot.panels ?? [], layout);
  const segments = toSegments(scene, layout);
  paintTimeline(page.context, scene, shot, segments, layout);
  const parts = [partOf(page, 0, 0, scene.width, layout.top), partOf(page, 0, lowTop, scene.width, scene.height - lowTop)];
  for (const [index, place] of layout.cards.entries()) {
    const card = cards[index];
    if (card) parts.push(paintCard(card, place, layout.u));
  }
  const segment = segments[shot.number - 1];
  if (segment === undefined) throw new TypeError("each shot has its segment");
  return { parts, segment, lowerEdge: blockTop };
}

/** The words of a slate. The first chip stands out; chips that find no room are left out. */
export interface SlateWords {
  /** What is shown, after the product's name. */
  readonly mark: string;
  readonly label: string;
  /** The word over the number. */
  readonly head: string;
  readonly number: number;
  readonly text: string;
  readonly chips: readonly string[];
  /** Whether nothing shines through the shades under the words. */
  readonly isDense?: boolean;
}

/** Paints the mark, the corners and the lower third; answers where the block of text and its shade begin. */
export function paintLowerThird(
  page: Page,
  words: SlateWords,
  layout: Layout,
): { readonly blockTop: number; readonly lowTop: number } {
  const { context } = page;
  const { prompt, chips, u } = layout;
  setLettering(context, { size: prompt.size, weight: 500, family: "sans" });
  const lines = wrapText(context, toLetters(words.text), prompt.width, prompt.lines);
  const textTop = chips - 46 * u - (lines.length - 1) * prompt.size * 1.34 - prompt.size * 0.9;
  const blockTop = Math.min(textTop, chips - 124 * u);
  const lowTop = even(Math.max(layout.top, blockTop - 96 * u));
  paintShades(page, layout, lowTop, words.isDense === true ? DENSE : SOFT);
  paintMark(context, words, layout);
  paintCorners(context, layout);
  paintNumber(context, words, layout, blockTop);
  paintPrompt(context, lines, layout);
  paintChips(context, words, layout);
  return { blockTop, lowTop };
}

function chipsOf(shot: SceneShot): readonly string[] {
  const unseen = shot.cards.length > MOST_CARDS ? [`CAST +${shot.cards.length - MOST_CARDS}`] : [];
  // A clip moves by itself.
  const move = showsClip(shot) && shot.background.kind !== "after" ? [] : [shot.motion.name.toUpperCase()];
  return [`${toSeconds(shot.seconds)} s`, ...move, ...shot.remarks, ...unseen];
}

function showsClip({ background }: SceneShot): boolean {
  return background.kind === "clip" || background.kind === "beside" || background.kind === "after";
}

function partOf(page: Page, x: number, y: number, width: number, height: number): SlatePart {
  return { x, y, width, height, pixels: pixelsWithin(page, x, y, width, height) };
}

function paintMark(context: SKRSContext2D, { mark, label }: SlateWords, { margin, u, width }: Layout): void {
  context.save();
  context.shadowColor = "rgba(0,0,0,0.55)";
  context.shadowBlur = 6 * u;
  setLettering(context, { size: 26 * u, weight: 800, family: "sans", spacing: 5 * u });
  context.fillStyle = "#fff";
  context.fillText("ONETAKE", margin, margin + 24 * u);
  const reach = context.measureText("ONETAKE").width;
  setLettering(context, { size: 18.5 * u, weight: 500, family: "sans", spacing: 2.4 * u });
  context.fillStyle = "rgba(255,255,255,0.66)";
  context.fillText(mark, margin + reach + 10 * u, margin + 23 * u);
  setLettering(context, { size: 18.5 * u, weight: 500, family: "mono" });
  context.fillStyle = "rgba(255,255,255,0.72)";
  context.fillText(fitText(context, toLetters(label), width - 2 * margin - 330 * u), margin, margin + 57 * u);
  context.restore();
}

function paintCorners(context: SKRSContext2D, { width, height, margin, u }: Layout): void {
  const inset = margin * 0.5;
  const arm = 32 * u;
  context.strokeStyle = "rgba(255,255,255,0.5)";
  context.lineWidth = Math.max(1.5, 2.4 * u);
  for (const x of [inset, width - inset]) {
    for (const y of [inset, height - inset]) {
      context.beginPath();
      context.moveTo(x, y + Math.sign(height / 2 - y) * arm);
      context.lineTo(x, y);
      context.lineTo(x + Math.sign(width / 2 - x) * arm, y);
      context.stroke();
    }
  }
}

function paintNumber(
  context: SKRSContext2D,
  words: SlateWords,
  { margin, u, chips, prompt, number }: Layout,
  blockTop: number,
): void {
  const base = chips + 9 * u;
  setLettering(context, { size: 19 * u, weight: 700, family: "sans", spacing: 6 * u });
  context.fillStyle = accentOf(words.number);
  context.fillText(words.head, margin + 1 * u, base - number + 8 * u);
  setLettering(context, { size: number, weight: 800, family: "sans", spacing: -3 * u });
  context.fillStyle = "#fff";
  context.fillText(String(words.number).padStart(2, "0"), margin - 5 * u, base);
  const top = Math.min(blockTop + 4 * u, base - number - 10 * u);
  context.fillStyle = accentOf(words.number);
  context.beginPath();
  context.roundRect(prompt.left - 32 * u, top, 5 * u, base + 3 * u - top, 3 * u);
  context.fill();
}

function paintPrompt(context: SKRSContext2D, lines: readonly string[], { prompt, chips, u }: Layout): void {
  setLettering(context, { size: prompt.size, weight: 500, family: "sans" });
  context.save();
  context.shadowColor = "rgba(0,0,0,0.6)";
  context.shadowBlur = 7 * u;
  context.fillStyle = "#fff";
  for (const [index, line] of lines.entries()) {
    context.fillText(line, prompt.left, chips - 46 * u - (lines.length - 1 - index) * prompt.size * 1.34);
  }
  context.restore();
}

function paintChips(context: SKRSContext2D, words: SlateWords, { prompt, chips, margin, width, u }: Layout): void {
  let x = prompt.left;
  setLettering(context, { size: 19 * u, weight: 600, family: "mono" });
  for (const [index, chip] of words.chips.entries()) {
    const text = toLetters(chip);
    const wide = context.measureText(text).width + 28 * u;
    if (x + wide > width - margin) continue;
    context.fillStyle = index === 0 ? accentOf(words.number) : "rgba(255,255,255,0.18)";
    context.beginPath();
    context.roundRect(x, chips - 24 * u, wide, 35 * u, 8 * u);
    context.fill();
    context.fillStyle = index === 0 ? "#10131a" : "#fff";
    context.fillText(text, x + 14 * u, chips + 0.5 * u);
    x += wide + 11 * u;
  }
}

function toSegments(scene: Scene, { width, margin, timeline, u }: Layout): readonly Segment[] {
  const gap = 6 * u;
  const room = width - 2 * margin - gap * (scene.shots.length - 1);
  let x = margin;
  return scene.shots.map((shot) => {
    const segment = { x, y: timeline, width: (room * (shot.end - shot.start)) / scene.frames, height: 7 * u };
    x += segment.width + gap;
    return segment;
  });
}

function paintTimeline(context: SKRSContext2D, scene: Scene, shot: SceneShot, segments: readonly Segment[], { u }: Layout): void {
  setLettering(context, { size: 17 * u, weight: 500, family: "mono" });
  for (const [index, segment] of segments.entries()) {
    const other = scene.shots[index];
    if (other === undefined) continue;
    context.fillStyle = other.number < shot.number ? accentOf(other.number) : "rgba(255,255,255,0.24)";
    context.beginPath();
    context.roundRect(segment.x, segment.y, segment.width, segment.height, segment.height / 2);
    context.fill();
    const label = `${String(other.number).padStart(2, "0")}  ${toSeconds(other.seconds)}s`;
    context.fillStyle = other.number === shot.number ? "#fff" : "rgba(255,255,255,0.52)";
    if (context.measureText(label).width <= segment.width) context.fillText(label, segment.x, segment.y + 30 * u);
  }
}

function toSeconds(seconds: number): string {
  return seconds.toFixed(1).replace(/\.0$/, "");
}
