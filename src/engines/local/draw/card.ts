import { type Page, createPage, fitText, pixelsOf, setLettering, toLetters } from "../../../media/drawing.ts";
import type { Card } from "../plan/scene.ts";
import { even, type CardPlace } from "./layout.ts";
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
  const radius = 15 * u;
  context.translate(rim, rim);
  context.save();
  context.shadowColor = "rgba(0,0,0,0.6)";
  context.shadowBlur = 18 * u;
  context.shadowOffsetY = 5 * u;
  context.fillStyle = "#0c0f16";
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
  shade.addColorStop(0, "rgba(6,8,14,0)");
  shade.addColorStop(1, "rgba(6,8,14,0.9)");
  context.fillStyle = shade;
  context.fillRect(0, 0, place.width, place.height);
  context.restore();
  context.strokeStyle = "rgba(255,255,255,0.62)";
  context.lineWidth = Math.max(1.2, 2 * u);
  context.beginPath();
  context.roundRect(u, u, place.width - 2 * u, place.height - 2 * u, radius - u);
  context.stroke();
  setLettering(context, { size: Math.min(21 * u, place.height * 0.1), weight: 600, family: "sans" });
  context.fillStyle = "#fff";
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
  context.lineWidth = Math.max(2, 4.5 * u);
  context.shadowColor = accent;
  context.shadowBlur = 14 * u;
  context.beginPath();
  context.roundRect(0, 0, place.width, place.height, 15 * u);
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
  ground.addColorStop(0, "#3a4660");
  ground.addColorStop(1, "#161b28");
  context.fillStyle = ground;
  context.fillRect(0, 0, place.width, place.height);
  setLettering(context, { size: place.height * 0.42, weight: 700, family: "sans" });
  context.fillStyle = "rgba(255,255,255,0.85)";
  context.textAlign = "center";
  context.fillText(toLetters(Array.from(name)[0] ?? "?").toUpperCase(), place.width / 2, place.height * 0.58);
  context.textAlign = "left";
}
