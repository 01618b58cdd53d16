import { createCanvas, ImageData, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";

import type { SheetCell, SheetWork } from "./contact-sheet.ts";
import { ensureFonts, MONO, SANS, toDrawable } from "./fonts.ts";
import type { PictureSize } from "./grab-frames.ts";
import { wrapText } from "./wrap-text.ts";

/** Where things stand on a contact sheet, in pixels. */
export interface SheetPlan {
  readonly height: number;
  /** Size of each picture; even numbers. */
  readonly picture: PictureSize;
  readonly columns: number;
  readonly rowHeight: number;
}

const WIDTH = 1920;
const MARGIN = 56;
const GAP = 28;
const HEADING = 188;
const CAPTION = 118;
const FOOTING = 56;
const INK = { ground: "#0a0c11", raised: "#12161f", line: "#252c3a", text: "#f3f5f9", soft: "#a3acbf", faint: "#667085" };
const ACCENTS = ["#f6b44b", "#45cfc0", "#f2708f", "#8f9bff", "#8bd46e", "#f28b54"];

/** Lays a sheet out: the width is fixed, the columns share it, and the height follows. */
export function planSheet({ facts, cells, columns: asked }: Pick<SheetWork, "facts" | "cells" | "columns">): SheetPlan {
  const columns = Math.min(asked, cells.length);
  const room = (WIDTH - 2 * MARGIN - GAP * (columns - 1)) / columns;
  // A tall clip in few columns would make a sheet that nobody can look at whole.
  const width = toEven(Math.min(room, (900 * facts.width) / facts.height));
  const picture = { width, height: toEven((width * facts.height) / facts.width) };
  const rowHeight = picture.height + CAPTION;
  const rows = Math.ceil(cells.length / columns);
  return { height: HEADING + rows * rowHeight + (rows - 1) * GAP + FOOTING, picture, columns, rowHeight };
}

/** Draws a sheet on a new canvas; `pictures` are RGBA rows of the plan's size, one for each cell. */
export function drawSheet(work: SheetWork, plan: SheetPlan, pictures: readonly Uint8ClampedArray[]): Canvas {
  const texts = [work.title, work.subtitle, ...work.cells.map((cell) => cell.label)].map(toDrawable);
  ensureFonts(`${texts.join("")}ABCabc0123456789:·…`);
  const canvas = createCanvas(WIDTH, plan.height);
  const context = canvas.getContext("2d");
  drawGround(context, plan);
  drawHeading(context, work);
  for (const [index, cell] of work.cells.entries()) drawCell(context, work, plan, cell, index, pictures[index]);
  return canvas;
}

function drawGround(context: SKRSContext2D, plan: SheetPlan): void {
  context.fillStyle = INK.ground;
  context.fillRect(0, 0, WIDTH, plan.height);
  const glow = context.createRadialGradient(WIDTH * 0.2, 0, 0, WIDTH * 0.2, 0, 1100);
  glow.addColorStop(0, "rgba(72, 92, 150, 0.20)");
  glow.addColorStop(1, "rgba(72, 92, 150, 0)");
  context.fillStyle = glow;
  context.fillRect(0, 0, WIDTH, Math.min(plan.height, 1100));
}

function drawHeading(context: SKRSContext2D, work: SheetWork): void {
  write(context, "CONTACT SHEET", MARGIN, 60, { size: 15, weight: 700, colour: INK.faint, spacing: 3 });
  context.font = `40px ${SANS}`;
  context.fontVariationSettings = "'wght' 720";
  const [title = ""] = wrapText(context, toDrawable(work.title), WIDTH - 2 * MARGIN, 1);
  write(context, title, MARGIN, 106, { size: 40, weight: 720, colour: INK.text });
  write(context, toDrawable(work.subtitle), WIDTH - MARGIN, 60, {
    size: 17,
    weight: 450,
    colour: INK.soft,
    family: MONO,
    align: "right",
  });
  drawTimeline(context, work);
}

/** The whole clip as a line, with a mark in its shot's colour where each picture was taken. */
function drawTimeline(context: SKRSContext2D, { cells, facts }: SheetWork): void {
  const top = 142;
  const toX = (seconds: number): number => MARGIN + (Math.min(seconds, facts.seconds) / facts.seconds) * (WIDTH - 2 * MARGIN);
  fillRound(context, MARGIN, top, WIDTH - 2 * MARGIN, 6, 3, INK.line);
  for (const [shot, from, to] of toRuns(cells, facts.seconds)) {
    context.globalAlpha = 0.75;
    fillRound(context, toX(from) + 1, top, toX(to) - toX(from) - 2, 6, 3, accentOf(shot));
    context.globalAlpha = 1;
  }
  for (const cell of cells) {
    context.beginPath();
    context.arc(toX(cell.at), top + 3, 7, 0, Math.PI * 2);
    context.fillStyle = INK.ground;
    context.fill();
    context.beginPath();
    context.arc(toX(cell.at), top + 3, 4.5, 0, Math.PI * 2);
    context.fillStyle = accentOf(cell.shot);
    context.fill();
  }
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

function drawCell(
  context: SKRSContext2D,
  work: SheetWork,
  plan: SheetPlan,
  cell: SheetCell,
  index: number,
  pixels: Uint8ClampedArray | undefined,
): void {
  const { picture, columns } = plan;
  const rowWidth = columns * picture.width + (columns - 1) * GAP;
  const x = Math.round((WIDTH - rowWidth) / 2) + (index % columns) * (picture.width + GAP);
  const y = HEADING + Math.floor(index / columns) * (plan.rowHeight + GAP);
  fillRound(context, x, y, picture.width, plan.rowHeight, 12, INK.raised);
  if (pixels) drawPicture(context, pixels, picture, x, y);
  context.fillStyle = accentOf(cell.shot);
  context.fillRect(x, y + picture.height, picture.width, 4);
  drawCaption(context, work, cell, x + 20, y + picture.height + 4, picture.width - 40);
}

function drawPicture(context: SKRSContext2D, pixels: Uint8ClampedArray, size: PictureSize, x: number, y: number): void {
  const frame = createCanvas(size.width, size.height);
  frame.getContext("2d").putImageData(new ImageData(pixels, size.width, size.height), 0, 0);
  context.save();
  context.beginPath();
  context.roundRect(x, y, size.width, size.height, [12, 12, 0, 0]);
  context.clip();
  context.drawImage(frame, x, y);
  context.restore();
}

function drawCaption(context: SKRSContext2D, work: SheetWork, cell: SheetCell, x: number, y: number, width: number): void {
  const shot = cell.shot === undefined ? "" : String(cell.shot).padStart(2, "0");
  write(context, shot, x, y + 44, { size: 30, weight: 800, colour: accentOf(cell.shot) });
  write(context, toTimecode(cell.at, work.facts.fps), x + (shot ? 54 : 0), y + 42, {
    size: 17,
    weight: 500,
    colour: INK.text,
    family: MONO,
  });
  context.font = `17px ${SANS}`;
  context.fontVariationSettings = "'wght' 430";
  for (const [line, text] of wrapText(context, toDrawable(cell.label), width, 2).entries()) {
    write(context, text, x, y + 74 + line * 24, { size: 17, weight: 430, colour: INK.soft });
  }
}

interface Lettering {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly family?: string;
  readonly align?: "left" | "right";
  readonly spacing?: number;
}

function write(context: SKRSContext2D, text: string, x: number, y: number, style: Lettering): void {
  context.font = `${style.size}px ${style.family ?? SANS}`;
  context.fontVariationSettings = `'wght' ${style.weight}`;
  context.letterSpacing = `${style.spacing ?? 0}px`;
  context.textAlign = style.align ?? "left";
  context.fillStyle = style.colour;
  context.fillText(text, x, y);
  context.letterSpacing = "0px";
}

function fillRound(
  context: SKRSContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  colour: string,
): void {
  context.beginPath();
  context.roundRect(x, y, Math.max(0, width), height, radius);
  context.fillStyle = colour;
  context.fill();
}

function accentOf(shot: number | undefined): string {
  return ACCENTS[((shot ?? 1) - 1) % ACCENTS.length] ?? INK.text;
}

/** Hours, minutes, seconds and frames, as editors write them. */
function toTimecode(seconds: number, fps: number): string {
  const rate = Math.max(1, Math.round(fps));
  const frames = Math.floor(seconds * rate + 0.01);
  const parts = [
    Math.floor(frames / rate / 3600),
    Math.floor(frames / rate / 60) % 60,
    Math.floor(frames / rate) % 60,
    frames % rate,
  ];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

function toEven(value: number): number {
  return Math.max(2, Math.floor(value / 2) * 2);
}
