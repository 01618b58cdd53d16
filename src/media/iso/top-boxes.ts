import { open, type FileHandle } from "node:fs/promises";

import { MediaError } from "../errors.ts";
import { corrupt } from "./boxes.ts";

/** One box at the top level of an ISO base media file: its type, where it stands and how long it is with its head. */
export interface TopBox {
  readonly type: string;
  readonly start: number;
  readonly bytes: number;
  /** Length of the head. */
  readonly head: 8 | 16;
}

/** What stands at the top level. */
export interface TopBoxes {
  readonly boxes: readonly TopBox[];
  /** Bytes behind the last box that are none: another program's data, or an archive that was hung on. */
  readonly trailingBytes: number;
}

const MAX_BOXES = 10_000;
const WINDOW = 16_384;

/** Reads some bytes of a file; fewer at its end. */
export type ReadAt = (start: number, length: number) => Promise<Buffer>;

/** Opens a local file for reading in place, for as long as `work` lasts. */
export async function withFile<T>(path: string, work: (read: ReadAt, size: number) => Promise<T>): Promise<T> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    return await work((start, length) => readAt(file, start, length), size);
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, start);
  return bytes.subarray(0, bytesRead);
}

/**
 * The top-level boxes of an mp4 or mov file (ISO/IEC 14496-12, 4.2).
 * @throws MediaError when a box passes the end of the file, or they are too many.
 */
export async function readTopBoxes(read: ReadAt, size: number): Promise<TopBoxes> {
  const boxes: TopBox[] = [];
  const headAt = createWindow(read);
  let at = 0;
  while (at + 8 <= size) {
    const head = await headAt(at);
    if (isForeign(head, boxes)) break;
    const box = toBox(head, at, size);
    boxes.push(box);
    if (boxes.length > MAX_BOXES) throw new MediaError("too-large", `The file has more than ${MAX_BOXES} boxes.`);
    at += box.bytes;
  }
  return { boxes, trailingBytes: size - at };
}

// Thousands of small boxes would else be thousands of reads.
function createWindow(read: ReadAt): (at: number) => Promise<Buffer> {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  return async (at) => {
    if (at < start || at + 16 > start + window.length) {
      start = at;
      window = await read(at, WINDOW);
    }
    return window.subarray(at - start, at - start + 16);
  };
}

/** Whether this is no head of a box: then the file ends here, once all that it needs was there. */
function isForeign(head: Buffer, boxes: readonly TopBox[]): boolean {
  if (head.subarray(4, 8).every((byte) => byte >= 0x20)) return false;
  return ["moov", "mdat"].every((type) => boxes.some((box) => box.type === type));
}

function toBox(head: Buffer, start: number, size: number): TopBox {
  const short = head.readUInt32BE(0);
  const type = head.toString("latin1", 4, 8);
  if (short === 1 && head.length < 16) throw new MediaError("truncated", "The file ends in the head of a box.");
  // 0 stands for "to the end of the file", 1 for a 64-bit size behind the type.
  const bytes = short === 0 ? size - start : short === 1 ? Number(head.readBigUInt64BE(8)) : short;
  const length = short === 1 ? 16 : 8;
  if (bytes < length) throw corrupt("a box has no length");
  if (start + bytes > size) throw new MediaError("truncated", "The file ends in the middle of its data.");
  return { type, start, bytes, head: length };
}
