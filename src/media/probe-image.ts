import { MediaError } from "./errors.ts";
import type { ImageFacts } from "./image-facts.ts";
import { readJpeg } from "./jpeg.ts";
import { isPng, readPng } from "./png.ts";

// Beyond this a small file can make a decoder take gigabytes. They are limits of this machine, not of any service.
const MAX_SIDE = 16_384;
const MAX_PIXELS = 100_000_000;

/**
 * Reads what a PNG or JPEG says of itself, by its content and never by its name, without decoding pixels. It is strict: every chunk
 * and segment must be whole, checksums must fit, and the end must be there.
 * @throws MediaError for everything else.
 */
export function probeImage(content: Uint8Array): ImageFacts {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length === 0) throw new MediaError("empty", "The picture is empty.");
  const facts = readFacts(bytes);
  if (facts.width === 0 || facts.height === 0) throw new MediaError("corrupt", "The picture has no width or no height.");
  if (facts.width > MAX_SIDE || facts.height > MAX_SIDE || facts.width * facts.height > MAX_PIXELS) {
    throw new MediaError("too-large", `The picture has ${facts.width} x ${facts.height} pixels, more than can be opened here.`, {
      fix: `Send one with sides up to ${MAX_SIDE} and up to ${MAX_PIXELS / 1e6} million pixels.`,
    });
  }
  return facts;
}

function readFacts(bytes: Buffer): ImageFacts {
  if (isPng(bytes)) return readPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  throw new MediaError("unknown-format", `The file is not a PNG or JPEG picture${guess(bytes)}.`);
}

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^GIF8/, "a GIF"],
  [/^RIFF....WEBP/s, "a WebP"],
  [/^BM/, "a BMP"],
  [/^(II\*\0|MM\0\*)/, "a TIFF"],
  [/^....ftyp(avif|avis)/s, "an AVIF"],
  [/^....ftyp(heic|heix|mif1|msf1)/s, "a HEIC"],
  [/^....ftyp/s, "a video"],
  [/^%PDF/, "a PDF"],
  [/^\s*(<\?xml|<svg|<!doctype|<html)/i, "an SVG or another XML text"],
  [/^[\t\n\r\x20-\x7e]+$/, "a text"],
];

function guess(bytes: Buffer): string {
  const start = bytes.toString("latin1", 0, 64);
  const known = KNOWN.find(([pattern]) => pattern.test(start));
  return known ? ` but ${known[1]}` : "";
}
