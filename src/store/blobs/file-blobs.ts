import { join } from "node:path";

import type { Disk, Random } from "../../base/index.ts";
import { BlobMissingError } from "../error.ts";
import type { Blobs } from "../port.ts";
import { assertRange, createDigest, isBlobId } from "./id.ts";
import { createLeavers } from "./leavers.ts";

/** What {@link createFileBlobs} needs. */
export interface FileBlobsOptions {
  readonly disk: Disk;
  readonly random: Random;
  /** Absolute path of the folder that belongs to the blobs. It is made when it is not there. */
  readonly folder: string;
}

/**
 * {@link Blobs} as files `<folder>/aa/bb/<sha256>`. A file appears under its name only when it is complete and synced, so a crash
 * leaves no half ones; parts of killed writers stay in `<folder>/parts`. Several processes may share a folder.
 */
export function createFileBlobs({ disk, random, folder }: FileBlobsOptions): Blobs {
  const pathOf = (id: string): string => join(folder, id.slice(0, 2), id.slice(2, 4), id);
  const leavers = createLeavers(disk, random, join(folder, "leaving"));
  // Content that is being removed may come back: it is looked for at its place, where it waits for its end, and at its place again.
  const look = async (id: string): Promise<{ readonly path: string; readonly bytes: number } | undefined> => {
    if (!isBlobId(id)) return undefined;
    const found = await lookAt(disk, [pathOf(id)]);
    return found ?? (await lookAt(disk, [...(await leavers.paths(id)), pathOf(id)]));
  };
  const find = async (id: string): Promise<string> => {
    const found = await look(id);
    if (found === undefined) throw new BlobMissingError(id);
    return found.path;
  };
  const keep = async (pieces: AsyncIterable<Uint8Array>): Promise<string> => {
    const parts = join(folder, "parts");
    const part = join(parts, random.uuid());
    const digest = createDigest();
    await disk.makeDirectory(parts);
    try {
      // The id is that of the very bytes that were written, also when the source changes meanwhile.
      await disk.writeStream(part, digest.through(pieces));
      const { id } = digest.end();
      // Also over the same content: its file is new then, and nothing that looks for old content removes it.
      await place(disk, part, pathOf(id));
      return id;
    } finally {
      await disk.remove(part);
    }
  };
  return {
    put: (content) => keep(once(content)),
    putFile: (path) => keep(streamLazily(disk, path)),
    size: async (id) => (await look(id))?.bytes,
    read: async function* (id, range) {
      assertRange(range);
      yield* disk.stream(await find(id), range);
    },
    localPath: find,
    list: async function* () {
      yield* await leavers.ids(); // a process was killed while it removed these
      yield* listFiles(disk, folder);
    },
    remove: async (id, since) => isBlobId(id) && (await leavers.remove(id, pathOf(id), since)),
  };
}

async function place(disk: Disk, part: string, path: string): Promise<void> {
  await disk.makeDirectory(join(path, ".."));
  await disk.move(part, path);
}

async function lookAt(
  disk: Disk,
  paths: readonly string[],
): Promise<{ readonly path: string; readonly bytes: number } | undefined> {
  for (const path of paths) {
    const facts = await disk.facts(path);
    if (facts !== undefined) return { path, bytes: facts.bytes };
  }
  return undefined;
}

function isShelf(name: string): boolean {
  return /^[0-9a-f]{2}$/.test(name);
}

async function* listFiles(disk: Disk, folder: string): AsyncGenerator<string> {
  for (const first of (await disk.list(folder)).filter(isShelf))
    for (const second of (await disk.list(join(folder, first))).filter(isShelf))
      yield* (await disk.list(join(folder, first, second))).filter(isBlobId);
}

// A file is opened when it is read first, so that a failure meets its reader and nobody else.
async function* streamLazily(disk: Disk, path: string): AsyncGenerator<Uint8Array> {
  yield* disk.stream(path);
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
