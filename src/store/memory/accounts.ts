import type { Pack } from "../../contract/index.ts";
import type {
  AccountRow,
  AccountsReader,
  AccountsWriter,
  DeductionRow,
  DeductionSearch,
  KeyKind,
  KeyRow,
  PackRow,
} from "../accounts-port.ts";
import { DuplicateIdError } from "../error.ts";
import type { TaskRow } from "../port.ts";
import { assertStorableAccount, assertStorableDeduction, assertStorableKey, assertStorablePack } from "../storable.ts";
import { createTable, type Table } from "./table.ts";

/** Rows by id; keys by {@link keyOf}, balances by account. */
export interface AccountTables {
  readonly accounts: Table<AccountRow>;
  readonly keys: Table<KeyRow>;
  readonly packs: Table<PackRow>;
  readonly cash: Table<{ readonly amount: number }>;
  readonly deductions: Table<DeductionRow>;
}

/** Empty tables. */
export function createAccountTables(): AccountTables {
  return { accounts: createTable(), keys: createTable(), packs: createTable(), cash: createTable(), deductions: createTable() };
}

/** The {@link AccountsReader} over tables in memory. */
export function createMemoryAccounts({ accounts, keys, packs, cash, deductions }: AccountTables): AccountsReader {
  return {
    findAccount: async (id) => accounts.get(id),
    listAccounts: async () => accounts.all().toSorted((a, b) => compareText(a.id, b.id)),
    findKey: async (kind, id) => living(keys.get(keyOf(kind, id))),
    listKeys: async (account) =>
      keys
        .all()
        .filter((key) => key.account === account && key.removedAt === null)
        .toSorted((a, b) => compareText(a.name, b.name)),
    listPacks: async (account) => listPacks(packs, account),
    cashOf: async (account) => cash.get(account)?.amount,
    listDeductions: async (account, search) =>
      deductions
        .all()
        .filter((line) => line.account === account && isSought(line, search))
        .toSorted(newestFirst)
        .slice(0, search.limit),
  };
}

/** The {@link AccountsWriter} over tables in memory, whose transactions run one after the other. */
export function createMemoryAccountsWriter(tables: AccountTables & { readonly tasks: Table<TaskRow> }): AccountsWriter {
  const { accounts, packs, cash, tasks } = tables;
  const packsOf = async (account: string, kind: Pack): Promise<readonly PackRow[]> =>
    listPacks(packs, account).filter((pack) => pack.kind === kind);
  return {
    insertAccount: async (account) => {
      assertStorableAccount(account);
      return putNew(accounts, account.id, account);
    },
    account: async (id) => accounts.get(id),
    lockAccount: async (id) => accounts.get(id),
    updateAccount: async (id, patch) => {
      assertStorableAccount(patch);
      return change(accounts, id, patch);
    },
    ...writeKeys(tables),
    insertPack: async (pack) => {
      assertStorablePack(pack);
      if (!putNew(packs, pack.id, pack)) throw new DuplicateIdError("pack", pack.id);
    },
    packs: packsOf,
    lockPacks: packsOf,
    setRemaining: async (packId, remaining) => void change(packs, packId, { remaining }),
    cash: async (account) => cash.get(account)?.amount,
    addCash: async (account, amount) => {
      const sum = (cash.get(account)?.amount ?? 0) + amount;
      cash.put(account, { amount: sum });
      return sum;
    },
    openSlots: async (account, model, kind) => countSlots(tasks, account, model, kind),
    insertDeduction: async (deduction) => {
      assertStorableDeduction(deduction);
      if (!putNew(tables.deductions, deduction.id, deduction)) throw new DuplicateIdError("deduction", deduction.id);
    },
    setPaid: async (taskId, paid) => {
      const task = change(tasks, taskId, paid);
      if (task === undefined) throw new TypeError(`there is no task ${taskId}`);
      return task;
    },
  };
}

function writeKeys({ keys }: AccountTables): Pick<AccountsWriter, "insertKey" | "removeKey"> {
  const named = (account: string, name: string): KeyRow | undefined =>
    keys.all().find((key) => key.account === account && key.name === name && key.removedAt === null);
  return {
    insertKey: async (key) => {
      assertStorableKey(key);
      if (named(key.account, key.name) !== undefined) return false;
      return putNew(keys, keyOf(key.kind, key.id), key);
    },
    removeKey: async (account, name, at) => {
      const key = named(account, name);
      if (key === undefined) return false;
      keys.put(keyOf(key.kind, key.id), { ...key, secret: null, removedAt: at });
      return true;
    },
  };
}

function putNew<Row extends object>(table: Table<Row>, id: string, row: Row): boolean {
  if (table.get(id) !== undefined) return false;
  table.put(id, row);
  return true;
}

function change<Row extends object>(table: Table<Row>, id: string, patch: Partial<NoInfer<Row>>): Row | undefined {
  const row = table.get(id);
  if (row !== undefined) table.put(id, { ...row, ...patch });
  return table.get(id);
}

function countSlots(tasks: Table<TaskRow>, account: string, model: string, kind: Pack): number {
  return tasks
    .all()
    .filter((task) => task.account === account && task.model === model && task.pack === kind)
    .filter(({ state }) => state === "submitted" || state === "processing")
    .reduce((sum, { slots }) => sum + slots, 0);
}

function listPacks(packs: Table<PackRow>, account: string): readonly PackRow[] {
  return packs
    .all()
    .filter((pack) => pack.account === account)
    .toSorted((a, b) => a.invalidAt - b.invalidAt || a.effectiveAt - b.effectiveAt || compareText(a.id, b.id));
}

function isSought(line: DeductionRow, search: DeductionSearch): boolean {
  const { sources, from, to, keyNames, packs, packNames, packIds, after } = search;
  if (line.taskCreatedAt < (from ?? Number.NEGATIVE_INFINITY) || line.taskCreatedAt > (to ?? Number.POSITIVE_INFINITY))
    return false;
  if (after !== undefined && newestFirst(line, after) <= 0) return false;
  return (
    sources.includes(line.source) &&
    isOneOf(line.keyName, keyNames) &&
    isOneOf(line.pack, packs) &&
    isOneOf(line.packName, packNames) &&
    isOneOf(line.packId, packIds)
  );
}

function isOneOf(value: string | null, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value));
}

function living(key: KeyRow | undefined): KeyRow | undefined {
  return key?.removedAt === null ? key : undefined;
}

// No kind of key has a separator in its name.
function keyOf(kind: KeyKind, id: string): string {
  return `${kind}\0${id}`;
}

function newestFirst(a: Pick<DeductionRow, "at" | "id">, b: Pick<DeductionRow, "at" | "id">): number {
  return b.at - a.at || compareText(b.id, a.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
