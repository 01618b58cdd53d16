import { constants, crc32, inflateSync } from "node:zlib";

import { MediaError } from "./errors.ts";
import type { ImageFacts } from "./image-facts.ts";

// Channels and permitted bit depths by colour type (W3C PNG, third edition, table 11.1).
const COLOUR_TYPES: Readonly<
  Record<number, { readonly channels: number; readonly samples: number; readonly depths: readonly number[] }>
> = {
  0: { channels: 1, samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, samples: 3, depths: [8, 16] },
  3: { channels: 3, samples: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, samples: 2, depths: [8, 16] },
  6: { channels: 4, samples: 4, depths: [8, 16] },
};

// No deflate stream is shorter than a 1032nd of what it holds (RFC 1951: 258 bytes in two bits at best).
const BEST_DEFLATE = 1032;

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

/** True for bytes that begin with the PNG signature. */
export function isPng(bytes: Buffer): boolean {
  return bytes.length >= 8 && bytes.readUInt32BE(0) === 0x89504e47 && bytes.readUInt32BE(4) === 0x0d0a1a0a;
}

/** Reads a PNG's chunks to their end. @throws MediaError when one is broken, missing or out of place. */
export function readPng(bytes: Buffer): ImageFacts {
  const { chunks, end } = readChunks(bytes);
  const header = chunks[0];
  if (header?.type !== "IHDR" || header.length !== 13) throw corrupt("it does not begin with its header");
  const [width, height] = [bytes.readUInt32BE(header.start), bytes.readUInt32BE(header.start + 4)];
  const [bitDepth = 0, colourType = 0, compression, filter, interlace = 0] = bytes.subarray(header.start + 8, header.start + 13);
  const colour = COLOUR_TYPES[colourType];
  if (!colour?.depths.includes(bitDepth)) throw corrupt(`it has no colour type ${colourType} with ${bitDepth} bits`);
  if (compression !== 0 || filter !== 0 || interlace > 1) throw corrupt("its coding is not one of the format's");
  assertOrder(chunks, colourType);
  assertData(bytes, chunks, Math.ceil((width * colour.samples * bitDepth) / 8) * height);
  const animated = chunks.some((chunk) => chunk.type === "acTL");
  const { length } = bytes;
  return {
    format: "png",
    bytes: length,
    width,
    height,
    orientation: 1,
    bitDepth,
    channels: colour.channels,
    animated,
    trailingBytes: length - end,
  };
}

function readChunks(bytes: Buffer): { readonly chunks: readonly Chunk[]; readonly end: number } {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type)) throw corrupt("a chunk has no name");
    const after = at + 12 + length;
    if (after > bytes.length) throw new MediaError("truncated", `The PNG ends inside its chunk ${type}.`);
    if (bytes.readUInt32BE(after - 4) !== crc32(bytes.subarray(at + 4, after - 4)))
      throw corrupt(`the checksum of chunk ${type} does not fit`);
    chunks.push({ type, start: at + 8, length });
    if (type === "IEND") return { chunks, end: after };
    at = after;
  }
  throw new MediaError("truncated", "The PNG has no end.");
}

function assertOrder(chunks: readonly Chunk[], colourType: number): void {
  const types = chunks.map((chunk) => chunk.type);
  const [first, last] = [types.indexOf("IDAT"), types.lastIndexOf("IDAT")];
  if (first < 0) throw corrupt("it holds no picture data");
  if (types.lastIndexOf("IHDR") > 0) throw corrupt("it has two headers");
  if (types.slice(first, last).some((type) => type !== "IDAT")) throw corrupt("its picture data is interrupted");
  if (colourType === 3 && !types.slice(0, first).includes("PLTE")) throw corrupt("its palette is missing");
}

function assertData(bytes: Buffer, chunks: readonly Chunk[], needed: number): void {
  const data = chunks.filter((chunk) => chunk.type === "IDAT");
  const length = data.reduce((sum, chunk) => sum + chunk.length, 0);
  if (length * BEST_DEFLATE < needed) throw new MediaError("truncated", "The PNG holds less data than its size needs.");
  const start = data
    .map((chunk) => bytes.subarray(chunk.start, chunk.start + Math.min(chunk.length, 1024)))
    .find((part) => part.length > 0);
  try {
    inflateSync(start ?? Buffer.alloc(0), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    throw corrupt("its picture data cannot be unpacked", cause);
  }
}

function corrupt(what: string, cause?: unknown): MediaError {
  return new MediaError("corrupt", `The PNG is broken: ${what}.`, { cause });
}
