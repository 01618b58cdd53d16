import type { SKRSContext2D } from "@napi-rs/canvas";

import { setLettering, type Lettering } from "./lettering.ts";

/**
 * The steps of the type scale, sizes and spacings in `u`, from the largest to the smallest. A Han stroke of Noto Sans SC is as strong as
 * a Latin stem of Inter at the same weight, so a step has one weight for both.
 */
export const TYPE = {
  /** Number of a shot. */
  numeral: { size: 112, weight: 800, family: "sans", spacing: -3 },
  /** Title of a sheet. */
  title: { size: 44, weight: 700, family: "sans" },
  /** Running text. */
  prompt: { size: 36, weight: 500, family: "sans" },
  /** Spoken words. */
  caption: { size: 34, weight: 500, family: "sans" },
  /** Timecode. */
  clock: { size: 33, weight: 700, family: "mono" },
  /** The product's name. */
  brand: { size: 26, weight: 800, family: "sans", spacing: 5 },
  /** Name under a portrait. */
  name: { size: 22, weight: 600, family: "sans" },
  /** Word over a number or a line. */
  overline: { size: 19, weight: 700, family: "sans", spacing: 6 },
  /** Small heading: who speaks, what a panel is, the mark of a copy. */
  label: { size: 19, weight: 700, family: "sans", spacing: 3 },
  /** Word in a chip. */
  chip: { size: 19, weight: 700, family: "mono" },
  /** Remark beside the brand. */
  aside: { size: 18.5, weight: 500, family: "sans", spacing: 2.4 },
  /** Facts and counters. */
  facts: { size: 18.5, weight: 500, family: "mono" },
  /** Figures under a line; the smallest that is read at 720p. */
  tick: { size: 17.5, weight: 500, family: "mono" },
} as const satisfies Readonly<Record<string, Lettering>>;

/** Sizes of steps in upright pictures, which are held nearer to the eye: words are larger there, and the number leaves them room. */
export const UPRIGHT = { numeral: 100, prompt: 40, caption: 38 } as const satisfies {
  readonly [Step in keyof typeof TYPE]?: number;
};

/** A step of {@link TYPE}. */
export type TypeStep = keyof typeof TYPE;

/** Height of a line of running text, in shares of its size. */
export const LEADING = 1.34;

/** The lettering of a step for a unit; `size` (in `u`) replaces the step's own where a text has to be smaller. */
export function letteringOf(step: TypeStep, u: number, size: number = TYPE[step].size): Lettering {
  const own: Lettering = TYPE[step];
  const spacing = (own.spacing ?? 0) * (size / own.size) * u;
  return { size: size * u, weight: own.weight, family: own.family, spacing };
}

/** Sets how the context's next text is drawn: as a step of the scale. */
export function setType(context: SKRSContext2D, step: TypeStep, u: number, size?: number): void {
  setLettering(context, letteringOf(step, u, size));
}
