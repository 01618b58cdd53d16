import type { SKRSContext2D } from "@napi-rs/canvas";

import {
  accentOf,
  createPage,
  fillRound,
  INK,
  LEADING,
  PLAQUE,
  scrim,
  setType,
  toBlurred,
  toLetters,
  TYPE,
  unitOf,
  wrapText,
  type Page,
  type Size,
  type TypeStep,
} from "../../../media/drawing.ts";
import { createSeededRandom } from "../../../base/index.ts";
import type { Picture } from "../draw/picture.ts";
import { paintPlate } from "../draw/plates/paint-plate.ts";
import type { Ground, Still } from "../plan/still.ts";
import type { Box } from "./layout.ts";
import { scaleTo } from "./scale.ts";
import type { Shelf } from "./shelf.ts";

type Grown = Extract<Ground, { readonly kind: "grown" }>;

/**
 * A picture grown beyond its frame. The original keeps every pixel at its place; around it its mirror image goes on, softer with
 * distance and in a light of its own for each picture of the request. What is new is hatched, framed and labelled, unless the
 * picture is shown alone.
 */
export async function paintGrown(still: Still, ground: Grown, shelf: Shelf): Promise<Page> {
  const picture = scaleTo(await shelf.whole(ground.path), ground.width, ground.height);
  const page = paintAround(still, ground, picture);
  paintLight(page, still, ground);
  if (!still.isPlain) paintMarks(page, still, ground);
  placeOriginal(page, ground, picture);
  return page;
}

function paintMarks(page: Page, still: Still, ground: Grown): void {
  const accent = accentOf(still.number);
  paintHatching(page, accent);
  paintFrame(page.context, ground, accent);
  paintLabel(page, still, ground);
}

function paintAround(still: Still, ground: Grown, picture: Picture): Page {
  const near = paintMirrors(still, ground, picture);
  const unit = Math.min(ground.width, ground.height);
  const page = toBlurred(near, unit / 16);
  page.context.drawImage(fadeOut(toBlurred(near, unit / 60), ground, unit * 0.3).canvas, 0, 0);
  page.context.drawImage(fadeOut(near, ground, unit * 0.07).canvas, 0, 0);
  return page;
}

/** The original and its mirror images beside it, as far as the result reaches. */
function paintMirrors({ width, height }: Still, ground: Grown, picture: Picture): Page {
  const page = createPage(width, height);
  const { context } = page;
  const reach = (before: number, after: number, side: number): readonly number[] => {
    const first = -Math.ceil(before / side);
    return Array.from({ length: Math.ceil(after / side) - first + 1 }, (_, index) => first + index);
  };
  for (const column of reach(ground.left, width - ground.left - ground.width, ground.width)) {
    for (const row of reach(ground.top, height - ground.top - ground.height, ground.height)) {
      context.save();
      context.translate(ground.left + ground.width * (column + 0.5), ground.top + ground.height * (row + 0.5));
      context.scale(column % 2 === 0 ? 1 : -1, row % 2 === 0 ? 1 : -1);
      context.drawImage(picture.image, -ground.width / 2, -ground.height / 2, ground.width, ground.height);
      context.restore();
    }
  }
  return page;
}

/** The page, seen only near the original: it fades out over `distance` pixels around it. */
function fadeOut(page: Page, ground: Grown, distance: number): Page {
  const mask = createPage(page.width, page.height);
  const half = distance / 2;
  mask.context.fillStyle = "#000";
  mask.context.fillRect(ground.left - half, ground.top - half, ground.width + distance, ground.height + distance);
  const faded = toBlurred(mask, half / 1.5);
  faded.context.globalCompositeOperation = "source-in";
  faded.context.drawImage(page.canvas, 0, 0);
  return faded;
}

/** The light of the words lies over what is new, and it darkens outwards. */
function paintLight({ context, width, height }: Page, still: Still, ground: Grown): void {
  const { fraction } = createSeededRandom(ground.seed);
  const share = Math.min(1, 900 / Math.max(width, height));
  const light = paintPlate([still.text], ground.seed, Math.ceil(width * share), Math.ceil(height * share));
  context.save();
  context.globalCompositeOperation = "soft-light";
  context.globalAlpha = 0.4;
  context.drawImage(light.canvas, 0, 0, width, height);
  context.restore();
  const [x, y] = [ground.left + ground.width / 2, ground.top + ground.height / 2];
  const inner = Math.hypot(ground.width, ground.height) / 2;
  const outer = Math.max(inner * 1.05, Math.hypot(Math.max(x, width - x), Math.max(y, height - y)));
  const shade = context.createRadialGradient(x, y, inner * 0.7, x, y, outer);
  shade.addColorStop(0, scrim(0));
  shade.addColorStop(1, scrim(0.42 + 0.14 * fraction()));
  context.fillStyle = shade;
  context.fillRect(0, 0, width, height);
}

/** Fine slanted lines that tell the new from the given, however narrow it is. */
function paintHatching({ context, width, height }: Page, accent: string): void {
  const step = Math.max(10, Math.min(width, height) / 42);
  context.save();
  context.strokeStyle = accent;
  context.globalAlpha = 0.16;
  context.lineWidth = Math.max(1, step / 12);
  context.beginPath();
  for (let at = -height; at < width; at += step) {
    context.moveTo(at, height);
    context.lineTo(at + height, 0);
  }
  context.stroke();
  context.restore();
}

function paintFrame(context: SKRSContext2D, ground: Grown, accent: string): void {
  const line = Math.max(1.5, Math.min(ground.width, ground.height) / 260);
  context.save();
  context.strokeStyle = accent;
  context.globalAlpha = 0.85;
  context.lineWidth = line;
  context.setLineDash([line * 5, line * 3]);
  context.strokeRect(ground.left - line, ground.top - line, ground.width + 2 * line, ground.height + 2 * line);
  context.restore();
}

/** The label stands in the thickest new band, along it where it is narrow, and never on the original. */
function paintLabel({ context, width, height }: Page, still: Still, ground: Grown): void {
  const thickness = (box: Box): number => Math.min(box.width, box.height);
  const band = toBands(width, height, ground).reduce<Box | undefined>((best, box) => (best && thickness(best) >= thickness(box) ? best : box), undefined); // prettier-ignore
  if (!band) return;
  const accent = accentOf(still.number);
  const largest = Math.max(16, TYPE.name.size * unitOf({ width, height }));
  context.save();
  context.translate(band.x, band.y);
  const isNarrow = band.width < largest * 13 && band.height > band.width;
  if (isNarrow) {
    context.translate(0, band.height);
    context.rotate(-Math.PI / 2);
  }
  const room = isNarrow ? { width: band.height, height: band.width } : band;
  const facts = [`${still.number}/${still.of}`, ...still.remarks].join(" · ");
  const texts = [[BRAND + still.mark, facts, still.text], [`${BRAND}${still.mark} · ${facts}`, "", ""]] as const; // prettier-ignore
  for (let size = largest; size >= 8; size -= 1) if (texts.some((text) => paintLines(context, room, size, text, accent))) break;
  context.restore();
}

const BRAND = "ONETAKE ";

/** The bands around the original: above, below, left, right. */
function toBands(width: number, height: number, { left, top, ...original }: Grown): readonly Box[] {
  const right = left + original.width;
  const bottom = top + original.height;
  return [
    { x: 0, y: 0, width, height: top },
    { x: 0, y: bottom, width, height: height - bottom },
    { x: 0, y: 0, width: left, height },
    { x: right, y: 0, width: width - right, height },
  ].filter((box) => box.width > 0 && box.height > 0);
}

/**
 * Sets head, facts and text on a plaque at the upper left of a room; answers whether head and facts fit, and paints nothing if not. The
 * text takes the lines that are left, up to four.
 */
function paintLines(
  context: SKRSContext2D,
  room: Size,
  size: number,
  [head, facts, text]: readonly [string, string, string],
  accent: string,
): boolean {
  const [inset, pad, line] = [Math.min(size, room.height * 0.08), size * 0.7, size * LEADING] as const;
  const wide = Math.min(room.width - 2 * (inset + pad), size * 44);
  const most = Math.floor((room.height - 2 * inset - 1.5 * pad) / line);
  if (wide < size * 10) return false;
  const wrap = (step: TypeStep, words: string, lines: number): readonly string[] => {
    const letters = toLetters(words);
    setType(context, step, 1, size);
    return lines < 1 ? [] : wrapText(context, letters, wide, lines);
  };
  const heads = wrap("label", head, most + 1);
  const details = wrap("facts", facts, most + 1);
  const used = heads.length + details.length;
  if (used > most) return false;
  const rows = [
    ...heads.map((words) => ["label", words, accent] as const),
    ...details.map((words) => ["facts", words, INK.soft] as const),
    ...wrap("prompt", text, Math.min(4, most - used)).map((words) => ["prompt", words, INK.full] as const),
  ];
  const widest = Math.max(...rows.map(([step, words]) => (setType(context, step, 1, size), context.measureText(words).width)));
  const plaque = { x: inset, y: inset, width: widest + 2 * pad, height: rows.length * line + 1.5 * pad };
  fillRound(context, plaque, size * 0.6, scrim(PLAQUE.strong));
  for (const [index, [step, words, colour]] of rows.entries()) {
    setType(context, step, 1, size);
    context.fillStyle = colour;
    context.fillText(words, inset + pad, inset + pad * 0.6 + size * 0.98 + line * index);
  }
  return true;
}

// Each pixel stays as it was: nothing is smoothed, and what was transparent stands on black.
function placeOriginal({ context }: Page, { left, top, width, height }: Grown, picture: Picture): void {
  context.fillStyle = "#000";
  context.fillRect(left, top, width, height);
  context.imageSmoothingEnabled = false;
  context.drawImage(picture.image, left, top);
}
