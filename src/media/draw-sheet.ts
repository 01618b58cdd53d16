import type { SKRSContext2D } from "@napi-rs/canvas";

import type { SheetCell } from "./contact-sheet.ts";
import { accentOf } from "./design/accents.ts";
import { toLetters } from "./design/lettering.ts";
import { createPage, pageOfRgba, type Page } from "./design/page.ts";
import { GROUND, INK, ink } from "./design/palette.ts";
import { fillRound } from "./design/plaque.ts";
import type { Area } from "./design/safe-area.ts";
import { RADIUS, SPACE, STROKE } from "./design/spacing.ts";
import { LEADING, setType, TYPE, type TypeStep } from "./design/type-scale.ts";
import type { SheetContent, SheetPlan } from "./plan-sheet.ts";
import { toTimecode } from "./timecode.ts";
import { fitText, wrapText } from "./wrap-text.ts";

/** Draws a sheet on a new page; `pictures` are opaque RGBA rows of the plan's size, one for each cell. */
export function drawSheet(content: SheetContent, plan: SheetPlan, pictures: readonly Uint8ClampedArray[]): Page {
  const page = createPage(plan.width, plan.height);
  paintGround(page);
  paintHeading(page, content, plan);
  paintTimeline(page, content, plan);
  for (const [index, cell] of content.cells.entries()) paintCell(page, content, plan, cell, index, pictures[index]);
  return page;
}

function paintGround({ context, width, height }: Page): void {
  context.fillStyle = GROUND.base;
  context.fillRect(0, 0, width, height);
  const reach = width * 0.6;
  const glow = context.createRadialGradient(width * 0.2, 0, 0, width * 0.2, 0, reach);
  glow.addColorStop(0, ink(0.07));
  glow.addColorStop(1, ink(0));
  context.fillStyle = glow;
  context.fillRect(0, 0, width, Math.min(height, reach));
}

/** The mark and what kind of page it is on the left, the facts on the right, the title below them. */
function paintHeading({ context }: Page, { subtitle }: SheetContent, { title, room, u }: SheetPlan): void {
  const base = room.x + 20 * u;
  const brand = write(context, "ONETAKE", room.x, base, { step: "brand", u, colour: INK.full });
  const kind = write(context, "CONTACT SHEET", room.x + brand + SPACE.close * u, base, { step: "aside", u, colour: INK.soft });
  setType(context, "facts", u);
  const facts = fitText(context, toLetters(subtitle), room.width - brand - kind - SPACE.block * u);
  context.textAlign = "right";
  write(context, facts, room.x + room.width, base, { step: "facts", u, colour: INK.soft });
  context.textAlign = "left";
  for (const [index, line] of title.entries())
    write(context, line, room.x, base + (62 + index * TYPE.title.size * LEADING) * u, { step: "title", u, colour: INK.full });
}

/** The whole clip as a line, with a mark in its shot's colour where each picture was taken. */
function paintTimeline({ context }: Page, { cells, facts }: SheetContent, { timeline: top, room, u }: SheetPlan): void {
  const [left, right] = [room.x, room.x + room.width];
  const height = STROKE.rail * u;
  const rail = (from: number, to: number, colour: string): void =>
    fillRound(context, { x: from, y: top, width: to - from, height }, height, colour);
  const toX = (seconds: number): number => left + (Math.min(seconds, facts.seconds) / facts.seconds) * room.width;
  rail(left, right, GROUND.line);
  for (const [shot, from, to] of toRuns(cells, facts.seconds)) rail(toX(from) + u, toX(to) - u, accentOf(shot ?? 1));
  const dots = (radius: number, colourOf: (shot: number) => string): void => {
    for (const { at, shot } of cells) {
      const x = Math.min(right - radius, Math.max(left + radius, toX(at))) - radius;
      const area = { x, y: top + height / 2 - radius, width: 2 * radius, height: 2 * radius };
      fillRound(context, area, radius, colourOf(shot ?? 1));
    }
  };
  dots(8.5 * u, () => GROUND.base);
  dots(5.5 * u, accentOf);
}

/** Neighbouring cells of one shot, from half way to the cell before to half way to the cell after. */
function toRuns(cells: readonly SheetCell[], seconds: number): readonly (readonly [number | undefined, number, number])[] {
  const runs: [number | undefined, number, number][] = [];
  for (const [index, cell] of cells.entries()) {
    const middle = (other: SheetCell | undefined, end: number): number => (other ? (other.at + cell.at) / 2 : end);
    const to = middle(cells[index + 1], seconds);
    const last = runs.at(-1);
    if (last && last[0] === cell.shot) last[2] = to;
    else runs.push([cell.shot, middle(cells[index - 1], 0), to]);
  }
  return runs;
}

function paintCell(
  page: Page,
  content: SheetContent,
  plan: SheetPlan,
  cell: SheetCell,
  index: number,
  pixels: Uint8ClampedArray | undefined,
): void {
  const { context } = page;
  const { picture, caption, u } = plan;
  const { x = 0, y = 0 } = plan.places[index] ?? {};
  context.save();
  context.beginPath();
  context.roundRect(x, y, picture.width, picture.height + caption, RADIUS.card * u);
  context.clip();
  context.fillStyle = GROUND.raised;
  context.fillRect(x, y, picture.width, picture.height + caption);
  if (pixels) context.drawImage(pageOfRgba(pixels, picture).canvas, x, y);
  context.fillStyle = accentOf(cell.shot ?? 1);
  context.fillRect(x, y + picture.height, picture.width, 4 * u);
  context.restore();
  const inset = SPACE.gap * u;
  paintCaption(page, content, cell, { x: x + inset, y: y + picture.height, width: picture.width - 2 * inset }, u);
}

/** Number of the shot, timecode, and up to two lines of words. */
function paintCaption(
  { context }: Page,
  { facts }: SheetContent,
  cell: SheetCell,
  { x, y, width }: Omit<Area, "height">,
  u: number,
): void {
  const base = y + 44 * u;
  const shot = cell.shot === undefined ? "" : String(cell.shot).padStart(2, "0");
  const reach = write(context, shot, x, base, { step: "numeral", u, size: 31, colour: accentOf(cell.shot ?? 1) });
  const left = shot === "" ? x : x + reach + SPACE.snug * u;
  write(context, toTimecode(cell.at, facts.fps), left, base - 2 * u, { step: "facts", u, colour: INK.full });
  const size = TYPE.facts.size;
  setType(context, "prompt", u, size);
  for (const [line, text] of wrapText(context, toLetters(cell.label), width, 2).entries())
    write(context, text, x, base + (30 + line * size * LEADING) * u, { step: "prompt", u, size, colour: INK.soft });
}

interface Writing {
  readonly step: TypeStep;
  readonly u: number;
  readonly size?: number;
  readonly colour: string;
}

/** Writes a line and answers how far it reaches. */
function write(context: SKRSContext2D, text: string, x: number, y: number, { step, u, size, colour }: Writing): number {
  const letters = toLetters(text);
  setType(context, step, u, size);
  context.fillStyle = colour;
  context.fillText(letters, x, y);
  return context.measureText(letters).width;
}
