import type { Size } from "./design/unit.ts";

// ITU-R BT.709: shares of red and blue in luma; video range is 16 to 235 for luma, 16 to 240 for colour. Fixed point of 16 bits.
const [RED, BLUE] = [0.2126, 0.0722];
const GREEN = 1 - RED - BLUE;
const ONE = 1 << 16;
const LUMA = Math.round((ONE * 255) / 219);
const CHROMA = (ONE * 255) / 224;
const RED_OF_CR = Math.round(CHROMA * 2 * (1 - RED));
const BLUE_OF_CB = Math.round(CHROMA * 2 * (1 - BLUE));
const GREEN_OF_CB = Math.round((CHROMA * 2 * (1 - BLUE) * BLUE) / GREEN);
const GREEN_OF_CR = Math.round((CHROMA * 2 * (1 - RED) * RED) / GREEN);

/** A picture in YUV 4:2:0 (BT.709, video range, rows without padding) as opaque RGBA of the same, even size. */
export function rgbaOfYuv(yuv: Uint8Array, { width, height }: Size): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(width * height * 4);
  const pixels = width * height;
  for (let y = 0, at = 0; y < height; y++) {
    let cb = pixels + (y >> 1) * (width >> 1);
    for (let x = y * width; x < (y + 1) * width; x += 2, cb++, at += 8) {
      const u = (yuv[cb] ?? 0) - 128;
      const v = (yuv[cb + (pixels >> 2)] ?? 0) - 128;
      put(rgba, at, yuv[x] ?? 0, u, v);
      put(rgba, at + 4, yuv[x + 1] ?? 0, u, v);
    }
  }
  return rgba;
}

/** A picture in YUV 4:4:4, of the same colours, as opaque RGBA. */
export function rgbaOfYuv444(yuv: Uint8Array, { width, height }: Size): Uint8ClampedArray {
  const pixels = width * height;
  const rgba = new Uint8ClampedArray(pixels * 4);
  for (let i = 0; i < pixels; i++) put(rgba, i * 4, yuv[i] ?? 0, (yuv[pixels + i] ?? 0) - 128, (yuv[2 * pixels + i] ?? 0) - 128);
  return rgba;
}

// The array keeps what is too dark or too bright within its range.
function put(rgba: Uint8ClampedArray, at: number, luma: number, u: number, v: number): void {
  const light = (luma - 16) * LUMA + ONE / 2;
  rgba[at] = (light + v * RED_OF_CR) >> 16;
  rgba[at + 1] = (light - u * GREEN_OF_CB - v * GREEN_OF_CR) >> 16;
  rgba[at + 2] = (light + u * BLUE_OF_CB) >> 16;
  rgba[at + 3] = 255;
}
