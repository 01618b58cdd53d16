import {
  accentOf,
  createPage,
  even,
  fitText,
  INK,
  LEADING,
  letteringOf,
  paintPlaque,
  pixelsOf,
  setLettering,
  toLetters,
  TYPE,
  UPRIGHT,
  wrapText,
} from "../../../media/drawing.ts";
import type { Line } from "../plan/scene.ts";
import type { Layout } from "./layout.ts";
import type { SlatePart } from "./slate-part.ts";

/** Draws a spoken line as a caption that stands, centred, above `lowerEdge`; the speaker's name over it in the accent of shot `number`. */
export function drawCaption(line: Line, number: number, layout: Layout, lowerEdge: number): SlatePart {
  const { u } = layout;
  const words = letteringOf("caption", u, layout.isUpright ? UPRIGHT.caption : TYPE.caption.size);
  const label = letteringOf("label", u);
  const most = layout.isUpright ? layout.width - 2 * layout.margin - 60 * u : layout.width * 0.62;
  const measure = createPage(2, 2).context;
  setLettering(measure, words);
  const lines = wrapText(measure, toLetters(line.text), most, 3);
  const widths = lines.map((text) => measure.measureText(text).width);
  setLettering(measure, label);
  const name = line.speaker === undefined ? "" : fitText(measure, toLetters(line.speaker).toUpperCase(), most);
  const nameWidth = name === "" ? 0 : measure.measureText(name).width;
  const head = name === "" ? 0 : 29 * u;
  const width = even(Math.min(layout.width - 2 * layout.margin, Math.max(nameWidth, ...widths) + 60 * u));
  const height = even(head + lines.length * words.size * LEADING + 30 * u);
  const page = createPage(width, height);
  const { context } = page;
  paintPlaque(context, { x: 0, y: 0, width, height }, u);
  context.textAlign = "center";
  setLettering(context, label);
  context.fillStyle = accentOf(number);
  context.fillText(name, width / 2 + (label.spacing ?? 0) / 2, 34 * u);
  setLettering(context, words);
  context.fillStyle = INK.full;
  for (const [index, text] of lines.entries())
    context.fillText(text, width / 2, 15 * u + head + words.size * (1.02 + LEADING * index));
  const y = Math.max(layout.top, even(lowerEdge - 34 * u - height));
  return { x: even((layout.width - width) / 2), y, width, height, pixels: pixelsOf(page) };
}
