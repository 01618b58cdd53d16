import { even, RADIUS, shapeOf, SPACE, titleSafe, TYPE, unitOf, UPRIGHT, type Area, type Shape } from "../../../media/drawing.ts";
import type { Scene } from "../plan/scene.ts";

/** Where things stand on every frame of a scene, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The unit of the design: all sizes are made of it. */
  readonly u: number;
  readonly shape: Shape;
  /** Where the title-safe area begins on each side. */
  readonly margin: number;
  readonly isUpright: boolean;
  /** Size of the shot's number. */
  readonly number: number;
  readonly prompt: { readonly left: number; readonly width: number; readonly size: number; readonly lines: number };
  /** Baseline of the chips. */
  readonly chips: number;
  /** Upper edge of the timeline. */
  readonly timeline: number;
  /** Height of the strip with the mark and the timecode, and of the shade under it. */
  readonly top: number;
}

/** A card's box. */
export type CardPlace = Area;

/** The layout of a scene. */
export function layOut({ width, height, showsSound = false }: Pick<Scene, "width" | "height" | "showsSound">): Layout {
  const u = unitOf({ width, height });
  const shape = shapeOf({ width, height });
  const isUpright = shape === "upright";
  const margin = titleSafe({ width, height }).x;
  const left = margin + (isUpright ? 186 : 202) * u;
  const timeline = Math.round(height - 80 * u);
  return {
    width,
    height,
    u,
    shape,
    margin,
    isUpright,
    number: (isUpright ? UPRIGHT : STEPS).numeral * u,
    prompt: { left, width: width - left - margin, size: (isUpright ? UPRIGHT : STEPS).prompt * u, lines: LINES[shape] },
    // Bars of the sound stand between the chips and the timeline.
    chips: timeline - (showsSound ? 92 : 32) * u,
    timeline,
    top: even(250 * u),
  };
}

const STEPS = { numeral: TYPE.numeral.size, prompt: TYPE.prompt.size };

/** Lines of running text that a shape has room for. */
const LINES: Readonly<Record<Shape, number>> = { wide: 3, square: 4, upright: 5 };

/** Cards that are shown at once; a film with a larger cast shows the first, and says how many more there are. */
export function mostCards({ shape }: Layout): number {
  return shape === "wide" ? 6 : 4;
}

/** The tallest that a card is, in `u`, and its width to its height. */
const TALLEST = 256;
const CARD_SHAPE = 0.8;

/**
 * Places for `count` cards: one row that ends at the right margin, under the timecode and clear of what begins at `below`. The more
 * there are, the smaller they are.
 */
export function placeCards({ width, margin, u }: Layout, count: number, below: number): readonly CardPlace[] {
  const gap = SPACE.gap * u;
  const from = margin + 88 * u;
  const room = (width - 2 * margin - gap * (count - 1)) / Math.max(1, count) / CARD_SHAPE;
  const tall = even(Math.min((TALLEST - 12 * (count - 1)) * u, below - RADIUS.card * u - from, room));
  const wide = even(tall * CARD_SHAPE);
  return Array.from({ length: count }, (_, index) => ({
    x: even(width - margin - wide - (count - 1 - index) * (wide + gap)),
    y: even(from),
    width: wide,
    height: tall,
  }));
}
