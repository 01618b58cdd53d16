import { stringifyJson } from "../../src/base/index.ts";
import type { IntentRow, TaskRow } from "../../src/store/index.ts";
import { ACCOUNTS, BUYER, type NodesGround } from "./nodes.ground.ts";

/** What both sides have written down. */
export interface Books {
  readonly tasks: readonly TaskRow[];
  /** Creates by the id of their task. */
  readonly intents: ReadonlyMap<string, IntentRow>;
  /** What our ledger says was charged, by task, in hundredths. */
  readonly charges: ReadonlyMap<string, readonly number[]>;
  /** Tasks whose results are in custody. */
  readonly kept: ReadonlySet<string>;
  /** Tasks of the playing server, and what it took for each thing that was bought, by its prompt. */
  readonly there: readonly TaskRow[];
  readonly deductions: ReadonlyMap<string, readonly number[]>;
}

const ALL = 1_000_000;

/** Reads the books of both sides. */
export async function readBooks({ data, kling }: NodesGround): Promise<Books> {
  const { store } = data;
  const [tasks, intents, lines, custody] = await Promise.all([
    ofAll((account) => store.searchTasks(account, { limit: ALL })),
    ofAll((account) => store.spend.listIntents(account, { limit: ALL })),
    ofAll((account) => store.spend.listLines(account, { kinds: ["charge"], limit: ALL })),
    ofAll((account) => store.spend.listCustody(account, ALL)),
  ]);
  const there = await kling.store.searchTasks(BUYER, { limit: ALL });
  const taken = await kling.store.accounts.listDeductions(BUYER, { sources: ["pack", "cash", "none"], limit: ALL });
  const prompts = new Map(there.map((task) => [task.id, promptOfTask(task)]));
  return {
    tasks,
    intents: new Map(intents.map((intent) => [intent.taskId, intent])),
    charges: amountsBy(lines, ({ taskId }) => taskId),
    kept: new Set(custody.map(({ taskId }) => taskId)),
    there,
    deductions: amountsBy(taken, ({ taskId }) => prompts.get(taskId) ?? ""),
  };
}

async function ofAll<Row>(read: (account: string) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  return (await Promise.all(ACCOUNTS.map(read))).flat();
}

/** The words by which a task is known on both sides. */
export function promptOfTask({ body }: TaskRow): string {
  return stringifyJson(body["prompt"] ?? null);
}

function amountsBy<Line extends { readonly amount: number }>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): ReadonlyMap<string, readonly number[]> {
  const amounts = new Map<string, number[]>();
  for (const line of lines) amounts.set(keyOf(line), [...(amounts.get(keyOf(line)) ?? []), line.amount]);
  return amounts;
}

/** How many there are of each key. */
export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
