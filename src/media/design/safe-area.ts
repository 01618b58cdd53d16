import { shapeOf, unitOf, type Shape, type Size } from "./unit.ts";

/** A part of a picture, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far areas stand off the edges, in `u`: words keep to `title`, lines and corner marks to `action`. */
interface Insets {
  readonly title: readonly [across: number, down: number];
  readonly action: readonly [across: number, down: number];
}

// Five and two and a half of a hundred of the shorter side; upright pictures are seen on telephones, whose rounded corners and bars take more at both ends.
const INSETS: Readonly<Record<Shape, Insets>> = {
  wide: { title: [54, 54], action: [27, 27] },
  square: { title: [54, 54], action: [27, 27] },
  upright: { title: [54, 72], action: [27, 36] },
};

/** The part in which words are safe from being cut or covered. */
export function titleSafe(size: Size): Area {
  return within(size, INSETS[shapeOf(size)].title);
}

/** The part in which lines and marks are safe. */
export function actionSafe(size: Size): Area {
  return within(size, INSETS[shapeOf(size)].action);
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

function within({ width, height }: Size, [across, down]: readonly [number, number]): Area {
  const u = unitOf({ width, height });
  const [x, y] = [Math.round(across * u), Math.round(down * u)];
  return { x, y, width: width - 2 * x, height: height - 2 * y };
}
