import { createHash } from "node:crypto";
import { join } from "node:path";

import type { Clock, Disk } from "../../base/index.ts";
import { BlobMissingError } from "../error.ts";
import type { Blobs } from "../port.ts";
import { assertRange } from "./id.ts";

/** {@link Blobs} in memory. */
export interface MemoryBlobs extends Blobs {
  /** Forgets everything and removes the files that `localPath` wrote. */
  clear(): Promise<void>;
}

/** What {@link createMemoryBlobs} needs. */
export interface MemoryBlobsOptions {
  /** For `putFile`, and for `localPath`, which writes the content to a temporary folder. */
  readonly disk: Disk;
  /** Tells when content is put; without it, content is as old as can be. */
  readonly clock?: Clock;
}

/** Blobs in memory, for tests and the emulator. */
export function createMemoryBlobs({ disk, clock }: MemoryBlobsOptions): MemoryBlobs {
  const contents = new Map<string, { readonly bytes: Uint8Array; readonly putAt: number }>();
  let folder: Promise<string> | undefined;
  const get = (id: string): Uint8Array => {
    const content = contents.get(id);
    if (content === undefined) throw new BlobMissingError(id);
    return content.bytes;
  };
  const put = (content: Uint8Array): string => {
    const id = createHash("sha256").update(content).digest("hex");
    const bytes = new Uint8Array(content); // a copy; slice of a Buffer would be a view
    contents.set(id, { bytes, putAt: clock?.now() ?? 0 });
    return id;
  };
  return {
    put: async (content) => put(content),
    putFile: async (path) => put(await disk.read(path)),
    size: async (id) => contents.get(id)?.bytes.byteLength,
    read: async function* (id, range) {
      assertRange(range);
      const part = range === undefined ? get(id) : get(id).subarray(range.start, range.end + 1);
      if (part.byteLength > 0) yield new Uint8Array(part);
    },
    localPath: async (id) => {
      const content = get(id);
      const path = join(await (folder ??= disk.temporaryDirectory("onetake-blobs-")), id);
      if ((await disk.facts(path)) === undefined) await disk.write(path, content);
      return path;
    },
    list: async function* () {
      yield* contents.keys();
    },
    remove: async (id, since) => {
      if ((contents.get(id)?.putAt ?? since) >= since) return false;
      contents.delete(id);
      if (folder !== undefined) await disk.remove(join(await folder, id));
      return true;
    },
    clear: async () => {
      contents.clear();
      if (folder !== undefined) await disk.remove(await folder);
      folder = undefined;
    },
  };
}
