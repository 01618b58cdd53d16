import { stringifyJson } from "../../src/base/index.ts";
import type { TaskRow } from "../../src/store/index.ts";
import { accountOf, promptOf, type Creates } from "./nodes.clients.ts";
import { countBy, promptOfTask, type Books } from "./nodes.books.ts";
import { SLOTS, UPSTREAM_SLOTS } from "./nodes.ground.ts";

/** What a run came to. */
export interface Verdict {
  readonly succeeded: number;
  /** Marked sent by a process that ended before a byte arrived: nothing was made, the hold stays, a person decides. Excluded, and told. */
  readonly unarrived: number;
  /** Creates that no node has, though it acknowledged them, or that were refused for good. */
  readonly lost: number;
  /** Creates of which one side or the other has two. */
  readonly doubled: number;
  /** Creates that were sent a second time under the same id. */
  readonly resent: number;
  /** Tasks that are neither well ended nor excluded. */
  readonly unended: number;
  /** Tasks whose books do not agree: not one charge on either side, not the same amount, or nothing in custody. */
  readonly wrong: number;
  /** The most creates of one account, and of all, that were open at the playing server at once. */
  readonly openOfOne: number;
  readonly openOfAll: number;
  readonly faults: number;
  /** A few of the tasks that went wrong. */
  readonly examples: readonly string[];
}

/** Judges what both sides wrote down. `unfinished` is the most unfinished tasks that an account was seen with. */
export function judge(creates: Creates, books: Books, posts: ReadonlyMap<string, number>, unfinished: number): Verdict {
  const { tasks, there } = books;
  const numbers = Array.from({ length: creates.count }, (_, number) => number);
  const ids = new Set(tasks.map(({ id }) => id));
  const lost = numbers.filter((number) => !ids.has(creates.acknowledged.get(number) ?? "")).length;
  const [here, bought] = [countBy(tasks, promptOfTask), countBy(there, promptOfTask)];
  const doubled = numbers.filter((number) => [here, bought].some((counts) => (counts.get(keyOf(number)) ?? 0) > 1)).length;
  const resent = [...posts.values()].filter((count) => count > 1).length;
  const open = tasks.filter(({ state }) => state !== "succeeded");
  const unended = open.filter((task) => !isUnarrived(books, bought, task));
  const wrong = tasks.filter((task) => task.state === "succeeded" && !agree(books, task));
  const { ofOne, ofAll } = mostOpen(creates, there);
  const above = [ofOne > SLOTS, unfinished > SLOTS, ofAll > UPSTREAM_SLOTS].filter(Boolean).length;
  return {
    succeeded: tasks.length - open.length,
    unarrived: open.length - unended.length,
    lost,
    doubled,
    resent,
    unended: unended.length,
    wrong: wrong.length,
    openOfOne: ofOne,
    openOfAll: ofAll,
    faults: lost + doubled + resent + unended.length + wrong.length + above,
    examples: [...creates.refused, ...unended.map((task) => tell(books, task)), ...wrong.map((task) => tell(books, task))].slice(
      0,
      4,
    ),
  };
}

/** As {@link promptOfTask} tells the prompt of this create. */
function keyOf(number: number): string {
  return stringifyJson(promptOf(number));
}

function isUnarrived({ intents }: Books, bought: ReadonlyMap<string, number>, task: TaskRow): boolean {
  return intents.get(task.id)?.state === "unknown" && !bought.has(promptOfTask(task));
}

/** Whether there is one charge for a task in our ledger, one in the playing server's, of the same amount, and something in custody. */
function agree({ charges, kept, deductions }: Books, task: TaskRow): boolean {
  const [ours, theirs] = [charges.get(task.id) ?? [], deductions.get(promptOfTask(task)) ?? []];
  return ours.length === 1 && theirs.length === 1 && ours[0] === theirs[0] && kept.has(task.id);
}

/** How many were open at the playing server at once, by the times that it wrote down. */
function mostOpen(creates: Creates, there: readonly TaskRow[]): { readonly ofOne: number; readonly ofAll: number } {
  const accounts = new Map(Array.from({ length: creates.count }, (_, number) => [keyOf(number), accountOf(number)]));
  const changes = there.flatMap((task) => [
    { at: task.createdAt, by: 1, account: accounts.get(promptOfTask(task)) ?? "" },
    { at: task.updatedAt, by: -1, account: accounts.get(promptOfTask(task)) ?? "" },
  ]);
  const open = new Map<string, number>();
  let [ofOne, ofAll, all] = [0, 0, 0];
  for (const { by, account } of changes.toSorted((a, b) => a.at - b.at || a.by - b.by)) {
    const own = (open.get(account) ?? 0) + by;
    open.set(account, own);
    all += by;
    [ofOne, ofAll] = [Math.max(ofOne, own), Math.max(ofAll, all)];
  }
  return { ofOne, ofAll };
}

function tell({ intents, charges }: Books, { id, state, reason }: TaskRow): string {
  return `${id}: ${state}, create ${intents.get(id)?.state ?? "none"}, charges ${charges.get(id)?.join("+") ?? "none"}, ${reason ?? "no reason"}`;
}
