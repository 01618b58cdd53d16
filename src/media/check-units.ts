import { MediaError } from "./errors.ts";

/** Where a decoder description says how many bytes a unit's length takes (ISO/IEC 14496-15, 5.3.3.1 and 8.3.3.1). */
const LENGTH_AT: Readonly<Record<string, number>> = { avc: 4, hevc: 21 };

/**
 * Refuses a packet of H.264 or H.265 whose units do not fill it exactly, or begin with a bit that is never set: it was overwritten,
 * or belongs to something else. Other codecs are not judged.
 * @throws MediaError
 */
export function checkUnits(codec: string, description: Buffer, packet: Uint8Array): void {
  const lengthAt = LENGTH_AT[codec];
  if (lengthAt === undefined || description.length <= lengthAt) return;
  const width = ((description[lengthAt] ?? 0) & 3) + 1;
  const bytes = Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength);
  let at = 0;
  while (at + width < bytes.length) {
    const length = bytes.readUIntBE(at, width);
    if (length === 0 || at + width + length > bytes.length || ((bytes[at + width] ?? 0) & 0x80) !== 0) throw broken();
    at += width + length;
  }
  if (at !== bytes.length) throw broken();
}

function broken(): MediaError {
  return new MediaError("corrupt", "The pictures of the video are broken.");
}
