import { constants, inflateSync } from "node:zlib";

import { MediaError } from "./errors.ts";

/** What is needed of a header to know how many bytes the picture has. */
interface Layout {
  readonly width: number;
  readonly height: number;
  /** Bits of one pixel. */
  readonly pixelBits: number;
  readonly interlaced: boolean;
}

// No deflate stream is shorter than a 1032nd of what it holds (RFC 1951: 258 bytes in two bits at best).
const BEST_DEFLATE = 1032;

// Pictures up to this size are unpacked whole, in some milliseconds; of larger ones only the beginning is.
const WHOLE_BYTES = 8 * 1024 * 1024;

// A profile of colours has some hundred kilobytes at most.
const PROFILE_BYTES = 4 * 1024 * 1024;

/** Pass by pass: first column and row, and the steps between them (W3C PNG, 8.1). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Holds the packed data of a PNG against its size: too little is a picture cut off, far too much a bomb.
 * @throws MediaError
 */
export function checkData(pieces: readonly Buffer[], layout: Layout): void {
  const rows = rowsOf(layout);
  const needed = rows.reduce((sum, { bytes, count }) => sum + bytes * count, 0);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length * BEST_DEFLATE < needed) throw tooLittle();
  if (needed > WHOLE_BYTES) return checkStart(pieces);
  const raw = unpack(Buffer.concat([...pieces]), needed);
  if (raw.length < needed) throw tooLittle();
  checkFilters(raw, rows);
}

/** Holds an embedded profile (chunk `iCCP`: a name, 0, a method, packed bytes) to a bearable size. @throws MediaError */
export function checkProfile(content: Buffer): void {
  const end = content.indexOf(0);
  if (end < 0) return; // readers ignore what they cannot read of it
  try {
    inflateSync(content.subarray(end + 2), { maxOutputLength: PROFILE_BYTES });
  } catch (thrown) {
    if (isTooMuch(thrown)) throw corrupt("its colour profile is a bomb", thrown);
  }
}

interface Rows {
  /** Of one row, with the byte that names its filter. */
  readonly bytes: number;
  readonly count: number;
}

function rowsOf({ width, height, pixelBits, interlaced }: Layout): readonly Rows[] {
  const passes = interlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  return passes.flatMap(([left, top, stepX, stepY]) => {
    const columns = Math.ceil((width - left) / stepX);
    const count = Math.ceil((height - top) / stepY);
    return columns > 0 && count > 0 ? [{ bytes: 1 + Math.ceil((columns * pixelBits) / 8), count }] : [];
  });
}

function unpack(packed: Buffer, needed: number): Buffer {
  try {
    // Decoders stop where the picture is whole, so a little more does no harm.
    return inflateSync(packed, { maxOutputLength: needed * 2 + 4096 });
  } catch (thrown) {
    if (isTooMuch(thrown)) throw corrupt("it holds far more data than its size needs", thrown);
    if (codeOf(thrown) === "Z_BUF_ERROR") throw tooLittle();
    throw corrupt("its picture data cannot be unpacked", thrown);
  }
}

function checkStart(pieces: readonly Buffer[]): void {
  const start = pieces.find((piece) => piece.length > 0)?.subarray(0, 1024) ?? Buffer.alloc(0);
  try {
    inflateSync(start, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 * BEST_DEFLATE + 4096 });
  } catch (cause) {
    throw corrupt("its picture data cannot be unpacked", cause);
  }
}

function checkFilters(raw: Buffer, rows: readonly Rows[]): void {
  let at = 0;
  for (const { bytes, count } of rows) {
    for (let row = 0; row < count; row++, at += bytes) if ((raw[at] ?? 0) > 4) throw corrupt("a row has an unknown filter");
  }
}

function tooLittle(): MediaError {
  return new MediaError("truncated", "The PNG holds less data than its size needs.");
}

function isTooMuch(thrown: unknown): boolean {
  return codeOf(thrown) === "ERR_BUFFER_TOO_LARGE";
}

function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
}

/** The refusal of a broken PNG. */
export function corrupt(what: string, cause?: unknown): MediaError {
  return new MediaError("corrupt", `The PNG is broken: ${what}.`, { cause });
}
