import { drawCard, rimOf, type PortraitCard } from "../draw/card.ts";
import type { CardPlace, Layout } from "../draw/layout.ts";
import type { Page } from "../../../media/drawing.ts";
import type { Picture } from "../draw/picture.ts";
import type { Still, StillCard } from "../plan/still.ts";
import { placeCards, type Box } from "./layout.ts";
import type { Shelf } from "./shelf.ts";

/** Draws what was given: the figures large in the middle of the free box, the rest small at its upper end. */
export async function paintCards(page: Page, still: Still, layout: Layout, free: Box, shelf: Shelf): Promise<void> {
  const { u } = layout;
  const figures = await open(still.figures, shelf);
  const cards = await open(still.cards, shelf);
  const { large, small } = share(free, figures.length > 0, cards.length > 0, layout);
  const gap = 20 * u;
  paint(page, cards, placeCards(cards.map(shapeOfCard), small, { most: 210 * u, gap, align: "end" }), u);
  // Before a given picture they stand aside, so that it is seen too.
  const isBefore = still.ground.kind === "picture";
  const most = (isBefore ? 340 : figures.length === 1 ? 470 : 400) * u;
  paint(page, figures, placeCards(figures.map(shapeOfCard), large, { most, gap: 30 * u, align: isBefore ? "low" : "center" }), u);
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

function paint({ context }: Page, cards: readonly PortraitCard[], places: readonly CardPlace[], u: number): void {
  const rim = rimOf(u);
  for (const [index, place] of places.entries()) {
    const card = cards[index];
    if (card) context.drawImage(drawCard(card, place, u).canvas, place.x - rim, place.y - rim);
  }
}
