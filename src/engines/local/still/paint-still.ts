import type { Layout } from "../draw/layout.ts";
import { layLowerThird } from "../draw/slate.ts";
import { createPage, even, type Page } from "../../../media/drawing.ts";
import type { Still } from "../plan/still.ts";
import { paintCards, paintFigures } from "./cards.ts";
import { paintDressed } from "./dressed.ts";
import { paintPictureGround, paintPlateGround } from "./ground.ts";
import { paintGrown } from "./grown.ts";
import { layOutStill, type Box } from "./layout.ts";
import type { Shelf } from "./shelf.ts";
import { paintStillSlate } from "./slate.ts";
import { paintTurned } from "./turned.ts";

/** Draws a still. Opaque; the same still gives the same pixels. */
export async function paintStill(still: Still, shelf: Shelf): Promise<Page> {
  // A grown picture keeps its pixels, so no slate lies over it.
  if (still.ground.kind === "grown") return await paintGrown(still, still.ground, shelf);
  const layout = layOutStill(still);
  if (still.isPlain) return await paintPlain(still, shelf, layout);
  // The room that the words leave decides where everything else stands.
  const { blockTop } = layLowerThird(createPage(2, 2).context, still.text, layout);
  const free = freeBox(still, layout, blockTop);
  const page = await paintGround(still, shelf, layout, free);
  paintStillSlate(page, still, layout);
  await paintCards(page, still, layout, free, shelf);
  return page;
}

/** The picture with its figures in the middle, and no word. */
async function paintPlain(still: Still, shelf: Shelf, layout: Layout): Promise<Page> {
  const { width, height, margin } = layout;
  const free = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const page = await paintGround(still, shelf, layout, free);
  await paintFigures(page, still, layout, free, shelf);
  return page;
}

/** The room between the mark and the text. */
function freeBox({ width }: Still, { margin, u }: Layout, blockTop: number): Box {
  const y = even(margin + 96 * u);
  return { x: margin, y, width: width - 2 * margin, height: Math.max(40 * u, blockTop - y - 34 * u) };
}

async function paintGround(still: Still, shelf: Shelf, layout: Layout, free: Box): Promise<Page> {
  const { ground } = still;
  switch (ground.kind) {
    case "plate":
      return await paintPlateGround(still, ground, shelf);
    case "picture":
      return await paintPictureGround(still, ground, shelf);
    case "turned":
      return await paintTurned(still, ground, shelf, free);
    case "dressed":
      return await paintDressed(still, ground, shelf, layout, free);
    default:
      return await paintGrown(still, ground, shelf);
  }
}
