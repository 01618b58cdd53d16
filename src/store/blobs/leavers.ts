import { join } from "node:path";

import type { Disk, Random } from "../../base/index.ts";

/** Files on their way out. */
export interface Leavers {
  /** Where the content of an id is that is being removed; mostly nowhere. */
  paths(id: string): Promise<readonly string[]>;
  /** Ids of everything that is being removed. */
  ids(): Promise<readonly string[]>;
  /** Removes the file of an id unless it was written since; false when it was not removed. */
  remove(id: string, path: string, since: number): Promise<boolean>;
}

/**
 * Removes files in a folder that writers share, without a lock: a file is moved away under a name of its own and judged there. Whoever
 * writes the same content meanwhile either finds the place free, or has made the file new, and then it is moved back.
 */
export function createLeavers(disk: Disk, random: Random, folder: string): Leavers {
  const paths = async (id: string): Promise<readonly string[]> =>
    (await disk.list(folder)).filter((name) => name.startsWith(`${id}-`)).map((name) => join(folder, name));
  const leave = async (away: string, path: string, since: number): Promise<boolean> => {
    const isNew = ((await disk.facts(away))?.changedAt ?? since) >= since;
    await (isNew ? disk.move(away, path) : disk.remove(away));
    return !isNew;
  };
  return {
    paths,
    ids: async () => (await disk.list(folder)).map((name) => name.slice(0, ID_LENGTH)),
    remove: (id, path, since) =>
      falseWhenMissing(async () => {
        const left = await paths(id);
        if (left.length > 0) return (await Promise.all(left.map((away) => leave(away, path, since)))).every(Boolean);
        if (((await disk.facts(path))?.changedAt ?? since) >= since) return false;
        await disk.makeDirectory(folder);
        const away = join(folder, `${id}-${random.uuid()}`);
        await disk.move(path, away);
        return await leave(away, path, since);
      }),
  };
}

const ID_LENGTH = 64;

// Another process that removes the same content may be faster.
async function falseWhenMissing(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return false;
    throw thrown;
  }
}
