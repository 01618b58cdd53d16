import { describe, expect, it } from "vitest";

import { readMachine } from "./machine.ts";

const GB = 2 ** 30;
const SYSTEM = { cores: 8, totalBytes: 32 * GB, freeBytes: 3 * GB };
const MEMORY = "MemTotal:       33554432 kB\nMemFree:         3145728 kB\nMemAvailable:   20971520 kB\n";

function machineWith(files: Readonly<Record<string, string>>): ReturnType<typeof readMachine> {
  const read = async (path: string): Promise<Uint8Array> => {
    const text = files[path];
    if (text === undefined) throw new Error(`no ${path}`);
    return new TextEncoder().encode(text);
  };
  return readMachine({ read }, SYSTEM);
}

const megabytes = (bytes: number): number => bytes / 1e6;

describe("what a machine has", () => {
  it("is what the system tells where there are no files", async () => {
    expect(await machineWith({})).toEqual({ cores: 8, totalMb: megabytes(32 * GB), freeMb: megabytes(3 * GB) });
  });

  it("is free as far as the kernel could give it, files that it keeps in memory included", async () => {
    expect(await machineWith({ "/proc/meminfo": MEMORY })).toMatchObject({ freeMb: megabytes(20 * GB) });
  });

  it("keeps to the least limit of its group and those above, version 2", async () => {
    const group = "/sys/fs/cgroup/pods/onetake";
    const found = await machineWith({
      "/proc/meminfo": MEMORY,
      "/proc/self/cgroup": "0::/pods/onetake\n",
      [`${group}/memory.max`]: "max\n",
      [`${group}/cpu.max`]: "150000 100000\n",
      "/sys/fs/cgroup/pods/memory.max": `${4 * GB}\n`,
      "/sys/fs/cgroup/pods/memory.current": `${3 * GB}\n`,
      "/sys/fs/cgroup/pods/memory.stat": `anon 1\ninactive_file ${2 * GB}\nactive_file 7\n`,
      "/sys/fs/cgroup/pods/cpu.max": "max 100000\n",
    });
    expect(found).toEqual({ cores: 2, totalMb: megabytes(4 * GB), freeMb: megabytes(3 * GB) });
  });

  it("reads the group that is mounted at the root when a container does not see its own path", async () => {
    const found = await machineWith({
      "/proc/self/cgroup": "0::/docker/1f\n",
      "/sys/fs/cgroup/memory.max": `${GB}`,
      "/sys/fs/cgroup/memory.current": `${GB / 4}`,
    });
    expect(found).toEqual({ cores: 8, totalMb: megabytes(GB), freeMb: megabytes((3 * GB) / 4) });
  });

  it("keeps to the limits of version 1, whose largest number is none", async () => {
    const root = "/sys/fs/cgroup";
    const found = await machineWith({
      "/proc/meminfo": MEMORY,
      "/proc/self/cgroup": "5:cpu,cpuacct:/a\n4:memory:/a/b\n0::/\n",
      [`${root}/memory/memory.limit_in_bytes`]: "9223372036854771712",
      [`${root}/memory/a/memory.limit_in_bytes`]: `${2 * GB}`,
      [`${root}/memory/a/memory.usage_in_bytes`]: `${2 * GB}`,
      [`${root}/memory/a/memory.stat`]: `inactive_file 5\ntotal_inactive_file ${GB}\n`,
      [`${root}/cpu/a/cpu.cfs_quota_us`]: "50000",
      [`${root}/cpu/a/cpu.cfs_period_us`]: "100000",
    });
    expect(found).toEqual({ cores: 1, totalMb: megabytes(2 * GB), freeMb: megabytes(GB) });
  });

  it("is never less than nothing", async () => {
    const full = { "/sys/fs/cgroup/memory.max": "100", "/sys/fs/cgroup/memory.current": "200" };
    expect(await machineWith({ ...full, "/proc/self/cgroup": "0::/\n" })).toMatchObject({ freeMb: 0 });
  });
});
