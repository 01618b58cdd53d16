// The brushes of the example pictures: soft light, layers and shapes on a canvas.
import { createCanvas, Path2D, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";

import { createSeededRandom } from "../../src/base/index.ts";

export type Ink = SKRSContext2D;
export type Point = readonly [number, number];
/** Colours of a gradient by their place in it, 0 to 1. */
export type Stops = Readonly<Record<number, string>>;

/** Numbers that are the same each time a picture is drawn. */
export interface Dice {
  /** A number in [from, to). */
  between(from: number, to: number): number;
  /** One of the items. */
  of<T>(items: readonly [T, ...T[]]): T;
}

export function createDice(seed: number): Dice {
  const random = createSeededRandom(seed);
  const between = (from: number, to: number): number => from + (to - from) * random.fraction();
  return { between, of: (items) => items[Math.floor(between(0, items.length))] ?? items[0] };
}

/** A new picture, drawn by `draw`. */
export function paint(width: number, height: number, draw: (ink: Ink) => void): Canvas {
  const canvas = createCanvas(width, height);
  const ink = canvas.getContext("2d");
  ink.lineCap = "round";
  ink.lineJoin = "round";
  draw(ink);
  return canvas;
}

/** How a layer is laid on the picture. */
export interface Laying {
  readonly blur?: number;
  readonly alpha?: number;
  readonly mode?: Ink["globalCompositeOperation"];
}

/** Draws on a clean sheet of the picture's size and lays it on. */
export function layer(ink: Ink, laying: Laying, draw: (ink: Ink) => void): void {
  const { width, height } = ink.canvas;
  const sheet = paint(width, height, draw);
  ink.save();
  ink.resetTransform();
  if (laying.blur) ink.filter = `blur(${laying.blur}px)`;
  ink.globalAlpha = laying.alpha ?? 1;
  ink.globalCompositeOperation = laying.mode ?? "source-over";
  ink.drawImage(sheet, 0, 0);
  ink.restore();
}

/** Runs `draw` with the origin at (x, y), scaled and turned (radians); the state is put back. */
export function place(ink: Ink, x: number, y: number, scale: number | Point, draw: () => void, turn = 0): void {
  ink.save();
  ink.translate(x, y);
  ink.rotate(turn);
  const [sx, sy] = typeof scale === "number" ? [scale, scale] : scale;
  ink.scale(sx, sy);
  draw();
  ink.restore();
}

/** Fills an SVG path. */
export function fill(ink: Ink, path: string, colour: string | CanvasGradient): void {
  ink.fillStyle = colour;
  ink.fill(new Path2D(path));
}

/** Strokes an SVG path. */
export function stroke(ink: Ink, path: string, colour: string, width: number): void {
  ink.strokeStyle = colour;
  ink.lineWidth = width;
  ink.stroke(new Path2D(path));
}

/** Draws inside an SVG path only. */
export function within(ink: Ink, path: string, draw: () => void): void {
  ink.save();
  ink.clip(new Path2D(path));
  draw();
  ink.restore();
}

/** Fills a shape given by its corners, as pairs or as a text such as "0,0 10,0 5,8". */
export function polygon(ink: Ink, corners: readonly Point[] | string, colour: string | CanvasGradient): void {
  ink.beginPath();
  const points = typeof corners === "string" ? corners.split(" ").map((pair) => pair.split(",").map(Number)) : corners;
  for (const [x = 0, y = 0] of points) ink.lineTo(x, y);
  ink.closePath();
  ink.fillStyle = colour;
  ink.fill();
}

export function disc(ink: Ink, x: number, y: number, radius: number, colour: string | CanvasGradient, squash = 1): void {
  ink.beginPath();
  ink.ellipse(x, y, radius, radius * squash, 0, 0, Math.PI * 2);
  ink.fillStyle = colour;
  ink.fill();
}

export function box(
  ink: Ink,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string | CanvasGradient,
  radius = 0,
): void {
  ink.beginPath();
  ink.roundRect(x, y, width, height, radius);
  ink.fillStyle = colour;
  ink.fill();
}

type CanvasGradient = ReturnType<Ink["createLinearGradient"]>;

export function linear(ink: Ink, from: Point, to: Point, stops: Stops): CanvasGradient {
  const gradient = ink.createLinearGradient(...from, ...to);
  for (const [at, colour] of Object.entries(stops)) gradient.addColorStop(Number(at), colour);
  return gradient;
}

export function radial(ink: Ink, x: number, y: number, radius: number, stops: Stops): CanvasGradient {
  const gradient = ink.createRadialGradient(x, y, 0, x, y, radius);
  for (const [at, colour] of Object.entries(stops)) gradient.addColorStop(Number(at), colour);
  return gradient;
}

/** Light that falls off around a point; it only brightens. `rgb` is "255, 200, 120". */
export function glow(ink: Ink, x: number, y: number, radius: number, rgb: string, alpha: number): void {
  ink.save();
  ink.globalCompositeOperation = "screen";
  const stops: Stops = { 0: `rgba(${rgb}, ${alpha})`, 0.35: `rgba(${rgb}, ${alpha * 0.42})`, 1: `rgba(${rgb}, 0)` };
  disc(ink, x, y, radius, radial(ink, x, y, radius, stops));
  ink.restore();
}

/** Runs `draw` with a soft shadow under everything it fills, as paper lies on paper. */
export function shadowed(ink: Ink, colour: string, blur: number, dx: number, dy: number, draw: () => void): void {
  ink.save();
  ink.shadowColor = colour;
  ink.shadowBlur = blur;
  ink.shadowOffsetX = dx;
  ink.shadowOffsetY = dy;
  draw();
  ink.restore();
}

/** Darkens the corners. */
export function vignette(ink: Ink, strength: number, rgb = "4, 3, 14"): void {
  const { width, height } = ink.canvas;
  place(ink, width / 2, height / 2, [width / 2, height / 2], () => {
    disc(ink, 0, 0, 1.5, radial(ink, 0, 0, 1.5, { 0.45: `rgba(${rgb}, 0)`, 1: `rgba(${rgb}, ${strength})` }));
  });
}

/** Fine noise over the whole picture, as film and paper have it. */
export function grain(ink: Ink, amount: number, dice: Dice): void {
  const { width, height } = ink.canvas;
  const picture = ink.getImageData(0, 0, width, height);
  for (let at = 0; at < picture.data.length; at += 4) {
    const noise = dice.between(-amount, amount);
    for (let channel = 0; channel < 3; channel++) picture.data[at + channel] = (picture.data[at + channel] ?? 0) + noise;
  }
  ink.putImageData(picture, 0, 0);
}

/** Blurred discs of light far behind. */
export function bokeh(
  ink: Ink,
  dice: Dice,
  count: number,
  area: readonly [number, number, number, number],
  colours: readonly [string, ...string[]],
  sizes: Point,
): void {
  const [left, top, right, bottom] = area;
  for (let index = 0; index < count; index++) {
    const [x, y, radius] = [dice.between(left, right), dice.between(top, bottom), dice.between(...sizes)];
    const [rgb, alpha] = [dice.of(colours), dice.between(0.12, 0.42)];
    ink.save();
    ink.globalCompositeOperation = "screen";
    disc(
      ink,
      x,
      y,
      radius,
      radial(ink, x, y, radius, { 0: `rgba(${rgb}, ${alpha * 0.75})`, 0.86: `rgba(${rgb}, ${alpha})`, 1: `rgba(${rgb}, 0)` }),
    );
    ink.restore();
  }
}
