import { css, fromHex, type Colour } from "./colour.ts";

/** What things stand on: from the deepest to the most raised; `blank` to `blankDeep` is a portrait that is not there. */
export const GROUND = {
  deep: "#06080e",
  base: "#0a0c12",
  raised: "#12161f",
  card: "#0c0f16",
  line: "#252c3a",
  blank: "#3a4660",
  blankDeep: "#161b28",
} as const;

/** Light ink on dark grounds, from the strongest to the weakest. The weakest that carries words is `soft`. */
export const INK = {
  full: "#ffffff",
  strong: ink(0.92),
  soft: ink(0.72),
  faint: ink(0.52),
  line: ink(0.5),
  rail: ink(0.24),
  chip: ink(0.18),
  /** Dark ink on an accent. */
  onAccent: "#10131a",
} as const;

/** The colour of what is being recorded. */
export const SIGNAL = { on: "#ff4d4f", off: "rgba(255,77,79,0.35)" } as const;

/** The colour of shades and plaques under words. */
export const SCRIM: Colour = fromHex(GROUND.deep);

/** How dense plaques under words are. */
export const PLAQUE = { light: 0.5, normal: 0.64, strong: 0.74 } as const;

/** The scrim's colour with an opacity of 0 to 1. */
export function scrim(opacity: number): string {
  return css(SCRIM, opacity);
}

/** White with an opacity of 0 to 1. */
export function ink(opacity: number): string {
  return css([255, 255, 255], opacity);
}
