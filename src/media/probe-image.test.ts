import { crc32, deflateSync } from "node:zlib";

import { createCanvas, type Canvas } from "@napi-rs/canvas";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { encodePng } from "./encode-png.ts";
import { MediaError } from "./errors.ts";
import { probeImage } from "./probe-image.ts";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const PIXELS = Uint8Array.from({ length: 40 * 30 * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at * 37) % 251));
const PNG = Buffer.from(await encodePng(PIXELS, 40, 30));
const JPEG = paint().toBuffer("image/jpeg", 80);

function paint(): Canvas {
  const canvas = createCanvas(64, 48);
  const context = canvas.getContext("2d");
  for (let x = 0; x < 64; x++) {
    context.fillStyle = `hsl(${x * 5} 80% 50%)`;
    context.fillRect(x, 0, 1, 48);
  }
  return canvas;
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const bytes = Buffer.alloc(8 + body.length);
  bytes.writeUInt32BE(content.length, 0);
  bytes.set(body, 4);
  bytes.writeUInt32BE(crc32(body), 4 + body.length);
  return bytes;
}

function header(width: number, height: number, rest: readonly number[] = [8, 2, 0, 0, 0]): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set(rest, 8);
  return chunk("IHDR", content);
}

const DATA = chunk("IDAT", deflateSync(Buffer.alloc(31 * 10)));
const END = chunk("IEND", Buffer.alloc(0));
const png = (...chunks: readonly Buffer[]): Buffer => Buffer.concat([SIGNATURE, ...chunks]);

function segment(marker: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]), content]);
}

const START = Buffer.from([0xff, 0xd8]);
const STOP = Buffer.from([0xff, 0xd9]);
const SCAN = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4])]);
const frame = (marker: number, width: number, height: number, depth = 8, channels = 1): Buffer =>
  segment(
    marker,
    Buffer.from([depth, height >> 8, height & 255, width >> 8, width & 255, channels, ...Array(channels * 3).fill(1)]),
  );
const jpeg = (...parts: readonly Buffer[]): Buffer => Buffer.concat([START, ...parts]);

function exif(orientation: number, order: "II" | "MM" = "II"): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(order, 0, "latin1");
  const put16 = (value: number, at: number): unknown =>
    order === "II" ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const put32 = (value: number, at: number): unknown =>
    order === "II" ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  put16(42, 2);
  put32(8, 4);
  put16(1, 8);
  put16(0x0112, 10);
  put16(3, 12);
  put32(1, 14);
  put16(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]));
}

function verdict(bytes: Uint8Array): string {
  try {
    const facts = probeImage(bytes);
    return `${facts.format} ${facts.width}x${facts.height}`;
  } catch (thrown) {
    return thrown instanceof MediaError ? thrown.fault : `not a refusal: ${String(thrown)}`;
  }
}

/** What is sent, and the exact verdict on it. */
const CORPUS: readonly (readonly [string, Uint8Array, string])[] = [
  ["a PNG of our own", PNG, "png 40x30"],
  ["a PNG of the canvas", paint().toBuffer("image/png"), "png 64x48"],
  ["a JPEG", JPEG, "jpeg 64x48"],
  ["a hand-made PNG", png(header(10, 10), DATA, END), "png 10x10"],
  ["a PNG whose data is in two chunks", png(header(10, 10), chunk("IDAT", Buffer.alloc(0)), DATA, END), "png 10x10"],
  ["a PNG with something behind it", Buffer.concat([PNG, Buffer.from("PK\x03\x04 an archive")]), "png 40x30"],
  ["an APNG", png(header(10, 10), chunk("acTL", Buffer.alloc(8)), DATA, END), "png 10x10"],
  ["a baseline JPEG", jpeg(frame(0xc0, 20, 10), SCAN, STOP), "jpeg 20x10"],
  ["a progressive JPEG of two scans", jpeg(frame(0xc2, 20, 10), SCAN, SCAN, STOP), "jpeg 20x10"],
  ["a JPEG with fill bytes", jpeg(Buffer.from([0xff, 0xff]), frame(0xc0, 20, 10), SCAN, STOP), "jpeg 20x10"],
  ["a JPEG that lies on its side", jpeg(exif(6), frame(0xc0, 20, 10), SCAN, STOP), "jpeg 10x20"],
  ["a JPEG that lies on its side, big-endian", jpeg(exif(8, "MM"), frame(0xc0, 20, 10), SCAN, STOP), "jpeg 10x20"],
  ["a JPEG upside down", jpeg(exif(3), frame(0xc0, 20, 10), SCAN, STOP), "jpeg 20x10"],
  ["a JPEG with an orientation that does not exist", jpeg(exif(9), frame(0xc0, 20, 10), SCAN, STOP), "jpeg 20x10"],
  [
    "a JPEG with a broken Exif block",
    jpeg(segment(0xe1, Buffer.from("Exif\0\0MM\0*\xff\xff\xff\xff", "latin1")), frame(0xc0, 20, 10), SCAN, STOP),
    "jpeg 20x10",
  ],
  ["nothing", Buffer.alloc(0), "empty"],
  ["a text", Buffer.from("hello, I am a picture"), "unknown-format"],
  ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/"/></svg>'), "unknown-format"],
  ["a GIF", Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1"), "unknown-format"],
  ["a WebP", Buffer.from("RIFF\x10\0\0\0WEBPVP8 ", "latin1"), "unknown-format"],
  ["a PDF", Buffer.from("%PDF-1.7\n"), "unknown-format"],
  ["an HTML page", Buffer.from("<!doctype html><p>404"), "unknown-format"],
  ["a video", Buffer.from("\0\0\0\x18ftypisom\0\0\0\0", "latin1"), "unknown-format"],
  ["only the PNG signature", SIGNATURE, "truncated"],
  ["half a PNG", PNG.subarray(0, PNG.length / 2), "truncated"],
  ["a PNG without its last byte", PNG.subarray(0, -1), "truncated"],
  ["a PNG without an end", png(header(10, 10), DATA), "truncated"],
  ["a PNG with a flipped bit", flip(PNG, 60), "corrupt"],
  ["a PNG with a wrong checksum", flip(PNG, PNG.length - 1), "corrupt"],
  ["a PNG without data", png(header(10, 10), END), "corrupt"],
  ["a PNG that begins with its data", png(DATA, header(10, 10), END), "corrupt"],
  ["a PNG with two headers", png(header(10, 10), header(9, 9), DATA, END), "corrupt"],
  ["a PNG whose data is interrupted", png(header(10, 10), DATA, chunk("tEXt", Buffer.from("a\0b")), DATA, END), "corrupt"],
  ["a PNG with a palette that is missing", png(header(10, 10, [8, 3, 0, 0, 0]), DATA, END), "corrupt"],
  ["a PNG of 3 bits", png(header(10, 10, [3, 0, 0, 0, 0]), DATA, END), "corrupt"],
  ["a PNG with an unknown filter method", png(header(10, 10, [8, 2, 0, 9, 0]), DATA, END), "corrupt"],
  ["a PNG whose data is a text", png(header(10, 10), chunk("IDAT", Buffer.from("not deflated at all")), END), "corrupt"],
  ["a PNG without a width", png(header(0, 10), DATA, END), "corrupt"],
  ["a PNG that promises more than it holds", png(header(9000, 9000), DATA, END), "truncated"],
  ["a PNG with a chunk length of 4 GB", png(header(10, 10), Buffer.from("ffffffff49444154", "hex"), END), "truncated"],
  ["a PNG of 20,000 pixels in a row", png(header(20_000, 1), chunk("IDAT", deflateSync(Buffer.alloc(60_001))), END), "too-large"],
  [
    "a bomb of 16,000 x 16,000 pixels",
    png(header(16_000, 16_000, [1, 0, 0, 0, 0]), chunk("IDAT", deflateSync(Buffer.alloc(32_016_000))), END),
    "too-large",
  ],
  ["a JPEG of 65,535 x 65,535 pixels", jpeg(frame(0xc0, 65_535, 65_535), SCAN, STOP), "too-large"],
  ["half a JPEG", JPEG.subarray(0, JPEG.length / 2), "truncated"],
  ["a JPEG without its end marker", JPEG.subarray(0, -2), "truncated"],
  ["a JPEG that ends in its header", JPEG.subarray(0, 12), "truncated"],
  ["only the JPEG signature", START, "truncated"],
  [
    "a JPEG whose only end marker is in a thumbnail",
    jpeg(segment(0xe1, Buffer.concat([Buffer.from("thumb"), STOP])), frame(0xc0, 20, 10), SCAN),
    "truncated",
  ],
  ["a JPEG without a picture", jpeg(STOP), "corrupt"],
  ["a JPEG with a scan before its frame", jpeg(SCAN, STOP), "corrupt"],
  ["a JPEG with two frames", jpeg(frame(0xc0, 20, 10), frame(0xc0, 20, 10), SCAN, STOP), "corrupt"],
  ["a JPEG with a segment of no length", jpeg(Buffer.from([0xff, 0xe0, 0, 0])), "corrupt"],
  ["a JPEG with garbage for a marker", jpeg(Buffer.from([1, 2, 3, 4])), "corrupt"],
  ["a JPEG without a height", jpeg(frame(0xc0, 20, 0), SCAN, STOP), "corrupt"],
  ["a lossless JPEG", jpeg(frame(0xc3, 20, 10), SCAN, STOP), "unsupported"],
  ["an arithmetic-coded JPEG", jpeg(frame(0xc9, 20, 10), SCAN, STOP), "unsupported"],
  ["a JPEG of 12 bits", jpeg(frame(0xc1, 20, 10, 12), SCAN, STOP), "unsupported"],
];

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 4;
  return copy;
}

describe("probeImage", () => {
  it.each(CORPUS.map(([what, bytes, expected]) => [what, expected, bytes] as const))("judges %s: %s", (_, expected, bytes) => {
    expect(verdict(bytes)).toBe(expected);
  });

  it("tells the format facts of a PNG", () => {
    const facts = {
      format: "png",
      bytes: PNG.length,
      width: 40,
      height: 30,
      orientation: 1,
      bitDepth: 8,
      channels: 3,
      animated: false,
      trailingBytes: 0,
    };
    expect(probeImage(PNG)).toEqual(facts);
    expect(probeImage(Buffer.concat([PNG, Buffer.from("12345")]))).toMatchObject({ trailingBytes: 5 });
    expect(probeImage(png(header(10, 10), chunk("acTL", Buffer.alloc(8)), DATA, END))).toMatchObject({ animated: true });
  });

  it("tells the format facts of a JPEG", () => {
    expect(probeImage(JPEG)).toMatchObject({
      format: "jpeg",
      bytes: JPEG.length,
      bitDepth: 8,
      channels: 3,
      orientation: 1,
      trailingBytes: 0,
    });
    expect(probeImage(jpeg(exif(6), frame(0xc0, 20, 10), SCAN, STOP, Buffer.from("more")))).toMatchObject({
      orientation: 6,
      trailingBytes: 4,
    });
  });

  it("says what a foreign file is, and what to do", () => {
    const page = Buffer.from("<!doctype html>");
    expect(() => probeImage(page)).toThrow("The file is not a PNG or JPEG picture but an SVG or another XML text.");
    expect(() => probeImage(page)).toThrow(expect.objectContaining({ fix: expect.stringContaining("formats that are taken") }));
  });

  it("refuses every PNG and JPEG that is cut anywhere", () => {
    for (const whole of [PNG, JPEG]) {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
          expect(["empty", "truncated", "unknown-format"]).toContain(verdict(whole.subarray(0, length)));
        }),
      );
    }
  });

  it("refuses every PNG with one flipped bit after its signature", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: PNG.length - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const copy = Buffer.from(PNG);
        copy[at] = (copy[at] ?? 0) ^ (1 << bit);
        expect(["corrupt", "truncated"]).toContain(verdict(copy));
      }),
    );
  });

  it("throws nothing but refusals, whatever the bytes", () => {
    const starts = fc.constantFrom(Buffer.alloc(0), SIGNATURE, START, jpeg(frame(0xc0, 9, 9)), png(header(9, 9)));
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(verdict(Buffer.concat([start, rest]))).not.toContain("not a refusal");
      }),
      { numRuns: 500 },
    );
  });
});
