import type { Layout } from "./layout.ts";
import { createPage, pixelsOf } from "../../../media/drawing.ts";
import type { SlatePart } from "./slate-part.ts";

/** How many bars show the sound of a film. */
export const BARS = 120;

/** Draws how loud a sound is over the film as a row of bars over the timeline, from its left end to its right; levels from 0 to 1. */
export function drawSoundBars(levels: readonly number[], colour: string, { width, margin, timeline, u }: Layout): SlatePart {
  const room = 2 * Math.floor((width - 2 * margin) / 2);
  const height = 2 * Math.round(24 * u);
  const page = createPage(room, height);
  const step = room / Math.max(1, levels.length);
  page.context.fillStyle = colour;
  for (const [index, level] of levels.entries()) {
    const tall = Math.max(3 * u, height * Math.min(1, level));
    page.context.beginPath();
    page.context.roundRect(index * step + step * 0.2, (height - tall) / 2, step * 0.6, tall, step * 0.3);
    page.context.fill();
  }
  return {
    x: 2 * Math.round(margin / 2),
    y: 2 * Math.floor((timeline - height - 14 * u) / 2),
    width: room,
    height,
    pixels: pixelsOf(page),
  };
}
