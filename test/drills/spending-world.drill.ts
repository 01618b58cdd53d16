import { startDrillScript } from "./command.ts";
import type { ArmResult, Drill } from "./drill.ts";
import { controls, type Control } from "./spending-world.controls.ts";
import { runWorld } from "./spending-world.ts";

const WORLDS = { slice: 300, full: 10_000 } as const;
/** All of them are run by as many processes. */
const PARTS = 2;
/** A guard that is missing does harm in some worlds and not in others. */
const MOST_LUCKY_WORLDS = 200;

/** What came of worlds. */
export interface WorldsReport {
  readonly worlds: number;
  readonly events: number;
  readonly sent: number;
  readonly deaths: number;
  /** `seed 7: ...` for each world in which something was against the rules. */
  readonly faults: readonly string[];
}

/**
 * R6: in each world people plan, approve, create, revoke, cancel, decide and set budgets, at three processes that die, stand still and lose their
 * store, with a service that drops, hangs, refuses, lags and forgets; rules are looked at after every transaction, and the books of both
 * sides at the end. `npx tsx test/drills/spending-world.one.ts <seed>` shows a world again, line by line. In the control arms one guard is missing.
 */
export const spendingWorld: Drill = {
  id: "R6",
  title: "spending in simulated worlds",
  product: async ({ seed, size }) =>
    toResult(size === "full" ? await runInParts(seed, WORLDS.full) : await runWorlds(seed, WORLDS.slice)),
  control: async ({ seed }) => await runControls(seed),
};

/** Runs worlds of consecutive seeds. */
export async function runWorlds(first: number, worlds: number): Promise<WorldsReport> {
  const faults: string[] = [];
  let [events, sent, deaths] = [0, 0, 0];
  for (let seed = first; seed < first + worlds; seed++) {
    const world = await runWorld(seed);
    events += world.events;
    sent += world.sent;
    deaths += world.deaths;
    const [fault] = world.faults;
    if (fault !== undefined) faults.push(`seed ${seed}: ${fault}`);
  }
  return { worlds, events, sent, deaths, faults };
}

async function runInParts(seed: number, worlds: number): Promise<WorldsReport> {
  const share = worlds / PARTS;
  const parts = await Promise.all(
    Array.from({ length: PARTS }, async (_, part): Promise<WorldsReport> => {
      const { finished } = startDrillScript("spending-world.part.ts", [String(seed + part * share), String(share)], {});
      const { code, out, err } = await finished;
      if (code !== 0) throw new Error(`a part of the worlds broke: ${err}`);
      return JSON.parse(out) as WorldsReport; // what the part prints
    }),
  );
  const sum = (read: (report: WorldsReport) => number): number => parts.reduce((total, part) => total + read(part), 0);
  return {
    worlds: sum((part) => part.worlds),
    events: sum((part) => part.events),
    sent: sum((part) => part.sent),
    deaths: sum((part) => part.deaths),
    faults: parts.flatMap((part) => part.faults),
  };
}

function toResult({ worlds, events, sent, deaths, faults }: WorldsReport): ArmResult {
  const found = faults.length === 0 ? "no rule broken" : faults.slice(0, 3).join("; ");
  const sentence = `${worlds} worlds, ${events} events, ${deaths} processes died, ${sent} creates reached the service: ${found}`;
  return { sentence, faults: faults.length };
}

/** Every control must be found out by the fault that it leads to; else the judge is blind for it, and the arm counts nothing. */
async function runControls(seed: number): Promise<ArmResult> {
  const found: (string | undefined)[] = [];
  for (const control of controls) found.push(await findOut(control, seed));
  const blind = controls.filter((_, place) => found[place] === undefined);
  const told = controls.map(({ missing }, place) => `${missing}: ${found[place] ?? "NOT FOUND OUT"}`);
  return { sentence: told.join("; "), faults: blind.length === 0 ? controls.length : 0 };
}

async function findOut({ weaken, leadsTo }: Control, first: number): Promise<string | undefined> {
  for (let seed = first; seed < first + MOST_LUCKY_WORLDS; seed++) {
    const { faults } = await runWorld(seed, { weaken, goesOn: true });
    const fault = faults.find((each) => leadsTo.test(each));
    if (fault !== undefined) return `seed ${seed}, ${fault}`;
  }
  return undefined;
}
