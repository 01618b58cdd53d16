import { crc32 } from "node:zlib";

import { MediaError } from "./errors.ts";
import type { ImageFacts } from "./image-facts.ts";
import { checkData, checkProfile, corrupt } from "./png-data.ts";
import { assertPictureSize } from "./sizes.ts";

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

// The chunks that a reader has to know; a capital first letter says so (W3C PNG, 5.4).
const CRITICAL: ReadonlySet<string> = new Set(["IHDR", "PLTE", "IDAT", "IEND"]);

// Picture programs write data in pieces of 4 KB or more; a chunk costs a reader far more than its bytes.
const MAX_CHUNKS = 16_384;

/** One chunk; `start` and `length` are those of its content. */
export interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
  readonly channels: number;
  /** Bits of one pixel. */
  readonly pixelBits: number;
  readonly interlaced: boolean;
}

/** True for bytes that begin with the PNG signature. */
export function isPng(bytes: Buffer): boolean {
  return bytes.length >= 8 && bytes.readUInt32BE(0) === 0x89504e47 && bytes.readUInt32BE(4) === 0x0d0a1a0a;
}

/** Reads a PNG's chunks to their end. @throws MediaError when one is broken, missing or out of place. */
export function readPng(bytes: Buffer): ImageFacts {
  const { chunks, end } = readChunks(bytes);
  const header = readHeader(bytes, chunks[0]);
  const { width, height, bitDepth, colourType, channels } = header;
  assertPictureSize(width, height);
  checkOrder(chunks);
  checkPalette(chunks, header);
  const profile = chunks.find(({ type }) => type === "iCCP");
  if (profile) checkProfile(bytes.subarray(profile.start, profile.start + profile.length));
  const data = chunks.filter(({ type }) => type === "IDAT");
  checkData(
    data.map(({ start, length }) => bytes.subarray(start, start + length)),
    header,
  );
  const has = (name: string): boolean => chunks.some(({ type }) => type === name);
  const dataBytes = data.reduce((sum, { length }) => sum + length + 12, 0);
  return {
    format: "png",
    bytes: bytes.length,
    width,
    height,
    orientation: 1,
    bitDepth,
    channels,
    transparent: colourType >= 4 || has("tRNS"),
    animated: has("acTL"),
    extraBytes: end - dataBytes - 45, // signature, header and end are 45 bytes
    trailingBytes: bytes.length - end,
  };
}

function readChunks(bytes: Buffer): { readonly chunks: readonly Chunk[]; readonly end: number } {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    if (chunks.length === MAX_CHUNKS) throw corrupt(`it is cut into more than ${MAX_CHUNKS} pieces`);
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type)) throw corrupt("a chunk has no name");
    const after = at + 12 + length;
    if (after > bytes.length) throw new MediaError("truncated", `The PNG ends inside its chunk ${type}.`);
    if (bytes.readUInt32BE(after - 4) !== crc32(bytes.subarray(at + 4, after - 4)))
      throw corrupt(`the checksum of chunk ${type} does not fit`);
    if (type < "a" && !CRITICAL.has(type))
      throw new MediaError("unsupported", `The PNG has a part ${type} that must be understood and is not.`);
    chunks.push({ type, start: at + 8, length });
    if (type === "IEND") return { chunks, end: after };
    at = after;
  }
  throw new MediaError("truncated", "The PNG has no end.");
}

function readHeader(bytes: Buffer, chunk: Chunk | undefined): Header {
  if (chunk?.type !== "IHDR" || chunk.length !== 13) throw corrupt("it does not begin with its header");
  const [width, height] = [bytes.readUInt32BE(chunk.start), bytes.readUInt32BE(chunk.start + 4)];
  const [bitDepth = 0, colourType = 0, compression, filter, interlace = 0] = bytes.subarray(chunk.start + 8, chunk.start + 13);
  const colour = COLOUR_TYPES[colourType];
  if (!colour?.depths.includes(bitDepth)) throw corrupt(`it has no colour type ${colourType} with ${bitDepth} bits`);
  if (compression !== 0 || filter !== 0 || interlace > 1) throw corrupt("its coding is not one of the format's");
  const { channels, samples } = colour;
  return { width, height, bitDepth, colourType, channels, pixelBits: samples * bitDepth, interlaced: interlace === 1 };
}

function checkOrder(chunks: readonly Chunk[]): void {
  const types = chunks.map((chunk) => chunk.type);
  const [first, last] = [types.indexOf("IDAT"), types.lastIndexOf("IDAT")];
  if (first < 0) throw corrupt("it holds no picture data");
  if (types.lastIndexOf("IHDR") > 0) throw corrupt("it has two headers");
  if (types.slice(first, last).some((type) => type !== "IDAT")) throw corrupt("its picture data is interrupted");
}

function checkPalette(chunks: readonly Chunk[], { colourType, bitDepth }: Header): void {
  const before = chunks.slice(
    0,
    chunks.findIndex(({ type }) => type === "IDAT"),
  );
  const palettes = before.filter(({ type }) => type === "PLTE");
  if (colourType === 3 && palettes.length === 0) throw corrupt("its palette is missing");
  if (palettes.length > 1) throw corrupt("it has two palettes");
  const length = palettes[0]?.length ?? 3;
  if (length === 0 || length % 3 !== 0 || length > 768) throw corrupt("its palette is none");
  if (colourType === 3 && length / 3 > 2 ** bitDepth) throw corrupt("its palette has more colours than it can name");
}
