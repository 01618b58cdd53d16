const HEADER = "Exif\0\0";
const ORIENTATION = 0x0112;

/**
 * The orientation (1 to 8) that an Exif block holds, or undefined: an unreadable block is no reason to refuse a picture. Layout:
 * "Exif\0\0", then TIFF 6.0 (byte order, 42, offset of the first directory, entries of 12 bytes).
 */
export function readOrientation(content: Buffer): number | undefined {
  if (content.toString("latin1", 0, HEADER.length) !== HEADER) return undefined;
  const tiff = content.subarray(HEADER.length);
  const order = tiff.toString("latin1", 0, 2);
  if (order !== "II" && order !== "MM") return undefined;
  const read16 = (at: number): number =>
    at + 2 > tiff.length ? 0 : order === "II" ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  if (tiff.length < 8) return undefined;
  const directory = order === "II" ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < read16(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (read16(at) === ORIENTATION) return toOrientation(read16(at + 8));
  }
  return undefined;
}

function toOrientation(value: number): number | undefined {
  return value >= 1 && value <= 8 ? value : undefined;
}
