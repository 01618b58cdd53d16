import { createPage, pixelsOf, setLettering, toLetters, wrapText } from "../../../media/drawing.ts";
import type { Line } from "../plan/scene.ts";
import { even, type Layout } from "./layout.ts";
import type { SlatePart } from "./slate-part.ts";

/** Draws a spoken line as a caption that stands, centred, above `lowerEdge`; the speaker's name over it in the shot's accent. */
export function drawCaption(line: Line, accent: string, layout: Layout, lowerEdge: number): SlatePart {
  const { u } = layout;
  const size = (layout.isUpright ? 38 : 34) * u;
  const most = layout.width * (layout.isUpright ? 0.8 : 0.62);
  const measure = createPage(2, 2).context;
  setLettering(measure, { size, weight: 500, family: "sans" });
  const lines = wrapText(measure, toLetters(line.text), most, 3);
  const widths = lines.map((text) => measure.measureText(text).width);
  const name = line.speaker === undefined ? "" : toLetters(line.speaker).toUpperCase();
  setLettering(measure, { size: 17 * u, weight: 700, family: "sans", spacing: 3 * u });
  const nameWidth = name === "" ? 0 : measure.measureText(name).width;
  const head = name === "" ? 0 : 27 * u;
  const width = even(Math.min(layout.width - 2 * layout.margin, Math.max(nameWidth, ...widths) + 60 * u));
  const height = even(head + lines.length * size * 1.32 + 30 * u);
  const page = createPage(width, height);
  const { context } = page;
  context.fillStyle = "rgba(6,8,14,0.72)";
  context.beginPath();
  context.roundRect(0, 0, width, height, 14 * u);
  context.fill();
  context.textAlign = "center";
  setLettering(context, { size: 17 * u, weight: 700, family: "sans", spacing: 3 * u });
  context.fillStyle = accent;
  context.fillText(name, width / 2 + 1.5 * u, 33 * u);
  setLettering(context, { size, weight: 500, family: "sans" });
  context.fillStyle = "#fff";
  for (const [index, text] of lines.entries()) context.fillText(text, width / 2, 15 * u + head + size * (1.02 + 1.32 * index));
  const y = Math.max(layout.top, even(lowerEdge - 34 * u - height));
  return { x: even((layout.width - width) / 2), y, width, height, pixels: pixelsOf(page) };
}
