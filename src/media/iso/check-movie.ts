import { MediaError } from "../errors.ts";
import { childOf, corrupt, readBoxes, type Box } from "./boxes.ts";
import { countFragment } from "./check-fragments.ts";
import { entriesOf, MAX_SAMPLES, tooMany } from "./check-tables.ts";
import { checkTrack, kindOf, timescaleOf } from "./check-track.ts";
import { readTopBoxes, withFile, type ReadAt, type TopBox } from "./top-boxes.ts";

/** What the boxes of an mp4 or mov say beside its tracks. */
export interface Movie {
  /** The index stands before the data. */
  readonly fastStart: boolean;
  readonly trailingBytes: number;
  /** The longest that the file's header says it is, in seconds; 0 when it says nothing. */
  readonly toldSeconds: number;
  /** Seconds of each part that the edit list of the picture puts together; none for a clip that is shown as it is. */
  readonly parts: readonly number[];
}

const MAX_HEADER_BYTES = 32 * 1024 * 1024;
const MAX_TRACKS = 64;
const MAX_EDITS = 1000;

/**
 * Holds the boxes of an mp4 or mov against each other and the file before any reader believes them: a few bytes can promise billions
 * of samples, or name files elsewhere.
 * @throws MediaError for one that is broken, cut off, encrypted, too large to be opened, or whose data are elsewhere.
 */
export async function checkMovie(path: string): Promise<Movie> {
  return await withFile(path, async (read, size) => {
    const { boxes, trailingBytes } = await readTopBoxes(read, size);
    const [moov, second] = boxes.filter(({ type }) => type === "moov");
    if (!moov) throw new MediaError("truncated", "The file has no index: it was cut off, or its recording was not finished.");
    if (second) throw corrupt("it has two indexes");
    const bytes = await readContent(read, moov);
    const header = readBoxes(bytes);
    checkHeader(bytes, header, size);
    await checkFragments(read, boxes);
    const types = boxes.map(({ type }) => type);
    const fastStart = !types.includes("mdat") || types.indexOf("moov") < types.indexOf("mdat");
    return { fastStart, trailingBytes, ...readStory(bytes, header) };
  });
}

async function readContent(read: ReadAt, { start, head, bytes }: TopBox): Promise<Buffer> {
  if (bytes > MAX_HEADER_BYTES)
    throw new MediaError("too-large", `The file has an index of ${bytes} bytes, more than can be opened here.`);
  return await read(start + head, bytes - head);
}

function checkHeader(bytes: Buffer, parts: readonly Box[], fileBytes: number): void {
  const find = (type: string): Box | undefined => parts.find((part) => part.type === type);
  if (find("rmra")) throw new MediaError("external", "The file does not hold its data but names another file for them.");
  if (find("cmov")) throw new MediaError("unsupported", "The index of the file is compressed.");
  const mvhd = find("mvhd");
  if (!mvhd) throw corrupt("it has no header");
  if (timescaleOf({ bytes, box: mvhd }) === 0) throw corrupt("it has no unit of time");
  const tracks = parts.filter(({ type }) => type === "trak");
  if (tracks.length > MAX_TRACKS) throw new MediaError("too-large", `The file has more than ${MAX_TRACKS} tracks.`);
  for (const trak of tracks) checkTrack(bytes, trak, fileBytes);
}

async function checkFragments(read: ReadAt, boxes: readonly TopBox[]): Promise<void> {
  const moofs = boxes.filter(({ type }) => type === "moof");
  if (moofs.reduce((sum, { bytes }) => sum + bytes, 0) > MAX_HEADER_BYTES) throw tooMany();
  let samples = 0;
  for (const moof of moofs) samples += countFragment(await readContent(read, moof));
  if (samples > MAX_SAMPLES) throw tooMany();
}

function readStory(bytes: Buffer, header: readonly Box[]): Pick<Movie, "toldSeconds" | "parts"> {
  const mvhd = header.find(({ type }) => type === "mvhd");
  const picture = header.find((part) => part.type === "trak" && kindOf(bytes, part) === "vide");
  if (!mvhd) return { toldSeconds: 0, parts: [] };
  const units = timescaleOf({ bytes, box: mvhd });
  return {
    toldSeconds: readSeconds(bytes, mvhd),
    parts: picture ? readEdits(bytes, picture).map((length) => length / units) : [],
  };
}

function readSeconds(bytes: Buffer, mvhd: Box): number {
  const isLong = bytes[mvhd.start] === 1;
  const at = mvhd.start + (isLong ? 24 : 16);
  if (at + (isLong ? 8 : 4) > mvhd.end) throw corrupt("its header is not whole");
  const units = isLong ? bytes.readBigUInt64BE(at) : BigInt(bytes.readUInt32BE(at));
  // All ones stands for "not known".
  const isUnknown = units === (isLong ? 0xffff_ffff_ffff_ffffn : 0xffff_ffffn);
  return isUnknown ? 0 : Number(units) / timescaleOf({ bytes, box: mvhd });
}

/** Lengths of the entries of a track's edit list that show something, in units of the movie; an empty one only waits. */
function readEdits(bytes: Buffer, trak: Box): readonly number[] {
  const edts = childOf(trak, "edts");
  const elst = edts && childOf(edts, "elst");
  if (!elst) return [];
  const isLong = bytes[elst.start] === 1;
  const [entry, width] = isLong ? [20, 8] : [12, 4];
  const count = entriesOf(bytes, elst, entry);
  if (count > MAX_EDITS) throw new MediaError("too-large", `The file is put together of more than ${MAX_EDITS} parts.`);
  const read = (at: number): number => (isLong ? Number(bytes.readBigInt64BE(at)) : bytes.readUInt32BE(at));
  return Array.from({ length: count }, (_, index) => elst.start + 8 + entry * index)
    .filter((at) => (isLong ? bytes.readBigInt64BE(at + width) !== -1n : bytes.readInt32BE(at + width) !== -1))
    .map(read);
}
