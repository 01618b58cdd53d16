import { join } from "node:path";

import type { Disk, Random } from "../../base/index.ts";
import { BlobMissingError } from "../error.ts";
import type { Blobs } from "../port.ts";
import { assertRange, createDigest, isBlobId } from "./id.ts";

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
  const size = async (id: string): Promise<number | undefined> =>
    isBlobId(id) ? (await disk.facts(pathOf(id)))?.bytes : undefined;
  const find = async (id: string): Promise<string> => {
    if ((await size(id)) === undefined) throw new BlobMissingError(id);
    return pathOf(id);
  };
  const keep = async (pieces: AsyncIterable<Uint8Array>): Promise<string> => {
    const parts = join(folder, "parts");
    const part = join(parts, random.uuid());
    const digest = createDigest();
    await disk.makeDirectory(parts);
    try {
      // The id is that of the very bytes that were written, also when the source changes meanwhile.
      await disk.writeStream(part, digest.through(pieces));
      const { id, bytes } = digest.end();
      if ((await size(id)) !== bytes) await place(disk, part, pathOf(id));
      return id;
    } finally {
      await disk.remove(part);
    }
  };
  return {
    put: (content) => keep(once(content)),
    putFile: (path) => keep(streamLazily(disk, path)),
    size,
    read: async function* (id, range) {
      assertRange(range);
      yield* disk.stream(await find(id), range);
    },
    localPath: find,
  };
}

async function place(disk: Disk, part: string, path: string): Promise<void> {
  await disk.makeDirectory(join(path, ".."));
  await disk.move(part, path);
}

// A file is opened when it is read first, so that a failure meets its reader and nobody else.
async function* streamLazily(disk: Disk, path: string): AsyncGenerator<Uint8Array> {
  yield* disk.stream(path);
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
