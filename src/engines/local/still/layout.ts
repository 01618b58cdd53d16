import { layOut, type CardPlace, type Layout } from "../draw/layout.ts";
import type { Still } from "../plan/still.ts";

/** A box on a picture, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The layout of a still: that of a film's frame, but where there is one picture only the strip of pictures is left out. */
export function layOutStill(still: Pick<Still, "width" | "height" | "of">): Layout {
  const layout = layOut(still);
  if (still.of > 1) return layout;
  const timeline = layout.timeline + 38 * layout.u;
  return { ...layout, timeline, chips: timeline - 32 * layout.u };
}

/** How cards stand in a box. */
export interface Placing {
  /** The tallest that a card may be. */
  readonly most: number;
  readonly gap: number;
  readonly align: "center" | "end" | "low";
}

/**
 * Places for cards of these shapes (width to height) in rows inside a box: all of one height, the greatest that fits. They stand in the
 * middle, at the upper end, or low at the start.
 */
export function placeCards(shapes: readonly number[], box: Box, { most, gap, align }: Placing): readonly CardPlace[] {
  if (shapes.length === 0) return [];
  for (let height = Math.min(most, box.height); height >= 8; height *= 0.97) {
    const rows = toRows(shapes, height, box.width, gap);
    if (rows && rows.length * (height + gap) - gap <= box.height) return placeRows(rows, height, box, gap, align);
  }
  return [];
}

/** The shapes in rows no wider than `width`; undefined when a card alone is wider. */
function toRows(
  shapes: readonly number[],
  height: number,
  width: number,
  gap: number,
): readonly (readonly number[])[] | undefined {
  const rows: number[][] = [];
  let left = 0;
  for (const shape of shapes) {
    const wide = shape * height;
    if (wide > width) return undefined;
    if (rows.length === 0 || left < wide) {
      rows.push([]);
      left = width;
    }
    rows.at(-1)?.push(wide);
    left -= wide + gap;
  }
  return rows;
}

function placeRows(
  rows: readonly (readonly number[])[],
  height: number,
  box: Box,
  gap: number,
  align: Placing["align"],
): readonly CardPlace[] {
  const whole = rows.length * (height + gap) - gap;
  const spare = { center: (box.height - whole) / 2, end: 0, low: box.height - whole };
  return rows.flatMap((row, index) => {
    const wide = row.reduce((sum, card) => sum + card + gap, -gap);
    let x = box.x + { center: (box.width - wide) / 2, end: box.width - wide, low: 0 }[align];
    return row.map((card) => {
      const place = {
        x: Math.round(x),
        y: Math.round(box.y + spare[align] + index * (height + gap)),
        width: Math.round(card),
        height: Math.round(height),
      };
      x += card + gap;
      return place;
    });
  });
}
