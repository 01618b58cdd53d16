// What it takes to bring a long result of the paid service into custody.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { resultAt } from "./hostile-answers.attacks.ts";
import { measure } from "./hostile-answers.drill.ts";
import { startAnswersGround } from "./hostile-answers.ground.ts";

const MB = 1_000_000;
const RESULT_MB = { slice: 80, full: 220 } as const;
/** What saving it may add, in megabytes. */
const MOST_MB = 52;

/**
 * By how many megabytes a process grows that waits for the end of a paid task, downloads its result and moves it into the blobs, where
 * its digest is taken.
 */
async function measureCustody(size: DrillRun["size"], isCareless: boolean): Promise<number> {
  const ground = await startAnswersGround(RESULT_MB[size] * MB);
  const folder = await mkdtemp(join(tmpdir(), "onetake-drill-custody-"));
  try {
    const questions = [resultAt("good"), resultAt("whole")].map((attack, index) => {
      const place = { attack, standard: "legacy", id: "880000000000000001", externalId: `take-${index}` } as const;
      return Object.assign(place, { url: ground.put(place), moment: "end", filesHost: ground.filesHost } as const);
    });
    return await measure({ questions, isCareless, maxBytes: 2 * RESULT_MB[size] * MB, blobs: folder });
  } finally {
    await ground.close();
    await rm(folder, { recursive: true });
  }
}

/** The check as the table of drills takes it. */
export const custody: Drill = {
  id: "custody",
  title: `memory of saving a result of ${RESULT_MB.full} MB`,
  product: async ({ size }) =>
    toResult(await measureCustody(size, false), `a result of ${RESULT_MB[size]} MB that is streamed adds`),
  control: async ({ size }) => toResult(await measureCustody(size, true), `one of ${RESULT_MB[size]} MB that is read whole adds`),
};

function toResult(grownMb: number, what: string): ArmResult {
  return {
    faults: Number(grownMb > MOST_MB),
    sentence: `${what} ${grownMb.toFixed(0)} MB to a process of its own (limit ${MOST_MB})`,
  };
}
