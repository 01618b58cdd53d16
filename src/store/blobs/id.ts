import { createHash } from "node:crypto";

/** True for the SHA-256 of something as 64 small hex digits. Nothing else ever becomes part of a path. */
export function isBlobId(id: string): boolean {
  return /^[0-9a-f]{64}$/.test(id);
}

/** Sums up bytes that pass by. */
export interface Digest {
  /** The pieces, unchanged. */
  through(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Id and size of what has passed. */
  end(): { readonly id: string; readonly bytes: number };
}

/** A fresh {@link Digest}. */
export function createDigest(): Digest {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    through: async function* (pieces) {
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.byteLength;
        yield piece;
      }
    },
    end: () => ({ id: hash.digest("hex"), bytes }),
  };
}

/** @throws TypeError when a range does not start and end at whole numbers from 0, start first. */
export function assertRange(range: { readonly start: number; readonly end: number } | undefined): void {
  if (range === undefined) return;
  const { start, end } = range;
  if (Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end) return;
  throw new TypeError(`A range of bytes goes from a start to an end, both included: ${start}-${end}`);
}
