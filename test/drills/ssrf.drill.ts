// Drill S1: addresses that users name reach the public internet and nothing else, at the egress alone and at each address of the server.
import { join } from "node:path";

import { createSeededRandom } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createEgress, EgressRefused, type Egress, type Guard } from "../../src/egress/index.ts";
import type { ArmResult, Drill } from "./drill.ts";
import type { Trial } from "./ssrf.corpus.ts";
import { startGround, type Content, type Ground } from "./ssrf.ground.ts";
import { startSinkServer } from "./ssrf.sinks.ts";

/** A place of the product that reads an address of a user. */
export interface Sink {
  readonly name: string;
  /** `stopped` when a typed refusal came, `reached` when the content was taken. Anything else is thrown. */
  tryUrl(url: string): Promise<"stopped" | "reached">;
  /** False for a place that follows no redirects: what is legitimate only behind one is not tried there. */
  readonly followsRedirects?: false;
  /** What the listener serves for this sink; a short text by default. */
  readonly content?: Content;
}

/** What a run does. */
export interface SsrfDrill {
  readonly ground: Ground;
  readonly sinks: readonly Sink[];
  /** The same assembly without the guard: attacks must get through it, or the drill shows nothing. */
  readonly control: Sink;
  /** Default: the whole corpus. */
  readonly attacks?: readonly Trial[];
  readonly legitimate?: readonly Trial[];
  /** Trials in flight at once. Default 8. */
  readonly parallel?: number;
  /** Where lines are printed. */
  readonly write?: (line: string) => void;
}

/** Counts of one sink. `wrong` names the trials that did not go as they must. */
export interface SinkReport {
  readonly name: string;
  readonly attacks: number;
  readonly stopped: number;
  readonly legitimate: number;
  readonly reached: number;
  readonly wrong: readonly string[];
}

/** What a run showed. `passed` also demands that the control arm let every attack through that an open egress can connect to. */
export interface SsrfReport {
  readonly sinks: readonly SinkReport[];
  readonly control: { readonly connectable: number; readonly reached: number; readonly missed: readonly string[] };
  readonly passed: boolean;
}

/** Tries the corpus at every sink, then the attacks at the control arm. */
export async function runSsrfDrill(drill: SsrfDrill): Promise<SsrfReport> {
  const write = drill.write ?? (() => {});
  const sinks: SinkReport[] = [];
  for (const sink of drill.sinks) {
    const report = await runSink(drill, sink);
    sinks.push(report);
    write(
      `${report.name}: ${report.stopped} of ${report.attacks} attacks stopped, ${report.reached} of ${report.legitimate} legitimate reached`,
    );
    for (const line of report.wrong) write(`  wrong: ${line}`);
  }
  const control = await runControl(drill);
  write(
    `control (${drill.control.name}): ${control.reached} of ${control.connectable} connectable attacks get through without the guard`,
  );
  for (const line of control.missed) write(`  missed: ${line}`);
  const passed = sinks.every((report) => report.wrong.length === 0) && control.missed.length === 0 && control.reached > 0;
  return { sinks, control, passed };
}

async function runSink(drill: SsrfDrill, sink: Sink): Promise<SinkReport> {
  const { ground } = drill;
  const attacks = drill.attacks ?? ground.attacks;
  const legitimate = (drill.legitimate ?? ground.legitimate).filter(
    ({ hops }) => sink.followsRedirects !== false || hops.length === 0,
  );
  ground.reset(sink.content);
  const fates = new Map<Trial, string>();
  await inParallel([...attacks, ...legitimate], drill.parallel ?? 8, async (trial) => {
    fates.set(trial, await tryIt(sink, trial));
  });
  const stopped = attacks.filter((trial) => fates.get(trial) === "stopped" && !ground.isHit(trial));
  const reached = legitimate.filter((trial) => fates.get(trial) === "reached" && ground.isHit(trial));
  const good = new Set([...stopped, ...reached]);
  const wrong = [...attacks, ...legitimate].filter((trial) => !good.has(trial));
  return {
    name: sink.name,
    attacks: attacks.length,
    stopped: stopped.length,
    legitimate: legitimate.length,
    reached: reached.length,
    wrong: wrong.map((trial) => `${describe(trial)}: ${fates.get(trial)}${ground.isHit(trial) ? ", hit" : ""}`),
  };
}

async function runControl(drill: SsrfDrill): Promise<SsrfReport["control"]> {
  const { ground, control } = drill;
  const attacks = (drill.attacks ?? ground.attacks).filter(isConnectable);
  ground.reset(control.content);
  await inParallel(attacks, drill.parallel ?? 8, (trial) => tryIt(control, trial));
  const missed = attacks.filter((trial) => !ground.isHit(trial));
  return { connectable: attacks.length, reached: attacks.length - missed.length, missed: missed.map(describe) };
}

async function tryIt(sink: Sink, trial: Trial): Promise<string> {
  try {
    return await sink.tryUrl(trial.url);
  } catch (thrown) {
    return `neither, ${String(thrown)}`;
  }
}

/** True for an attack that an open client could carry out: every address on its way is one of the web. */
function isConnectable(trial: Trial): boolean {
  const ways = [trial.url, ...trial.hops.map((hop) => hop.location)];
  const targets = ways.map((way) => (URL.canParse(way, trial.url) ? new URL(way, trial.url) : undefined));
  return (
    targets.every((url) => url?.protocol === "http:" || url?.protocol === "https:") &&
    targets.at(-1)?.pathname === `/a/${trial.id}`
  );
}

function describe(trial: Trial): string {
  return `${trial.id} [${trial.family}] ${JSON.stringify(trial.url)}${trial.hops.map((hop) => ` -> ${hop.location}`).join("")}`;
}

async function inParallel<T>(items: readonly T[], limit: number, work: (item: T) => Promise<unknown>): Promise<void> {
  const queue = [...items];
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: limit }, lane));
}

/** An egress put together for the drill, as a sink. Without the guard for the control arm. */
export function createEgressSink(
  ground: Ground,
  folder: string,
  guarded: boolean,
): { readonly sink: Sink; readonly egress: Egress } {
  const open: Guard = { toTarget: (address) => new URL(address), assertReachable: () => {} };
  const egress = createEgress({ world: createNodeWorld(), ...ground.egress, ...(guarded ? {} : { guard: open }) });
  let files = 0;
  const tryUrl = async (url: string): Promise<"stopped" | "reached"> => {
    try {
      await egress.download(url, { to: join(folder, `${guarded}-${files++}`), maxBytes: 10_000_000, timeoutMs: 20_000 });
      return "reached";
    } catch (thrown) {
      if (thrown instanceof EgressRefused) return "stopped";
      throw thrown;
    }
  };
  return { sink: { name: guarded ? "egress" : "egress without its guard", tryUrl }, egress };
}

/** Runs the drill at the egress alone, on `attacks` (default all of them). */
export async function runEgressDrill(
  choose?: (all: readonly Trial[]) => readonly Trial[],
  write?: (line: string) => void,
): Promise<SsrfReport> {
  const { disk } = createNodeWorld();
  const folder = await disk.temporaryDirectory("onetake-ssrf-");
  const ground = await startGround();
  const arms = [true, false].map((guarded) => createEgressSink(ground, folder, guarded));
  try {
    const [guarded, open] = arms.map((arm) => arm.sink);
    if (!guarded || !open) throw new TypeError("both arms were made above");
    const attacks = choose?.(ground.attacks) ?? ground.attacks;
    return await runSsrfDrill({ ground, sinks: [guarded], control: open, attacks, ...(write ? { write } : {}) });
  } finally {
    for (const arm of arms) await arm.egress.close();
    await ground.close();
    await disk.remove(folder);
  }
}

/** Runs the drill at each address that the assembled server reads. */
export async function runServerDrill(
  choose?: (all: readonly Trial[]) => readonly Trial[],
  write?: (line: string) => void,
): Promise<SsrfReport> {
  const ground = await startGround();
  const [product, weak] = [await startSinkServer(ground, true), await startSinkServer(ground, false)];
  try {
    const control = weak.sinks[0];
    if (!control) throw new TypeError("the server reads addresses");
    const attacks = choose?.(ground.attacks) ?? ground.attacks;
    return await runSsrfDrill({ ground, sinks: product.sinks, control, attacks, ...(write ? { write } : {}) });
  } finally {
    await product.close();
    await weak.close();
    await ground.close();
  }
}

/** S1 as the table of drills takes it. */
export const ssrf: Drill = {
  id: "S1",
  title: "server-side request forgery at every address the product reads",
  product: async ({ size, seed }) => toResult(await runServerDrill(size === "slice" ? slice(seed) : undefined)),
  control: async ({ size, seed }) => {
    const { control } = await runServerDrill(slice(size === "slice" ? seed : seed + 1));
    return {
      faults: control.reached,
      sentence: `without the guard ${control.reached} of ${control.connectable} attacks that can be connected get through`,
    };
  },
};

/** One attack of each family, and a share of the others. */
export function slice(seed: number, share = 0.05): (all: readonly Trial[]) => readonly Trial[] {
  const random = createSeededRandom(seed);
  const seen = new Set<string>();
  return (all) =>
    all.filter(({ family }) => {
      const isNew = !seen.has(family);
      seen.add(family);
      return random.fraction() < share || isNew;
    });
}

function toResult({ sinks }: SsrfReport): ArmResult {
  const sum = (pick: (sink: SinkReport) => number): number => sinks.reduce((total, sink) => total + pick(sink), 0);
  const stopped = `${sum((sink) => sink.stopped)} of ${sum((sink) => sink.attacks)} attacks stopped`;
  const reached = `${sum((sink) => sink.reached)} of ${sum((sink) => sink.legitimate)} legitimate reached`;
  const wrong = sinks.flatMap((sink) => sink.wrong.map((line) => `${sink.name}: ${line}`));
  const each = `${sinks.length} addresses (${sinks.map(({ name }) => name).join(", ")}) x ${sinks[0]?.attacks} attacks`;
  return { faults: wrong.length, sentence: [`${each}: ${stopped}, ${reached}`, ...wrong.slice(0, 5)].join("; ") };
}
