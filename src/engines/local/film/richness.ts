import type { Scene } from "../plan/scene.ts";

/** Points along each side at which a frame is looked at. */
const [COLUMNS, ROWS] = [64, 36];
/** The part of a frame's height in which no words stand. */
const [TOP, BOTTOM] = [0.16, 0.6];

/**
 * How much there is to see in a frame (YUV 4:2:0): how far its light and its colours spread where no words stand, less for what is nearly
 * black or white. A flat frame has none.
 */
export function richnessOf(yuv: Uint8Array, { width, height }: Pick<Scene, "width" | "height">): number {
  const pixels = width * height;
  let [sum, squares, colour] = [0, 0, 0];
  for (let row = 0; row < ROWS; row++) {
    const y = Math.floor(height * (TOP + ((BOTTOM - TOP) * (row + 0.5)) / ROWS));
    for (let column = 0; column < COLUMNS; column++) {
      const x = Math.floor((width * (column + 0.5)) / COLUMNS);
      const luma = yuv[y * width + x] ?? 0;
      const chroma = pixels + (y >> 1) * (width >> 1) + (x >> 1);
      sum += luma;
      squares += luma * luma;
      colour += Math.abs((yuv[chroma] ?? 0) - 128) + Math.abs((yuv[chroma + (pixels >> 2)] ?? 0) - 128);
    }
  }
  const count = COLUMNS * ROWS;
  const mean = sum / count;
  const spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
  const light = Math.min(1, Math.max(0.1, (mean - 16) / 48), Math.max(0.1, (235 - mean) / 32));
  return (spread + 0.4 * (colour / count)) * light;
}
