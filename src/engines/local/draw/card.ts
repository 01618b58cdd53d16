import {
  type Page,
  createPage,
  even,
  fitText,
  GROUND,
  INK,
  pixelsOf,
  RADIUS,
  scrim,
  setType,
  strokeOf,
  toLetters,
  TYPE,
} from "../../../media/drawing.ts";
import type { Card } from "../plan/scene.ts";
import type { CardPlace } from "./layout.ts";
import type { Picture } from "./picture.ts";
import type { SlatePart } from "./slate-part.ts";

/** Draws a portrait card with its name and shadow. Without a portrait it shows the name's first letter. */
export function paintCard(card: PortraitCard, place: CardPlace, u: number): SlatePart {
  return partAt(drawCard(card, place, u), place, rimOf(u));
}

/** A card with the picture that it shows. */
export type PortraitCard = Card & { readonly portrait: Picture | undefined };

/** Draws a card on a page of its own that has {@link rimOf} pixels of room around it. */
export function drawCard(card: PortraitCard, place: CardPlace, u: number): Page {
  const rim = rimOf(u);
  const page = createPage(place.width + 2 * rim, place.height + 2 * rim);
  const { context } = page;
  const radius = RADIUS.card * u;
  context.translate(rim, rim);
  context.save();
  context.shadowColor = scrim(0.62);
  context.shadowBlur = 18 * u;
  context.shadowOffsetY = 5 * u;
  context.fillStyle = GROUND.card;
  context.beginPath();
  context.roundRect(0, 0, place.width, place.height, radius);
  context.fill();
  context.restore();
  context.save();
  context.beginPath();
  context.roundRect(0, 0, place.width, place.height, radius);
  context.clip();
  if (card.portrait) paintPortrait(page, card.portrait, place);
  else paintInitial(page, card.name, place);
  const shade = context.createLinearGradient(0, place.height * 0.58, 0, place.height);
  shade.addColorStop(0, scrim(0));
  shade.addColorStop(1, scrim(0.9));
  context.fillStyle = shade;
  context.fillRect(0, 0, place.width, place.height);
  context.restore();
  context.strokeStyle = INK.soft;
  context.lineWidth = strokeOf("fine", u);
  context.beginPath();
  context.roundRect(u, u, place.width - 2 * u, place.height - 2 * u, radius - u);
  context.stroke();
  setType(context, "name", u, Math.min(TYPE.name.size, Math.max(TYPE.tick.size, (place.height / u) * 0.1)));
  context.fillStyle = INK.full;
  context.fillText(fitText(context, toLetters(card.name), place.width - 24 * u), 13 * u, place.height - 15 * u);
  return page;
}

/** Draws the light around the card of whoever speaks. */
export function paintSpeakingRing(place: CardPlace, accent: string, u: number): SlatePart {
  const rim = rimOf(u);
  const page = createPage(place.width + 2 * rim, place.height + 2 * rim);
  const { context } = page;
  context.translate(rim, rim);
  context.strokeStyle = accent;
  context.lineWidth = strokeOf("ring", u);
  context.shadowColor = accent;
  context.shadowBlur = 14 * u;
  context.beginPath();
  context.roundRect(0, 0, place.width, place.height, RADIUS.card * u);
  context.stroke();
  return partAt(page, place, rim);
}

/** Room for the shadow around a card. */
export function rimOf(u: number): number {
  return even(22 * u);
}

function partAt(page: Page, place: CardPlace, rim: number): SlatePart {
  return { x: place.x - rim, y: place.y - rim, width: page.width, height: page.height, pixels: pixelsOf(page) };
}

// Faces stand in the upper part of portraits, so what is cut comes mostly from below.
function paintPortrait({ context }: Page, portrait: Picture, place: CardPlace): void {
  const scale = Math.max(place.width / portrait.width, place.height / portrait.height);
  const across = portrait.width * scale;
  const down = portrait.height * scale;
  context.drawImage(portrait.image, (place.width - across) / 2, (place.height - down) * 0.25, across, down);
}

function paintInitial({ context }: Page, name: string, place: CardPlace): void {
  const ground = context.createLinearGradient(0, 0, place.width, place.height);
  ground.addColorStop(0, GROUND.blank);
  ground.addColorStop(1, GROUND.blankDeep);
  context.fillStyle = ground;
  context.fillRect(0, 0, place.width, place.height);
  setType(context, "title", 1, place.height * 0.42);
  context.fillStyle = INK.strong;
  context.textAlign = "center";
  context.fillText(toLetters(Array.from(name)[0] ?? "?").toUpperCase(), place.width / 2, place.height * 0.58);
  context.textAlign = "left";
}
