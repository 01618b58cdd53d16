import type { MediaFile } from "../../index.ts";
import type { Need } from "./render-queue.ts";

// The figures are peaks of the render process, measured by `npm run bench -- engine` (docs/decisions), and half of them on top.

/** What a film takes: the encoder's look-ahead and threads hold some thirty pictures, and those of a second encoder as many again. */
export function needOfFilm(size: { width: number; height: number }, encoders: number, given: readonly MediaFile[]): Need {
  const megapixels = megapixelsOf(size);
  // Given pictures are kept decoded while the film is prepared.
  const pictures = given.reduce((sum, file) => sum + 4 * megapixelsOf(file), 0);
  return { cores: 2, memoryMb: Math.ceil(300 + 270 * megapixels + (encoders - 1) * 220 * megapixels + pictures) };
}

/** What still pictures take, which are drawn one after the other. The given picture before the one in use may still be held. */
export function needOfStills(sizes: readonly { width: number; height: number }[], given: readonly MediaFile[]): Need {
  const largest = (all: readonly { width: number; height: number }[]): number => Math.max(0, ...all.map(megapixelsOf));
  return { cores: 1, memoryMb: Math.ceil(300 + 80 * largest(sizes) + 2 * 4 * largest(given)) };
}

/** What a sound takes, those that are given and decoded whole included. */
export const needOfSound: Need = { cores: 1, memoryMb: 600 };

function megapixelsOf({ width, height }: { width: number; height: number }): number {
  return (width * height) / 1e6;
}
