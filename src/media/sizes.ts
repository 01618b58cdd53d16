import { MediaError } from "./errors.ts";

// Beyond these a small file can make a decoder take gigabytes. They are limits of this machine, not of any service.
const MAX_PICTURE_SIDE = 16_384;
const MAX_PICTURE_PIXELS = 100_000_000;
const MAX_FILM_SIDE = 8_192;
const MAX_FILM_PIXELS = 36_000_000;

/** @throws MediaError for a picture without a size, or with one that is not opened here. */
export function assertPictureSize(width: number, height: number): void {
  assertSize("picture", width, height, MAX_PICTURE_SIDE, MAX_PICTURE_PIXELS);
}

/** @throws MediaError for a clip without a size, or with one that is not opened here. */
export function assertFilmSize(width: number, height: number): void {
  assertSize("video", width, height, MAX_FILM_SIDE, MAX_FILM_PIXELS);
}

function assertSize(what: string, width: number, height: number, maxSide: number, maxPixels: number): void {
  if (!(width > 0 && height > 0)) throw new MediaError("corrupt", `The ${what} has no width or no height.`);
  if (Math.max(width, height) <= maxSide && width * height <= maxPixels) return;
  throw new MediaError("too-large", `The ${what} has ${width} x ${height} pixels, more than can be opened here.`, {
    fix: `Send one with sides up to ${maxSide} and up to ${maxPixels / 1e6} million pixels.`,
  });
}
