/** A memory limit of a control group, and what the group holds and cannot give back at once. */
export interface MemoryLimit {
  readonly limitBytes: number;
  readonly heldBytes: number;
}

/** What control groups leave to this process. */
export interface GroupLimits {
  /** Infinite without a quota. */
  readonly cores: number;
  /** Those of its own group and of each one above. */
  readonly memory: readonly MemoryLimit[];
}

/** Reads a file as text; undefined when it is not there. */
export type ReadText = (path: string) => Promise<string | undefined>;

const ROOT = "/sys/fs/cgroup";

/**
 * Reads the limits of this process's control groups (Linux documents the files in `Documentation/admin-guide/cgroup-v2.rst` and
 * `cgroup-v1/memory.rst`). Inside a container the path of the group may not be there; then the group is what is mounted at the root.
 */
export async function readCgroup(read: ReadText): Promise<GroupLimits> {
  const lines = ((await read("/proc/self/cgroup")) ?? "").split("\n").map(toLine);
  const pathOf = (controller: string): string => lines.find(({ controllers }) => controllers.includes(controller))?.path ?? "/";
  const [second, memory, cpu] = await Promise.all([
    Promise.all(above(ROOT, pathOf("")).map((folder) => readSecond(read, folder))),
    Promise.all(above(`${ROOT}/memory`, pathOf("memory")).map((folder) => readFirstMemory(read, folder))),
    Promise.all(above(`${ROOT}/cpu`, pathOf("cpu")).map((folder) => readFirstCores(read, folder))),
  ]);
  const found = [...second.map((one) => one.memory), ...memory].filter((limit) => limit !== undefined);
  return { cores: Math.min(...second.map((one) => one.cores), ...cpu), memory: found };
}

interface Line {
  /** Empty for version 2. */
  readonly controllers: readonly string[];
  readonly path: string;
}

// `4:memory:/docker/1f` in version 1, `0::/user.slice` in version 2.
function toLine(text: string): Line {
  const [, controllers = "none", ...path] = text.split(":");
  return { controllers: controllers.split(","), path: path.join(":") };
}

/** The folder of a group and those of the groups above it, up to the root. */
function above(root: string, path: string): readonly string[] {
  const names = path.split("/").filter((name) => name !== "" && name !== "..");
  return Array.from({ length: names.length + 1 }, (_, count) => [root, ...names.slice(0, count)].join("/"));
}

async function readSecond(read: ReadText, folder: string): Promise<{ cores: number; memory: MemoryLimit | undefined }> {
  const names = ["memory.max", "memory.current", "memory.stat", "cpu.max"] as const;
  const [limit, held, stat, cpu] = await Promise.all(names.map((name) => read(`${folder}/${name}`)));
  const [quota, period] = (cpu ?? "").trim().split(" ").map(Number);
  return { cores: toCores(quota, period), memory: toLimit(limit, held, stat, "inactive_file") };
}

async function readFirstMemory(read: ReadText, folder: string): Promise<MemoryLimit | undefined> {
  const names = ["memory.limit_in_bytes", "memory.usage_in_bytes", "memory.stat"] as const;
  const [limit, held, stat] = await Promise.all(names.map((name) => read(`${folder}/${name}`)));
  return toLimit(limit, held, stat, "total_inactive_file");
}

async function readFirstCores(read: ReadText, folder: string): Promise<number> {
  const names = ["cpu.cfs_quota_us", "cpu.cfs_period_us"] as const;
  const [quota, period] = await Promise.all(names.map(async (name) => Number(await read(`${folder}/${name}`))));
  return toCores(quota, period);
}

// `max` and -1 stand for no quota.
function toCores(quota: number | undefined, period: number | undefined): number {
  return quota !== undefined && period !== undefined && quota > 0 && period > 0 ? quota / period : Number.POSITIVE_INFINITY;
}

/** Version 1 writes a number beyond any memory where there is no limit, version 2 `max`. Cached pages of files are given back when asked. */
function toLimit(
  limit: string | undefined,
  held: string | undefined,
  stat: string | undefined,
  cached: string,
): MemoryLimit | undefined {
  const limitBytes = Number(limit ?? Number.NaN);
  if (!(limitBytes < 2 ** 60)) return undefined;
  const files = Number(new RegExp(`^${cached} (\\d+)$`, "m").exec(stat ?? "")?.[1] ?? 0);
  return { limitBytes, heldBytes: Math.max(0, Number(held ?? 0) - files) };
}
