import { SCRIM } from "./palette.ts";
import { createPage, pixelsOf, type Page } from "./page.ts";
import type { Colour } from "./colour.ts";
import type { Area } from "./safe-area.ts";

/** The contrast that small words need against what is behind them. */
export const READABLE = 4.5;

/** How light a colour is to the eye, 0 to 1 (WCAG 2, relative luminance). */
export function luminanceOf([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast of two colours, 1 to 21 (WCAG 2). */
export function contrastOf(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].toSorted((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The opacity, 0 to 1, that a scrim needs over a ground of some grey (0 to 255) so that white words on it have a contrast; never less than `least`.
 */
export function scrimFor(grey: number, contrast: number = READABLE, least = 0): number {
  for (let opacity = least; opacity < 1; opacity += 0.01) {
    const [red, green, blue] = SCRIM.map((channel) => channel * opacity + grey * (1 - opacity)) as [number, number, number]; // of three
    if (contrastOf([255, 255, 255], [red, green, blue]) >= contrast) return opacity;
  }
  return 1;
}

/** How bright the brightest tenth of an area of a page is: a grey of 0 to 255. */
export function brightnessWithin({ canvas }: Page, { x, y, width, height }: Area): number {
  // A small picture of the area tells it as well, at a fraction of the cost.
  const small = createPage(SAMPLES, SAMPLES);
  small.context.drawImage(canvas, x, y, width, height, 0, 0, SAMPLES, SAMPLES);
  const pixels = pixelsOf(small);
  const greys = Array.from({ length: SAMPLES * SAMPLES }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at * 4, at * 4 + 3);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return Math.round(greys.toSorted((a, b) => b - a)[Math.floor(greys.length / 10)] ?? 0);
}

const SAMPLES = 64;

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
