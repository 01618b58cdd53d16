/** Colours of shots and pictures of a series, in turn. */
const ACCENTS: readonly string[] = ["#ffb454", "#5ad1c8", "#ff7a90", "#9fb4ff", "#b6e36a", "#e6a0ff"];

/** The accent of a shot, counted from 1. */
export function accentOf(number: number): string {
  return ACCENTS[(number - 1) % ACCENTS.length] ?? "#ffb454";
}
