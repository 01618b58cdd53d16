import { brightnessWithin, LEADING, scrim, scrimFor, type Page } from "../../../media/drawing.ts";
import type { Layout } from "./layout.ts";

/** How bright what lies under the slate's words is, as greys of 0 to 255, at the top and in the lower third; Infinity where nothing may shine through. */
export interface Under {
  readonly upper: number;
  readonly lower: number;
}

/** A clip may carry a slate of its own at the same places, which must not shine through. */
export const UNDER_CLIP: Under = { upper: Infinity, lower: Infinity };

/** What lies under the slate's words on a picture. A camera that moves brings what is beside it too. */
export function underOf(page: Page, { width, height, top }: Layout): Under {
  return {
    upper: brightnessWithin(page, { x: 0, y: 0, width, height: top }),
    lower: brightnessWithin(page, { x: 0, y: height * 0.6, width, height: height * 0.4 }),
  };
}

/** The contrast that a shade gives to white: above what small words need, as some of the slate's words are not quite white. */
const CONTRAST = 6.5;

/**
 * Darkens the frame under the slate: from the top down, and from `lowTop` to the bottom. Each shade is dark enough for the words on it, up
 * to where they end, and no darker than it has to be.
 */
export function paintShades(
  page: Page,
  layout: Layout,
  { lowTop, blockTop }: { lowTop: number; blockTop: number },
  under: Under,
): void {
  const { height, margin, prompt, u } = layout;
  paintShade(page, [0, layout.top], [0, (margin + 66 * u) / layout.top], depthsOf(under.upper, 0.66, 0.36));
  // The words of a clip's own slate may stand a line higher than these.
  const top = under.lower === Infinity ? Math.max(lowTop, blockTop - prompt.size * LEADING) : blockTop;
  const words = (height - top) / (height - lowTop);
  paintShade(page, [height, lowTop], [0.2, words], depthsOf(under.lower, 0.93, 0.6));
}

/** How dark a shade is at the edge of the frame, and where the words end. */
function depthsOf(grey: number, edge: number, words: number): readonly [number, number] {
  if (grey === Infinity) return [0.996, 0.993];
  const needed = scrimFor(grey, CONTRAST, 0);
  return [Math.max(edge, needed), Math.max(words, needed)];
}

/** A shade from an edge of the frame inwards; at the shares `from` and `to` of its way it has its depths, then it falls off smoothly. */
function paintShade(
  { context, width }: Page,
  [edge, end]: readonly [number, number],
  [from, to]: readonly [number, number],
  [deep, least]: readonly [number, number],
): void {
  const gradient = context.createLinearGradient(0, edge, 0, end);
  gradient.addColorStop(0, scrim(deep));
  // Both ramps follow a smooth step: a straight one shows where it begins.
  const steps = 10;
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    const smooth = share * share * (3 - 2 * share);
    gradient.addColorStop(from + (to - from) * share, scrim(deep + (least - deep) * smooth));
  }
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    gradient.addColorStop(to + (1 - to) * share, scrim(least * (1 - share * share * (3 - 2 * share))));
  }
  context.fillStyle = gradient;
  context.fillRect(0, Math.min(edge, end), width, Math.abs(end - edge));
}
