import { trials, type Jump, type Trial } from "./clock-jumps.trials.ts";
import type { ArmResult, Drill, DrillRun, DrillSize } from "./drill.ts";
import { startKling } from "./spending.kling.ts";
import { createSharedTime } from "./spending.time.ts";

const HOUR = 3_600_000;

const JUMPS: readonly Jump[] = [
  { name: "a day back", ms: -24 * HOUR },
  { name: "a day forward", ms: 24 * HOUR },
  { name: "an hour back", ms: -HOUR },
  { name: "8 minutes back", ms: -HOUR / 7.5 },
  { name: "an hour forward", ms: HOUR },
  { name: "no jump", ms: 0 },
];

/** Trials of each kind under each jump; the slice has the first four. */
const SEEDS = { slice: 1, full: 12 } as const;

/**
 * R10: the machine's clock is set while creates are under way, on the day on which summer time ends in the zone of the process; the paid service's
 * clock is right, and what is promised is measured by the time that really passes. In the control arm the process goes by the clock on the wall
 * as it is.
 */
export const clockJumps: Drill = {
  id: "R10",
  title: "clock jumps",
  product: async (run) => await inZone("America/New_York", async () => await runArm(run, true)),
  control: async ({ seed }) => await inZone("America/New_York", async () => await runArm({ seed, size: "slice" }, false)),
};

async function inZone(zone: string, work: () => Promise<ArmResult>): Promise<ArmResult> {
  const before = process.env["TZ"];
  process.env["TZ"] = zone;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}

/** An hour before the clocks of that zone are put back. */
const START = Date.parse("2026-11-01T05:00:00Z");

async function runArm({ seed, size }: DrillRun, isSteady: boolean): Promise<ArmResult> {
  const time = createSharedTime(START);
  const kling = await startKling({ time, seed });
  const faults: string[] = [];
  const tries = triesOf(size);
  try {
    for (const [index, { trial, jump }] of tries.entries()) {
      const broken = await trial.run({ time, kling, seed: seed * tries.length + index, isSteady }, jump);
      if (broken.length > 0) faults.push(`${trial.name}, ${jump.name}: ${broken.join("; ")}`);
    }
  } finally {
    await kling.close();
  }
  const names = new Set(tries.map(({ jump }) => jump.name));
  const sentence =
    `seed ${seed}: ${trials.length} promises under ${names.size} kinds of jumps, ${tries.length} trials: ${faults.length} broken; ` +
    `excluded: ${trials.length * names.size - new Set(tries.map(({ trial, jump }) => `${trial.name}/${jump.name}`)).size} pairs that say nothing of each other`;
  return { faults: faults.length, sentence: [sentence, ...faults.slice(0, 8)].join("\n    ") };
}

interface Try {
  readonly trial: Trial;
  readonly jump: Jump;
}

function triesOf(size: DrillSize): readonly Try[] {
  const jumps = size === "full" ? JUMPS : JUMPS.slice(0, 4);
  const pairs = trials.flatMap((trial) =>
    jumps.flatMap((jump) => (trial.isAbout === undefined || trial.isAbout(jump) ? [{ trial, jump }] : [])),
  );
  return pairs.flatMap((pair) => Array.from({ length: SEEDS[size] }, () => pair));
}
