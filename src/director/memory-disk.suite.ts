import type { Disk } from "../base/index.ts";

/** A disk in memory for tests; folders are entries without bytes. Only what the director uses is there. */
export interface MemoryDisk extends Disk {
  readonly files: Map<string, Uint8Array | "folder">;
}

/** A {@link MemoryDisk} with these files. `now` stamps what is written. */
export function createMemoryDisk(now: () => number = () => 0): MemoryDisk {
  const files = new Map<string, Uint8Array | "folder">();
  const stamps = new Map<string, number>();
  const put = (path: string, entry: Uint8Array | "folder"): void => void (files.set(path, entry), stamps.set(path, now()));
  const read = (path: string): Uint8Array => {
    const entry = files.get(path);
    if (entry === undefined || entry === "folder") throw Object.assign(new Error(`no file ${path}`), { code: "ENOENT" });
    return entry;
  };
  const below = (path: string): string[] => [...files.keys()].filter((each) => each === path || each.startsWith(`${path}/`));
  return {
    files,
    read: async (path) => read(path),
    stream: async function* (path) {
      yield read(path);
    },
    write: async (path, content) => put(path, typeof content === "string" ? new TextEncoder().encode(content) : content),
    writeStream: async () => Promise.reject(new Error("not in this disk")),
    move: async (from, to) => {
      put(to, read(from));
      files.delete(from);
    },
    copy: async (from, to) => put(to, read(from)),
    remove: async (path) => below(path).forEach((each) => files.delete(each)),
    facts: async (path) => {
      const entry = files.get(path) ?? (below(path).length > 0 ? "folder" : undefined);
      if (entry === undefined) return undefined;
      return { bytes: entry === "folder" ? 0 : entry.length, changedAt: stamps.get(path) ?? 0, isDirectory: entry === "folder" };
    },
    list: async (path) => {
      const names = below(path).flatMap((each) => (each === path ? [] : (each.slice(path.length + 1).split("/")[0] ?? [])));
      return [...new Set(names)].toSorted();
    },
    makeDirectory: async (path) => {
      if (!files.has(path)) put(path, "folder");
    },
    claimDirectory: async (path) => {
      if (files.has(path)) return false;
      put(path, "folder");
      return true;
    },
    temporaryDirectory: async (prefix) => `/tmp/${prefix}`,
  };
}
