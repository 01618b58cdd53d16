import type { Layout } from "./layout.ts";
import type { Page } from "../../../media/drawing.ts";

const SHADE = "6,8,14";

/** How dark the shades are where the slate's texts stand: over the top, over the lower third, at the bottom. */
export type Shades = readonly [upper: number, lower: number, bottom: number];
export const SOFT: Shades = [0.7, 0.8, 0.93];
/** A clip may carry a slate of its own at the same places, which must not shine through. */
export const DENSE: Shades = [0.97, 0.975, 0.985];

/** Darkens the frame under the slate: from the top down, and from `lowTop` to the bottom. */
export function paintShades({ context, width, height }: Page, layout: Layout, lowTop: number, [top, low, bottom]: Shades): void {
  const upper = context.createLinearGradient(0, 0, 0, layout.top);
  const lower = context.createLinearGradient(0, lowTop, 0, height);
  // The ramps follow a smooth step: a straight one shows where it begins.
  for (let step = 0; step <= 8; step++) {
    const share = step / 8;
    const smooth = share * share * (3 - 2 * share);
    // A dense shade holds out as far as the texts go, then falls off steeper.
    const hold = top > 0.9 ? 0.52 : 0.1;
    upper.addColorStop(hold + share * (1 - hold), `rgba(${SHADE},${(top * (1 - smooth)).toFixed(3)})`);
    lower.addColorStop(share * (top > 0.9 ? 0.36 : 0.62), `rgba(${SHADE},${(low * smooth).toFixed(3)})`);
  }
  lower.addColorStop(1, `rgba(${SHADE},${bottom})`);
  context.fillStyle = upper;
  context.fillRect(0, 0, width, layout.top);
  context.fillStyle = lower;
  context.fillRect(0, lowTop, width, height - lowTop);
}
