import { drawCard, rimOf, type PortraitCard } from "../draw/card.ts";
import type { CardPlace, Layout } from "../draw/layout.ts";
import {
  fillRound,
  fitText,
  GROUND,
  INK,
  PLAQUE,
  RADIUS,
  scrim,
  setType,
  SPACE,
  strokeOf,
  toLetters,
  type Page,
} from "../../../media/drawing.ts";
import type { Picture } from "../draw/picture.ts";
import type { Still, StillCard } from "../plan/still.ts";
import { placeCards, type Box } from "./layout.ts";
import type { Shelf } from "./shelf.ts";

/** Draws what was given: the figures large in the middle of the free box, the rest small at its upper end. */
export async function paintCards(page: Page, still: Still, layout: Layout, free: Box, shelf: Shelf): Promise<void> {
  const { large, small } = share(free, still.figures.length > 0, still.cards.length > 0, layout);
  await paintReferences(page, still.cards, small, shelf, layout.u);
  await paintFigures(page, still, layout, large, shelf);
}

/** Draws the figures into a box: with their names, or the pictures alone. */
export async function paintFigures(page: Page, still: Still, { u }: Layout, box: Box, shelf: Shelf): Promise<void> {
  const figures = (await open(still.figures, shelf)).filter(({ portrait }) => !still.isPlain || portrait !== undefined);
  // Before a given picture they stand aside, so that it is seen too.
  const isBefore = still.ground.kind === "picture";
  const most = (isBefore ? 340 : figures.length === 1 ? 470 : 400) * u;
  const places = placeCards(figures.map(shapeOfCard), box, { most, gap: 30 * u, align: isBefore ? "low" : "center" });
  const rim = rimOf(u);
  for (const [index, place] of places.entries()) {
    const figure = figures[index];
    if (still.isPlain && figure?.portrait) paintPicture(page, figure.portrait, place, u);
    else if (figure) page.context.drawImage(drawCard(figure, place, u).canvas, place.x - rim, place.y - rim);
  }
}

/** A picture in a box with round corners; what stands over is cut. */
export function paintPicture({ context }: Page, picture: Picture, { x, y, width, height }: CardPlace, u: number): void {
  const scale = Math.max(width / picture.width, height / picture.height);
  const [across, down] = [picture.width * scale, picture.height * scale];
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, RADIUS.card * u);
  context.clip();
  context.fillStyle = GROUND.card;
  context.fillRect(x, y, width, height);
  // Faces stand in the upper part of portraits, so what is cut comes mostly from below.
  context.drawImage(picture.image, x + (width - across) / 2, y + (height - down) * 0.25, across, down);
  context.restore();
}

/** Small squares of one size, each with its name on it; where they are too small for that, with its number. */
async function paintReferences(page: Page, cards: readonly StillCard[], box: Box, shelf: Shelf, u: number): Promise<void> {
  const { context } = page;
  const gap = SPACE.snug * u;
  const places = placeCards(cards.map(() => 1), box, { most: (cards.length > 2 ? 150 : 210) * u, gap, align: "end" }); // prettier-ignore
  setType(context, "tick", u);
  const names = cards.map(({ name }) => toLetters(name));
  const isRoomy = names.every((name, index) => context.measureText(name).width + 24 * u <= (places[index]?.width ?? 0));
  for (const [index, place] of places.entries()) {
    const path = cards[index]?.path;
    if (path !== undefined) paintPicture(page, await shelf.small(path, 900), place, u);
    paintRim(context, place, u);
    const name = names[index] ?? "";
    paintBadge(context, isRoomy ? name : (/\d+$/.exec(name)?.[0] ?? name), place, u);
  }
}

function paintBadge(context: Page["context"], name: string, { x, y, width, height }: CardPlace, u: number): void {
  const inset = SPACE.tight * u;
  setType(context, "tick", u);
  const text = fitText(context, name, width - 4 * inset);
  const tall = 28 * u;
  const badge = { x: x + inset, y: y + height - tall - inset, width: context.measureText(text).width + 2 * inset, height: tall };
  fillRound(context, badge, RADIUS.chip * u, scrim(PLAQUE.strong));
  context.fillStyle = INK.full;
  context.fillText(text, badge.x + inset, badge.y + 20 * u);
}

function paintRim(context: Page["context"], { x, y, width, height }: CardPlace, u: number): void {
  const line = strokeOf("fine", u);
  context.strokeStyle = INK.line;
  context.lineWidth = line;
  context.beginPath();
  context.roundRect(x + line / 2, y + line / 2, width - line, height - line, RADIUS.card * u);
  context.stroke();
}

/** The width to height of a card for a picture: its own shape, where that is not too long. */
export function shapeOf({ width, height }: Pick<Picture, "width" | "height">): number {
  return Math.min(1.7, Math.max(0.68, width / height));
}

async function open(cards: readonly StillCard[], shelf: Shelf): Promise<readonly PortraitCard[]> {
  const opened: PortraitCard[] = [];
  for (const { name, path } of cards)
    opened.push({ name, picture: path, portrait: path === undefined ? undefined : await shelf.small(path, 900) });
  return opened;
}

function shapeOfCard({ portrait }: PortraitCard): number {
  return portrait ? shapeOf(portrait) : 0.8;
}

// Small cards stand at the end of a wide picture and at the top of an upright one, so that the figures keep most of the room.
function share(free: Box, hasFigures: boolean, hasCards: boolean, { isUpright, u }: Layout): { large: Box; small: Box } {
  if (!hasFigures || !hasCards) {
    const wide = free.width * (isUpright ? 1 : 0.6);
    return { large: free, small: { ...free, x: free.x + free.width - wide, width: wide } };
  }
  if (isUpright) {
    const tall = Math.min(230 * u, free.height * 0.3);
    const left = free.height - tall - 30 * u;
    return { small: { ...free, height: tall }, large: { ...free, y: free.y + tall + 30 * u, height: left } };
  }
  const wide = free.width * 0.27;
  return {
    small: { ...free, x: free.x + free.width - wide, width: wide },
    large: { ...free, width: free.width - wide - 30 * u },
  };
}
