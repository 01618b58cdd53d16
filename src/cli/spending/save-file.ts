import { createHash } from "node:crypto";
import { join } from "node:path";

import type { Disk } from "../../base/index.ts";

/** Where a result stands after it was saved. */
export interface SavedFile {
  readonly path: string;
  readonly sha256: string;
  /** False where the same content stood there already. */
  readonly isNew: boolean;
}

/**
 * Puts content into a folder under a name, or under the next one that is free where another content has it: `film.mp4`, `film-2.mp4`. The same
 * content is not put there twice. `bring` writes it into a new file.
 */
export async function saveFile(
  disk: Disk,
  folder: string,
  name: { readonly stem: string; readonly ending: string },
  bring: (path: string) => Promise<void>,
  known?: string,
): Promise<SavedFile> {
  await disk.makeDirectory(folder);
  const part = join(folder, `.${name.stem}.${name.ending}.saving`);
  try {
    const digest = known ?? (await fetchTo(disk, part, bring));
    for (let number = 1; ; number++) {
      const path = join(folder, `${name.stem}${number === 1 ? "" : `-${number}`}.${name.ending}`);
      if ((await disk.facts(path)) === undefined) {
        if (known !== undefined) await bring(part);
        await disk.move(part, path);
        return { path, sha256: digest, isNew: true };
      }
      if ((await digestOf(disk, path)) === digest) return { path, sha256: digest, isNew: false };
    }
  } finally {
    await disk.remove(part);
  }
}

async function fetchTo(disk: Disk, part: string, bring: (path: string) => Promise<void>): Promise<string> {
  await bring(part);
  return await digestOf(disk, part);
}

async function digestOf(disk: Disk, path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of disk.stream(path)) hash.update(piece);
  return hash.digest("hex");
}
