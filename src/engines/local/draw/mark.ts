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
} from "../../../media/drawing.ts";
import type { Layout } from "./layout.ts";
import type { SlatePart } from "./slate-part.ts";

const TEXT = "ONETAKE PREVIEW";

/** Draws the mark of watermarked copies, in the lower right corner. */
export function drawMark({ width, height, margin, u }: Layout): SlatePart {
  const lettering = letteringOf("label", u);
  toLetters(TEXT); // registers its fonts
  const measure = createPage(2, 2).context;
  setLettering(measure, lettering);
  const wide = even(measure.measureText(TEXT).width + 30 * u);
  const tall = even(36 * u);
  const page = createPage(wide, tall);
  fillRound(page.context, { x: 0, y: 0, width: wide, height: tall }, tall / 2, scrim(PLAQUE.normal));
  setLettering(page.context, lettering);
  page.context.fillStyle = INK.strong;
  page.context.fillText(TEXT, 16 * u, tall * 0.68);
  return {
    x: evenBelow(width - margin - wide),
    y: evenBelow(height - 66 * u),
    width: wide,
    height: tall,
    pixels: pixelsOf(page),
  };
}
