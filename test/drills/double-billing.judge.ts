import type { BudgetUse, CustodyRow, IntentRow, SpendLine, TaskRow } from "../../src/store/index.ts";
import type { Post } from "./spending.front.ts";
import type { ProductData } from "./spending.ground.ts";
import type { KlingTask } from "./spending.kling.ts";

/** What is left of a history when everything has come to rest. */
export interface Traces {
  readonly posts: readonly Post[];
  /** Tasks at the playing server since the history began. */
  readonly made: readonly KlingTask[];
  readonly intents: readonly IntentRow[];
  readonly lines: readonly SpendLine[];
  readonly uses: readonly BudgetUse[];
  readonly custody: readonly CustodyRow[];
  readonly tasks: readonly TaskRow[];
}

/** How a history ended. */
export type Ending =
  /** The other side made the task, and the books here say what it cost there, with nobody asked. */
  | "settled"
  /** The other side made it, and it is still not settled. */
  | "left"
  /** It was marked sent, and nothing ever left: nobody can know, a person decides. */
  | "never-left"
  /** It was refused as too much at once, and the process died before it heard so: the same. */
  | "refused-unheard";

/** A history's ending and the promises that it broke. */
export interface Verdict {
  readonly ending: Ending;
  /** Of what is left: where it stands. */
  readonly stand?: string;
  readonly faults: readonly string[];
}

/** Reads what is left of a history in which one thing was to be bought. */
export async function readTraces(
  account: string,
  data: ProductData,
  posts: readonly Post[],
  made: readonly KlingTask[],
): Promise<Traces> {
  const { store } = data;
  const intents = await store.spend.listIntents(account, { limit: 100 });
  const tasks = await Promise.all(intents.map(async ({ taskId }) => await store.taskById(taskId)));
  return {
    posts,
    made,
    intents,
    uses: await store.spend.listUses(account),
    lines: await store.spend.listLines(account, { limit: 1_000 }),
    custody: await store.spend.listCustody(account, 100),
    tasks: tasks.filter((task) => task !== undefined),
  };
}

/** Judges a history in which one thing was to be bought. */
export function judge(traces: Traces): Verdict {
  const { posts, made, intents } = traces;
  const faults = [
    ...(intents.length === 1 ? [] : [`${intents.length} creates were admitted`]),
    ...(made.length <= 1 ? [] : [`${made.length} tasks were made at the other side`]),
    ...(made.flatMap(({ charges }) => charges).length <= 1 ? [] : ["it was charged more than once"]),
    ...repeatsOf(posts),
  ];
  const [intent] = intents;
  if (made.length === 0) {
    const ending = posts.length === 0 ? "never-left" : "refused-unheard";
    return { ending, faults: [...faults, ...judgeUnmade(traces, intent)] };
  }
  if (intent?.state !== "settled") return { ending: "left", stand: standOf(traces, intent), faults };
  return { ending: "settled", faults: [...faults, ...judgeBooks(traces, intent)] };
}

function standOf({ tasks }: Traces, intent: IntentRow | undefined): string {
  return `${intent?.state ?? "gone"} after ${intent?.lookUps ?? 0} look-ups, its task ${tasks[0]?.state ?? "gone"}`;
}

/** POSTs of an external id after one that was not, for sure and to the sender's knowledge, refused as too much at once. */
function repeatsOf(posts: readonly Post[]): readonly string[] {
  const mayRepeat = new Map<string, boolean>();
  let repeats = 0;
  for (const { externalId, http, isHeard } of posts) {
    if (mayRepeat.get(externalId) === false) repeats++;
    mayRepeat.set(externalId, http === 429 && isHeard);
  }
  return repeats === 0 ? [] : [`it was sent again by itself ${repeats} times`];
}

function judgeUnmade({ posts, lines }: Traces, intent: IntentRow | undefined): readonly string[] {
  return [
    ...(posts.every(({ http }) => http === 429) ? [] : ["it was answered as if it had been made, and it was not"]),
    ...(intent?.state === "unknown" ? [] : [`what was not made is ${intent?.state ?? "gone"}`]),
    ...(kindsOf(lines) === "hold" ? [] : ["the hold of an unknown create was given back"]),
  ];
}

/** A settled create has one hold and one charge, of what it cost there; nothing stays reserved, its task is done and its files are here. */
function judgeBooks({ made, lines, uses, custody, tasks }: Traces, intent: IntentRow): readonly string[] {
  const theirs = sum(made.flatMap(({ charges }) => charges));
  const ours = sum(lines.filter(({ kind }) => kind === "charge"));
  const [task] = tasks;
  return [
    ...(ours === theirs && intent.billed === theirs
      ? []
      : [`the books say ${ours} here (${intent.billed ?? "-"}) and ${theirs} there`]),
    ...(kindsOf(lines) === "charge,hold" ? [] : [`the lines of the ledger are ${kindsOf(lines)}`]),
    ...(uses.every(({ held }) => held === 0) ? [] : ["something stays reserved"]),
    ...(task?.state === "succeeded" ? [] : [`the task is ${task?.state ?? "gone"}: ${task?.reason ?? ""}`]),
    ...(custody.length > 0 ? [] : ["nothing is in custody"]),
  ];
}

function kindsOf(lines: readonly SpendLine[]): string {
  return lines
    .map(({ kind }) => kind)
    .toSorted()
    .join();
}

function sum(lines: readonly { readonly amount: number }[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0);
}
