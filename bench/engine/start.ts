import { execFile } from "node:child_process";
import { promisify } from "node:util";

import type { RoleRequest } from "../../src/engines/index.ts";
import { race } from "./race.ts";
import { report } from "./report.ts";
import { runJob } from "./run-job.ts";

const ROUNDS = 3;

/** Prints how long the render process takes to its first word and to its first frame, in starts of a bare Node in the same run. */
export async function benchStart(request: RoleRequest): Promise<boolean> {
  const first = { word: Infinity, frame: Infinity };
  const watched = async (): Promise<void> => {
    const began = performance.now();
    await runJob(request, (_, stage) => {
      const took = performance.now() - began;
      if (stage !== "waiting") first.word = Math.min(first.word, took);
      if (stage === "frames") first.frame = Math.min(first.frame, took);
    });
  };
  const bare = (): Promise<unknown> => promisify(execFile)(process.execPath, ["-e", "0"]);
  const best = await race({ bare, watched }, ROUNDS);
  const unit = "starts of a bare Node";
  return report(`start of the render process, ${request.resolution}`, [
    { name: "to its first word", value: first.word / best.bare.wall, digits: 1, unit, atMost: 5, note: toMs(first.word) },
    { name: "to the first frame", value: first.frame / best.bare.wall, digits: 1, unit, atMost: 25, note: toMs(first.frame) },
  ]);
}

function toMs(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}
