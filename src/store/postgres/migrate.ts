import type { Pool, PoolClient } from "pg";

import { StoreTooNewError } from "../error.ts";
import { toStoreError } from "./query.ts";

/** One numbered change of the database's shape. */
export interface Migration {
  /** 1, 2, 3, ... without a gap. */
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

// Any constant will do; it is taken inside the store's own database.
const LOCK = 7_307_199_604_812;

/**
 * Brings the schema `onetake` up to date and answers the numbers that it applied. Everything happens in one transaction under a
 * lock: processes that start at once wait for each other, and a killed one leaves nothing half-done.
 * @throws StoreTooNewError when the database has migrations that are not listed.
 */
export async function migrate(pool: Pool, migrations: readonly Migration[]): Promise<readonly number[]> {
  const client = await pool.connect().catch((thrown: unknown) => {
    throw toStoreError(thrown);
  });
  try {
    await client.query("begin");
    const applied = await applyMissing(client, migrations);
    await client.query("commit");
    client.release();
    return applied;
  } catch (thrown) {
    client.release(true); // closing the connection rolls back
    throw toStoreError(thrown);
  }
}

async function applyMissing(client: PoolClient, migrations: readonly Migration[]): Promise<readonly number[]> {
  await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
  await client.query("create schema if not exists onetake");
  await client.query("create table if not exists onetake.migration (number integer primary key, name text not null)");
  const { rows } = await client.query<{ newest: number }>("select coalesce(max(number), 0) as newest from onetake.migration");
  const newest = rows[0]?.newest ?? 0;
  if (newest > migrations.length) throw new StoreTooNewError(newest, migrations.length);
  const missing = migrations.slice(newest);
  for (const [index, migration] of missing.entries()) {
    if (migration.number !== newest + index + 1) throw new TypeError(`Migration ${migration.number} is out of order`);
    for (const statement of migration.statements) await client.query(statement);
    await client.query("insert into onetake.migration (number, name) values ($1, $2)", [migration.number, migration.name]);
  }
  return missing.map(({ number }) => number);
}
