// Pictures piece by piece, good and broken, for tests.
import { crc32, deflateSync } from "node:zlib";

/** What a PNG begins with. */
export const PNG_SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** A chunk of a PNG with its checksum. */
export function chunk(type: string, content: Uint8Array = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const bytes = Buffer.alloc(8 + body.length);
  bytes.writeUInt32BE(content.length, 0);
  bytes.set(body, 4);
  bytes.writeUInt32BE(crc32(body), 4 + body.length);
  return bytes;
}

/** A PNG's header; `rest` is bit depth, colour type, compression, filter and interlace. */
export function header(width: number, height: number, rest: readonly number[] = [8, 2, 0, 0, 0]): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set(rest, 8);
  return chunk("IHDR", content);
}

/** The packed data of a PNG whose rows all have `rowBytes` bytes (without the one for the filter). */
export function data(rowBytes: number, rows: number): Buffer {
  return chunk("IDAT", deflateSync(Buffer.alloc((rowBytes + 1) * rows)));
}

/** A PNG of these chunks. */
export function png(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([PNG_SIGNATURE, ...chunks]);
}

/** The last chunk of a PNG. */
export const PNG_END = chunk("IEND");

/** A segment of a JPEG. */
export function segment(marker: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]), content]);
}

/** What a JPEG begins and ends with. */
export const JPEG_START = Buffer.from([0xff, 0xd8]);
export const JPEG_STOP = Buffer.from([0xff, 0xd9]);

/** A scan of a JPEG: its header and some bytes, with an escaped 0xff and a restart marker among them. */
export const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
]);

/** The frame header of a JPEG. */
export function frame(marker: number, width: number, height: number, depth = 8, channels = 1): Buffer {
  const parts = Array.from({ length: channels }, (_, index) => [index + 1, 0x11, 0]).flat();
  return segment(marker, Buffer.from([depth, height >> 8, height & 255, width >> 8, width & 255, channels, ...parts]));
}

/** A JPEG of these parts. */
export function jpeg(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([JPEG_START, ...parts]);
}

/** An Exif block that holds an orientation. */
export function exif(orientation: number, order: "II" | "MM" = "II"): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(order, 0, "latin1");
  const put16 = (value: number, at: number): unknown =>
    order === "II" ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const put32 = (value: number, at: number): unknown =>
    order === "II" ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  put16(42, 2);
  put32(8, 4);
  put16(1, 8);
  put16(0x0112, 10);
  put16(3, 12);
  put32(1, 14);
  put16(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]));
}
