import { createCanvas, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";

import { createSeededRandom } from "../../../../base/index.ts";
import { type Colour, type Page, between, createPage, css, fromHex } from "../../../../media/drawing.ts";

/** The colours of a plate. */
export interface Palette {
  /** Sky or back wall, from the top down to the horizon. */
  readonly sky: readonly Colour[];
  /** What distance fades to. */
  readonly haze: Colour;
  /** The darkest, nearest shapes. */
  readonly near: Colour;
  /** The light of the scene. */
  readonly light: Colour;
  /** Colours of small lights. */
  readonly sparks: readonly Colour[];
}

/** What a painter works with. `random` gives the same numbers for the same seed. */
export interface Brush {
  readonly page: Page;
  readonly context: SKRSContext2D;
  readonly width: number;
  readonly height: number;
  /** Length of the shorter side; sizes of things are shares of it. */
  readonly unit: number;
  readonly palette: Palette;
  /** Whether it rains. */
  readonly isWet: boolean;
  /** A number from `low` up to `high`. */
  random(low: number, high: number): number;
  /** One of the choices. */
  pick<T>(choices: readonly T[]): T;
}

/** A palette from `#rrggbb` texts. */
export function toPalette(sky: readonly string[], haze: string, near: string, light: string, sparks: readonly string[]): Palette {
  return { sky: sky.map(fromHex), haze: fromHex(haze), near: fromHex(near), light: fromHex(light), sparks: sparks.map(fromHex) };
}

/** A brush on a new page. */
export function createBrush(width: number, height: number, seed: number, look: Pick<Brush, "palette" | "isWet">): Brush {
  const page = createPage(width, height);
  const { fraction } = createSeededRandom(seed);
  return {
    page,
    context: page.context,
    width,
    height,
    unit: Math.min(width, height),
    ...look,
    random: (low, high) => low + fraction() * (high - low),
    pick: (choices) => {
      const choice = choices[Math.floor(fraction() * choices.length)];
      if (choice === undefined) throw new TypeError("there is nothing to pick from");
      return choice;
    },
  };
}

/** Fills the page from the top down to `bottom` with the palette's sky, and what is below with its last colour. */
export function paintSky({ context, width, height, palette }: Brush, bottom: number): void {
  const gradient = context.createLinearGradient(0, 0, 0, bottom);
  const last = palette.sky.length - 1;
  for (const [index, colour] of palette.sky.entries()) gradient.addColorStop(last === 0 ? 0 : index / last, css(colour));
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
}

/** Adds light around a point. `strength` is its opacity in the middle. */
export function paintGlow({ context }: Brush, x: number, y: number, radius: number, colour: Colour, strength: number): void {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  // The stops follow a soft bell, which reads as light: a straight ramp reads as a disc, and few stops as rings.
  for (let step = 0; step <= 14; step++) {
    const share = step / 14;
    gradient.addColorStop(share, css(colour, strength * (1 - share) ** 2 * (1 + 0.6 * share)));
  }
  context.save();
  context.globalCompositeOperation = "screen";
  context.fillStyle = gradient;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  context.restore();
}

/** Lights out of focus in front of the lens: discs with a brighter rim. Sizes are shares of the unit. */
export function paintBokeh(
  brush: Brush,
  count: number,
  sizes: readonly [number, number],
  area: readonly [number, number],
  strength: number,
): void {
  const { context, width, height, unit, palette } = brush;
  context.save();
  context.globalCompositeOperation = "screen";
  for (let index = 0; index < count; index++) {
    const radius = brush.random(...sizes) * unit;
    const x = brush.random(0, width);
    const y = brush.random(...area) * height;
    const colour = brush.pick(palette.sparks);
    const power = strength * brush.random(0.35, 1);
    const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
    gradient.addColorStop(0, css(colour, power * 0.55));
    gradient.addColorStop(0.8, css(colour, power * 0.7));
    gradient.addColorStop(0.93, css(between(colour, [255, 255, 255], 0.3), power));
    gradient.addColorStop(1, css(colour, 0));
    context.fillStyle = gradient;
    context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }
  context.restore();
}

/** A soft long cloud. */
export function paintCloud(brush: Brush, x: number, y: number, length: number, colour: Colour, strength: number): void {
  const { context } = brush;
  for (let puff = 0; puff < 9; puff++) {
    const along = brush.random(-0.5, 0.5);
    const radius = length * brush.random(0.1, 0.24) * (1 - Math.abs(along));
    context.save();
    context.translate(x + along * length, y + brush.random(-0.02, 0.02) * length);
    context.scale(1, 0.32);
    const gradient = context.createRadialGradient(0, 0, 0, 0, 0, radius * 1.6);
    gradient.addColorStop(0, css(colour, strength));
    gradient.addColorStop(0.5, css(colour, strength * 0.45));
    gradient.addColorStop(1, css(colour, 0));
    context.fillStyle = gradient;
    context.fillRect(-radius * 1.6, -radius * 1.6, radius * 3.2, radius * 3.2);
    context.restore();
  }
}

/**
 * A line of heights across the page by midpoint displacement: `rough` 0.4 is rolling, 0.6 is jagged. Answers `count` + 1 heights from
 * -1 to 1; `count` is a power of two.
 */
export function toRidge(brush: Brush, count: number, rough: number): readonly number[] {
  const heights = Array.from({ length: count + 1 }, () => 0);
  heights[0] = brush.random(-0.5, 0.5);
  heights[count] = brush.random(-0.5, 0.5);
  let swing = 1;
  for (let step = count; step > 1; step /= 2) {
    for (let at = step / 2; at < count; at += step) {
      heights[at] = ((heights[at - step / 2] ?? 0) + (heights[at + step / 2] ?? 0)) / 2 + brush.random(-swing, swing) * 0.6;
    }
    swing *= rough;
  }
  return heights;
}

/** Fills everything below a ridge. */
export function fillRidge(
  { context, width, height }: Brush,
  heights: readonly number[],
  level: number,
  swing: number,
  fill: SKRSContext2D["fillStyle"],
): void {
  context.beginPath();
  context.moveTo(0, height);
  for (const [index, value] of heights.entries()) context.lineTo((index / (heights.length - 1)) * width, level + value * swing);
  context.lineTo(width, height);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
}

/** Darkens the corners in the colour of the nearest things, and adds fine grain, which also keeps gradients from showing steps. */
export function finish(brush: Brush): void {
  const { context, width, height, palette } = brush;
  const reach = Math.hypot(width, height) / 2;
  const shade = context.createRadialGradient(width / 2, height * 0.46, reach * 0.42, width / 2, height / 2, reach * 1.08);
  // Bright scenes would turn grey at the edges under a black veil, so the veil multiplies and keeps the hue.
  const edge = between(palette.near, palette.sky[0] ?? palette.haze, 0.35);
  const strength = 0.42 + 0.3 * (1 - lightnessOf(palette.sky[0] ?? palette.haze));
  for (let step = 0; step <= 8; step++) shade.addColorStop(step / 8, css(edge, strength * (step / 8) ** 2));
  context.save();
  context.globalCompositeOperation = "multiply";
  context.fillStyle = shade;
  context.fillRect(0, 0, width, height);
  context.globalCompositeOperation = "overlay";
  context.globalAlpha = 0.12;
  context.fillStyle = context.createPattern(createGrain(brush), "repeat");
  context.fillRect(0, 0, width, height);
  context.restore();
}

function lightnessOf([red, green, blue]: Colour): number {
  return (red + green + blue) / 765;
}

function createGrain(brush: Brush): Canvas {
  const side = 256;
  const canvas = createCanvas(side, side);
  const context = canvas.getContext("2d");
  const image = context.createImageData(side, side);
  for (let at = 0; at < image.data.length; at += 4) {
    const value = 128 + brush.random(-70, 70);
    image.data.fill(value, at, at + 3);
    image.data[at + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return canvas;
}
