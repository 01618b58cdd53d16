import type { Layout } from "./layout.ts";
import { even } from "./layout.ts";
import { createPage, pixelsOf, setLettering, toLetters } from "../../../media/drawing.ts";
import type { SlatePart } from "./slate-part.ts";

const TEXT = "ONETAKE PREVIEW";

/** Draws the mark of watermarked copies, in the lower right corner. */
export function drawMark({ width, height, margin, u }: Layout): SlatePart {
  const lettering = { size: 19 * u, weight: 700, family: "sans", spacing: 3 * u } as const;
  toLetters(TEXT); // registers its fonts
  const measure = createPage(2, 2).context;
  setLettering(measure, lettering);
  const wide = even(measure.measureText(TEXT).width + 30 * u);
  const tall = even(36 * u);
  const page = createPage(wide, tall);
  page.context.fillStyle = "rgba(6,8,14,0.5)";
  page.context.beginPath();
  page.context.roundRect(0, 0, wide, tall, tall / 2);
  page.context.fill();
  setLettering(page.context, lettering);
  page.context.fillStyle = "rgba(255,255,255,0.86)";
  page.context.fillText(TEXT, 16 * u, tall * 0.68);
  return {
    x: 2 * Math.floor((width - margin - wide) / 2),
    y: 2 * Math.floor((height - 66 * u) / 2),
    width: wide,
    height: tall,
    pixels: pixelsOf(page),
  };
}
