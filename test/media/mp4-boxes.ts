// What an mp4 says of itself, read byte by byte: a judge that shares nothing with what writes or probes films.

/** Facts of the video track and of the order of the file. */
export interface BoxFacts {
  /** AVCProfileIndication of the decoder's record: 100 is High. */
  readonly profile: number;
  /** chroma_format_idc of the sequence parameters: 1 is 4:2:0. */
  readonly chroma: number;
  readonly bits: number;
  /** Runs of frames that last equally long. */
  readonly runs: readonly { readonly frames: number; readonly perSecond: number }[];
  /** Length by the track's own clock. */
  readonly seconds: number;
  /** Primaries, transfer and matrix, 1 is BT.709; whether the range is full. */
  readonly colours: readonly number[];
  readonly isFullRange: boolean;
  readonly width: number;
  readonly height: number;
  /** The boxes of the file, in order. */
  readonly order: readonly string[];
}

/** Reads the boxes of an mp4 that has one video track. */
export function readBoxes(file: Buffer): BoxFacts {
  const top = boxesIn(file);
  const moov = within(top, "moov");
  const track = boxesIn(moov)
    .filter(({ kind }) => kind === "trak")
    .map(({ body }) => within(boxesIn(body), "mdia"))
    .find((media) => within(boxesIn(media), "hdlr").toString("latin1", 8, 12) === "vide");
  if (track === undefined) throw new TypeError("there is no video track");
  const clock = within(boxesIn(track), "mdhd");
  const scale = clock.readUInt32BE(12);
  const table = within(boxesIn(within(boxesIn(track), "minf")), "stbl");
  const sample = within(boxesIn(within(boxesIn(table), "stsd").subarray(8)), "avc1");
  const inner = boxesIn(sample.subarray(78));
  const colours = within(inner, "colr");
  return {
    ...readParameters(within(inner, "avcC")),
    runs: readRuns(within(boxesIn(table), "stts"), scale),
    seconds: clock.readUInt32BE(16) / scale,
    colours: [4, 6, 8].map((at) => colours.readUInt16BE(at)),
    isFullRange: (colours[10] ?? 0) >> 7 === 1,
    width: sample.readUInt16BE(24),
    height: sample.readUInt16BE(26),
    order: top.map(({ kind }) => kind),
  };
}

interface Box {
  readonly kind: string;
  readonly body: Buffer;
}

function boxesIn(bytes: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const short = bytes.readUInt32BE(at);
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (size < 8) throw new TypeError(`a box of ${size} bytes at ${at}`);
    boxes.push({ kind: bytes.toString("latin1", at + 4, at + 8), body: bytes.subarray(at + (short === 1 ? 16 : 8), at + size) });
    at += size;
  }
  return boxes;
}

function within(boxes: readonly Box[], kind: string): Buffer {
  const box = boxes.find((one) => one.kind === kind);
  if (box === undefined) throw new TypeError(`there is no ${kind} among ${boxes.map((one) => one.kind).join(", ")}`);
  return box.body;
}

function readRuns(table: Buffer, scale: number): BoxFacts["runs"] {
  return Array.from({ length: table.readUInt32BE(4) }, (_, index) => ({
    frames: table.readUInt32BE(8 + index * 8),
    perSecond: scale / table.readUInt32BE(12 + index * 8),
  }));
}

/** The record of the decoder, and the first numbers of the sequence parameters in it (ISO/IEC 14496-15 and 14496-10). */
function readParameters(record: Buffer): Pick<BoxFacts, "profile" | "chroma" | "bits"> {
  const length = record.readUInt16BE(6);
  const parameters = record.subarray(8, 8 + length);
  const next = exponentials(parameters.subarray(4)); // after the header of the unit, profile, constraints and level
  next(); // the id
  return { profile: record[1] ?? 0, chroma: next(), bits: 8 + next() };
}

/** Reads whole numbers in Exp-Golomb code, one after another. */
function exponentials(bytes: Buffer): () => number {
  let at = 0;
  const bit = (): number => ((bytes[at >> 3] ?? 0) >> (7 - (at++ & 7))) & 1;
  return () => {
    let zeros = 0;
    while (bit() === 0 && zeros < 32) zeros++;
    let value = 1;
    for (let left = zeros; left > 0; left--) value = value * 2 + bit();
    return value - 1;
  };
}
