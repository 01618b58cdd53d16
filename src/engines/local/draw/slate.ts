import type { SKRSContext2D } from "@napi-rs/canvas";

import {
  type Page,
  accentOf,
  actionSafe,
  createPage,
  even,
  fillRound,
  fitText,
  INK,
  LEADING,
  paintChips,
  pixelsWithin,
  scrim,
  setLettering,
  setType,
  strokeOf,
  toLetters,
  TYPE,
  wrapText,
} from "../../../media/drawing.ts";
import type { Scene, SceneShot } from "../plan/scene.ts";
import { paintCard, type PortraitCard } from "./card.ts";
import { mostCards, placeCards, type CardPlace, type Layout } from "./layout.ts";
import { paintPanelNames } from "./panel-names.ts";
import { paintShades, type Under } from "./shades.ts";
import type { SlatePart } from "./slate-part.ts";
import { paintTimeline, toSeconds, toSegments, type Segment } from "./timeline.ts";

/** What lies over a whole shot. */
export interface Slate {
  readonly parts: readonly SlatePart[];
  /** The shot's own segment of the timeline. */
  readonly segment: Segment;
  /** Where the lower third begins: captions stand above it. */
  readonly lowerEdge: number;
}

/** Draws the slate of a shot without its cards, over something as bright as `under`. */
export function drawSlate(scene: Scene, shot: SceneShot, layout: Layout, under: Under): Slate {
  const page = createPage(scene.width, scene.height);
  const words = { mark: "ANIMATIC PREVIEW", label: scene.label, head: "SHOT", text: shot.text, under };
  const chips = chipsOf(shot, layout);
  const { blockTop, lowTop } = paintLowerThird(page, { ...words, number: shot.number, chips }, layout);
  paintPanelNames(page.context, shot.panels ?? [], layout);
  const segments = toSegments(scene, layout);
  paintTimeline(page.context, scene, shot, segments, layout);
  const segment = segments[shot.number - 1];
  if (segment === undefined) throw new TypeError("each shot has its segment");
  const parts = [partOf(page, 0, scene.width, layout.top), partOf(page, lowTop, scene.width, scene.height - lowTop)];
  return { parts, segment, lowerEdge: blockTop };
}

/** Draws the cards of who is in a shot, in their row above `below`; answers them with their places. */
export function drawCards(
  cards: readonly PortraitCard[],
  layout: Layout,
  below: number,
): readonly { readonly part: SlatePart; readonly place: CardPlace }[] {
  const places = placeCards(layout, Math.min(cards.length, mostCards(layout)), below);
  return places.flatMap((place, index) => {
    const card = cards[index];
    return card ? [{ part: paintCard(card, place, layout.u), place }] : [];
  });
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
  /** How bright what lies under the words is; middling when absent. */
  readonly under?: Under;
}

/** Paints the mark, the corners and the lower third; answers where the block of text and its shade begin. */
export function paintLowerThird(
  page: Page,
  words: SlateWords,
  layout: Layout,
): { readonly blockTop: number; readonly lowTop: number } {
  const { context } = page;
  const { prompt, chips, u, margin, width } = layout;
  const { lines, blockTop } = layLowerThird(context, words.text, layout);
  const lowTop = even(Math.max(layout.top, blockTop - 120 * u));
  paintShades(page, layout, { lowTop, blockTop }, words.under ?? { upper: 96, lower: 96 });
  paintMark(context, words, layout);
  paintCorners(context, layout);
  paintNumber(context, words, layout, blockTop);
  paintPrompt(context, lines, layout);
  paintChips(context, {
    chips: words.chips,
    number: words.number,
    x: prompt.left,
    y: chips,
    width: width - margin - prompt.left,
    u,
  });
  return { blockTop, lowTop };
}

/** The lines that a text is set in, and where the block of text begins. */
export function layLowerThird(
  context: SKRSContext2D,
  text: string,
  layout: Layout,
): { readonly lines: readonly string[]; readonly blockTop: number } {
  const { prompt, chips, u } = layout;
  const letters = toLetters(text);
  setPromptType(context, layout);
  const lines = wrapText(context, letters, prompt.width, prompt.lines);
  const textTop = chips - 46 * u - (lines.length - 1) * prompt.size * LEADING - prompt.size * 0.9;
  return { lines, blockTop: Math.min(textTop, chips - 124 * u) };
}

function chipsOf(shot: SceneShot, layout: Layout): readonly string[] {
  const most = mostCards(layout);
  const unseen = shot.cards.length > most ? [`CAST +${shot.cards.length - most}`] : [];
  // A clip moves by itself.
  const move = showsClip(shot) && shot.background.kind !== "after" ? [] : [shot.motion.name.toUpperCase()];
  return [`${toSeconds(shot.seconds)} s`, ...move, ...shot.remarks, ...unseen];
}

/** Whether the pictures of a clip are seen in a shot. */
export function showsClip({ background }: SceneShot): boolean {
  return background.kind === "clip" || background.kind === "beside" || background.kind === "after";
}

function partOf(page: Page, y: number, width: number, height: number): SlatePart {
  return { x: 0, y, width, height, pixels: pixelsWithin(page, 0, y, width, height) };
}

function paintMark(context: SKRSContext2D, { mark, label }: SlateWords, { margin, u, width }: Layout): void {
  context.save();
  context.shadowColor = scrim(0.6);
  context.shadowBlur = 6 * u;
  setType(context, "brand", u);
  context.fillStyle = INK.full;
  context.fillText("ONETAKE", margin, margin + 24 * u);
  const reach = context.measureText("ONETAKE").width;
  setType(context, "aside", u);
  context.fillStyle = INK.soft;
  // The timecode stands on the right.
  const room = width - 2 * margin - 330 * u;
  context.fillText(fitText(context, mark, room - reach), margin + reach + 10 * u, margin + 23 * u);
  setType(context, "facts", u);
  context.fillText(fitText(context, toLetters(label), room), margin, margin + 57 * u);
  context.restore();
}

function paintCorners(context: SKRSContext2D, { width, height, u }: Layout): void {
  const { x: inset } = actionSafe({ width, height });
  const arm = 32 * u;
  context.strokeStyle = INK.line;
  context.lineWidth = strokeOf("mark", u);
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
  setType(context, "overline", u);
  context.fillStyle = accentOf(words.number);
  context.fillText(words.head, margin + 1 * u, base - number + 8 * u);
  setType(context, "numeral", u, number / u);
  context.fillStyle = INK.full;
  context.fillText(String(words.number).padStart(2, "0"), margin - 5 * u, base);
  const top = Math.min(blockTop + 4 * u, base - number - 10 * u);
  fillRound(
    context,
    { x: prompt.left - 32 * u, y: top, width: 5 * u, height: base + 3 * u - top },
    3 * u,
    accentOf(words.number),
  );
}

function paintPrompt(context: SKRSContext2D, lines: readonly string[], layout: Layout): void {
  const { prompt, chips, u } = layout;
  setPromptType(context, layout);
  context.save();
  context.shadowColor = scrim(0.6);
  context.shadowBlur = 7 * u;
  context.fillStyle = INK.full;
  for (const [index, line] of lines.entries()) {
    context.fillText(line, prompt.left, chips - 46 * u - (lines.length - 1 - index) * prompt.size * LEADING);
  }
  context.restore();
}

function setPromptType(context: SKRSContext2D, { prompt }: Layout): void {
  setLettering(context, { ...TYPE.prompt, size: prompt.size });
}
