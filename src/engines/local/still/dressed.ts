import { drawCard, rimOf } from "../draw/card.ts";
import type { CardPlace, Layout } from "../draw/layout.ts";
import { accentOf, createPage, scrim, toBlurred, type Page } from "../../../media/drawing.ts";
import { cover, type Picture } from "../draw/picture.ts";
import type { Ground, Still } from "../plan/still.ts";
import { paintPicture, shapeOf } from "./cards.ts";
import { placeCards, type Box } from "./layout.ts";
import type { Shelf } from "./shelf.ts";

type Dressed = Extract<Ground, { readonly kind: "dressed" }>;

/** A person and a garment side by side, with an arrow from one to the other: who is to wear what, and no pretence of it. */
export async function paintDressed(still: Still, ground: Dressed, shelf: Shelf, layout: Layout, free: Box): Promise<Page> {
  const person = await shelf.small(ground.person, 1600);
  const garment = await shelf.small(ground.garment, 900);
  const page = paintBackdrop(person, still);
  const gap = 96 * layout.u;
  const left = { ...free, width: (free.width - gap) * 0.62 };
  const right = { ...free, x: left.x + left.width + gap, width: (free.width - gap) * 0.38 };
  const centered = { gap: 0, align: "center" } as const;
  const [wearer] = placeCards([shapeOf(person)], left, { ...centered, most: left.height });
  const [worn] = placeCards([shapeOf(garment)], right, { ...centered, most: right.height * 0.6 });
  if (!wearer || !worn) return page;
  if (still.isPlain) {
    paintPicture(page, person, wearer, layout.u);
    paintPicture(page, garment, worn, layout.u);
    return page;
  }
  paintOne(page, { name: "person", path: ground.person, portrait: person }, wearer, layout.u);
  paintOne(page, { name: "garment", path: ground.garment, portrait: garment }, worn, layout.u);
  paintArrow(page, worn.x - 12 * layout.u, wearer.x + wearer.width + 12 * layout.u, worn.y + worn.height / 2, layout.u);
  return page;
}

function paintBackdrop(person: Picture, { width, height }: Still): Page {
  const sharp = createPage(width, height);
  cover(sharp, person);
  const page = toBlurred(sharp, Math.min(width, height) / 22);
  page.context.fillStyle = scrim(0.5);
  page.context.fillRect(0, 0, width, height);
  return page;
}

function paintOne(
  page: Page,
  card: { readonly name: string; readonly path: string; readonly portrait: Picture },
  place: CardPlace,
  u: number,
): void {
  const drawn = drawCard({ name: card.name, picture: card.path, portrait: card.portrait }, place, u);
  page.context.drawImage(drawn.canvas, place.x - rimOf(u), place.y - rimOf(u));
}

function paintArrow({ context }: Page, from: number, to: number, y: number, u: number): void {
  const head = 16 * u;
  context.save();
  context.strokeStyle = accentOf(1);
  context.lineWidth = 5 * u;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(to, y);
  context.moveTo(to + head, y - head);
  context.lineTo(to, y);
  context.lineTo(to + head, y + head);
  context.stroke();
  context.restore();
}
