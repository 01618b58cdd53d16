// How fast the local engine is and what it takes: `npm run bench -- engine [720p|1080p|4k ...]` on a quiet machine. Built first, so that the
// render process reads JavaScript as it does for users. Exits 1 when a goal is missed.
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

import { benchJitter } from "./engine/jitter.ts";
import { benchMemory } from "./engine/memory.ts";
import { toRequest, type Resolution } from "./engine/scene.ts";
import { benchSpeed } from "./engine/speed.ts";
import { benchStart } from "./engine/start.ts";

const SECONDS = 10;
const asked = process.argv.slice(2) as Resolution[]; // a wrong one has no size, which is told
const folder = await mkdtemp(join(tmpdir(), "onetake-bench-"));
try {
  console.log(`the local engine, ${availableParallelism()} cores`);
  const results: boolean[] = [];
  for (const resolution of asked.length > 0 ? asked : (["1080p", "720p"] as const))
    results.push(await benchSpeed(folder, await toRequest(folder, resolution, SECONDS)));
  results.push(await benchStart(await toRequest(folder, asked[0] ?? "720p", 3)));
  results.push(await benchMemory(folder, asked.length > 0 ? asked : ["720p", "1080p", "4k"]));
  results.push(await benchJitter());
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
