import { MediaError } from "./errors.ts";
import { guessKind } from "./guess-kind.ts";
import type { ImageFacts } from "./image-facts.ts";
import { readJpeg } from "./jpeg.ts";
import { isPng, readPng } from "./png.ts";

/**
 * Reads what a PNG or JPEG says of itself, by its content and never by its name, without decoding pixels. It is strict: every chunk
 * and segment must be whole, checksums must fit, the data must be as much as the size needs, and the end must be there.
 * @throws MediaError for everything else.
 */
export function probeImage(content: Uint8Array): ImageFacts {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length === 0) throw new MediaError("empty", "The picture is empty.");
  if (isPng(bytes)) return readPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  throw new MediaError("unknown-format", `The file is not a PNG or JPEG picture${guessKind(bytes)}.`);
}
