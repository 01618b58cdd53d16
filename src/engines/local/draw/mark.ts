import {
  createPage,
  even,
  evenBelow,
  fillRound,
  INK,
  letteringOf,
  PLAQUE,
  pixelsOf,
  scrim,
  setLettering,
  toLetters,
  type Page,
} from "../../../media/drawing.ts";
import type { Layout } from "./layout.ts";
import type { SlatePart } from "./slate-part.ts";

const TEXT = "ONETAKE PREVIEW";

/** Draws the mark of watermarked copies, in the lower right corner. */
export function drawMark(layout: Layout): SlatePart {
  const { page, x, y } = placeMark(layout);
  return { x, y, width: page.width, height: page.height, pixels: pixelsOf(page) };
}

/** The mark of watermarked copies on a page of its own, and where that lies. */
export function placeMark({ width, height, margin, u }: Layout): { readonly page: Page; readonly x: number; readonly y: number } {
  const lettering = letteringOf("label", u);
  toLetters(TEXT); // registers its fonts
  const measure = createPage(2, 2).context;
  setLettering(measure, lettering);
  const wide = even(measure.measureText(TEXT).width + 30 * u);
  const tall = even(32 * u);
  const page = createPage(wide, tall);
  fillRound(page.context, { x: 0, y: 0, width: wide, height: tall }, tall / 2, scrim(PLAQUE.normal));
  setLettering(page.context, lettering);
  page.context.fillStyle = INK.strong;
  page.context.fillText(TEXT, 16 * u, tall * 0.68);
  // Under the labels of the timeline and clear of the corner, so that it covers nothing.
  return { page, x: evenBelow(width - margin - 18 * u - wide), y: evenBelow(height - 44 * u) };
}
