import { MediaError } from "../errors.ts";
import { assertFilmSize } from "../sizes.ts";
import { readAvcSize } from "./avc-size.ts";
import { childOf, corrupt, name, readBoxes, type Box } from "./boxes.ts";
import { checkTables, entriesOf } from "./check-tables.ts";

// Sample entries of protected tracks (ISO/IEC 14496-12, 8.12; the last two are those of a shop).
const ENCRYPTED: ReadonlySet<string> = new Set(["encv", "enca", "enct", "encs", "encm", "drmi", "drms"]);

/** A box of a track's header. */
interface Header {
  readonly bytes: Buffer;
  readonly box: Box;
}

/**
 * Holds the header of a track against itself and the file.
 * @throws MediaError when it is broken or encrypted, or when its data are in another file.
 */
export function checkTrack(bytes: Buffer, trak: Box, fileBytes: number): void {
  const mdia = childOf(trak, "mdia");
  const [mdhd, hdlr, minf] = ["mdhd", "hdlr", "minf"].map((type) => mdia && childOf(mdia, type));
  const stbl = minf && childOf(minf, "stbl");
  if (!childOf(trak, "tkhd") || !mdhd || !hdlr || !stbl) throw corrupt("the header of a track is not whole");
  if (timescaleOf({ bytes, box: mdhd }) === 0) throw corrupt("a track has no unit of time");
  const dinf = childOf(minf, "dinf");
  const dref = dinf && childOf(dinf, "dref");
  if (dref) refuseOtherFiles({ bytes, box: dref });
  const kind = kindOf(bytes, trak);
  if (kind !== "vide" && kind !== "soun") return;
  const stsd = childOf(stbl, "stsd");
  if (!stsd) throw corrupt("a track does not say how it is coded");
  for (const entry of readEntries({ bytes, box: stsd })) checkEntry(bytes, entry, kind === "vide");
  checkTables(bytes, stbl, fileBytes);
}

/** What a track holds: `vide`, `soun`, or something else. */
export function kindOf(bytes: Buffer, trak: Box): string {
  const mdia = childOf(trak, "mdia");
  const hdlr = mdia && childOf(mdia, "hdlr");
  return hdlr && hdlr.end - hdlr.start >= 12 ? bytes.toString("latin1", hdlr.start + 8, hdlr.start + 12) : "";
}

/** The timescale of an `mvhd` or `mdhd`; both have it at the same place. */
export function timescaleOf({ bytes, box }: Header): number {
  const at = box.start + (bytes[box.start] === 1 ? 20 : 12);
  return at + 4 <= box.end ? bytes.readUInt32BE(at) : 0;
}

// A data reference with the flag 1 is this very file; any other names one elsewhere (ISO/IEC 14496-12, 8.7.2).
function refuseOtherFiles({ bytes, box }: Header): void {
  const count = entriesOf(bytes, box, 0);
  const entries = readBoxes(bytes, box.start + 8, box.end);
  if (entries.length < count) throw corrupt("its table dref is shorter than it says");
  const isHere = ({ start, end }: Box): boolean => end - start >= 4 && (bytes.readUInt32BE(start) & 1) === 1;
  if (!entries.every(isHere))
    throw new MediaError("external", "The file does not hold its data but names another file for them.");
}

function readEntries({ bytes, box }: Header): readonly Box[] {
  const count = entriesOf(bytes, box, 8);
  const entries = readBoxes(bytes, box.start + 8, box.end);
  if (count === 0 || entries.length < count) throw corrupt("a track does not say how it is coded");
  return entries.slice(0, count);
}

// A picture's entry has its size 24 bytes in, and boxes of its own 78 bytes in.
function checkEntry(bytes: Buffer, { type, start, end }: Box, isPicture: boolean): void {
  if (ENCRYPTED.has(type)) throw new MediaError("encrypted", "The file is encrypted.");
  if (!isPicture) return;
  if (end - start < 78) throw corrupt(`its entry ${name(type)} is not whole`);
  const told = { width: bytes.readUInt16BE(start + 24), height: bytes.readUInt16BE(start + 26) };
  assertFilmSize(told.width, told.height);
  const avcC = readBoxes(bytes, start + 78, end).find((box) => box.type === "avcC");
  const coded = avcC && readAvcSize(bytes.subarray(avcC.start, avcC.end));
  if (avcC && !coded) throw corrupt("its pictures have no size");
  if (!coded) return;
  assertFilmSize(coded.width, coded.height);
  // Some writers tell the size before or after cropping to whole blocks of 16.
  if (Math.abs(coded.width - told.width) >= 16 || Math.abs(coded.height - told.height) >= 16)
    throw corrupt(`it says ${told.width} x ${told.height} px, and its pictures have ${coded.width} x ${coded.height}`);
}
