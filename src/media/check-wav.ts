import { MediaError } from "./errors.ts";
import { withFile, type ReadAt } from "./iso/top-boxes.ts";

// Samples as they are, as floating point, in two laws of telephony, and "see below" (RFC 2361).
const CODINGS: ReadonlySet<number> = new Set([1, 3, 6, 7, 0xfffe]);
const MAX_CHUNKS = 1000;
// Writers that cannot go back leave their data's length open so.
const OPEN: ReadonlySet<number> = new Set([0xffff_ffff, 0x7fff_ffff]);

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

/**
 * Holds the chunks of a WAV against each other and the file.
 * @throws MediaError for one that is broken, cut off, or coded in a way that is not read here.
 */
export async function checkWav(path: string): Promise<void> {
  await withFile(path, async (read, size) => {
    const format = await findChunk(read, size, "fmt ");
    if (!format || format.length < 16) throw corrupt("it does not say how it is coded");
    const bytes = await read(format.start, 16);
    if (bytes.length < 16) throw truncated();
    if (!CODINGS.has(bytes.readUInt16LE(0)))
      throw new MediaError("unsupported", "The sound is coded in a way that is not known here.");
    const [channels, rate, frame] = [bytes.readUInt16LE(2), bytes.readUInt32LE(4), bytes.readUInt16LE(12)];
    if (channels === 0 || rate === 0 || frame === 0) throw corrupt("it has no channels or no rate");
    const data = await findChunk(read, size, "data");
    if (!data) throw corrupt("it holds no sound");
    if (!OPEN.has(data.length) && data.start + data.length > size) throw truncated();
  });
}

async function findChunk(read: ReadAt, size: number, wanted: string): Promise<Chunk | undefined> {
  let at = 12;
  for (let count = 0; at + 8 <= size && count < MAX_CHUNKS; count++) {
    const head = await read(at, 8);
    const [type, length] = [head.toString("latin1", 0, 4), head.readUInt32LE(4)];
    if (type === wanted) return { type, start: at + 8, length };
    at += 8 + length + (length % 2);
  }
  return undefined;
}

function truncated(): MediaError {
  return new MediaError("truncated", "The sound file ends before the end of its sound.");
}

function corrupt(what: string): MediaError {
  return new MediaError("corrupt", `The WAV is broken: ${what}.`);
}
