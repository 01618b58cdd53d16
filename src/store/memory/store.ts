import { stringifyJson } from "../../base/index.ts";
import { DuplicateIdError } from "../error.ts";
import type {
  ElementRow,
  MadeRow,
  OnceRow,
  OpenCount,
  Store,
  TaskPatch,
  TaskRow,
  TaskSearch,
  Transaction,
  VoiceRow,
} from "../port.ts";
import { assertStorableElement, assertStorableOnce, assertStorableTask, assertStorableVoice } from "../storable.ts";
import { changeable, toOffset } from "../task-state.ts";
import { createAccountTables, createMemoryAccounts, createMemoryAccountsWriter, type AccountTables } from "./accounts.ts";
import { createMemoryCallbacks, createMemoryCallbackTransaction, type CallbackTables } from "./callbacks.ts";
import { createMemoryEvidence, type EvidenceTables } from "./evidence.ts";
import { createMemorySpend, createSpendTables, spendBlobs, type SpendTables } from "./spend.ts";
import { createMemorySpendWriter } from "./write-spend.ts";
import { createTable, overlay, type Overlay, type Table } from "./table.ts";

/** Rows by id; marks of idempotency keys by {@link ownKey}; task ids by {@link externalKey}. */
interface Tables extends AccountTables, CallbackTables, EvidenceTables, SpendTables {
  readonly tasks: Table<TaskRow>;
  readonly elements: Table<ElementRow>;
  readonly voices: Table<VoiceRow>;
  readonly made: Table<MadeRow>;
  readonly once: Table<OnceRow>;
  readonly external: Table<{ readonly taskId: string }>;
}

/**
 * The twin of the PostgreSQL store in memory, for tests, simulation and drills: the same answers, the same transactions (one
 * after the other; unseen until they end; nothing left of one that throws). A transaction begun inside another waits for ever.
 */
export function createMemoryStore(): Store {
  const kept = createTables();
  let last: Promise<unknown> = Promise.resolve();
  const transact = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    const changes = overlayAll(kept);
    const result = await work(createMemoryTransaction(changes));
    for (const table of Object.values(changes)) table.commit();
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
    findTasks: async (account, ids, externalIds) =>
      kept.tasks
        .all()
        .filter((task) => task.account === account)
        .filter(
          ({ id, externalId }) =>
            ids.includes(id) || (externalId !== null && externalId !== "" && externalIds.includes(externalId)),
        )
        .sort(newestFirst),
    listTasks: async (account, family, page) => {
      const start = toOffset(page);
      const own = kept.tasks.all().filter((task) => task.account === account && task.family === family);
      return own.toSorted(newestFirst).slice(start, start + page.size);
    },
    searchTasks: async (account, search) => {
      const own = kept.tasks.all().filter((task) => task.account === account && isSought(task, search));
      return own.toSorted(newestFirst).slice(0, search.limit);
    },
    countOpenTasks: async () => countOpenTasks(kept),
    findElement: async (account, id) => ownedBy(account, kept.elements.get(id)),
    elementsByTask: async (taskIds) => madeByTasks(kept.elements, taskIds),
    findVoice: async (account, id) => ownedBy(account, kept.voices.get(id)),
    voicesByTask: async (taskIds) => madeByTasks(kept.voices, taskIds),
    findMade: async (account, id) => ownedBy(account, kept.made.get(id)),
    neededBlobs: async (since) => neededBlobs(kept, since),
    callbacks: createMemoryCallbacks(kept),
    accounts: createMemoryAccounts(kept),
    spend: createMemorySpend(kept),
    evidence: createMemoryEvidence(kept),
    ping: async () => true,
    close: async () => {},
  };
}

function createTables(): Tables {
  return {
    tasks: createTable(),
    elements: createTable(),
    voices: createTable(),
    made: createTable(),
    once: createTable(),
    external: createTable(),
    deliveries: createTable(),
    secrets: createTable(),
    ...createAccountTables(),
    ...createSpendTables(),
    evidence: createTable(),
  };
}

function overlayAll(kept: Tables): {
  readonly [Name in keyof Tables]: Tables[Name] extends Table<infer Row> ? Overlay<Row> : never;
} {
  return {
    tasks: overlay(kept.tasks),
    elements: overlay(kept.elements),
    voices: overlay(kept.voices),
    made: overlay(kept.made),
    once: overlay(kept.once),
    external: overlay(kept.external),
    deliveries: overlay(kept.deliveries),
    secrets: overlay(kept.secrets),
    accounts: overlay(kept.accounts),
    keys: overlay(kept.keys),
    packs: overlay(kept.packs),
    cash: overlay(kept.cash),
    deductions: overlay(kept.deductions),
    plans: overlay(kept.plans),
    approvals: overlay(kept.approvals),
    intents: overlay(kept.intents),
    purposes: overlay(kept.purposes),
    budgets: overlay(kept.budgets),
    uses: overlay(kept.uses),
    lines: overlay(kept.lines),
    custody: overlay(kept.custody),
    evidence: overlay(kept.evidence),
  };
}

function createMemoryTransaction(own: Tables): Transaction {
  const { tasks, elements, voices, made, once, external } = own;
  return {
    connection: undefined,
    accounts: createMemoryAccountsWriter(own),
    spend: createMemorySpendWriter(own),
    insertTask: async (row) => {
      assertStorableTask(row);
      const key = externalKey(row.account, row.externalId);
      const existing = key === undefined ? undefined : external.get(key)?.taskId;
      if (existing !== undefined) return tasks.get(existing);
      insertNew("task", tasks, row);
      if (key !== undefined) external.put(key, { taskId: row.id });
      return undefined;
    },
    updateTask: async (id, from, patch) => {
      assertStorableTask(patch);
      const row = tasks.get(id);
      if (row === undefined || !changeable(from).includes(row.state)) return undefined;
      tasks.put(id, { ...row, ...withoutUndefined(patch) });
      return tasks.get(id);
    },
    insertElement: async (row) => {
      assertStorableElement(row);
      insertNew("element", elements, row);
    },
    deleteElement: async (account, id, at) => markDeleted(elements, account, id, at),
    insertVoice: async (row) => {
      assertStorableVoice(row);
      insertNew("voice", voices, row);
    },
    deleteVoice: async (account, id, at) => markDeleted(voices, account, id, at),
    madeBy: async (taskId) => ({
      elements: madeByTasks(elements, [taskId]),
      voices: madeByTasks(voices, [taskId]),
    }),
    callbacks: createMemoryCallbackTransaction(own),
    insertMade: async (row) => insertNew("made file", made, row),
    insertOnce: async (row) => {
      assertStorableOnce(row);
      const key = ownKey(row.account, row.key);
      const existing = once.get(key);
      if (existing === undefined) once.put(key, row);
      return existing;
    },
  };
}

function insertNew<Row extends { readonly id: string }>(what: string, table: Table<Row>, row: Row): void {
  if (table.get(row.id) !== undefined) throw new DuplicateIdError(what, row.id);
  table.put(row.id, row);
}

interface Deletable {
  readonly id: string;
  readonly account: string;
  readonly deletedAt: number | null;
}

function markDeleted<Row extends Deletable>(table: Table<Row>, account: string, id: string, at: number): boolean {
  const row = table.get(id);
  if (row === undefined || row.account !== account || row.deletedAt !== null) return false;
  table.put(id, { ...row, deletedAt: at });
  return true;
}

function findTask({ tasks, external }: Tables, account: string, family: string, idOrExternalId: string): TaskRow | undefined {
  const key = externalKey(account, idOrExternalId);
  const found = [idOrExternalId, key === undefined ? undefined : external.get(key)?.taskId].map((id) => tasks.get(id ?? ""));
  return found.find((task) => task?.account === account && task.family === family);
}

function neededBlobs(kept: Tables, since: number): ReadonlySet<string> {
  const { tasks, elements, voices, made } = kept;
  const living = tasks.all().filter(({ state, updatedAt }) => changeable([state]).length > 0 || updatedAt >= since);
  const rows = [
    ...living.map(({ body, result, handle }) => [body, result, handle]),
    ...elements.all().map(({ images, videos }) => [images, videos]),
    ...voices.all().map(({ sample }) => sample),
    ...made
      .all()
      .filter(({ createdAt }) => createdAt >= since)
      .map(({ blob }) => blob),
    ...spendBlobs(kept, since),
  ];
  return new Set(rows.flatMap((row) => stringifyJson(row).match(BLOB_IDS) ?? []));
}

const BLOB_IDS = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

function isSought(task: TaskRow, { from, to, after, states, packs }: TaskSearch): boolean {
  if (task.createdAt < (from ?? Number.NEGATIVE_INFINITY) || task.createdAt > (to ?? Number.POSITIVE_INFINITY)) return false;
  if (after !== undefined && newestFirst(task, after) <= 0) return false;
  if (states !== undefined && !states.includes(task.state)) return false;
  return packs === undefined || (task.pack !== null && packs.includes(task.pack));
}

function countOpenTasks({ tasks }: Tables): readonly OpenCount[] {
  const counts = new Map<string, OpenCount>();
  for (const { family, state } of tasks.all()) {
    if (changeable([state]).length === 0) continue;
    const key = ownKey(family, state);
    counts.set(key, { family, state, tasks: (counts.get(key)?.tasks ?? 0) + 1 });
  }
  return [...counts.values()];
}

function ownedBy<Row extends { readonly account: string }>(account: string, row: Row | undefined): Row | undefined {
  return row?.account === account ? row : undefined;
}

function madeByTasks<Row extends TimedRow & { readonly taskId: string }>(
  table: Table<Row>,
  taskIds: readonly string[],
): readonly Row[] {
  const wanted = new Set(taskIds);
  return table
    .all()
    .filter(({ taskId }) => wanted.has(taskId))
    .toSorted((a, b) => newestFirst(b, a));
}

// The separator cannot be part of either text. An empty external id is none.
function externalKey(account: string, externalId: string | null): string | undefined {
  return externalId === null || externalId === "" ? undefined : ownKey(account, externalId);
}

function ownKey(account: string, key: string): string {
  return `${account}\0${key}`;
}

function withoutUndefined(patch: TaskPatch): TaskPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

interface TimedRow {
  readonly createdAt: number;
  readonly id: string;
}

function newestFirst(a: TimedRow, b: TimedRow): number {
  return b.createdAt - a.createdAt || compareText(b.id, a.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
