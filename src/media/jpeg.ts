import { MediaError } from "./errors.ts";
import { readOrientation } from "./exif.ts";
import type { ImageFacts } from "./image-facts.ts";
import { assertPictureSize } from "./sizes.ts";

// Markers of ITU-T T.81, table B.1.
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;
const COMMON_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const NOT_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);

// Progressive pictures have about ten scans; each makes a decoder go over the whole picture again.
const MAX_SCANS = 200;

type Frame = Pick<ImageFacts, "width" | "height" | "bitDepth" | "channels">;

interface Segment {
  readonly marker: number;
  readonly content: Buffer;
  readonly end: number;
}

/** Reads a JPEG's segments and steps over its scans to the end. @throws MediaError when one is broken, missing or rare. */
export function readJpeg(bytes: Buffer): ImageFacts {
  let frame: Frame | undefined;
  let orientation = 1;
  let scans = 0;
  let scanBytes = 0;
  let end = 2;
  for (;;) {
    const segment = readSegment(bytes, end);
    end = segment.end;
    if (segment.marker === END_OF_IMAGE) break;
    if (isFrame(segment.marker)) {
      if (frame) throw corrupt("it has two frames");
      frame = readFrame(segment);
    }
    if (segment.marker === APP1) orientation = readOrientation(segment.content) ?? orientation;
    if (segment.marker === START_OF_SCAN) {
      if (!frame) throw corrupt("a scan comes before the frame");
      if (++scans > MAX_SCANS) throw new MediaError("unsupported", `The JPEG has more than ${MAX_SCANS} scans.`);
      scanBytes -= end;
      end = skipScan(bytes, end);
      scanBytes += end;
    }
  }
  if (!frame || scans === 0) throw corrupt("it holds no picture data");
  // Each block of 8 x 8 pixels takes at least one bit.
  if (scanBytes * 8 < Math.floor((frame.width * frame.height) / 64)) throw truncated();
  return toFacts(frame, orientation, { bytes: bytes.length, end, scanBytes });
}

interface Lengths {
  readonly bytes: number;
  /** Where the picture ends. */
  readonly end: number;
  readonly scanBytes: number;
}

function toFacts(frame: Frame, orientation: number, { bytes, end, scanBytes }: Lengths): ImageFacts {
  const isTurned = orientation >= 5;
  const [width, height] = isTurned ? [frame.height, frame.width] : [frame.width, frame.height];
  const extra = { transparent: false, animated: false, extraBytes: end - scanBytes, trailingBytes: bytes - end };
  return { ...frame, format: "jpeg", bytes, width, height, orientation, ...extra };
}

function readSegment(bytes: Buffer, start: number): Segment {
  let at = start;
  if (bytes[at] !== 0xff) throw at < bytes.length ? corrupt("a marker is expected") : truncated();
  while (bytes[at] === 0xff) at++; // fill bytes
  const marker = bytes[at];
  if (marker === undefined) throw truncated();
  at++;
  if (marker === END_OF_IMAGE || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7))
    return { marker, content: bytes.subarray(at, at), end: at };
  if (at + 2 > bytes.length) throw truncated();
  const length = bytes.readUInt16BE(at);
  if (length < 2) throw corrupt("a segment has no length");
  if (at + length > bytes.length) throw truncated();
  return { marker, content: bytes.subarray(at + 2, at + length), end: at + length };
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker);
}

function readFrame({ marker, content }: Segment): Frame {
  if (!COMMON_FRAMES.has(marker)) throw new MediaError("unsupported", "The JPEG is lossless, differential or arithmetic-coded.");
  const [bitDepth = 0, , , , , channels = 0] = content;
  if (content.length !== 6 + 3 * channels || channels === 0) throw corrupt("its frame header has the wrong length");
  if (bitDepth !== 8 || channels > 4)
    throw new MediaError("unsupported", `The JPEG has ${bitDepth} bits and ${channels} channels.`);
  const [height, width] = [content.readUInt16BE(1), content.readUInt16BE(3)];
  assertPictureSize(width, height);
  for (let at = 7; at < content.length; at += 3) assertSampling(content[at] ?? 0);
  return { bitDepth, channels, height, width };
}

function assertSampling(factors: number): void {
  const [across, down] = [factors >> 4, factors & 15];
  if (across < 1 || across > 4 || down < 1 || down > 4) throw corrupt("its channels have no size");
}

// Inside a scan 0xff is followed by 0 (a byte of data) or a restart marker; anything else begins the next segment.
function skipScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw truncated();
}

function truncated(): MediaError {
  return new MediaError("truncated", "The JPEG ends before its end marker.");
}

function corrupt(what: string): MediaError {
  return new MediaError("corrupt", `The JPEG is broken: ${what}.`);
}
