import type { MediaFacts, MediaLimits, Medium } from "../contract/index.ts";
import { encodePng } from "../media/index.ts";

/** Largest picture that is drawn for a case, in pixels. */
const MOST_PIXELS = 6_000_000;
const WAV_RATE = 8_000;

/** A good file of a medium in raw base64; undefined where making one is no small matter. Pictures of different shades differ. */
export async function goodMedium(medium: Medium, shade = 128): Promise<string | undefined> {
  if (medium === "image") return toBase64(await flatPicture(640, 640, shade));
  return medium === "audio" ? toBase64(quietWav(5)) : undefined;
}

/**
 * A real file with the facts of a case, in raw base64: pictures as PNG, sounds as WAV, where the limits take those, and pictures that
 * are none. Undefined for what is no small matter to make.
 */
export async function mediumOf(
  medium: Medium,
  facts: MediaFacts,
  limits: MediaLimits,
  shade: number,
): Promise<string | undefined> {
  const isKnown = limits.formats.includes(facts.format);
  if (medium === "image" && isKnown && limits.formats.includes("png") && !isHuge(facts))
    return toBase64(await flatPicture(facts.width ?? 640, facts.height ?? 640, shade));
  if (medium === "audio" && isKnown && limits.formats.includes("wav") && !isHuge(facts))
    return toBase64(quietWav(facts.seconds ?? 5));
  return facts.format === "txt" ? toBase64(new TextEncoder().encode("no picture and no sound at all\n".repeat(20))) : undefined;
}

// Cases at the limit of bytes would need a file of exactly that size.
function isHuge({ bytes, width = 1, height = 1 }: MediaFacts): boolean {
  return bytes > 1_000_000 || width * height > MOST_PIXELS;
}

/** A shade of grey for the picture at a place, so that pictures that have to differ do. */
export function shadeOf(index: number): number {
  return 80 + ((index * 30) % 160);
}

async function flatPicture(width: number, height: number, shade: number): Promise<Uint8Array> {
  return await encodePng(new Uint8Array(width * height * 4).fill(shade), width, height, 9);
}

/** A WAV of 8-bit mono samples that stand still. */
function quietWav(seconds: number): Uint8Array {
  const count = Math.round(seconds * WAV_RATE);
  const file = Buffer.alloc(44 + count, 128);
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(36 + count, 4);
  file.write("WAVEfmt ", 8, "latin1");
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(WAV_RATE, 24);
  file.writeUInt32LE(WAV_RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write("data", 36, "latin1");
  file.writeUInt32LE(count, 40);
  return file;
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
