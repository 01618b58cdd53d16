import type { SKRSContext2D } from "@napi-rs/canvas";

import { type Colour, between, css } from "../../../../media/drawing.ts";
import { paintGlow, type Brush } from "./brush.ts";

/** A point of a plate, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box of a plate, in pixels. */
export interface Box extends Point {
  readonly wide: number;
  readonly tall: number;
}

const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

/** A colour, darker: 1 is black. */
export function darker(colour: Colour, share: number): Colour {
  return between(colour, BLACK, share);
}

/** A colour, lighter: 1 is white. */
export function lighter(colour: Colour, share: number): Colour {
  return between(colour, WHITE, share);
}

/** Fills a polygon. */
export function fillShape(
  { context }: Brush,
  points: readonly (readonly [number, number])[],
  fill: SKRSContext2D["fillStyle"],
): void {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
}

/** A gradient from one height to another. */
export function upright({ context }: Brush, top: number, bottom: number, colours: readonly string[]): SKRSContext2D["fillStyle"] {
  const gradient = context.createLinearGradient(0, top, 0, bottom);
  for (const [index, colour] of colours.entries()) gradient.addColorStop(index / Math.max(1, colours.length - 1), colour);
  return gradient;
}

/** Fills a box with colours from its upper to its lower edge. */
export function fillBox(brush: Brush, { x, y, wide, tall }: Box, ...colours: readonly string[]): void {
  brush.context.fillStyle = upright(brush, y, y + tall, colours);
  brush.context.fillRect(x, y, wide, tall);
}

/** Strokes a straight line. */
export function strokeLine(
  { context }: Brush,
  [x, y, toX, toY]: readonly [number, number, number, number],
  wide: number,
  colour: string,
): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.lineWidth = Math.max(0.8, wide);
  context.lineCap = "round";
  context.strokeStyle = colour;
  context.stroke();
}

/** A bulb on a wire from the ceiling, lit. */
export function paintBulb(brush: Brush, x: number, y: number, size: number): void {
  const { context, palette } = brush;
  const warm = between(palette.light, [255, 196, 110], 0.45);
  strokeLine(brush, [x, -2, x, y - size], size * 0.12, css(darker(palette.near, 0.2)));
  paintGlow(brush, x, y, size * 9, warm, 0.5);
  context.fillStyle = css(darker(palette.near, 0.1));
  context.fillRect(x - size * 0.3, y - size * 1.5, size * 0.6, size * 0.7);
  paintGlow(brush, x, y, size * 2.4, warm, 0.9);
  context.fillStyle = css(lighter(warm, 0.75));
  context.beginPath();
  context.arc(x, y, size * 0.62, 0, Math.PI * 2);
  context.fill();
}

/** Steam that rises from a point, winding and fading; `size` is the width of what it rises from. */
export function paintSteam(brush: Brush, x: number, y: number, size: number): void {
  const turn = brush.random(0, 6);
  for (let puff = 0; puff < 22; puff++) {
    const share = puff / 22;
    const at = x + Math.sin(turn + share * 5) * size * 0.45 * (0.4 + share);
    paintGlow(brush, at, y - share * size * 3.4, size * (0.28 + 0.5 * share), [255, 252, 246], 0.16 * (1 - share));
  }
}

/** A conifer of a silhouette, `snowy` with light upper sides. */
export function paintFir(brush: Brush, x: number, foot: number, tall: number, colour: Colour, snowy = false): void {
  const { context } = brush;
  const tiers = 5;
  context.fillStyle = css(darker(colour, 0.3));
  context.fillRect(x - tall * 0.02, foot - tall * 0.1, tall * 0.04, tall * 0.1);
  for (let tier = 0; tier < tiers; tier++) {
    const top = foot - tall * (0.32 + 0.17 * tier);
    const wide = tall * (0.25 - 0.04 * tier);
    const drop = tall * 0.25;
    fillShape(
      brush,
      [
        [x, top - tall * 0.02],
        [x - wide, top + drop],
        [x - wide * 0.35, top + drop * 0.88],
        [x, top + drop],
        [x + wide * 0.4, top + drop * 0.86],
        [x + wide, top + drop],
      ],
      css(colour),
    );
    if (!snowy) continue;
    const snow = between(brush.palette.light, WHITE, 0.55);
    fillShape(
      brush,
      [
        [x, top - tall * 0.02],
        [x - wide * 0.9, top + drop * 0.9],
        [x - wide * 0.5, top + drop * 0.62],
        [x - wide * 0.2, top + drop * 0.7],
        [x + wide * 0.12, top + drop * 0.4],
      ],
      css(between(colour, snow, 0.75)),
    );
  }
}

/** A person seen from behind or afar: a silhouette that gives a place its size. */
export function paintFigure(brush: Brush, x: number, foot: number, tall: number, colour: Colour): void {
  const { context } = brush;
  const head = tall * 0.075;
  context.fillStyle = css(colour);
  context.beginPath();
  context.arc(x, foot - tall + head, head, 0, Math.PI * 2);
  context.fill();
  fillShape(
    brush,
    [
      [x - tall * 0.045, foot - tall * 0.86],
      [x - tall * 0.125, foot - tall * 0.8],
      [x - tall * 0.15, foot - tall * 0.42],
      [x - tall * 0.1, foot - tall * 0.4],
      [x - tall * 0.085, foot],
      [x - tall * 0.012, foot],
      [x, foot - tall * 0.38],
      [x + tall * 0.03, foot],
      [x + tall * 0.1, foot],
      [x + tall * 0.1, foot - tall * 0.42],
      [x + tall * 0.15, foot - tall * 0.44],
      [x + tall * 0.125, foot - tall * 0.8],
      [x + tall * 0.045, foot - tall * 0.86],
    ],
    css(colour),
  );
}

/** Birds far off. */
export function paintBirds(brush: Brush, count: number, around: Point): void {
  const { context, unit, palette } = brush;
  for (let bird = 0; bird < count; bird++) {
    const size = unit * brush.random(0.006, 0.014);
    const x = around.x + brush.random(-0.24, 0.24) * unit;
    const y = around.y + brush.random(-0.1, 0.1) * unit;
    context.strokeStyle = css(palette.near, 0.7);
    context.lineWidth = Math.max(1, size * 0.16);
    context.beginPath();
    context.moveTo(x - size, y - size * 0.25);
    context.quadraticCurveTo(x - size * 0.4, y - size * 0.55, x, y);
    context.quadraticCurveTo(x + size * 0.4, y - size * 0.55, x + size, y - size * 0.25);
    context.stroke();
  }
}

/** A tower block of a skyline with lit windows; `near` 0 is far off in the haze. */
export function paintTower(brush: Brush, { x, y, wide, tall }: Box, near: number): void {
  const { context, unit, palette } = brush;
  const wall = between(between(palette.haze, palette.near, 0.2), palette.near, near);
  fillBox(brush, { x, y, wide, tall }, css(wall), css(between(wall, palette.haze, 0.5 * (1 - near))));
  const size = unit * (0.0035 + 0.006 * near);
  const lit = brush.random(0.12, 0.4);
  for (let row = y + size * 2; row < y + tall - size * 2; row += size * 2.6) {
    for (let column = x + size; column < x + wide - size * 1.6; column += size * 2.1) {
      if (brush.random(0, 1) > lit) continue;
      context.fillStyle = css(
        between(palette.light, brush.pick(palette.sparks), brush.random(0, 0.6)),
        brush.random(0.25, 0.4 + 0.5 * near),
      );
      context.fillRect(column, row, size, size * 1.3);
    }
  }
}

/** A row of towers along a line, from one side to the other. */
export function paintSkyline(brush: Brush, foot: number, heights: readonly [number, number], near: number): void {
  const { width, unit } = brush;
  for (let x = -unit * 0.04; x < width;) {
    const wide = unit * brush.random(0.05, 0.12) * (0.6 + 0.7 * near);
    const tall = unit * brush.random(...heights) * (brush.random(0, 1) < 0.16 ? 1.5 : 1);
    paintTower(brush, { x, y: foot - tall, wide, tall: tall + unit * 0.02 }, near);
    if (brush.random(0, 1) < 0.22) {
      strokeLine(
        brush,
        [x + wide / 2, foot - tall, x + wide / 2, foot - tall - unit * 0.035],
        unit * 0.0016,
        css(between(brush.palette.haze, brush.palette.near, 0.3 + 0.7 * near)),
      );
    }
    x += wide * brush.random(0.8, 1.2);
  }
}
