import type { Disk } from "./world.ts";

/** Moves a file to wherever it is to be: renamed within one file system, copied to another one. */
export async function moveFile(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.move(from, to);
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EXDEV")) throw thrown;
    await disk.copy(from, to);
    await disk.remove(from);
  }
}
