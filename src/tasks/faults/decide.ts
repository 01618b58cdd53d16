import { createSeededRandom, toSeed } from "../../base/index.ts";
import type { Drill, Fault, RequestFaults, TaskFaults } from "./fault.ts";
import { tellFault } from "./tell-fault.ts";

/** What a drill does to one request. */
export interface Decision {
  readonly request: RequestFaults;
  /** What its task is given along, when it makes one. */
  readonly task?: TaskFaults;
  /** What strikes, for the answer's header. */
  readonly told: string;
}

/**
 * What a drill does to a request. `ordinalOf` counts, from 0, the requests that the fault at an index has looked at: the decision
 * is a function of the drill and these numbers alone. Undefined when nothing strikes.
 */
export function decide(
  drill: Drill,
  act: "create" | "query" | "other",
  ordinalOf: (index: number) => number,
): Decision | undefined {
  const struck = drill.faults.filter((fault, index) => looksAt(fault, act) && strikes(fault, index, ordinalOf(index)));
  if (struck.length === 0) return undefined;
  const told = struck.map(tellFault).join(" | ");
  const tasks = act === "create" ? struck.filter(({ task }) => task !== undefined) : [];
  const task = firstWins(tasks.map(toTaskFaults));
  return { request: firstFate(struck), told, ...(task && { task: { ...task, told: tasks.map(tellFault).join(" | ") } }) };
}

function looksAt({ on }: Fault, act: string): boolean {
  return on === "all" || on === act;
}

/** Whether a fault strikes the request with this ordinal. */
function strikes({ seed, rate, skip, run }: Fault, index: number, ordinal: number): boolean {
  if (ordinal < skip || ordinal >= skip + (run ?? Number.POSITIVE_INFINITY)) return false;
  return rate === 1 || createSeededRandom(toSeed(`${seed}/${index}/${ordinal}`)).fraction() < rate;
}

const FATES = ["refuse", "answer", "lost", "hang"] as const;

// One request has one fate. What goes with it, its words, comes from the same fault.
function firstFate(struck: readonly Fault[]): RequestFaults {
  const fated = struck.find((fault) => FATES.some((fate) => fault[fate] !== undefined));
  const { refuse, answer, text, message, retryAfter, lost, hang } = fated ?? ({} as Partial<Fault>);
  const slow = struck.find((fault) => fault.slow !== undefined)?.slow;
  const skew = struck.find((fault) => fault.skew !== undefined)?.skew;
  return withoutUndefined({ refuse, answer, text, message, retryAfter, lost, hang, slow, skew });
}

function toTaskFaults(fault: Fault): TaskFaults {
  const { seed, task = {}, message } = fault;
  const fail = task.fail && { ...task.fail, reason: message ?? task.fail.reason };
  return { ...task, ...(fail && { fail }), seed, told: "" };
}

function firstWins<T extends object>(all: readonly T[]): T | undefined {
  return all.length === 0 ? undefined : (Object.assign({}, ...all.toReversed()) as T); // each is a T
}

function withoutUndefined<T extends object>(record: T): { readonly [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T; // fewer of the same members
}
