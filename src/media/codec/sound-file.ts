import type { Stereo } from "./stereo.ts";

/** What every sound file says of itself. */
export const SOUND_NOTE = "Made by Onetake: a preview, not a recording";

/** Bits of an mp3 per second. */
export const SOUND_BITS = 192_000;

/** The samples of both sides in turn, as 16-bit numbers, lowest byte first. */
export function toSixteenBits({ left, right }: Stereo): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(left.length * 4));
  for (let at = 0; at < left.length; at++) {
    bytes.setInt16(at * 4, toSixteen(left[at] ?? 0), true);
    bytes.setInt16(at * 4 + 2, toSixteen(right[at] ?? 0), true);
  }
  return new Uint8Array(bytes.buffer);
}

function toSixteen(sample: number): number {
  return Math.round(Math.min(1, Math.max(-1, sample)) * 32_767);
}
