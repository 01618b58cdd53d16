import { MediaError } from "../errors.ts";
import { childOf, corrupt, type Box } from "./boxes.ts";

/** More samples than this are not opened; a clip of half an hour has fewer pictures. */
export const MAX_SAMPLES = 100_000;

interface Sizes {
  readonly count: number;
  /** The size of all samples, or of one of them by its number. */
  readonly of: number | ((sample: number) => number);
}

/**
 * Holds the sample tables of a track (ISO/IEC 14496-12, 8.6 to 8.8) against each other and against the file: whoever believes them
 * could be led to count for hours, or to read what is not there.
 * @throws MediaError when they disagree, or point behind the end of the file.
 */
export function checkTables(bytes: Buffer, stbl: Box, fileBytes: number): void {
  const sizes = readSizes(bytes, stbl);
  if (sizes === undefined || sizes.count === 0) return; // the samples of fragments stand elsewhere
  const isCounted = typeof sizes.of !== "number" || childOf(stbl, "ctts") !== undefined;
  if (isCounted && sizes.count > MAX_SAMPLES) throw tooMany();
  if (typeof sizes.of === "number" && sizes.count * sizes.of > fileBytes) throw truncated();
  if (sizes.count > fileBytes) throw corrupt("it counts more samples than it has bytes");
  if (sumOf(bytes, childOf(stbl, "stts")) !== sizes.count) throw corrupt("it has not as many times as samples");
  const ctts = childOf(stbl, "ctts");
  if (ctts && sumOf(bytes, ctts) > sizes.count) throw corrupt("it has more times than samples");
  checkChunks(bytes, stbl, sizes, fileBytes);
}

export function tooMany(): MediaError {
  return new MediaError("too-large", `The file has more than ${MAX_SAMPLES} pictures or pieces of sound in one track.`);
}

function readSizes(bytes: Buffer, stbl: Box): Sizes | undefined {
  const [stsz, stz2] = [childOf(stbl, "stsz"), childOf(stbl, "stz2")];
  if (stsz) {
    assertHolds(stsz, 12);
    const [size, count] = [bytes.readUInt32BE(stsz.start + 4), bytes.readUInt32BE(stsz.start + 8)];
    if (size > 0) return { count, of: size };
    assertHolds(stsz, 12 + 4 * count);
    return { count, of: (sample) => bytes.readUInt32BE(stsz.start + 12 + 4 * sample) };
  }
  if (!stz2) return undefined;
  assertHolds(stz2, 12);
  const [bits, count] = [bytes[stz2.start + 7] ?? 0, bytes.readUInt32BE(stz2.start + 8)];
  if (bits !== 4 && bits !== 8 && bits !== 16) throw corrupt("its table of sizes is of an unknown kind");
  assertHolds(stz2, 12 + Math.ceil((bits * count) / 8));
  return { count, of: (sample) => readSmall(bytes, stz2.start + 12, bits, sample) };
}

function readSmall(bytes: Buffer, start: number, bits: 4 | 8 | 16, sample: number): number {
  if (bits === 16) return bytes.readUInt16BE(start + 2 * sample);
  if (bits === 8) return bytes[start + sample] ?? 0;
  const pair = bytes[start + (sample >> 1)] ?? 0;
  return sample % 2 === 0 ? pair >> 4 : pair & 15;
}

/** How many samples the runs of a table cover: `stts` and `ctts` are pairs of a count and a value. */
function sumOf(bytes: Buffer, table: Box | undefined): number {
  if (!table) return 0;
  let sum = 0;
  for (let index = 0; index < entriesOf(bytes, table, 8); index++) sum += bytes.readUInt32BE(table.start + 8 + 8 * index);
  return sum;
}

/** The number of entries that a table says it has. @throws MediaError when it has no room for them. */
export function entriesOf(bytes: Buffer, table: Box, entryBytes: number): number {
  assertHolds(table, 8);
  const count = bytes.readUInt32BE(table.start + 4);
  assertHolds(table, 8 + entryBytes * count);
  return count;
}

function assertHolds({ type, start, end }: Box, length: number): void {
  if (end - start < length) throw corrupt(`its table ${type} is shorter than it says`);
}

function checkChunks(bytes: Buffer, stbl: Box, sizes: Sizes, fileBytes: number): void {
  const [stsc, stco, co64] = [childOf(stbl, "stsc"), childOf(stbl, "stco"), childOf(stbl, "co64")];
  const offsets = stco ?? co64;
  if (!stsc || !offsets) throw corrupt("a table of its samples is missing");
  const width = stco ? 4 : 8;
  const chunks = entriesOf(bytes, offsets, width);
  const offsetOf = (chunk: number): number => {
    const at = offsets.start + 8 + width * chunk;
    return width === 4 ? bytes.readUInt32BE(at) : Number(bytes.readBigUInt64BE(at));
  };
  let next = 0;
  for (const { first, end, samples } of readRuns(bytes, stsc, chunks)) {
    for (let chunk = first; chunk < end; chunk++) {
      if (next + samples > sizes.count) throw corrupt("its chunks hold more samples than it has");
      if (offsetOf(chunk) + bytesOf(sizes, next, samples) > fileBytes) throw truncated();
      next += samples;
    }
  }
  if (next !== sizes.count) throw corrupt("its chunks do not hold all of its samples");
}

interface Run {
  /** The first chunk and the one behind the last, from 0. */
  readonly first: number;
  readonly end: number;
  /** Samples in each of them. */
  readonly samples: number;
}

function readRuns(bytes: Buffer, stsc: Box, chunks: number): readonly Run[] {
  const count = entriesOf(bytes, stsc, 12);
  const firstOf = (entry: number): number => (entry < count ? bytes.readUInt32BE(stsc.start + 8 + 12 * entry) - 1 : chunks);
  const runs = Array.from({ length: count }, (_, entry) => ({
    first: firstOf(entry),
    end: firstOf(entry + 1),
    samples: bytes.readUInt32BE(stsc.start + 12 + 12 * entry),
  }));
  if (runs.some(({ first, end, samples }) => first >= end || end > chunks || samples === 0) || runs[0]?.first !== 0)
    throw corrupt("its table of chunks is out of order");
  return runs;
}

function bytesOf({ of }: Sizes, first: number, count: number): number {
  if (typeof of === "number") return of * count;
  let sum = 0;
  for (let sample = first; sample < first + count; sample++) sum += of(sample);
  return sum;
}

function truncated(): MediaError {
  return new MediaError("truncated", "The file ends before the end of its data.");
}
