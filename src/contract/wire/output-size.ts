import type { Resolution } from "../vocabulary/index.ts";

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Side in pixels of a square picture of each class; pictures of one class have the same area, whatever their ratio. */
const SQUARE_SIDES: Readonly<Record<Resolution, number>> = { "720p": 960, "1080p": 1440, "4k": 2880 };

/**
 * The size of a clip of a resolution class and a ratio `width:height`, both sides even: at 720p 1280x720, 720x1280 and 960x960,
 * at 1080p 1920x1080, 1080x1920 and 1440x1440, at 4k 3840x2160, 2160x3840 and 2880x2880. Other ratios keep the area of their
 * class. A secondary source of 2026 pasted these sizes of the 3.0 models; no page of the service states them.
 * @throws TypeError when the ratio is not two positive numbers.
 */
export function outputSize(resolution: Resolution, ratio: string): PixelSize {
  const [width = Number.NaN, height = Number.NaN, ...rest] = ratio.split(":").map(Number);
  if (!(width > 0 && height > 0 && Number.isFinite(width * height)) || rest.length > 0) {
    throw new TypeError(`"${ratio}" is no ratio of width to height`);
  }
  const side = SQUARE_SIDES[resolution];
  const stretch = Math.sqrt(width / height);
  return { width: toEven(side * stretch), height: toEven(side / stretch) };
}

/** The resolution class whose pictures are nearest in area to a picture of some size. */
export function resolutionOf({ width, height }: PixelSize): Resolution {
  const distance = (side: number): number => Math.abs(Math.log((width * height) / side ** 2));
  const classes = Object.entries(SQUARE_SIDES) as readonly [Resolution, number][]; // its keys are the classes
  return classes.toSorted(([, a], [, b]) => distance(a) - distance(b))[0]?.[0] ?? "720p";
}

/** Output is 24 frames per second, whatever the input. */
export const outputFramesPerSecond = 24;

function toEven(side: number): number {
  return Math.max(2, Math.round(side / 2) * 2);
}
