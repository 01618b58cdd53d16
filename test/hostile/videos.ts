// Clips that lie, break off, lead elsewhere, or are none.
import { box, element, matroska, movie, u32 } from "../../src/media/make-movie.suite.ts";
import { text, toFiles, type HostileFile, type Row } from "./hostile-file.ts";

const GOOD = movie();
const SHORT = movie({ frames: 2 });

/** A good clip of which one box is changed. */
const changed = (type: string, change: (bytes: Buffer) => Buffer): Buffer =>
  movie({ frames: 2, change: (each, bytes) => (each === type ? change(bytes) : bytes) });

/** Writes a number into a copy. */
const put = (bytes: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(value >>> 0, at);
  return copy;
};

const nested = (type: string, depth: number): Buffer =>
  Array.from({ length: depth }).reduce<Buffer>((inner) => box(type, inner), Buffer.alloc(0));

const edits = (...entries: readonly (readonly [duration: number, time: number])[]): Buffer =>
  box("edts", box("elst", 0, entries.length, ...entries.flatMap(([duration, time]) => [duration, time, 0x10000])));

const alias = ({ file }: { readonly file: string }): Buffer => {
  const path = Buffer.from(`${file}\0`);
  const tags = Buffer.concat([
    u32((18 << 16) | path.length),
    path,
    Buffer.alloc(path.length % 2),
    Buffer.from("ffff0000", "hex"),
  ]);
  return box("dref", 0, 1, box("alis", 0, Buffer.alloc(150), tags));
};

const rows: readonly Row[] = [
  // Good ones, plain and odd.
  ["an mp4", GOOD, "mp4 1280x720 24 frames 1 s"],
  ["a mov", movie({ brand: "qt  " }), "mov 1280x720 24 frames 1 s"],
  ["an mp4 with sound", movie({ soundSeconds: 1 }), "mp4 1280x720 24 frames 1 s aac"],
  ["an mp4 whose index comes last", movie({ late: true }), "mp4 1280x720 24 frames 1 s [slow-start]"],
  ["a fragmented mp4", movie({ fragmented: true, frames: 30 }), "mp4 1280x720 30 frames 1.25 s"],
  ["an mp4 of one frame", movie({ frames: 1 }), "mp4 1280x720 1 frames 0.041667 s"],
  [
    "an mp4 of frames of different lengths",
    movie({ frames: 8, ticks: [500, 1500, 3000] }),
    "mp4 1280x720 8 frames 0.5 s [variable-rate]",
  ],
  ["an mp4 of 9 frames a second", movie({ frames: 9, ticks: [2664] }), "mp4 1280x720 9 frames 0.999 s [unusual-rate]"],
  ["an mp4 turned on its side", movie({ frames: 2, matrix: [0, 1, -1, 0] }), "mp4 720x1280 2 frames 0.083333 s [turned]"],
  ["an mp4 turned upside down", movie({ frames: 2, matrix: [-1, 0, 0, -1] }), "mp4 1280x720 2 frames 0.083333 s [turned]"],
  ["a mirrored mp4", movie({ frames: 2, matrix: [-1, 0, 0, 1] }), "mp4 1280x720 2 frames 0.083333 s [turned]"],
  ["an mp4 whose matrix is all zeros", movie({ frames: 2, matrix: [0, 0, 0, 0] }), "mp4 1280x720 2 frames 0.083333 s"],
  [
    "an mp4 with pixels twice as wide as high",
    movie({ frames: 2, more: { entry: box("pasp", 2, 1) } }),
    "mp4 2560x720 2 frames 0.083333 s [stretched-pixels]",
  ],
  [
    "an mp4 put together by an edit list",
    movie({ more: { trak: edits([500, 12_000], [500, 0]) } }),
    "mp4 1280x720 24 frames 1 s [edited]",
  ],
  ["an mp4 of which an edit list shows a half", movie({ more: { trak: edits([500, 12_000]) } }), "mp4 1280x720 24 frames 0.5 s"],
  [
    "an mp4 whose edit list shows more than there is",
    movie({ more: { trak: edits([0x7fff_ffff, 0]) } }),
    "mp4 1280x720 24 frames 1 s",
  ],
  [
    "an mp4 that says it lasts for weeks",
    movie({ frames: 2, toldMs: 0xffff_fff0 }),
    "mp4 1280x720 2 frames 0.083333 s [told-length]",
  ],
  [
    "an mp4 that is also a ZIP",
    Buffer.concat([SHORT, text("PK\x03\x04\x14\0\0\0 an archive")]),
    "mp4 1280x720 2 frames 0.083333 s [trailing-bytes]",
  ],
  [
    "an mp4 with 9,000 empty boxes",
    movie({ frames: 2, more: { file: Buffer.concat(Array.from({ length: 9000 }, () => box("free"))) } }),
    "mp4 1280x720 2 frames 0.083333 s",
  ],
  ["a Matroska", matroska(25), "matroska 1280x720 25 frames 1 s"],
  ["a WebM", matroska(25, "webm"), "webm 1280x720 25 frames 1 s"],
  [
    "a Matroska with a program attached",
    matroska(
      25,
      "matroska",
      element(
        "1941a469",
        element("61a7", element("466e", "../../x.sh"), element("4660", "text/x-sh"), element("465c", "#!/bin/sh")),
      ),
    ),
    "matroska 1280x720 25 frames 1 s",
  ],
  // Texts that lead elsewhere.
  [
    "an HLS playlist",
    ({ origin }) => text(`#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n${origin}/hls.ts\n#EXT-X-ENDLIST\n`),
    "unknown-format",
  ],
  [
    "an HLS playlist of local files",
    ({ file }) => text(`#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nfile://${file}\n#EXT-X-ENDLIST\n`),
    "unknown-format",
  ],
  [
    "an HLS playlist of playlists",
    ({ origin }) => text(`#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9\n${origin}/inner.m3u8\n`),
    "unknown-format",
  ],
  [
    "an HLS playlist whose key is elsewhere",
    ({ origin, file }) =>
      text(`#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI="${origin}/key"\n#EXTINF:4,\ncrypto+file://${file}\n#EXT-X-ENDLIST\n`),
    "unknown-format",
  ],
  [
    "a DASH manifest",
    ({ origin }) =>
      text(
        `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT4S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="9"><BaseURL>${origin}/dash.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>`,
      ),
    "unknown-format",
  ],
  ["a concat script", ({ file }) => text(`ffconcat version 1.0\nfile '${file}'\n`), "unknown-format"],
  ["a concat script of an address", ({ origin }) => text(`ffconcat version 1.0\nfile ${origin}/concat.mp4\n`), "unknown-format"],
  [
    "a session description",
    ({ origin }) => text(`v=0\nc=IN IP4 127.0.0.1\nm=video ${new URL(origin).port} RTP/AVP 96\n`),
    "unknown-format",
  ],
  ["a list of addresses", ({ origin }) => text(`[playlist]\nFile1=${origin}/list.mp4\nNumberOfEntries=1\n`), "unknown-format"],
  // Files that hold their data elsewhere.
  [
    "a mov whose data are at an address",
    ({ origin }) => movie({ frames: 2, brand: "qt  ", dref: box("dref", 0, 1, box("url ", 0, text(`${origin}/dref.mov\0`))) }),
    "external",
  ],
  [
    "a mov whose data are in a file of the machine",
    (lures) => movie({ frames: 2, brand: "qt  ", dref: alias(lures) }),
    "external",
  ],
  [
    "a mov with one data reference of its own and one elsewhere",
    ({ origin }) => movie({ frames: 2, dref: box("dref", 0, 2, box("url ", 1), box("urn ", 0, text(`x\0${origin}/urn\0`))) }),
    "external",
  ],
  [
    "a mov that only refers to another",
    ({ origin }) =>
      Buffer.concat([
        box("ftyp", text("qt  \0\0\0\0qt  ")),
        box("moov", box("rmra", box("rmda", box("rdrf", 0, text("url "), 40, text(`${origin}/rmra.mov\0`))))),
      ]),
    "external",
  ],
  // Something else under this name.
  ["nothing", Buffer.alloc(0), "empty"],
  ["a text", text("this is not a film"), "unknown-format"],
  ["an AVI", Buffer.concat([text("RIFF"), u32(0), text("AVI LIST")]), "unknown-format"],
  ["an FLV", Buffer.concat([text("FLV\x01\x05"), u32(9), u32(0)]), "unknown-format"],
  [
    "an MPEG transport stream",
    Buffer.concat(Array.from({ length: 8 }, () => Buffer.concat([text("G\x1f\xff\x10"), Buffer.alloc(184, 0xff)]))),
    "unknown-format",
  ],
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "unknown-format"],
  ["a HEIC", box("ftyp", text("heic\0\0\0\0mif1heic")), "unknown-format"],
  ["an mp4 of sound alone", movie({ frames: 0, soundSeconds: 1 }), "no-picture"],
  [
    "an encrypted mp4",
    movie({
      frames: 2,
      entry: "encv",
      more: { entry: box("sinf", box("frma", text("avc1")), box("schm", 0, text("cenc"), 0x10000)) },
    }),
    "encrypted",
  ],
  // Files that break off.
  ["only a file type", box("ftyp", text("mp42\0\0\0\0mp42isom")), "truncated"],
  [
    "an mp4 without an index",
    Buffer.concat([box("ftyp", text("isom\0\0\x02\0isommp42")), box("mdat", Buffer.alloc(99))]),
    "truncated",
  ],
  ["half an mp4 whose index comes first", GOOD.subarray(0, GOOD.length / 2), "truncated"],
  ["an mp4 without its last byte", GOOD.subarray(0, -1), "truncated"],
  ["a cut mp4 whose last box was made to fit", madeToFit(), "truncated"],
  ["half an mp4 whose index comes last", movie({ late: true }).subarray(0, 99_000), "truncated"],
  ["a fragmented mp4 that was cut in its last fragment", movie({ fragmented: true, frames: 30 }).subarray(0, -9), "truncated"],
  ["half a Matroska", matroska(25).subarray(0, 99_000), "corrupt"],
  ["an mp4 whose data are behind its end", changed("stco", (bytes) => put(bytes, 16, 0xffff_0000)), "truncated"],
  // Files that lie.
  ["an mp4 of no bytes of data", movie({ frames: 0 }), "no-picture"],
  ["an mp4 without samples", changed("stsz", (bytes) => put(bytes, 16, 0)), "corrupt"],
  ["an mp4 of four billion samples in 20 bytes", changed("stsz", () => box("stsz", 0, 1, 0xffff_ffff)), "truncated"],
  ["an mp4 whose times are for four billion samples", changed("stts", () => box("stts", 0, 1, 0xffff_ffff, 1000)), "corrupt"],
  [
    "an mp4 whose order is for four billion samples",
    movie({ frames: 2, more: { stbl: box("ctts", 0, 1, 0xffff_ffff, 0) } }),
    "corrupt",
  ],
  ["an mp4 whose table is shorter than it says", changed("stsz", (bytes) => put(bytes, 16, 0xffff_ffff)), "corrupt"],
  ["an mp4 whose chunks hold four billion samples", changed("stsc", () => box("stsc", 0, 1, 1, 0xffff_ffff, 1)), "corrupt"],
  ["an mp4 whose chunks are out of order", changed("stsc", () => box("stsc", 0, 2, 2, 1, 1, 1, 1, 1)), "corrupt"],
  [
    "a fragment of four billion samples",
    Buffer.concat([movie({ fragmented: true }), box("moof", box("traf", box("tfhd", 0, 1), box("trun", 0, 0xffff_ffff)))]),
    "too-large",
  ],
  ["an mp4 with a sample of 4 GB", changed("stsz", (bytes) => put(bytes, 20, 0xffff_ffff)), "truncated"],
  ["an mp4 without a unit of time", changed("mdhd", (bytes) => put(bytes, 20, 0)), "corrupt"],
  ["an mp4 whose header has no unit of time", movie({ frames: 2, timescale: 0, toldMs: 1 }), "corrupt"],
  ["an mp4 whose frames last no time", movie({ frames: 2, ticks: [0] }), "corrupt"],
  ["an mp4 of 65,535 x 65,535 px", movie({ frames: 2, size: [65_535, 65_535] }), "too-large"],
  ["an mp4 without a size", movie({ frames: 2, size: [0, 0] }), "corrupt"],
  ["an mp4 whose pictures have another size", movie({ frames: 2, size: [1920, 1080] }), "corrupt"],
  [
    "an mp4 whose pixels are 65,535 times as wide as high",
    movie({ frames: 2, more: { entry: box("pasp", 65_535, 1) } }),
    "too-large",
  ],
  [
    "an mp4 with a box of no length",
    Buffer.concat([box("ftyp", text("isom\0\0\x02\0isommp42")), u32(4), text("free"), SHORT]),
    "corrupt",
  ],
  [
    "an mp4 with a box of 2^63 bytes",
    Buffer.concat([box("ftyp", text("isom\0\0\x02\0isommp42")), u32(1), text("free"), u32(0x7fff_ffff), u32(0xffff_ffff)]),
    "truncated",
  ],
  [
    "an mp4 with a 64-bit box that goes back to its start",
    Buffer.concat([box("ftyp", text("isom\0\0\x02\0isommp42")), u32(1), text("free"), u32(0xffff_ffff), u32(0xffff_fff8)]),
    "truncated",
  ],
  [
    "an mp4 with a 64-bit box of length 0",
    Buffer.concat([box("ftyp", text("isom\0\0\x02\0isommp42")), u32(1), text("free"), u32(0), u32(0)]),
    "corrupt",
  ],
  ["an mp4 with a box that passes its parent", changed("trak", (bytes) => put(bytes, 8, 9999)), "corrupt"],
  ["an mp4 of boxes 5,000 deep", movie({ frames: 2, more: { mdia: nested("minf", 5000) } }), "corrupt"],
  [
    "an mp4 with 30,000 boxes in its index",
    movie({ frames: 2, more: { moov: Buffer.concat(Array.from({ length: 30_000 }, () => box("free"))) } }),
    "corrupt",
  ],
  [
    "an mp4 with 20,000 boxes",
    movie({ frames: 2, more: { file: Buffer.concat(Array.from({ length: 20_000 }, () => box("free"))) } }),
    "too-large",
  ],
  [
    "an mp4 put together of 2,000 parts",
    movie({ more: { trak: edits(...Array.from({ length: 2000 }, () => [500, 0] as const)) } }),
    "too-large",
  ],
  ["an mp4 with two indexes", Buffer.concat([SHORT, box("moov", box("mvhd"))]), "corrupt"],
  ["an mp4 whose track has no header", changed("tkhd", () => box("free")), "corrupt"],
  ["an mp4 that does not say how it is coded", changed("stsd", () => box("stsd", 0, 0)), "corrupt"],
  [
    "an mp4 with a compressed index",
    Buffer.concat([
      box("ftyp", text("qt  \0\0\0\0qt  ")),
      box("moov", box("cmov", box("dcom", text("zlib")), box("cmvd", 0x7fff_ffff))),
    ]),
    "unsupported",
  ],
  ["an mp4 of an unknown codec", movie({ frames: 2, entry: "xxxx" }), "unsupported"],
  ["an mp4 whose pictures were overwritten", movie({ frames: 2, picture: Buffer.alloc(500, 0xaa) }), "corrupt"],
  ["an mp4 whose pictures are zeros", movie({ frames: 2, picture: Buffer.alloc(500) }), "corrupt"],
  [
    "a Matroska without tracks",
    Buffer.concat([element("1a45dfa3", element("4282", "matroska")), element("18538067")]),
    "no-picture",
  ],
];

function madeToFit(): Buffer {
  const cut = Buffer.from(GOOD.subarray(0, GOOD.length / 2));
  const at = cut.indexOf("mdat", 0, "latin1") - 4;
  cut.writeUInt32BE(cut.length - at, at);
  return cut;
}

/** Every clip of the corpus. */
export const hostileVideos: readonly HostileFile[] = toFiles("video", rows);
