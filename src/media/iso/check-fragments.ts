import { childOf, corrupt, readBoxes, type Box } from "./boxes.ts";
import { MAX_SAMPLES, tooMany } from "./check-tables.ts";

// Flags of the track run (ISO/IEC 14496-12, 8.8.8).
const DATA_OFFSET = 0x1;
const FIRST_FLAGS = 0x4;
const PER_SAMPLE = [0x100, 0x200, 0x400, 0x800];

/**
 * Holds the runs of a movie fragment against their own lengths; answers how many samples they tell of. A run without times and sizes
 * of its own can promise four billion samples in twenty bytes.
 * @throws MediaError for a run that is shorter than it says.
 */
export function countFragment(moof: Buffer): number {
  const tracks = readBoxes(moof).filter(({ type }) => type === "traf");
  const runs = tracks.flatMap((traf) => traf.children.filter(({ type }) => type === "trun"));
  const samples = runs.reduce((sum, run) => sum + countRun(moof, run), 0);
  if (tracks.some((traf) => childOf(traf, "senc"))) throw corrupt("a fragment is encrypted, and its header does not say so");
  return samples;
}

function countRun(bytes: Buffer, { start, end }: Box): number {
  if (end - start < 8) throw corrupt("a fragment is shorter than it says");
  const flags = bytes.readUIntBE(start + 1, 3);
  const count = bytes.readUInt32BE(start + 4);
  if (count > MAX_SAMPLES) throw tooMany();
  const head = 8 + (flags & DATA_OFFSET ? 4 : 0) + (flags & FIRST_FLAGS ? 4 : 0);
  const each = 4 * PER_SAMPLE.filter((flag) => (flags & flag) !== 0).length;
  if (end - start < head + each * count) throw corrupt("a fragment is shorter than it says");
  return count;
}
