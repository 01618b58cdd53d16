import type { Engine } from "../../src/engines/index.ts";
import { CreateBusy, CreateUnknown } from "../../src/engines/index.ts";
import { kills, playHistory, type Ground, type Plot } from "./double-billing.history.ts";
import type { Verdict } from "./double-billing.judge.ts";
import { moods } from "./double-billing.moods.ts";
import type { ArmResult, Drill, DrillRun } from "./drill.ts";
import { startKling } from "./spending.kling.ts";
import { createSharedTime } from "./spending.time.ts";

/** Histories for each pair of a kill point and a mood. */
const SEEDS = { slice: 1, full: 25 } as const;

/** Of the creates that arrived, so many must be settled with nobody asked. */
const LEAST_SETTLED = 0.95;

/**
 * R3: the process dies at each of nine moments of a paid create, against a second Onetake that plays the paid service in each of eight moods; half
 * of the later lives die too, at any moment, and half of the buyers ask again whenever the process is back. Whatever happens, one thing is bought
 * at most once, no create is sent a second time by itself, and what arrived is found and settled to the hundredth of a unit. Two control arms:
 * one marks a create as sent only after the POST, one sends again what is unknown.
 */
export const doubleBilling: Drill = {
  id: "R3",
  title: "double billing",
  product: async (run) => await runArm(run, undefined),
  control: async ({ seed }) => {
    const run = { seed, size: "slice" } as const;
    const [late, again] = [await runArm(run, markLate), await runArm(run, sendAgain)];
    const sentence = `marked sent after the POST: ${late.sentence}; sent again when unknown: ${again.sentence}`;
    return { sentence, faults: Math.min(late.faults, again.faults) };
  },
};

/** Marks a create as sent when its answer is there. */
function markLate(engine: Engine): Engine {
  return {
    ...engine,
    submit: async (job, run) => {
      const { ticket } = job;
      if (ticket === undefined) return await engine.submit(job, run);
      const handle = await engine.submit({ ...job, ticket: { ...ticket, redeem: async () => {} } }, run);
      await ticket.redeem();
      return handle;
    },
  };
}

/** Takes an unknown outcome for one after which it may be sent again. */
function sendAgain(engine: Engine): Engine {
  return {
    ...engine,
    submit: async (job, run) => {
      try {
        return await engine.submit(job, run);
      } catch (thrown) {
        throw thrown instanceof CreateUnknown ? new CreateBusy(thrown.reason, 1_000) : thrown;
      }
    },
  };
}

async function runArm({ seed, size }: DrillRun, weaken: Ground["weaken"]): Promise<ArmResult> {
  const time = createSharedTime(START);
  const kling = await startKling({ time, seed });
  const ground: Ground = { time, kling, ...(weaken && { weaken }) };
  const seen: { readonly plot: Plot; readonly verdict: Verdict }[] = [];
  try {
    for (const plot of plotsOf(seed, SEEDS[size])) seen.push({ plot, verdict: await playHistory(ground, plot) });
  } finally {
    await kling.close();
  }
  return tell(seed, seen);
}

const START = Date.parse("2026-08-01T09:00:00Z");

function plotsOf(seed: number, each: number): readonly Plot[] {
  const plots = kills.flatMap((kill) => moods.flatMap((mood) => Array.from({ length: each }, () => ({ kill, mood }))));
  return plots.map((plot, index) => ({ ...plot, seed: seed * plots.length + index }));
}

function tell(seed: number, seen: readonly { readonly plot: Plot; readonly verdict: Verdict }[]): ArmResult {
  const count = (ending: Verdict["ending"]): number => seen.filter(({ verdict }) => verdict.ending === ending).length;
  const [settled, left, unarrived] = [count("settled"), count("left"), count("never-arrived")];
  const share = settled + left === 0 ? 0 : settled / (settled + left);
  const broken = seen.filter(({ verdict }) => verdict.faults.length > 0);
  const faults = broken.length + (share >= LEAST_SETTLED ? 0 : 1);
  const sentence =
    `seed ${seed}: ${seen.length} histories (${kills.length} kill points x ${moods.length} moods), ${broken.length} with a broken promise; ` +
    `of ${settled + left} creates that arrived, ${settled} were found and settled with nobody asked (${(share * 100).toFixed(1)} %); ` +
    `${unarrived} excluded that were marked sent and never arrived: unknown, hold kept, a person decides`;
  const examples = broken.slice(0, 5).map(({ plot, verdict }) => {
    return `${plot.kill.name} / ${plot.mood.name} / ${plot.seed}: ${verdict.faults.join("; ")}`;
  });
  return { faults, sentence: [sentence, ...examples].join("\n    ") };
}
