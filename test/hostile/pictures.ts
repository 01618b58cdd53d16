// Pictures that lie, break off, or are none.
import { deflateSync } from "node:zlib";

import {
  chunk,
  data,
  exif,
  frame,
  header,
  jpeg,
  JPEG_START,
  JPEG_STOP,
  png,
  PNG_END,
  PNG_SIGNATURE,
  SCAN,
  segment,
} from "../../src/media/make-picture.suite.ts";
import { text, toFiles, type HostileFile, type Row } from "./hostile-file.ts";

const DATA = data(30, 10);
/** A good picture of 10 x 10 px. */
const GOOD = png(header(10, 10), DATA, PNG_END);
const STILL = jpeg(frame(0xc0, 20, 10, 8, 3), SCAN, JPEG_STOP);
const MEGABYTE = 1024 * 1024;

const flip = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 4;
  return copy;
};
const packed = (bytes: number): Buffer => chunk("IDAT", deflateSync(Buffer.alloc(bytes)));
const turned = (orientation: number): Buffer => jpeg(exif(orientation), frame(0xc0, 20, 10, 8, 3), SCAN, JPEG_STOP);
const tiff = (hex: string): Buffer => segment(0xe1, Buffer.concat([text("Exif\0\0"), Buffer.from(hex, "hex")]));

const rows: readonly Row[] = [
  // Good ones, plain and odd.
  ["a PNG", GOOD, "png 10x10"],
  ["a PNG whose data are in two chunks", png(header(10, 10), chunk("IDAT"), DATA, PNG_END), "png 10x10"],
  ["a PNG of 16 bits", png(header(10, 10, [16, 2, 0, 0, 0]), data(60, 10), PNG_END), "png 10x10 [deep]"],
  ["a PNG with alpha", png(header(10, 10, [8, 6, 0, 0, 0]), data(40, 10), PNG_END), "png 10x10 [transparent]"],
  [
    "a PNG with a transparent colour",
    png(header(10, 10), chunk("tRNS", Buffer.alloc(6)), DATA, PNG_END),
    "png 10x10 [transparent]",
  ],
  ["a PNG with a palette", png(header(16, 2, [4, 3, 0, 0, 0]), chunk("PLTE", Buffer.alloc(48)), data(8, 2), PNG_END), "png 16x2"],
  ["an interlaced PNG", png(header(8, 8, [8, 0, 0, 0, 1]), packed(64 + 15), PNG_END), "png 8x8"],
  ["an APNG", png(header(10, 10), chunk("acTL", Buffer.alloc(8)), DATA, PNG_END), "png 10x10 [animated]"],
  [
    "a PNG with a megabyte of text",
    png(header(10, 10), chunk("tEXt", Buffer.alloc(2 * MEGABYTE, 65)), DATA, PNG_END),
    "png 10x10 [extra-data]",
  ],
  ["a baseline JPEG", STILL, "jpeg 20x10"],
  ["a grey JPEG", jpeg(frame(0xc0, 20, 10), SCAN, JPEG_STOP), "jpeg 20x10"],
  ["a progressive JPEG of two scans", jpeg(frame(0xc2, 20, 10, 8, 3), SCAN, SCAN, JPEG_STOP), "jpeg 20x10"],
  ["a JPEG with fill bytes", jpeg(Buffer.from([0xff, 0xff]), frame(0xc0, 20, 10), SCAN, JPEG_STOP), "jpeg 20x10"],
  ["a JPEG in the colours of print", jpeg(frame(0xc0, 20, 10, 8, 4), SCAN, JPEG_STOP), "jpeg 20x10 [cmyk]"],
  // Exif.
  ["a JPEG of orientation 1", turned(1), "jpeg 20x10"],
  ...[2, 3, 4].map((orientation): Row => [`a JPEG of orientation ${orientation}`, turned(orientation), "jpeg 20x10 [turned]"]),
  ...[5, 6, 7, 8].map((orientation): Row => [`a JPEG of orientation ${orientation}`, turned(orientation), "jpeg 10x20 [turned]"]),
  ["a JPEG of orientation 8, big-endian", jpeg(exif(8, "MM"), frame(0xc0, 20, 10), SCAN, JPEG_STOP), "jpeg 10x20 [turned]"],
  ["a JPEG with an orientation that does not exist", turned(9), "jpeg 20x10"],
  ["a JPEG whose Exif block ends at once", jpeg(tiff("4d4d002affffffff"), frame(0xc0, 20, 10), SCAN, JPEG_STOP), "jpeg 20x10"],
  [
    "a JPEG whose Exif directory is its own next one",
    jpeg(tiff("49492a0008000000000008000000"), frame(0xc0, 20, 10), SCAN, JPEG_STOP),
    "jpeg 20x10",
  ],
  [
    "a JPEG whose Exif directory says it has 65,535 entries",
    jpeg(tiff(`49492a0008000000ffff${"00".repeat(600)}`), frame(0xc0, 20, 10), SCAN, JPEG_STOP),
    "jpeg 20x10",
  ],
  // Two things at once.
  ["a PNG that is also a ZIP", Buffer.concat([GOOD, text("PK\x03\x04 an archive PK\x05\x06")]), "png 10x10 [trailing-bytes]"],
  [
    "a JPEG that is also a page",
    jpeg(segment(0xfe, text("--><script src=//127.0.0.1></script><!--")), frame(0xc0, 20, 10), SCAN, JPEG_STOP, text("<html>")),
    "jpeg 20x10 [trailing-bytes]",
  ],
  ["a JPEG with a second one behind it", Buffer.concat([STILL, STILL]), "jpeg 20x10 [trailing-bytes]"],
  ["a GIF that is also a Java archive", Buffer.concat([text("GIF89a\x01\0\x01\0\0\0\0;"), text("PK\x03\x04")]), "unknown-format"],
  ["a PDF that is also a PNG", Buffer.concat([text("%PDF-1.7\n"), GOOD]), "unknown-format"],
  // Something else under this name.
  ["nothing", Buffer.alloc(0), "empty"],
  ["a text", text("hello, I am a picture"), "unknown-format"],
  [
    "an SVG that draws from elsewhere",
    ({ origin, file }) =>
      text(
        `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="900" height="900"><image href="${origin}/svg.png" width="9" height="9"/><image xlink:href="file://${file}" width="9" height="9"/><style>@import url(${origin}/svg.css);</style></svg>`,
      ),
    "unknown-format",
  ],
  [
    "an SVG that reads a file as an entity",
    ({ file }) =>
      text(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file://${file}">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>`),
    "unknown-format",
  ],
  ["a page", text("<!doctype html><p>404"), "unknown-format"],
  [
    "a script for a picture program",
    ({ origin }) => text(`push graphic-context\nfill 'url(${origin}/mvg.png)'\npop graphic-context`),
    "unknown-format",
  ],
  ["an HLS playlist", ({ origin }) => text(`#EXTM3U\n#EXTINF:1,\n${origin}/picture.ts\n#EXT-X-ENDLIST\n`), "unknown-format"],
  ["a GIF", text("GIF89a\x01\0\x01\0\0\0\0;"), "unknown-format"],
  ["a WebP", text("RIFF\x10\0\0\0WEBPVP8 "), "unknown-format"],
  ["a BMP", text("BM\x46\0\0\0\0\0\0\0\x36\0\0\0"), "unknown-format"],
  ["a TIFF", text("II*\0\x08\0\0\0"), "unknown-format"],
  ["an AVIF", text("\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf"), "unknown-format"],
  ["a HEIC", text("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "unknown-format"],
  ["a JPEG XL", Buffer.from("ff0afa1f01", "hex"), "unknown-format"],
  ["a video", text("\0\0\0\x18ftypisom\0\0\0\0"), "unknown-format"],
  // PNGs that break off or lie.
  ["only the PNG signature", PNG_SIGNATURE, "truncated"],
  ["a third of a PNG", GOOD.subarray(0, GOOD.length / 3), "truncated"],
  ["half a PNG", GOOD.subarray(0, GOOD.length / 2), "truncated"],
  ["a PNG without its last byte", GOOD.subarray(0, -1), "truncated"],
  ["a PNG without an end", png(header(10, 10), DATA), "truncated"],
  ["a PNG with too few rows", png(header(10, 10), data(30, 9), PNG_END), "truncated"],
  [
    "a PNG whose packed data break off",
    png(
      header(10, 10),
      chunk(
        "IDAT",
        deflateSync(Buffer.from(Array.from({ length: 310 }, (_, at) => (at === 0 ? 0 : (at * at * 7) % 251)))).subarray(0, 20),
      ),
      PNG_END,
    ),
    "truncated",
  ],
  ["a PNG that promises more than it holds", png(header(9000, 9000), DATA, PNG_END), "truncated"],
  ["a PNG with a chunk length of 4 GB", png(header(10, 10), Buffer.from("ffffffff49444154", "hex"), PNG_END), "truncated"],
  ["a PNG with a flipped bit", flip(GOOD, 20), "corrupt"],
  ["a PNG with a wrong checksum", flip(GOOD, GOOD.length - 1), "corrupt"],
  ["a PNG without data", png(header(10, 10), PNG_END), "corrupt"],
  ["a PNG that begins with its data", png(DATA, header(10, 10), PNG_END), "corrupt"],
  ["a PNG with two headers", png(header(10, 10), header(9, 9), DATA, PNG_END), "corrupt"],
  ["a PNG whose data are interrupted", png(header(10, 10), DATA, chunk("tEXt", text("a\0b")), DATA, PNG_END), "corrupt"],
  ["a PNG whose palette is missing", png(header(10, 10, [8, 3, 0, 0, 0]), data(10, 10), PNG_END), "corrupt"],
  [
    "a PNG whose palette is too large",
    png(header(16, 2, [1, 3, 0, 0, 0]), chunk("PLTE", Buffer.alloc(48)), data(2, 2), PNG_END),
    "corrupt",
  ],
  ["a PNG whose palette is no palette", png(header(10, 10), chunk("PLTE", Buffer.alloc(4)), DATA, PNG_END), "corrupt"],
  ["a PNG of 3 bits", png(header(10, 10, [3, 0, 0, 0, 0]), DATA, PNG_END), "corrupt"],
  ["a PNG with an unknown filter method", png(header(10, 10, [8, 2, 0, 9, 0]), DATA, PNG_END), "corrupt"],
  [
    "a PNG with a row of an unknown filter",
    png(header(10, 10), chunk("IDAT", deflateSync(Buffer.alloc(310, 9))), PNG_END),
    "corrupt",
  ],
  ["a PNG whose data are a text", png(header(10, 10), chunk("IDAT", text("not deflated at all")), PNG_END), "corrupt"],
  ["a PNG with a part that has to be understood", png(header(10, 10), chunk("EVIL"), DATA, PNG_END), "unsupported"],
  ["a PNG without a width", png(header(0, 10), DATA, PNG_END), "corrupt"],
  ["a PNG of 10 x 10 px that unpacks to 16 MB", png(header(10, 10), packed(16 * MEGABYTE), PNG_END), "corrupt"],
  [
    "a PNG whose colour profile unpacks to 16 MB",
    png(header(10, 10), chunk("iCCP", Buffer.concat([text("x\0\0"), deflateSync(Buffer.alloc(16 * MEGABYTE))])), DATA, PNG_END),
    "corrupt",
  ],
  [
    "a PNG cut into 20,000 chunks",
    png(header(10, 10), ...Array.from({ length: 20_000 }, () => chunk("IDAT")), DATA, PNG_END),
    "corrupt",
  ],
  ["a PNG of 65,535 x 65,535 px", png(header(65_535, 65_535, [1, 0, 0, 0, 0]), DATA, PNG_END), "too-large"],
  ["a PNG of 2,147,483,647 px in a row", png(header(2_147_483_647, 1), DATA, PNG_END), "too-large"],
  [
    "a PNG of 16,000 x 16,000 px in 32 KB",
    png(header(16_000, 16_000, [1, 0, 0, 0, 0]), packed(32_016_000), PNG_END),
    "too-large",
  ],
  // JPEGs that break off or lie.
  ["only the JPEG signature", JPEG_START, "truncated"],
  ["half a JPEG", STILL.subarray(0, STILL.length / 2), "truncated"],
  ["a JPEG without its end", STILL.subarray(0, -2), "truncated"],
  [
    "a JPEG whose only end is in a thumbnail",
    jpeg(segment(0xe1, Buffer.concat([text("thumb"), JPEG_STOP])), frame(0xc0, 20, 10), SCAN),
    "truncated",
  ],
  ["a JPEG of 9,000 x 9,000 px in 60 bytes", jpeg(frame(0xc0, 9000, 9000), SCAN, JPEG_STOP), "truncated"],
  ["a JPEG of 65,535 x 65,535 px", jpeg(frame(0xc0, 65_535, 65_535), SCAN, JPEG_STOP), "too-large"],
  ["a JPEG without a picture", jpeg(JPEG_STOP), "corrupt"],
  ["a JPEG with a scan before its frame", jpeg(SCAN, JPEG_STOP), "corrupt"],
  ["a JPEG with two frames", jpeg(frame(0xc0, 20, 10), frame(0xc0, 900, 900), SCAN, JPEG_STOP), "corrupt"],
  ["a JPEG with a segment of no length", jpeg(Buffer.from([0xff, 0xe0, 0, 0])), "corrupt"],
  ["a JPEG with garbage for a marker", jpeg(Buffer.from([1, 2, 3, 4])), "corrupt"],
  ["a JPEG without a height", jpeg(frame(0xc0, 20, 0), SCAN, JPEG_STOP), "corrupt"],
  [
    "a JPEG whose channels have no size",
    jpeg(segment(0xc0, Buffer.from([8, 0, 10, 0, 20, 1, 1, 0, 0])), SCAN, JPEG_STOP),
    "corrupt",
  ],
  ["a JPEG of 1,000 scans", jpeg(frame(0xc2, 20, 10), ...Array.from({ length: 1000 }, () => SCAN), JPEG_STOP), "unsupported"],
  ["a lossless JPEG", jpeg(frame(0xc3, 20, 10), SCAN, JPEG_STOP), "unsupported"],
  ["an arithmetic-coded JPEG", jpeg(frame(0xc9, 20, 10), SCAN, JPEG_STOP), "unsupported"],
  ["a JPEG of 12 bits", jpeg(frame(0xc1, 20, 10, 12), SCAN, JPEG_STOP), "unsupported"],
];

/** Every picture of the corpus. */
export const hostilePictures: readonly HostileFile[] = toFiles("image", rows);
