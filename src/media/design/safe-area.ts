import { unitOf, type Size } from "./unit.ts";

/** A part of a picture, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

// Shares of the shorter side, the same on all four sides: in any ratio the margins look alike, and none is wasted on the long side.
const TITLE = 0.05;
const ACTION = 0.025;

/** The part in which words are safe from being cut or covered. */
export function titleSafe(size: Size): Area {
  return within(size, TITLE);
}

/** The part in which lines and marks are safe. */
export function actionSafe(size: Size): Area {
  return within(size, ACTION);
}

/** Equal columns side by side in an area, with `gutter` pixels between them. */
export function columnsOf(
  { x, width }: Pick<Area, "x" | "width">,
  count: number,
  gutter: number,
): readonly Pick<Area, "x" | "width">[] {
  const wide = (width - gutter * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({ x: x + index * (wide + gutter), width: wide }));
}

function within({ width, height }: Size, share: number): Area {
  const inset = Math.round(share * 1080 * unitOf({ width, height }));
  return { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset };
}
