import { type Page, setLettering, toLetters } from "../../../media/drawing.ts";

/** Draws the mark of a watermarked copy into the lower right corner. */
export function paintWatermark({ context, width, height }: Page): void {
  const u = Math.min(width, height) / 1080;
  const size = Math.max(9, 22 * u);
  const text = toLetters("ONETAKE PREVIEW");
  context.save();
  setLettering(context, { size, weight: 700, family: "sans", spacing: size * 0.12 });
  const wide = context.measureText(text).width + size * 2.5;
  const tall = size * 1.7;
  const x = width - wide - Math.max(6, 66 * u);
  const y = height - tall - Math.max(4, 8 * u);
  context.fillStyle = "rgba(6,8,14,0.6)";
  context.beginPath();
  context.roundRect(x, y, wide, tall, tall / 2);
  context.fill();
  context.fillStyle = "#ffb454";
  context.beginPath();
  context.arc(x + size * 0.95, y + tall / 2, size * 0.3, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = "rgba(255,255,255,0.92)";
  context.fillText(text, x + size * 1.6, y + tall / 2 + size * 0.36);
  context.restore();
}
