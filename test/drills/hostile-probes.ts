/**
 * What probing costs, in a process that does nothing else. Argument: a folder with files `0`, `1`, ... and `index.json`, a list of their
 * media. Writes, as JSON, the milliseconds of processor time of each (best of three) and by how many megabytes the process grew.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Medium } from "../../src/contract/index.ts";
import { verdictOn } from "../hostile/verdict.ts";

const folder = process.argv[2] ?? "";
const media = JSON.parse(await readFile(join(folder, "index.json"), "utf8")) as readonly Medium[]; // written by the drill
// The first of each loads what all of them need.
for (const [index] of media.entries()) if (index < 3) await verdictOn(media[index] ?? "image", join(folder, String(index)));
const before = process.resourceUsage().maxRSS;
const times: number[] = [];
for (const [index, medium] of media.entries()) {
  const runs: number[] = [];
  for (let run = 0; run < 3; run++) {
    const began = process.cpuUsage();
    await verdictOn(medium, join(folder, String(index)));
    const { user, system } = process.cpuUsage(began);
    runs.push((user + system) / 1000);
  }
  times.push(Math.min(...runs));
}
console.log(JSON.stringify({ times, grownMb: (process.resourceUsage().maxRSS - before) / 1024 }));
