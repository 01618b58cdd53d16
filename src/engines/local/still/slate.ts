import { accentOf, columnsOf, fillRound, INK, scrim, setType, SPACE, STROKE, type Page } from "../../../media/drawing.ts";
import { type Layout } from "../draw/layout.ts";
import { underOf } from "../draw/shades.ts";
import { paintLowerThird } from "../draw/slate.ts";
import type { Still } from "../plan/still.ts";

/** Draws a still's words over its picture: what it is, its number among the others and its size. */
export function paintStillSlate(page: Page, still: Still, layout: Layout): void {
  const { mark, label, head, number, text, remarks } = still;
  const words = { mark, label, head, number, text, chips: remarks, under: underOf(page, layout) };
  paintLowerThird(page, words, layout);
  paintSize(page, still, layout);
  if (still.of > 1) paintStrip(page, still, layout);
}

function paintSize({ context, width }: Page, still: Still, { margin, u }: Layout): void {
  context.save();
  context.textAlign = "right";
  context.shadowColor = scrim(0.55);
  context.shadowBlur = SPACE.tight * u;
  setType(context, "clock", u);
  context.fillStyle = INK.full;
  context.fillText(`${still.number} / ${still.of}`, width - margin, margin + 25 * u);
  setType(context, "facts", u);
  context.fillStyle = INK.soft;
  context.fillText(`${still.width} x ${still.height}`, width - margin, margin + 57 * u);
  context.restore();
}

/** One mark for each picture of the request, this one's in its accent. */
function paintStrip({ context, width }: Page, still: Still, { margin, timeline, u }: Layout): void {
  const rail = STROKE.rail * u;
  setType(context, "tick", u);
  for (const [index, { x, width: wide }] of columnsOf(
    { x: margin, width: width - 2 * margin },
    still.of,
    SPACE.tight * u,
  ).entries()) {
    const isOwn = index === still.number - 1;
    fillRound(context, { x, y: timeline, width: wide, height: rail }, rail, isOwn ? accentOf(still.number) : INK.rail);
    context.fillStyle = isOwn ? INK.full : INK.faint;
    context.fillText(String(index + 1).padStart(2, "0"), x, timeline + 30 * u);
  }
}
