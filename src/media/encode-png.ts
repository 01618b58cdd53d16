import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const compress = promisify(deflate);

/**
 * Writes an 8-bit PNG without alpha from RGBA pixels, row after row from the top left. Alpha is dropped, not blended: the pixels
 * must be opaque. `level` is zlib's, 0 to 9. Format: W3C PNG (third edition), chunks IHDR, IDAT, IEND; row filters None and Up.
 */
export async function encodePng(rgba: Uint8Array, width: number, height: number, level = 3): Promise<Uint8Array> {
  if (rgba.length !== width * height * 4) throw new TypeError(`encodePng needs ${width * height * 4} bytes, not ${rgba.length}`);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 2);
  const data = await compress(filterRows(rgba, width, height), { level });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", data),
    chunk("IEND", new Uint8Array()),
  ]);
}

// The Up filter (difference to the pixel above) is what shrinks drawn pictures best for its price.
function filterRows(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  let out = 0;
  for (let y = 0; y < height; y++) {
    rows[out++] = y === 0 ? 0 : 2;
    for (let x = 0, at = y * width * 4; x < width; x++, at += 4) {
      for (let channel = 0; channel < 3; channel++) rows[out++] = read(rgba, at + channel) - read(rgba, at + channel - width * 4);
    }
  }
  return rows;
}

function read(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** One PNG chunk: length, type, content, CRC of type and content. */
function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(12 + content.length);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(type, 4, "latin1");
  bytes.set(content, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + content.length)), 8 + content.length);
  return bytes;
}
