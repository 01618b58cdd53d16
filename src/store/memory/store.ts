import { parseJson, stringifyJson, type Json } from "../../base/index.ts";
import { DuplicateIdError } from "../error.ts";
import type { ElementRow, Store, TaskPatch, TaskRow, TaskState, Transaction } from "../port.ts";
import { assertStorableElement, assertStorableTask } from "../storable.ts";
import { changeable, toOffset } from "../task-state.ts";

/** Rows by id, and task ids by {@link externalKey}. */
interface Rows {
  readonly tasks: Map<string, TaskRow>;
  readonly elements: Map<string, ElementRow>;
  readonly external: Map<string, string>;
}

/**
 * The twin of the PostgreSQL store in memory, for tests, simulation and drills: the same answers, the same transactions (one
 * after the other; unseen until they end; nothing left of one that throws). A transaction begun inside another waits for ever.
 */
export function createMemoryStore(): Store {
  const kept = createRows();
  let last: Promise<unknown> = Promise.resolve();
  const transact = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    const changes = createRows();
    const result = await work(createMemoryTransaction(kept, changes));
    for (const [id, task] of changes.tasks) kept.tasks.set(id, task);
    for (const [id, element] of changes.elements) kept.elements.set(id, element);
    for (const [key, id] of changes.external) kept.external.set(key, id);
    return result;
  };
  return {
    transaction: (work) => {
      const next = last.then(() => transact(work));
      last = next.catch(() => {});
      return next;
    },
    taskById: async (id) => kept.tasks.get(id),
    findTask: async (account, family, idOrExternalId) => findTask(kept, account, family, idOrExternalId),
    listTasks: async (account, family, page) => {
      const start = toOffset(page);
      const own = [...kept.tasks.values()].filter((task) => task.account === account && task.family === family);
      return own.sort(newestFirst).slice(start, start + page.size);
    },
    findElement: async (account, id) => {
      const element = kept.elements.get(id);
      return element?.account === account ? element : undefined;
    },
    elementsByTask: async (taskIds) => {
      const wanted = new Set(taskIds);
      return [...kept.elements.values()].filter((element) => wanted.has(element.taskId)).sort(oldestFirst);
    },
    ping: async () => true,
    close: async () => {},
  };
}

function createRows(): Rows {
  return { tasks: new Map(), elements: new Map(), external: new Map() };
}

function createMemoryTransaction(kept: Rows, changes: Rows): Transaction {
  const task = (id: string): TaskRow | undefined => changes.tasks.get(id) ?? kept.tasks.get(id);
  const element = (id: string): ElementRow | undefined => changes.elements.get(id) ?? kept.elements.get(id);
  return {
    connection: undefined,
    insertTask: async (row) => {
      assertStorableTask(row);
      const key = externalKey(row.account, row.externalId);
      const existing = key === undefined ? undefined : (changes.external.get(key) ?? kept.external.get(key));
      if (existing !== undefined) return task(existing);
      if (task(row.id) !== undefined) throw new DuplicateIdError("task", row.id);
      changes.tasks.set(row.id, freeze(row));
      if (key !== undefined) changes.external.set(key, row.id);
      return undefined;
    },
    updateTask: async (id, from, patch) => {
      assertStorableTask(patch);
      const row = task(id);
      if (row === undefined || !isAmong(row.state, from)) return false;
      changes.tasks.set(id, freeze({ ...row, ...withoutUndefined(patch) }));
      return true;
    },
    insertElement: async (row) => {
      assertStorableElement(row);
      if (element(row.id) !== undefined) throw new DuplicateIdError("element", row.id);
      changes.elements.set(row.id, freeze(row));
    },
    deleteElement: async (account, id, at) => {
      const row = element(id);
      if (row === undefined || row.account !== account || row.deletedAt !== null) return false;
      changes.elements.set(id, freeze({ ...row, deletedAt: at }));
      return true;
    },
  };
}

function findTask({ tasks, external }: Rows, account: string, family: string, idOrExternalId: string): TaskRow | undefined {
  const key = externalKey(account, idOrExternalId);
  const found = [idOrExternalId, key === undefined ? undefined : external.get(key)].map((id) => tasks.get(id ?? ""));
  return found.find((task) => task?.account === account && task.family === family);
}

// The separator cannot be part of either text. An empty external id is none.
function externalKey(account: string, externalId: string | null): string | undefined {
  return externalId === null || externalId === "" ? undefined : `${account}\0${externalId}`;
}

function isAmong(state: TaskState, from: readonly TaskState[]): boolean {
  return changeable(from).includes(state);
}

function withoutUndefined(patch: TaskPatch): TaskPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

// What a database would give back: a value of its own, gone through JSON text.
function freeze<Row extends TaskRow | ElementRow>(row: Row): Row {
  const copy = parseJson(stringifyJson(row as unknown as Json)); // rows hold nothing but JSON values
  return deepFreeze(copy) as unknown as Row; // and so the copy has the row's shape
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
}

function newestFirst(a: TaskRow, b: TaskRow): number {
  return b.createdAt - a.createdAt || compareText(b.id, a.id);
}

function oldestFirst(a: ElementRow, b: ElementRow): number {
  return a.createdAt - b.createdAt || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
