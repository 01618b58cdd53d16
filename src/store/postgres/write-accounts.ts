import { sql } from "kysely";
import type { PoolClient } from "pg";

import type { Pack } from "../../contract/index.ts";
import type { AccountPatch, AccountRow, AccountsWriter, DeductionRow, KeyRow, PackRow } from "../accounts-port.ts";
import type { TaskRow, TaskState } from "../port.ts";
import { assertStorableAccount, assertStorableDeduction, assertStorableKey, assertStorablePack } from "../storable.ts";
import { fromAccount, fromAccountPatch, fromDeduction, fromKey, fromPack, toAccount, toPack } from "./account-rows.ts";
import { guardId } from "./guard-id.ts";
import { runQuery } from "./query.ts";
import { toTask } from "./rows.ts";
import { tables } from "./tables.ts";

/** The {@link AccountsWriter} on a connection that has begun a transaction. */
export function createPostgresAccountsWriter(client: PoolClient): AccountsWriter {
  return {
    insertAccount: (account) => insertAccount(client, account),
    account: (id) => readAccount(client, id, false),
    lockAccount: (id) => readAccount(client, id, true),
    updateAccount: (id, patch) => updateAccount(client, id, patch),
    insertKey: (key) => insertKey(client, key),
    removeKey: (account, name, at) => removeKey(client, account, name, at),
    insertPack: (pack) => insertPack(client, pack),
    packs: (account, kind) => readPacks(client, account, kind, false),
    lockPacks: (account, kind) => readPacks(client, account, kind, true),
    setRemaining: (packId, remaining) => setRemaining(client, packId, remaining),
    cash: (account) => readCash(client, account),
    addCash: (account, amount) => addCash(client, account, amount),
    openSlots: (account, model, kind) => openSlots(client, account, model, kind),
    insertDeduction: (deduction) => insertDeduction(client, deduction),
    setPaid: (taskId, paid) => setPaid(client, taskId, paid),
  };
}

async function insertAccount(client: PoolClient, account: AccountRow): Promise<boolean> {
  assertStorableAccount(account);
  const insert = tables
    .insertInto("account")
    .values(fromAccount(account))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id");
  return (await runQuery(client, insert.compile())).length > 0;
}

async function readAccount(client: PoolClient, id: string, locks: boolean): Promise<AccountRow | undefined> {
  const select = tables.selectFrom("account").selectAll().where("id", "=", id);
  const [row] = await runQuery(client, (locks ? select.forUpdate() : select).compile());
  return row && toAccount(row);
}

async function updateAccount(client: PoolClient, id: string, patch: AccountPatch): Promise<AccountRow | undefined> {
  assertStorableAccount(patch);
  const update = tables
    .updateTable("account")
    .set(({ ref }) => ({ created_at: ref("created_at"), ...fromAccountPatch(patch) })) // never empty
    .where("id", "=", id)
    .returningAll();
  const [row] = await runQuery(client, update.compile());
  return row && toAccount(row);
}

async function insertKey(client: PoolClient, key: KeyRow): Promise<boolean> {
  assertStorableKey(key);
  const insert = tables
    .insertInto("account_key")
    .values(fromKey(key))
    .onConflict((conflict) => conflict.doNothing()) // of either its id or its name
    .returning("id");
  return (await runQuery(client, insert.compile())).length > 0;
}

async function removeKey(client: PoolClient, account: string, name: string, at: number): Promise<boolean> {
  const update = tables
    .updateTable("account_key")
    .set({ removed_at: at, secret: null })
    .where("account", "=", account)
    .where("name", "=", name)
    .where("removed_at", "is", null)
    .returning("id");
  return (await runQuery(client, update.compile())).length > 0;
}

async function insertPack(client: PoolClient, pack: PackRow): Promise<void> {
  assertStorablePack(pack);
  await guardId("pack", pack.id, () => runQuery(client, tables.insertInto("pack").values(fromPack(pack)).compile()));
}

async function readPacks(client: PoolClient, account: string, kind: Pack, locks: boolean): Promise<readonly PackRow[]> {
  const select = tables
    .selectFrom("pack")
    .selectAll()
    .where("account", "=", account)
    .where("kind", "=", kind)
    .orderBy("invalid_at")
    .orderBy("effective_at")
    .orderBy("id");
  // Rows are locked in their order, so that two who lock the same never wait for each other.
  return (await runQuery(client, (locks ? select.forUpdate() : select).compile())).map(toPack);
}

async function setRemaining(client: PoolClient, packId: string, remaining: number): Promise<void> {
  await runQuery(client, tables.updateTable("pack").set({ remaining }).where("id", "=", packId).compile());
}

async function readCash(client: PoolClient, account: string): Promise<number | undefined> {
  const select = tables.selectFrom("cash").select("amount").where("account", "=", account);
  return (await runQuery(client, select.compile()))[0]?.amount;
}

async function addCash(client: PoolClient, account: string, amount: number): Promise<number> {
  const insert = tables
    .insertInto("cash")
    .values({ account, amount })
    .onConflict((conflict) => conflict.column("account").doUpdateSet({ amount: sql`cash.amount + excluded.amount` }))
    .returning("amount");
  const [row] = await runQuery(client, insert.compile());
  if (row === undefined) throw new TypeError("an upsert answers its row");
  return row.amount;
}

async function openSlots(client: PoolClient, account: string, model: string, kind: Pack): Promise<number> {
  const select = tables
    .selectFrom("task")
    .select(({ fn }) => fn.coalesce(fn.sum<number>("slots"), sql<number>`0`).as("slots"))
    .where("account", "=", account)
    .where("model", "=", model)
    .where("pack", "=", kind)
    .where("state", "in", [sql.lit<TaskState>("submitted"), sql.lit<TaskState>("processing")]); // literals, so that the partial index is used
  return (await runQuery(client, select.compile()))[0]?.slots ?? 0;
}

async function insertDeduction(client: PoolClient, deduction: DeductionRow): Promise<void> {
  assertStorableDeduction(deduction);
  const insert = tables.insertInto("deduction").values(fromDeduction(deduction)).compile();
  await guardId("deduction", deduction.id, () => runQuery(client, insert));
}

async function setPaid(client: PoolClient, taskId: string, paid: { units: string; cash: string }): Promise<TaskRow> {
  const [row] = await runQuery(client, tables.updateTable("task").set(paid).where("id", "=", taskId).returningAll().compile());
  if (row === undefined) throw new TypeError(`there is no task ${taskId}`);
  return toTask(row);
}
