import { createPage, even, evenBelow, fillRound, pixelsOf } from "../../../media/drawing.ts";
import type { Layout } from "./layout.ts";
import type { SlatePart } from "./slate-part.ts";

/** How many bars show the sound of a film. */
export const BARS = 120;

/** Draws how loud a sound is over the film as a row of bars over the timeline, from its left end to its right; levels from 0 to 1. */
export function drawSoundBars(levels: readonly number[], colour: string, { width, margin, timeline, u }: Layout): SlatePart {
  const room = evenBelow(width - 2 * margin);
  const height = even(48 * u);
  const page = createPage(room, height);
  const step = room / Math.max(1, levels.length);
  for (const [index, level] of levels.entries()) {
    const tall = Math.max(3 * u, height * Math.min(1, level));
    const bar = { x: index * step + step * 0.2, y: (height - tall) / 2, width: step * 0.6, height: tall };
    fillRound(page.context, bar, step * 0.3, colour);
  }
  return { x: even(margin), y: evenBelow(timeline - height - 14 * u), width: room, height, pixels: pixelsOf(page) };
}
