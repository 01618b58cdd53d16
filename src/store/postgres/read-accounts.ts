import type { Pool } from "pg";

import type { AccountRow, AccountsReader, DeductionRow, DeductionSearch, KeyKind, KeyRow, PackRow } from "../accounts-port.ts";
import { isStorable } from "../storable.ts";
import { toAccount, toDeduction, toKey, toPack } from "./account-rows.ts";
import type { AccountTable, KeyTable } from "./account-tables.ts";
import { runQuery } from "./query.ts";
import { tables } from "./tables.ts";

/** The {@link AccountsReader} on a pool. */
export function createPostgresAccounts(pool: Pool): AccountsReader {
  return {
    findAccount: (id) => findAccount(pool, id),
    listAccounts: () => listAccounts(pool),
    findKey: (kind, id) => findKey(pool, kind, id),
    listKeys: (account) => listKeys(pool, account),
    listPacks: (account) => listPacks(pool, account),
    cashOf: (account) => cashOf(pool, account),
    listDeductions: (account, search) => listDeductions(pool, account, search),
  };
}

// Compiled once: both are asked for with each request.
const ACCOUNT = tables.selectFrom("account").selectAll().where("id", "=", "").compile();
const KEY = tables
  .selectFrom("account_key")
  .selectAll()
  .where("kind", "=", "api-key")
  .where("id", "=", "")
  .where("removed_at", "is", null)
  .compile();

async function findAccount(pool: Pool, id: string): Promise<AccountRow | undefined> {
  if (!isStorable(id)) return undefined;
  const [row] = await runQuery<AccountTable>(pool, { ...ACCOUNT, parameters: [id] }, "onetake-account");
  return row && toAccount(row);
}

async function listAccounts(pool: Pool): Promise<readonly AccountRow[]> {
  return (await runQuery(pool, tables.selectFrom("account").selectAll().orderBy("id").compile())).map(toAccount);
}

async function findKey(pool: Pool, kind: KeyKind, id: string): Promise<KeyRow | undefined> {
  if (!isStorable(id)) return undefined;
  const [row] = await runQuery<KeyTable>(pool, { ...KEY, parameters: [kind, id] }, "onetake-key");
  return row && toKey(row);
}

async function listKeys(pool: Pool, account: string): Promise<readonly KeyRow[]> {
  const select = tables
    .selectFrom("account_key")
    .selectAll()
    .where("account", "=", account)
    .where("removed_at", "is", null)
    .orderBy("name");
  return (await runQuery(pool, select.compile())).map(toKey);
}

async function listPacks(pool: Pool, account: string): Promise<readonly PackRow[]> {
  const select = tables
    .selectFrom("pack")
    .selectAll()
    .where("account", "=", account)
    .orderBy("invalid_at")
    .orderBy("effective_at")
    .orderBy("id");
  return (await runQuery(pool, select.compile())).map(toPack);
}

async function cashOf(pool: Pool, account: string): Promise<number | undefined> {
  const select = tables.selectFrom("cash").select("amount").where("account", "=", account);
  return (await runQuery(pool, select.compile()))[0]?.amount;
}

async function listDeductions(pool: Pool, account: string, search: DeductionSearch): Promise<readonly DeductionRow[]> {
  const { sources, from, to, keyNames, packs, packNames, packIds, after, limit } = search;
  let select = tables.selectFrom("deduction").selectAll().where("account", "=", account).where("source", "in", sources);
  if (from !== undefined) select = select.where("task_created_at", ">=", from);
  if (to !== undefined) select = select.where("task_created_at", "<=", to);
  // Nothing that was kept is equal to what cannot be kept, and the database would refuse the question.
  const kept = (texts: readonly string[]): readonly (string | null)[] => [null, ...texts.filter(isStorable)];
  if (keyNames !== undefined) select = select.where("key_name", "in", kept(keyNames));
  if (packs !== undefined) select = select.where("pack", "in", packs.length === 0 ? [null] : packs);
  if (packNames !== undefined) select = select.where("pack_name", "in", kept(packNames));
  if (packIds !== undefined) select = select.where("pack_id", "in", kept(packIds));
  if (after !== undefined)
    select = select.where(({ eb, refTuple, tuple }) => eb(refTuple("at", "id"), "<", tuple(after.at, after.id)));
  const ordered = select.orderBy("at", "desc").orderBy("id", "desc").limit(limit);
  return (await runQuery(pool, ordered.compile())).map(toDeduction);
}
