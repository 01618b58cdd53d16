/** Distances between things, in `u`. */
export const SPACE = { hair: 3, tight: 6, close: 11, snug: 14, gap: 20, wide: 34, block: 56 } as const;

/** Radii of corners, in `u`. */
export const RADIUS = { chip: 8, plaque: 14, card: 15 } as const;

/** Widths of lines, in `u`, and the fewest pixels that they have. */
export const STROKE = { fine: 2, mark: 2.4, ring: 4.5, rail: 7 } as const;

/** The width of a line in pixels: never so thin that it flickers. */
export function strokeOf(line: keyof typeof STROKE, u: number): number {
  return Math.max(line === "ring" ? 2 : 1.4, STROKE[line] * u);
}
