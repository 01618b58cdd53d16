import { createHash } from "node:crypto";
import { join } from "node:path";

import type { Disk } from "../../base/index.ts";
import { BlobMissingError } from "../error.ts";
import type { Blobs } from "../port.ts";
import { assertRange } from "./id.ts";

/** {@link Blobs} in memory. */
export interface MemoryBlobs extends Blobs {
  /** Forgets everything and removes the files that `localPath` wrote. */
  clear(): Promise<void>;
}

/** Blobs in memory, for tests. The disk is for `putFile` and for `localPath`, which writes the content to a temporary folder. */
export function createMemoryBlobs({ disk }: { readonly disk: Disk }): MemoryBlobs {
  const contents = new Map<string, Uint8Array>();
  let folder: Promise<string> | undefined;
  const get = (id: string): Uint8Array => {
    const content = contents.get(id);
    if (content === undefined) throw new BlobMissingError(id);
    return content;
  };
  const put = (content: Uint8Array): string => {
    const id = createHash("sha256").update(content).digest("hex");
    contents.set(id, new Uint8Array(content)); // a copy; slice of a Buffer would be a view
    return id;
  };
  return {
    put: async (content) => put(content),
    putFile: async (path) => put(await disk.read(path)),
    size: async (id) => contents.get(id)?.byteLength,
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
    clear: async () => {
      contents.clear();
      if (folder !== undefined) await disk.remove(await folder);
      folder = undefined;
    },
  };
}
