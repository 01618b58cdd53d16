// Clips box by box, good and broken, for tests: no encoder is needed, every picture is the same one of a ready clip.
import { readFileSync } from "node:fs";

/** A box of an ISO base media file. */
export function box(type: string, ...content: readonly (Uint8Array | number)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === "number" ? u32(part) : part)));
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, "latin1"), body]);
}

/** A number in four bytes. */
export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2);
  return bytes;
}

/** One coded picture of 1280 x 720 px and the boxes that tell how it is coded. */
const ready = readFileSync(new URL("../../assets/instant/1280x720-1s.mp4", import.meta.url));
const AVCC = contentOf("avcC");
const PICTURE = firstSample();

function contentOf(type: string): Buffer {
  const at = ready.indexOf(type, 0, "latin1");
  return ready.subarray(at + 4, at - 4 + ready.readUInt32BE(at - 4));
}

function firstSample(): Buffer {
  const start = contentOf("stco").readUInt32BE(8);
  return ready.subarray(start, start + contentOf("stsz").readUInt32BE(12));
}

/** What a movie is; everything has a default that makes a good one. */
export interface MoviePlan {
  /** Default `isom`. */
  readonly brand?: string;
  /** Pictures; default 24 of a 24th of a second. 0 makes a file of sound alone. */
  readonly frames?: number;
  /** Ticks of a 24,000th of a second that each picture stays, over and over; default 1000. */
  readonly ticks?: readonly number[];
  /** Seconds of silence; default none. */
  readonly soundSeconds?: number;
  /** Size that the header tells; default 1280 x 720, which the pictures have. */
  readonly size?: readonly [number, number];
  /** a, b, c and d of the matrix in whole numbers; default no turn. */
  readonly matrix?: readonly [number, number, number, number];
  /** The index behind the data; default before. */
  readonly late?: boolean;
  /** In place of the data reference to the file itself. */
  readonly dref?: Buffer;
  /** Boxes beside those of the picture track's header, by the box that holds them. */
  readonly more?: Readonly<Partial<Record<"moov" | "trak" | "mdia" | "stbl" | "entry" | "file", Buffer>>>;
  /** Changes boxes of the picture track by their type, before they are put in. */
  readonly change?: (type: string, bytes: Buffer) => Buffer;
  /** Name of the sample entry; default `avc1`. */
  readonly entry?: string;
  readonly timescale?: number;
  /** Length that the header tells, in milliseconds; default the true one. */
  readonly toldMs?: number;
  /** One coded picture; default the ready one. */
  readonly picture?: Buffer;
  /** As fragments of one second each. */
  readonly fragmented?: boolean;
}

const TICKS = 24_000;
const RATE = 48_000;
const SAMPLES_PER_FRAME = 1024;
// An AAC frame of silence in stereo: two empty channels of one element.
const SILENCE = Buffer.from("211004608c1c", "hex");

/** A whole file of a {@link MoviePlan}. */
export function movie(plan: MoviePlan = {}): Buffer {
  const { frames = 24, picture = PICTURE, brand = "isom", late = false, more = {}, fragmented = false } = plan;
  const sounds = Math.round(((plan.soundSeconds ?? 0) * RATE) / SAMPLES_PER_FRAME);
  const start = box("ftyp", Buffer.from(`${brand}\0\0\x02\0${brand}mp42`, "latin1"));
  const extra = more.file ?? Buffer.alloc(0);
  if (fragmented) return Buffer.concat([start, moovOf(plan, 0, 0, 0), extra, ...fragments(plan)]);
  const content = Buffer.concat([
    ...Array.from({ length: frames }, () => picture),
    ...Array.from({ length: sounds }, () => SILENCE),
  ]);
  const data = box("mdat", content);
  const before = start.length + extra.length + 8 + (late ? 0 : moovOf(plan, 0, 0, sounds).length);
  const index = moovOf(plan, before, before + frames * picture.length, sounds);
  return Buffer.concat(late ? [start, extra, data, index] : [start, index, extra, data]);
}

function moovOf(plan: MoviePlan, pictures: number, sounds: number, soundCount: number): Buffer {
  const { timescale = 1000, frames = 24, more = {}, fragmented = false } = plan;
  const ms = plan.toldMs ?? Math.round((lengthOf(plan) / TICKS) * 1000);
  const mvhd = box("mvhd", 0, 0, 0, timescale, ms, 0x10000, u16(0x100, 0), 0, 0, matrixOf([1, 0, 0, 1]), Buffer.alloc(24), 3);
  const tracks = [
    ...(frames > 0 ? [pictureTrack(plan, pictures)] : []),
    ...(soundCount > 0 ? [soundTrack(plan, sounds, soundCount)] : []),
    ...(fragmented ? [box("mvex", box("trex", 0, 1, 1, 1000, 0, 0))] : []),
  ];
  return box("moov", mvhd, ...tracks, more.moov ?? Buffer.alloc(0));
}

function lengthOf({ frames = 24, ticks = [1000] }: MoviePlan): number {
  return Array.from({ length: frames }, (_, index) => ticks[index % ticks.length] ?? 0).reduce((sum, each) => sum + each, 0);
}

function matrixOf([a, b, c, d]: readonly [number, number, number, number]): Buffer {
  return Buffer.concat([a * 0x10000, b * 0x10000, 0, c * 0x10000, d * 0x10000, 0, 0, 0, 0x4000_0000].map(u32));
}

function pictureTrack(plan: MoviePlan, offset: number): Buffer {
  const { frames = 24, ticks = [1000], size = [1280, 720], matrix = [1, 0, 0, 1], more = {}, fragmented = false } = plan;
  const { change = (_: string, bytes: Buffer): Buffer => bytes, picture = PICTURE, entry = "avc1" } = plan;
  const put = (type: string, ...content: readonly (Uint8Array | number)[]): Buffer => change(type, box(type, ...content));
  const count = fragmented ? 0 : frames;
  const tkhd = put("tkhd", 7, 0, 0, 1, 0, 0, 0, 0, 0, 0, matrixOf(matrix), size[0] * 0x10000, size[1] * 0x10000);
  const shape = Buffer.concat([
    Buffer.alloc(6),
    u16(1),
    Buffer.alloc(16),
    u16(...size),
    u32(0x480000),
    u32(0x480000),
    u32(0),
    u16(1),
  ]);
  const coding = Buffer.concat([shape, Buffer.alloc(32), u16(24, 0xffff), box("avcC", AVCC), more.entry ?? Buffer.alloc(0)]);
  const runs = Array.from({ length: count }, (_, index) => [1, ticks[index % ticks.length] ?? 0]).flat();
  const sizes = Array.from({ length: count }, () => picture.length);
  const stbl = put(
    "stbl",
    put("stsd", 0, 1, box(entry, coding)),
    put("stts", 0, count, ...runs),
    put("stsc", 0, count > 0 ? 1 : 0, ...(count > 0 ? [1, count, 1] : [])),
    put("stsz", 0, 0, count, ...sizes),
    put("stco", 0, count > 0 ? 1 : 0, ...(count > 0 ? [offset] : [])),
    more.stbl ?? Buffer.alloc(0),
  );
  const dinf = box("dinf", plan.dref ?? box("dref", 0, 1, box("url ", 1)));
  const hdlr = put("hdlr", 0, 0, Buffer.from("vide"), Buffer.alloc(13));
  const minf = box("minf", box("vmhd", 1, Buffer.alloc(8)), dinf, stbl);
  const mdia = box("mdia", put("mdhd", 0, 0, 0, TICKS, lengthOf(plan), u16(0x55c4, 0)), hdlr, minf, more.mdia ?? Buffer.alloc(0));
  return put("trak", tkhd, more.trak ?? Buffer.alloc(0), mdia);
}

function soundTrack({ dref }: MoviePlan, offset: number, count: number): Buffer {
  const tkhd = box("tkhd", 7, 0, 0, 2, 0, 0, 0, 0, 0, u16(0x100, 0), matrixOf([1, 0, 0, 1]), 0, 0);
  const esds = box("esds", 0, Buffer.from("031900020004114015000000000000000000000005021190060102", "hex"));
  const entry = box("mp4a", Buffer.alloc(6), u16(1), Buffer.alloc(8), u16(2, 16, 0, 0), RATE * 0x10000, esds);
  const stbl = box(
    "stbl",
    box("stsd", 0, 1, entry),
    box("stts", 0, 1, count, SAMPLES_PER_FRAME),
    box("stsc", 0, 1, 1, count, 1),
    box("stsz", 0, SILENCE.length, count),
    box("stco", 0, 1, offset),
  );
  const minf = box("minf", box("smhd", 0, 0), box("dinf", dref ?? box("dref", 0, 1, box("url ", 1))), stbl);
  const hdlr = box("hdlr", 0, 0, Buffer.from("soun"), Buffer.alloc(13));
  const mdia = box("mdia", box("mdhd", 0, 0, 0, RATE, count * SAMPLES_PER_FRAME, u16(0x55c4, 0)), hdlr, minf);
  return box("trak", tkhd, mdia);
}

function fragments({ frames = 24, picture = PICTURE }: MoviePlan): readonly Buffer[] {
  return Array.from({ length: Math.ceil(frames / 24) }, (_, index) => {
    const count = Math.min(24, frames - index * 24);
    const moofOf = (offset: number): Buffer =>
      box(
        "moof",
        box("mfhd", 0, index + 1),
        box("traf", box("tfhd", 0x20018, 1, 1000, picture.length), box("tfdt", 0, index * TICKS), box("trun", 1, count, offset)),
      );
    return Buffer.concat([moofOf(moofOf(0).length + 8), box("mdat", ...Array.from({ length: count }, () => picture))]);
  });
}

/** An element of Matroska: an id in hexadecimal and its content. */
export function element(id: string, ...content: readonly (Uint8Array | number | string)[]): Buffer {
  const body = Buffer.concat(content.map(toBytes));
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(id, "hex"), length, body]);
}

function toBytes(value: Uint8Array | number | string): Uint8Array {
  if (typeof value === "number") return u32(value);
  return typeof value === "string" ? Buffer.from(value, "latin1") : value;
}

/** A Matroska (or, by its `kind`, WebM) file of `frames` pictures at 25 a second, with elements of one's own beside the tracks. */
export function matroska(frames: number, kind = "matroska", ...more: readonly Buffer[]): Buffer {
  const video = element("e0", element("b0", 1280), element("ba", 720));
  const track = element(
    "ae",
    element("d7", 1),
    element("73c5", 1),
    element("83", 1),
    element("86", "V_MPEG4/ISO/AVC"),
    element("63a2", AVCC),
    video,
  );
  const blocks = Array.from({ length: frames }, (_, index) =>
    element("a3", Buffer.from([0x81]), u16(index * 40), Buffer.from([0x80]), PICTURE),
  );
  const seconds = Buffer.alloc(8);
  seconds.writeDoubleBE(frames * 40);
  const info = element(
    "1549a966",
    element("2ad7b1", 1_000_000),
    element("4489", seconds),
    element("4d80", "t"),
    element("5741", "t"),
  );
  const segment = element(
    "18538067",
    info,
    element("1654ae6b", track),
    ...more,
    element("1f43b675", element("e7", 0), ...blocks),
  );
  return Buffer.concat([element("1a45dfa3", element("4282", kind), element("4287", 4), element("4285", 2)), segment]);
}
