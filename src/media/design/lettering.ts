import type { SKRSContext2D } from "@napi-rs/canvas";

import { ensureFonts, MONO, SANS, toDrawable } from "../fonts.ts";

/** How text is set. */
export interface Lettering {
  readonly size: number;
  /** 100 to 900. */
  readonly weight: number;
  readonly family: "sans" | "mono";
  /** Extra space between letters, in pixels. */
  readonly spacing?: number;
}

/** The text as it can be drawn: its fonts registered; control marks and characters without a glyph left out. */
export function toLetters(text: string): string {
  const clean = toDrawable(text).replace(/[\p{Variation_Selector}\u20E3]/gu, "");
  const missing = new Set(ensureFonts(clean));
  const known =
    missing.size === 0
      ? clean
      : Array.from(clean)
          .filter((character) => !missing.has(character))
          .join("");
  return known.replace(/ {2,}/g, " ").trim();
}

/** Sets how the context's next text is drawn. */
export function setLettering(context: SKRSContext2D, { size, weight, family, spacing = 0 }: Lettering): void {
  context.font = `${size.toFixed(2)}px ${family === "sans" ? SANS : MONO}`;
  context.fontVariationSettings = `'wght' ${weight}`;
  context.letterSpacing = `${spacing.toFixed(2)}px`;
}
