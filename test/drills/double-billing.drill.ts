import { CreateBusy, CreateUnknown, type Engine } from "../../src/engines/index.ts";
import { kills, playHistory, type Ground, type Plot } from "./double-billing.history.ts";
import type { Verdict } from "./double-billing.judge.ts";
import { moods } from "./double-billing.moods.ts";
import type { ArmResult, Drill, DrillRun, DrillSize } from "./drill.ts";
import { openPostgres } from "./spending.ground.ts";
import { startKling } from "./spending.kling.ts";
import { createSharedTime } from "./spending.time.ts";

/** Histories for each pair of a kill point and a mood; in the slice of a third of the pairs. */
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
  product: async (run) => await runArm(run, {}),
  control: async ({ seed }) => {
    const run = { seed, size: "slice" } as const;
    const [late, again] = [await runArm(run, { weaken: markLate }), await runArm(run, { weaken: sendAgain })];
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
        throw thrown instanceof CreateUnknown ? new CreateBusy(thrown.reason, 60_000) : thrown;
      }
    },
  };
}

async function runArm({ seed, size }: DrillRun, parts: Pick<Ground, "weaken">): Promise<ArmResult> {
  const time = createSharedTime(START);
  const kling = await startKling({ time, seed });
  const postgres = size === "full" ? await openPostgres(time) : undefined;
  const seen: Seen[] = [];
  try {
    for (const plot of plotsOf(seed, size)) {
      const store = plot.isOnPostgres && postgres ? { store: postgres.store } : {};
      const verdict = await playHistory({ time, kling, ...parts, ...store }, plot);
      seen.push({ plot, verdict });
      // A weakened assembly has proved what it is there for.
      if (parts.weaken !== undefined && verdict.faults.length > 0) break;
    }
  } finally {
    await postgres?.close();
    await kling.close();
  }
  return tell(seed, seen, parts.weaken !== undefined);
}

const START = Date.parse("2026-08-01T09:00:00Z");

interface DrillPlot extends Plot {
  readonly isOnPostgres: boolean;
}

interface Seen {
  readonly plot: DrillPlot;
  readonly verdict: Verdict;
}

function plotsOf(seed: number, size: DrillSize): readonly DrillPlot[] {
  const pairs = kills.flatMap((kill, row) =>
    moods.flatMap((mood, column) => (size === "full" || (row + column + seed) % 3 === 0 ? [{ kill, mood }] : [])),
  );
  const plots = pairs.flatMap((pair) => Array.from({ length: SEEDS[size] }, (_, nth) => ({ ...pair, nth })));
  return plots.map(({ kill, mood, nth }, index) => {
    return { kill, mood, seed: seed * plots.length + index, isOnPostgres: size === "full" && nth === 0 };
  });
}

function tell(seed: number, seen: readonly Seen[], isWeak: boolean): ArmResult {
  const count = (ending: Verdict["ending"]): number => seen.filter(({ verdict }) => verdict.ending === ending).length;
  const [settled, left] = [count("settled"), count("left")];
  const share = settled + left === 0 ? 0 : settled / (settled + left);
  const broken = seen.filter(({ verdict }) => verdict.faults.length > 0);
  const examples = [...new Set([...broken, ...seen.filter(({ verdict }) => verdict.ending === "left")])]
    .slice(0, 10)
    .map(describe);
  if (isWeak) return { faults: broken.length, sentence: `seed ${seed}, history ${seen.length}: ${examples.join("; ")}` };
  const onPostgres = seen.filter(({ plot }) => plot.isOnPostgres).length;
  const sentence =
    `seed ${seed}: ${seen.length} histories over ${kills.length} kill points and ${moods.length} moods, ${onPostgres} of them on PostgreSQL: ` +
    `${broken.length} with a broken promise; of ${settled + left} creates that arrived, ${settled} were found and settled with nobody asked ` +
    `(${(share * 100).toFixed(1)} %); excluded, unknown with their hold kept until a person decides: ${count("never-left")} that were marked sent ` +
    `and never left, ${count("refused-unheard")} that were refused as too much at once while the process died`;
  return { faults: broken.length + (share >= LEAST_SETTLED ? 0 : 1), sentence: [sentence, ...examples].join("\n    ") };
}

function describe({ plot, verdict }: Seen): string {
  return `${plot.kill.name} / ${plot.mood.name} / ${plot.seed}: ${[verdict.stand ?? [], verdict.faults].flat().join(", ")}`;
}
