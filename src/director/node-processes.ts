import { readFile } from "node:fs/promises";

import type { Processes } from "./take/lock.ts";

/**
 * The processes of this machine. On Linux a process is told from a later one with the same number by its start time; elsewhere the
 * number alone has to do.
 */
export async function createNodeProcesses(): Promise<Processes> {
  const self = { pid: process.pid, birth: await birthOf(process.pid) };
  return {
    self,
    isAlive: async ({ pid, birth }) => exists(pid) && (birth === "" || birth === (await birthOf(pid))),
  };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // Somebody else's process may not be signalled, but it is there.
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}

// Field 22 of /proc/<pid>/stat, counted after the name, which may hold spaces and brackets itself; a zombie no longer lives.
async function birthOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "zombie" : (fields[19] ?? "");
  } catch {
    return "";
  }
}
