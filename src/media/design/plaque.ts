import type { SKRSContext2D } from "@napi-rs/canvas";

import { accentOf } from "./accents.ts";
import { toLetters } from "./lettering.ts";
import { INK, PLAQUE, scrim } from "./palette.ts";
import type { Area } from "./safe-area.ts";
import { RADIUS, SPACE } from "./spacing.ts";
import { setType } from "./type-scale.ts";

/** Fills a box with round corners. */
export function fillRound(
  context: SKRSContext2D,
  { x, y, width, height }: Area,
  radius: number,
  fill: SKRSContext2D["fillStyle"],
): void {
  context.fillStyle = fill;
  context.beginPath();
  context.roundRect(x, y, Math.max(0, width), height, Math.max(0, Math.min(radius, height / 2, width / 2)));
  context.fill();
}

/** Fills a dark box under words. */
export function paintPlaque(context: SKRSContext2D, area: Area, u: number, strength: keyof typeof PLAQUE = "strong"): void {
  fillRound(context, area, RADIUS.plaque * u, scrim(PLAQUE[strength]));
}

/** Where chips stand and what they are. */
export interface ChipRow {
  readonly chips: readonly string[];
  /** Number of the shot: the first chip has its accent. */
  readonly number: number;
  readonly x: number;
  /** Baseline of the words. */
  readonly y: number;
  readonly width: number;
  readonly u: number;
}

/** Height of a chip, in `u`. */
export const CHIP_HEIGHT = 35;

/** Paints chips in a row, the first in the accent; those that find no room are left out. Answers how many were painted. */
export function paintChips(context: SKRSContext2D, { chips, number, x: left, y, width, u }: ChipRow): number {
  setType(context, "chip", u);
  let x = left;
  let painted = 0;
  for (const [index, chip] of chips.entries()) {
    const text = toLetters(chip);
    const wide = context.measureText(text).width + 2 * SPACE.snug * u;
    if (text === "" || x + wide > left + width) continue;
    fillRound(
      context,
      { x, y: y - 24 * u, width: wide, height: CHIP_HEIGHT * u },
      RADIUS.chip * u,
      index === 0 ? accentOf(number) : INK.chip,
    );
    context.fillStyle = index === 0 ? INK.onAccent : INK.full;
    context.fillText(text, x + SPACE.snug * u, y + 0.5 * u);
    x += wide + SPACE.close * u;
    painted++;
  }
  return painted;
}
