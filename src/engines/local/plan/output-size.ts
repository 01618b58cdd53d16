import type { Resolution } from "../../../contract/index.ts";

/** Side of the square picture of each class. Pictures of one class have the same area, whatever their ratio. */
const SQUARE: Readonly<Record<Resolution, number>> = { "720p": 960, "1080p": 1440, "4k": 2880 };

/**
 * The size of a film in pixels, both sides even: 16:9 is 1280x720, 1920x1080 or 3840x2160, 9:16 the same upright, 1:1 a square of 960,
 * 1440 or 2880. Other ratios keep the area of their class.
 * @throws TypeError when `ratio` is not `width:height`.
 */
export function outputSize(resolution: Resolution, ratio: string): { readonly width: number; readonly height: number } {
  const [, across, down] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(ratio) ?? [];
  if (!(Number(across) > 0 && Number(down) > 0)) throw new TypeError(`${ratio} is not a ratio of width:height`);
  const shape = Math.sqrt(Number(across) / Number(down));
  return { width: even(SQUARE[resolution] * shape), height: even(SQUARE[resolution] / shape) };
}

function even(length: number): number {
  return Math.max(2, 2 * Math.round(length / 2));
}
