import { createCanvas, type Canvas } from "@napi-rs/canvas";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { encodePng } from "./encode-png.ts";
import { MediaError } from "./errors.ts";
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
} from "./make-picture.suite.ts";
import { probeImage } from "./probe-image.ts";

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

function verdict(bytes: Uint8Array): string {
  try {
    const facts = probeImage(bytes);
    return `${facts.format} ${facts.width}x${facts.height}`;
  } catch (thrown) {
    return thrown instanceof MediaError ? thrown.fault : `not a refusal: ${String(thrown)}`;
  }
}

describe("probeImage", () => {
  it("takes what picture programs write", () => {
    expect(verdict(PNG)).toBe("png 40x30");
    expect(verdict(paint().toBuffer("image/png"))).toBe("png 64x48");
    expect(verdict(JPEG)).toBe("jpeg 64x48");
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
      transparent: false,
      animated: false,
      extraBytes: 0,
      trailingBytes: 0,
    };
    expect(probeImage(PNG)).toEqual(facts);
    expect(probeImage(Buffer.concat([PNG, Buffer.from("12345")]))).toMatchObject({ trailingBytes: 5 });
    expect(probeImage(png(header(10, 10), chunk("acTL", Buffer.alloc(8)), data(30, 10), PNG_END))).toMatchObject({
      animated: true,
    });
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
    expect(probeImage(jpeg(exif(6), frame(0xc0, 20, 10), SCAN, JPEG_STOP, Buffer.from("more")))).toMatchObject({
      orientation: 6,
      trailingBytes: 4,
    });
  });

  it("says what a foreign file is, and what to do", () => {
    const page = Buffer.from("<!doctype html>");
    expect(() => probeImage(page)).toThrow("The file is not a PNG or JPEG picture but an HTML page.");
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
    const starts = fc.constantFrom(Buffer.alloc(0), PNG_SIGNATURE, JPEG_START, jpeg(frame(0xc0, 9, 9)), png(header(9, 9)));
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(verdict(Buffer.concat([start, rest]))).not.toContain("not a refusal");
      }),
      { numRuns: 500 },
    );
  });
});
