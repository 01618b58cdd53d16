import { createPage, toBlurred, type Page } from "../../../media/drawing.ts";
import { fitPicture } from "../draw/picture.ts";
import { paintPlate } from "../draw/plates/paint-plate.ts";
import type { Framing, Ground, Still } from "../plan/still.ts";
import type { Shelf } from "./shelf.ts";

type Of<Kind extends Ground["kind"]> = Extract<Ground, { readonly kind: Kind }>;

/** A mood plate, in the colours of a style picture where one is given. */
export async function paintPlateGround({ width, height }: Still, ground: Of<"plate">, shelf: Shelf): Promise<Page> {
  const page = paintPlate(ground.moods, ground.seed, width, height);
  await takeStyle(page, ground.style, shelf);
  return page;
}

/** A picture in the light of the words: the mood plate that they would give lies over it, softly. */
export async function paintPictureGround({ width, height }: Still, ground: Of<"picture">, shelf: Shelf): Promise<Page> {
  const fitted = fitPicture(await shelf.whole(ground.path), width, height);
  const page = frame(fitted, ground.framing);
  const light = toBlurred(paintPlate(ground.moods, ground.seed, width, height), Math.min(width, height) / 24);
  layOver(page, light, "soft-light", 0.7);
  layOver(page, light, "color", 0.26);
  await takeStyle(page, ground.style, shelf);
  return page;
}

function frame(page: Page, { closer, x, y }: Framing): Page {
  if (closer === 1) return page;
  const { width, height } = page;
  const [across, down] = [width / closer, height / closer];
  const framed = createPage(width, height);
  const left = Math.min(width - across, Math.max(0, x * width - across / 2));
  const top = Math.min(height - down, Math.max(0, y * height - down / 2));
  framed.context.drawImage(page.canvas, left, top, across, down, 0, 0, width, height);
  return framed;
}

// Of a style picture the colours are taken, not the things: it is laid over so far out of focus that none can be told.
async function takeStyle(page: Page, style: string | undefined, shelf: Shelf): Promise<void> {
  if (style === undefined) return;
  const { width, height } = page;
  const spread = createPage(width, height);
  spread.context.drawImage((await shelf.small(style, 64)).image, 0, 0, width, height);
  layOver(page, toBlurred(spread, Math.min(width, height) / 12), "color", 0.55);
}

function layOver({ context }: Page, light: Page, how: "soft-light" | "color", strength: number): void {
  context.save();
  context.globalCompositeOperation = how;
  context.globalAlpha = strength;
  context.drawImage(light.canvas, 0, 0);
  context.restore();
}
