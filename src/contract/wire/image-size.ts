import type { ImageSize } from "../vocabulary/index.ts";
import type { PixelSize } from "./output-size.ts";

type Sides = readonly [width: number, height: number];

/** Upright ratios have the sides of the lying ones, turned. */
const SIZES: Readonly<Record<ImageSize, Readonly<Record<string, Sides>>>> = {
  "1k": { "1:1": [1024, 1024], "3:2": [1248, 832], "4:3": [1168, 880], "16:9": [1360, 768], "21:9": [1552, 656] },
  "2k": { "1:1": [2048, 2048], "3:2": [2496, 1664], "4:3": [2336, 1760], "16:9": [2720, 1536], "21:9": [3104, 1312] },
  "4k": { "1:1": [4096, 4096], "3:2": [4992, 3328], "4:3": [4736, 3520], "16:9": [5440, 3072], "21:9": [6272, 2688] },
};

const SQUARE_SIDES: Readonly<Record<ImageSize, number>> = { "1k": 1024, "2k": 2048, "4k": 4096 };

/** Sides are multiples of this many pixels, as the known ones are. */
const STEP = 16;

/** Pixels of the largest picture of a class. */
export const largestImagePixels: number = SQUARE_SIDES["4k"] ** 2;

/**
 * The size of a still picture of a size class and a ratio `width:height`. No page of the service states pixels; a reseller of the
 * Image 3.0 models lists these for the named ratios (2026). Any other ratio keeps the area of its class, in steps of 16 pixels.
 * @throws TypeError when the ratio is not two positive numbers.
 */
export function imageSize(size: ImageSize, ratio: string): PixelSize {
  const [across = Number.NaN, down = Number.NaN, ...rest] = ratio.split(":").map(Number);
  if (!(across > 0 && down > 0 && Number.isFinite(across * down)) || rest.length > 0) {
    throw new TypeError(`"${ratio}" is no ratio of width to height`);
  }
  const lying = listed(size, across, down);
  if (lying) return { width: lying[0], height: lying[1] };
  const upright = listed(size, down, across);
  if (upright) return { width: upright[1], height: upright[0] };
  const stretch = Math.sqrt(across / down);
  return { width: toStep(SQUARE_SIDES[size] * stretch), height: toStep(SQUARE_SIDES[size] / stretch) };
}

/** The listed sides of a ratio, however it is written: 800:600 is 4:3. */
function listed(size: ImageSize, across: number, down: number): Sides | undefined {
  const named = Object.entries(SIZES[size]).find(([ratio]) => {
    const [width = 0, height = 0] = ratio.split(":").map(Number);
    return width * down === height * across;
  });
  return named?.[1];
}

function toStep(side: number): number {
  return Math.max(STEP, Math.round(side / STEP) * STEP);
}
