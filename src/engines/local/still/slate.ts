import { type Page, accentOf, setLettering } from "../../../media/drawing.ts";
import { type Layout } from "../draw/layout.ts";
import { paintLowerThird } from "../draw/slate.ts";
import type { Still } from "../plan/still.ts";

/** Draws a still's words over it: what it is, its number among the others and its size. Answers where the block of text begins. */
export function paintStillSlate(page: Page, still: Still, layout: Layout): number {
  const { mark, label, head, number, text, remarks } = still;
  const { blockTop } = paintLowerThird(page, { mark, label, head, number, text, chips: remarks }, layout);
  paintSize(page, still, layout);
  if (still.of > 1) paintStrip(page, still, layout);
  return blockTop;
}

function paintSize({ context, width }: Page, still: Still, { margin, u }: Layout): void {
  context.save();
  context.textAlign = "right";
  context.shadowColor = "rgba(0,0,0,0.55)";
  context.shadowBlur = 6 * u;
  setLettering(context, { size: 33 * u, weight: 700, family: "mono" });
  context.fillStyle = "#fff";
  context.fillText(`${still.number} / ${still.of}`, width - margin, margin + 25 * u);
  setLettering(context, { size: 18.5 * u, weight: 500, family: "mono" });
  context.fillStyle = "rgba(255,255,255,0.72)";
  context.fillText(`${still.width} x ${still.height}`, width - margin, margin + 57 * u);
  context.restore();
}

/** One mark for each picture of the request, this one's in its accent. */
function paintStrip({ context, width }: Page, still: Still, { margin, timeline, u }: Layout): void {
  const gap = 6 * u;
  const wide = (width - 2 * margin - gap * (still.of - 1)) / still.of;
  setLettering(context, { size: 17 * u, weight: 500, family: "mono" });
  for (let index = 0; index < still.of; index++) {
    const isOwn = index === still.number - 1;
    const x = margin + index * (wide + gap);
    context.fillStyle = isOwn ? accentOf(still.number) : "rgba(255,255,255,0.24)";
    context.beginPath();
    context.roundRect(x, timeline, wide, 7 * u, 3.5 * u);
    context.fill();
    context.fillStyle = isOwn ? "#fff" : "rgba(255,255,255,0.52)";
    context.fillText(String(index + 1).padStart(2, "0"), x, timeline + 30 * u);
  }
}
