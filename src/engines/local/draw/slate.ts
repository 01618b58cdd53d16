import type { SKRSContext2D } from "@napi-rs/canvas";

import { fitText, wrapText } from "../../../media/drawing.ts";
import type { Card, Scene, SceneShot } from "../plan/scene.ts";
import { paintCard } from "./card.ts";
import { accentOf, even, MOST_CARDS, type Layout } from "./layout.ts";
import { setLettering, toLetters } from "./lettering.ts";
import { createPage, pixelsWithin, type Page } from "./page.ts";
import { layPanels } from "./panels.ts";
import type { Picture } from "./picture.ts";
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

const SHADE = "6,8,14";

/** Draws the slate of a shot. `pictures` holds the portraits of `cards`, which are the ones in this shot. */
export function drawSlate(
  scene: Scene,
  shot: SceneShot,
  cards: readonly (Card & { readonly portrait: Picture | undefined })[],
  layout: Layout,
): Slate {
  const page = createPage(scene.width, scene.height);
  const lines = wrapPrompt(page.context, shot.text, layout);
  const textTop = layout.chips - 46 * layout.u - (lines.length - 1) * layout.prompt.size * 1.34 - layout.prompt.size * 0.9;
  const blockTop = Math.min(textTop, layout.chips - 124 * layout.u);
  const lowTop = even(Math.max(layout.top, blockTop - 96 * layout.u));
  paintShades(page, layout, lowTop, showsClip(shot) ? DENSE : SOFT);
  paintMark(page.context, scene.label, layout);
  paintCorners(page.context, layout);
  paintNumber(page.context, shot, layout, blockTop);
  paintPrompt(page.context, lines, layout);
  paintChips(page.context, shot, layout);
  paintPanelNames(page.context, shot, layout);
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

function partOf(page: Page, x: number, y: number, width: number, height: number): SlatePart {
  return { x, y, width, height, pixels: pixelsWithin(page, x, y, width, height) };
}

function wrapPrompt(context: SKRSContext2D, text: string, { prompt }: Layout): readonly string[] {
  setLettering(context, { size: prompt.size, weight: 500, family: "sans" });
  return wrapText(context, toLetters(text), prompt.width, prompt.lines);
}

/** How dark the shades are where the slate's texts stand: over the top, over the lower third, at the bottom. */
type Shades = readonly [upper: number, lower: number, bottom: number];
const SOFT: Shades = [0.7, 0.8, 0.93];
/** A clip may carry a slate of its own at the same places, which must not shine through. */
const DENSE: Shades = [0.97, 0.975, 0.985];

function showsClip({ background }: SceneShot): boolean {
  return background.kind === "clip" || background.kind === "beside" || background.kind === "after";
}

function paintShades({ context, width, height }: Page, layout: Layout, lowTop: number, [top, low, bottom]: Shades): void {
  const upper = context.createLinearGradient(0, 0, 0, layout.top);
  const lower = context.createLinearGradient(0, lowTop, 0, height);
  // The ramps follow a smooth step: a straight one shows where it begins.
  for (let step = 0; step <= 8; step++) {
    const share = step / 8;
    const smooth = share * share * (3 - 2 * share);
    // A dense shade holds out as far as the texts go, then falls off steeper.
    const hold = top > 0.9 ? 0.52 : 0.1;
    upper.addColorStop(hold + share * (1 - hold), `rgba(${SHADE},${(top * (1 - smooth)).toFixed(3)})`);
    lower.addColorStop(share * (top > 0.9 ? 0.36 : 0.62), `rgba(${SHADE},${(low * smooth).toFixed(3)})`);
  }
  lower.addColorStop(1, `rgba(${SHADE},${bottom})`);
  context.fillStyle = upper;
  context.fillRect(0, 0, width, layout.top);
  context.fillStyle = lower;
  context.fillRect(0, lowTop, width, height - lowTop);
}

function paintMark(context: SKRSContext2D, label: string, { margin, u, width }: Layout): void {
  context.save();
  context.shadowColor = "rgba(0,0,0,0.55)";
  context.shadowBlur = 6 * u;
  setLettering(context, { size: 26 * u, weight: 800, family: "sans", spacing: 5 * u });
  context.fillStyle = "#fff";
  context.fillText("ONETAKE", margin, margin + 24 * u);
  const reach = context.measureText("ONETAKE").width;
  setLettering(context, { size: 18.5 * u, weight: 500, family: "sans", spacing: 2.4 * u });
  context.fillStyle = "rgba(255,255,255,0.66)";
  context.fillText("ANIMATIC PREVIEW", margin + reach + 10 * u, margin + 23 * u);
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
  shot: SceneShot,
  { margin, u, chips, prompt, number }: Layout,
  blockTop: number,
): void {
  const base = chips + 9 * u;
  setLettering(context, { size: 19 * u, weight: 700, family: "sans", spacing: 6 * u });
  context.fillStyle = accentOf(shot.number);
  context.fillText("SHOT", margin + 1 * u, base - number + 8 * u);
  setLettering(context, { size: number, weight: 800, family: "sans", spacing: -3 * u });
  context.fillStyle = "#fff";
  context.fillText(String(shot.number).padStart(2, "0"), margin - 5 * u, base);
  const top = Math.min(blockTop + 4 * u, base - number - 10 * u);
  context.fillStyle = accentOf(shot.number);
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

function paintChips(context: SKRSContext2D, shot: SceneShot, { prompt, chips, margin, width, u }: Layout): void {
  let x = prompt.left;
  const chip = (text: string, fill: string, colour: string): void => {
    setLettering(context, { size: 19 * u, weight: 600, family: "mono" });
    const wide = context.measureText(text).width + 28 * u;
    if (x + wide > width - margin) return;
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(x, chips - 24 * u, wide, 35 * u, 8 * u);
    context.fill();
    context.fillStyle = colour;
    context.fillText(text, x + 14 * u, chips + 0.5 * u);
    x += wide + 11 * u;
  };
  chip(`${toSeconds(shot.seconds)} s`, accentOf(shot.number), "#10131a");
  const unseen = shot.cards.length > MOST_CARDS ? [`CAST +${shot.cards.length - MOST_CARDS}`] : [];
  const move = showsClip(shot) && shot.background.kind !== "after" ? [] : [shot.motion.name.toUpperCase()];
  for (const text of [...move, ...shot.remarks, ...unseen]) chip(text, "rgba(255,255,255,0.18)", "#fff");
}

// Under the mark, so that the upper part of the slate covers them.
function paintPanelNames(context: SKRSContext2D, { panels = [] }: SceneShot, { width, height, margin, u }: Layout): void {
  const places = layPanels(width, height, panels.length);
  setLettering(context, { size: 19 * u, weight: 700, family: "sans", spacing: 4 * u });
  for (const [index, name] of panels.entries()) {
    const { x = 0, y = 0 } = places[index] ?? {};
    const wide = context.measureText(name).width;
    const [left, top] = [x + (x === 0 ? margin : 24 * u), (y === 0 ? margin + 84 * u : y + 24 * u)];
    context.fillStyle = "rgba(6,8,14,0.62)";
    context.beginPath();
    context.roundRect(left, top, wide + 26 * u, 36 * u, 8 * u);
    context.fill();
    context.fillStyle = "rgba(255,255,255,0.92)";
    context.fillText(name, left + 14 * u, top + 25 * u);
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
