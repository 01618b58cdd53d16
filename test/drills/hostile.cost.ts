import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { noLures, type HostileFile } from "../hostile/hostile-file.ts";
import { startDrillScript } from "./command.ts";

/** What probing a corpus costs. */
export interface ProbeCost {
  readonly files: number;
  /** The slowest file, and its milliseconds of processor time. */
  readonly slowest: { readonly name: string; readonly ms: number };
  /** By how many megabytes a process that probes them all grows at most. */
  readonly grownMb: number;
}

/** Probes every file of a corpus in a process of its own. */
export async function measureProbes(files: readonly HostileFile[]): Promise<ProbeCost> {
  const folder = await mkdtemp(join(tmpdir(), "onetake-drill-probes-"));
  try {
    for (const [index, { bytes }] of files.entries()) await writeFile(join(folder, String(index)), bytes(noLures));
    await writeFile(join(folder, "index.json"), JSON.stringify(files.map(({ medium }) => medium)));
    const { out, err, code } = await startDrillScript("hostile-probes.ts", [folder], {}).finished;
    if (code !== 0) throw new Error(`the probes ended with ${code}: ${err}`);
    const { times, grownMb } = JSON.parse(out) as { readonly times: readonly number[]; readonly grownMb: number }; // as the script writes it
    const ms = Math.max(...times);
    return { files: files.length, slowest: { name: files[times.indexOf(ms)]?.name ?? "", ms }, grownMb };
  } finally {
    await rm(folder, { recursive: true });
  }
}
