import { OnetakeError, type Json } from "../../base/index.ts";
import { ask, AskFailed, type Asked } from "./ask.ts";
import { readFacts } from "./judge-create.ts";
import type { Upstream } from "./link.ts";
import type { Group, OpenTask, Seen, Told } from "./open-task.ts";
import { longestPage, mostIds, queryFind, queryOne, queryPage, type Query } from "./queries.ts";

/** What a look at a group came to. */
export interface Look {
  readonly told: ReadonlyMap<OpenTask, Told>;
  /** Nothing more is asked for so long; undefined where nobody asked for a pause, null where they do not say for how long. */
  readonly waitMs: number | null | undefined;
}

/** Queries of single tasks in one look, for those that are on no page. */
const MOST_SINGLES = 20;

/** Asks for the tasks of a group that are due, and in passing for others that fit into the same questions. */
export async function look(upstream: Upstream, group: Group, due: readonly OpenTask[], signal: AbortSignal): Promise<Look> {
  const [first] = due;
  if (first === undefined) return { told: new Map(), waitMs: undefined };
  const found = createFound(upstream, signal);
  if (first.handle.standard === "new") await lookByIds(found, group, due);
  else await lookByPages(found, group, first.handle.family, due);
  return { told: found.told, waitMs: found.waitMs() };
}

interface Found {
  readonly told: Map<OpenTask, Told>;
  waitMs(): number | null | undefined;
  /** Asks for some tasks; answers whether to go on. */
  ask(query: Query, about: readonly OpenTask[], missed: (task: OpenTask) => OnetakeError | undefined): Promise<boolean>;
}

function createFound(upstream: Upstream, signal: AbortSignal): Found {
  const told = new Map<OpenTask, Told>();
  let waitMs: number | null | undefined;
  return {
    told,
    waitMs: () => waitMs,
    ask: async (query, about, missed) => {
      const asked = await ask(upstream, query, signal);
      if (asked.kind === "busy") waitMs = asked.waitMs ?? null;
      const records = recordsOf(asked, query.operation.id);
      for (const task of about) {
        const seen = records.get(task.handle.id);
        const error = asked.kind === "told" || asked.kind === "none" ? missed(task) : new AskFailed(asked.reason);
        if (seen !== undefined) told.set(task, seen);
        else if (error !== undefined) told.set(task, { missed: error });
      }
      return asked.kind === "told" || asked.kind === "none";
    },
  };
}

/** Records by id; what cannot be read, or is about another task, is none. */
function recordsOf(asked: Asked, operation: string): ReadonlyMap<string, Seen> {
  const data = asked.kind === "told" ? asked.data : undefined;
  const records = Array.isArray(data) ? (data as readonly Json[]) : [data ?? null]; // Array.isArray does not narrow a readonly array
  return new Map(
    records.flatMap((record) => {
      const facts = readFacts(record);
      return facts === undefined ? [] : [[facts.id, { facts, record, operation }] as const];
    }),
  );
}

async function lookByIds(found: Found, group: Group, due: readonly OpenTask[]): Promise<void> {
  const most = mostIds();
  const others = [...group.open].filter((task) => !due.includes(task));
  const wanted = [...due, ...others.slice(0, (most - (due.length % most)) % most)];
  for (let at = 0; at < wanted.length; at += most) {
    const part = wanted.slice(at, at + most);
    const ids = [...new Set(part.map(({ handle }) => handle.id))];
    if (!(await found.ask(queryFind("task-ids", ids), part, unknownTask))) return;
  }
}

async function lookByPages(found: Found, group: Group, family: string, due: readonly OpenTask[]): Promise<void> {
  if (group.open.size > 1) {
    group.pageSize = Math.min(Math.max(group.pageSize, 2 * group.open.size), longestPage(family));
    if (!(await found.ask(queryPage(family, 1, group.pageSize), [...group.open], () => undefined))) return;
  }
  const missing = due.filter((task) => !found.told.has(task));
  // No document tells in which order a list comes: what is on none of the first tasks is asked for by itself.
  if (missing.length > 0 && group.open.size > 1) group.pageSize *= 2;
  for (const task of missing.slice(0, MOST_SINGLES))
    if (!(await found.ask(queryOne(family, task.handle.id), [task], unknownTask))) return;
}

function unknownTask({ handle }: OpenTask): OnetakeError {
  return new OnetakeError("upstream-task-missing", `${handle.host} does not tell of task ${handle.id}, which it made.`, {
    fix: "Check that the credential is of the account that made it. It is asked for again later.",
  });
}
