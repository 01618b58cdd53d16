import { createCanvas, ImageData, type Canvas, type SKRSContext2D } from "@napi-rs/canvas";

import type { Size } from "./unit.ts";

/** A sheet to draw on. */
export interface Page {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
  readonly width: number;
  readonly height: number;
}

/** An empty, transparent page. */
export function createPage(width: number, height: number): Page {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  return { canvas, context, width, height };
}

/** A page of RGBA rows that are not premultiplied. */
export function pageOfRgba(rgba: Uint8ClampedArray, { width, height }: Size): Page {
  const page = createPage(width, height);
  page.context.putImageData(new ImageData(rgba, width, height), 0, 0);
  return page;
}

/** The page's pixels: RGBA, premultiplied, rows without padding. */
export function pixelsOf(page: Page): Uint8Array {
  return page.canvas.data();
}

/** A part of a page as pixels, like {@link pixelsOf}. */
export function pixelsWithin(page: Page, x: number, y: number, width: number, height: number): Uint8Array {
  if (x === 0 && y === 0 && width === page.width && height === page.height) return pixelsOf(page);
  const part = createPage(width, height);
  part.context.drawImage(page.canvas, -x, -y);
  return pixelsOf(part);
}

/** A page of the same size that shows this one out of focus. Done small, so that it costs little whatever the radius is. */
export function toBlurred(page: Page, radius: number): Page {
  const shrink = Math.max(1, Math.min(16, Math.floor(radius / 3)));
  const small = createPage(Math.ceil(page.width / shrink) + 8, Math.ceil(page.height / shrink) + 8);
  // A margin of its own colours keeps the edges from darkening.
  small.context.drawImage(page.canvas, 0, 0, small.width, small.height);
  const soft = createPage(small.width, small.height);
  soft.context.filter = `blur(${radius / shrink}px)`;
  const margin = Math.ceil((radius / shrink) * 2);
  soft.context.drawImage(small.canvas, -margin, -margin, small.width + 2 * margin, small.height + 2 * margin);
  const result = createPage(page.width, page.height);
  result.context.drawImage(soft.canvas, 0, 0, page.width, page.height);
  return result;
}
