import { createHash } from "node:crypto";

import type { Json } from "../../base/index.ts";
import { endpoints, readTask, type Exchange, type ShapeVector, type TaskFacts } from "../../contract/index.ts";
import { reduceExchange } from "../../contract/observe/index.ts";

/** Takes the content out of exchanges and finds the ends of tasks in later ones. */
export interface Reducer {
  /** The shapes of an exchange: its own, or one for each task whose end it tells. Throws never. */
  reduce(exchange: Exchange): readonly ShapeVector[];
}

/** Creates whose tasks' ends are waited for at most. */
const MOST_OPEN = 5000;

/**
 * A reducer that knows its own creates: of each there is kept the shape, by a digest of its task's id, until an answer tells how the task
 * ended. An end that comes after a restart is credited to nothing.
 */
export function createReducer(): Reducer {
  const open = new Map<string, ShapeVector>();
  return {
    reduce: (exchange) => {
      const create = exchange.create ?? undefined;
      if (exchange.code !== 0 || create !== undefined) return own(exchange);
      const tasks = tasksIn(exchange.data);
      if (isCreate(exchange)) {
        const vectors = own(exchange);
        for (const task of tasks) for (const vector of vectors) remember(open, task.id, vector);
        return vectors;
      }
      const ends = tasks.flatMap((task) => endOf(open, task, exchange));
      return ends.length > 0 ? ends : own(exchange);
    },
  };
}

function own(exchange: Exchange): readonly ShapeVector[] {
  const vector = reduceExchange(exchange);
  return vector === undefined ? [] : [vector];
}

function isCreate({ endpoint }: Exchange): boolean {
  return endpoints.some(({ id, action }) => id === endpoint && action === "create");
}

function remember(open: Map<string, ShapeVector>, id: string, vector: ShapeVector): void {
  const [oldest] = open.keys();
  if (oldest !== undefined && open.size >= MOST_OPEN) open.delete(oldest);
  open.set(digest(id), vector);
}

function endOf(open: Map<string, ShapeVector>, { id, record, state }: FoundTask, exchange: Exchange): readonly ShapeVector[] {
  const create = open.get(digest(id));
  if (create === undefined || (state !== "succeeded" && state !== "failed")) return [];
  open.delete(digest(id));
  return own({ ...exchange, body: undefined, data: record, create });
}

interface FoundTask extends Pick<TaskFacts, "id" | "state"> {
  readonly record: unknown;
}

/** The task records of an answer: one, or a list. */
function tasksIn(data: unknown): readonly FoundTask[] {
  const records: readonly unknown[] = Array.isArray(data) ? data : [data];
  return records.flatMap((record) => {
    try {
      const { id, state } = readTask((record ?? null) as Json); // the reader takes anything
      return [{ id, state, record }];
    } catch {
      return [];
    }
  });
}

function digest(id: string): string {
  return createHash("sha256").update(id).digest("base64");
}
