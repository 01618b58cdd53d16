import { open, type FileHandle } from "node:fs/promises";

import { MediaError } from "./errors.ts";

/** One box at the top level of an ISO base media file: its type and where it stands. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly bytes: number;
}

const MAX_BOXES = 10_000;

/**
 * The top-level boxes of an mp4 or mov file (ISO/IEC 14496-12, 4.2).
 * @throws MediaError when a box passes the end of the file, or none can be read.
 */
export async function readTopBoxes(path: string): Promise<readonly Box[]> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const boxes: Box[] = [];
    for (let at = 0; at + 8 <= size && boxes.length < MAX_BOXES;) {
      const box = await readBox(file, at, size);
      boxes.push(box);
      at += box.bytes;
    }
    return boxes;
  } finally {
    await file.close();
  }
}

async function readBox(file: FileHandle, start: number, size: number): Promise<Box> {
  const head = Buffer.alloc(16);
  await file.read(head, 0, 16, start);
  const short = head.readUInt32BE(0);
  const type = head.toString("latin1", 4, 8);
  // 0 stands for "to the end of the file", 1 for a 64-bit size behind the type.
  const bytes = short === 0 ? size - start : short === 1 ? Number(head.readBigUInt64BE(8)) : short;
  if (bytes < 8) throw new MediaError("corrupt", "The file is broken: a box has no length.");
  if (start + bytes > size) throw new MediaError("truncated", "The file ends in the middle of its data.");
  return { type, start, bytes };
}
