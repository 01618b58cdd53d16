import { createHash } from "node:crypto";
import { join } from "node:path";

import { OnetakeError, type Disk } from "../../base/index.ts";

/** Where a result stands after it was saved. */
export interface SavedFile {
  readonly path: string;
  readonly sha256: string;
  /** False where the same content stood there already. */
  readonly isNew: boolean;
}

/**
 * Puts content into a folder under a name, or under the next one that is free where another content has it: `film.mp4`, `film-2.mp4`. The same
 * content is not put there twice, and not even fetched where its digest is `known`. `put` writes it into a new file.
 * @throws OnetakeError for content that has another digest than is known.
 */
export async function saveFile(
  disk: Disk,
  folder: string,
  name: { readonly stem: string; readonly ending: string },
  put: (path: string) => Promise<void>,
  known?: string,
): Promise<SavedFile> {
  await disk.makeDirectory(folder);
  const part = join(folder, `.${name.stem}.${name.ending}.saving`);
  let sha256 = known;
  try {
    if (sha256 === undefined) sha256 = await bring(disk, part, put);
    for (let number = 1; ; number++) {
      const path = join(folder, `${name.stem}${number === 1 ? "" : `-${number}`}.${name.ending}`);
      if ((await disk.facts(path)) === undefined) {
        if (known !== undefined) await bring(disk, part, put, known);
        await disk.move(part, path);
        return { path, sha256, isNew: true };
      }
      if ((await digestOf(disk, path)) === sha256) return { path, sha256, isNew: false };
    }
  } finally {
    await disk.remove(part);
  }
}

async function bring(disk: Disk, part: string, put: (path: string) => Promise<void>, known?: string): Promise<string> {
  await put(part);
  const digest = await digestOf(disk, part);
  if (known === undefined || digest === known) return digest;
  throw new OnetakeError("result-changed", `what came has the digest ${digest}, not ${known}`, {
    fix: "Try again; where it stays so, the copy in custody is damaged: see onetake library.",
  });
}

async function digestOf(disk: Disk, path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of disk.stream(path)) hash.update(piece);
  return hash.digest("hex");
}
