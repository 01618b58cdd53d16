/** A colour as red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** The colour of `#rrggbb`. */
export function fromHex(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour between two: 0 is `a`, 1 is `b`. */
export function between(a: Colour, b: Colour, share: number): Colour {
  const at = (index: 0 | 1 | 2): number => a[index] + (b[index] - a[index]) * share;
  return [at(0), at(1), at(2)];
}

/** A colour for the canvas, with an opacity of 0 to 1. */
export function css([r, g, b]: Colour, opacity = 1): string {
  return `rgba(${Math.round(r)},${Math.round(g)},${Math.round(b)},${opacity.toFixed(3)})`;
}
