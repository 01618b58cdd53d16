import type { Disk } from "../../../base/index.ts";
import { readCgroup } from "./cgroup.ts";

/** What the system tells of the machine without a file. */
export interface SystemFacts {
  readonly cores: number;
  readonly totalBytes: number;
  readonly freeBytes: number;
}

/** What this process may use of the machine; memory in megabytes of a million bytes. */
export interface MachineFacts {
  readonly cores: number;
  /** The machine's memory, or the least that a control group leaves of it. */
  readonly totalMb: number;
  /** What is free at this moment, within every limit. */
  readonly freeMb: number;
}

/**
 * Reads what this process may use: the machine's memory and what of it is available, within the limits of its control groups (v1 and
 * v2). Where there are no such files, as on macOS and Windows, the system's own figures stand.
 */
export async function readMachine(disk: Pick<Disk, "read">, system: SystemFacts): Promise<MachineFacts> {
  const [memory, limits] = await Promise.all([readText(disk, "/proc/meminfo"), readCgroup((path) => readText(disk, path))]);
  const available = kilobytesOf(memory, "MemAvailable");
  const total = Math.min(system.totalBytes, ...limits.memory.map(({ limitBytes }) => limitBytes));
  const free = Math.min(
    available ?? system.freeBytes,
    ...limits.memory.map(({ limitBytes, heldBytes }) => limitBytes - heldBytes),
  );
  return {
    cores: Math.max(1, Math.min(system.cores, Math.ceil(limits.cores))),
    totalMb: total / 1e6,
    freeMb: Math.max(0, free) / 1e6,
  };
}

function kilobytesOf(text: string | undefined, name: string): number | undefined {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(text ?? "")?.[1];
  return found === undefined ? undefined : Number(found) * 1024;
}

async function readText(disk: Pick<Disk, "read">, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await disk.read(path));
  } catch {
    return undefined; // This system has no such file.
  }
}
