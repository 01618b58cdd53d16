import { Pool, type PoolClient } from "pg";

import { silentLogger, toMessage, type Logger } from "../../base/index.ts";
import type { ElementRow, MadeRow, OpenCount, Page, Store, TaskRow, TaskSearch, Transaction, VoiceRow } from "../port.ts";
import { isStorable } from "../storable.ts";
import { toOffset } from "../task-state.ts";
import { createPostgresCallbacks } from "./callbacks.ts";
import { createPostgresEvidence } from "./evidence.ts";
import { elementsByTask, voicesByTask } from "./made-by.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { runQuery, toStoreError } from "./query.ts";
import { neededBlobs } from "./needed-blobs.ts";
import { createPostgresAccounts } from "./read-accounts.ts";
import { createPostgresSpend } from "./read-spend.ts";
import { toElement, toMade, toTask, toVoice } from "./rows.ts";
import { tables, type TaskTable } from "./tables.ts";
import { createPostgresTransaction } from "./transaction.ts";

/** What {@link createPostgresStore} needs. */
export interface PostgresOptions {
  /** Address of the database, such as `postgres://user:password@host:5432/name`. PgBouncer only in session mode. */
  readonly url: string;
  readonly logger?: Logger;
  /** Most connections of this process; 10 by default. */
  readonly connections?: number;
}

/**
 * A {@link Store} on PostgreSQL (15 or newer). A transaction's `connection` is the driver's `PoolClient`; a transaction that
 * idles for four seconds is ended by the server, so its work must do nothing slow.
 */
export interface PostgresStore extends Store {
  readonly url: string;
  /** The store's own pool, for a durable queue beside it. */
  readonly pool: Pool;
}

/**
 * Opens the store and brings its schema up to date; several processes may do so at once.
 * @throws StoreUnavailableError when the server does not answer; StoreTooNewError when a newer version wrote the data.
 */
export async function createPostgresStore({
  url,
  logger = silentLogger,
  connections = 10,
}: PostgresOptions): Promise<PostgresStore> {
  const pool = openPool(url, connections, logger);
  try {
    const applied = await migrate(pool, migrations);
    if (applied.length > 0) logger.info("The database's schema was brought up to date.", { applied });
  } catch (thrown) {
    await pool.end();
    throw thrown;
  }
  let closed: Promise<void> | undefined;
  return {
    url,
    pool,
    transaction: (work) => transact(pool, work),
    taskById: (id) => taskById(pool, id),
    findTask: (account, family, idOrExternalId) => findTask(pool, account, family, idOrExternalId),
    findTasks: (account, ids, externalIds) => findTasks(pool, account, ids, externalIds),
    listTasks: (account, family, page) => listTasks(pool, account, family, page),
    searchTasks: (account, search) => searchTasks(pool, account, search),
    countOpenTasks: () => countOpenTasks(pool),
    findElement: (account, id) => findElement(pool, account, id),
    elementsByTask: (taskIds) => elementsByTask(pool, taskIds),
    findVoice: (account, id) => findVoice(pool, account, id),
    voicesByTask: (taskIds) => voicesByTask(pool, taskIds),
    findMade: (account, id) => findMade(pool, account, id),
    neededBlobs: (since) => neededBlobs(pool, since),
    callbacks: createPostgresCallbacks(pool),
    accounts: createPostgresAccounts(pool),
    spend: createPostgresSpend(pool),
    evidence: createPostgresEvidence(pool),
    ping: () => ping(pool),
    close: () => (closed ??= pool.end()),
  };
}

function openPool(url: string, connections: number, logger: Logger): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    keepAlive: true,
    application_name: "onetake",
    connectionTimeoutMillis: 10_000,
    // A node that hangs inside a transaction must not hold its rows for longer than this.
    idle_in_transaction_session_timeout: 4000,
  });
  // Connections break while they idle (the pool tells) and while they work (the connection tells); unheard, either ends the
  // process.
  const note = (error: Error): void => logger.warn("A database connection broke.", { reason: toMessage(error) });
  pool.on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}

async function transact<T>(pool: Pool, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await begin(pool);
  try {
    const result = await work(createPostgresTransaction(client));
    await client.query("commit").catch((thrown: unknown) => {
      throw toStoreError(thrown);
    });
    client.release();
    return result;
  } catch (thrown) {
    await rollBack(client);
    throw thrown;
  }
}

async function begin(pool: Pool): Promise<PoolClient> {
  let client: PoolClient | undefined;
  try {
    client = await pool.connect();
    await client.query("begin");
    return client;
  } catch (thrown) {
    client?.release(true);
    throw toStoreError(thrown);
  }
}

async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query("rollback");
    client.release();
  } catch {
    client.release(true); // the server rolls back when the connection is gone
  }
}

// Compiled once: clients ask for single tasks far more often than for anything else.
const SINGLE = tables.selectFrom("task").selectAll().where("id", "=", "").compile();

async function taskById(pool: Pool, id: string): Promise<TaskRow | undefined> {
  if (!isStorable(id)) return undefined;
  const [row] = await runQuery<TaskTable>(pool, { ...SINGLE, parameters: [id] }, "onetake-task-by-id");
  return row && toTask(row);
}

async function findTask(pool: Pool, account: string, family: string, idOrExternalId: string): Promise<TaskRow | undefined> {
  if (idOrExternalId === "" || ![account, family, idOrExternalId].every(isStorable)) return undefined;
  const task = await taskById(pool, idOrExternalId);
  if (task?.account === account && task.family === family) return task;
  const select = tables
    .selectFrom("task")
    .selectAll()
    .where("account", "=", account)
    .where("external_id", "=", idOrExternalId)
    .where("family", "=", family);
  const [row] = await runQuery(pool, select.compile());
  return row && toTask(row);
}

async function findTasks(
  pool: Pool,
  account: string,
  ids: readonly string[],
  externalIds: readonly string[],
): Promise<readonly TaskRow[]> {
  const known = ids.filter(isStorable);
  const external = externalIds.filter((id) => id !== "" && isStorable(id));
  if (known.length === 0 && external.length === 0) return [];
  const select = tables
    .selectFrom("task")
    .selectAll()
    .where("account", "=", account)
    .where(({ or, eb }) =>
      or([
        ...(known.length > 0 ? [eb("id", "in", known)] : []),
        ...(external.length > 0 ? [eb("external_id", "in", external)] : []),
      ]),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc");
  return (await runQuery(pool, select.compile())).map(toTask);
}

async function searchTasks(
  pool: Pool,
  account: string,
  { from, to, after, states, packs, limit }: TaskSearch,
): Promise<readonly TaskRow[]> {
  let select = tables.selectFrom("task").selectAll().where("account", "=", account);
  if (from !== undefined) select = select.where("created_at", ">=", from);
  if (to !== undefined) select = select.where("created_at", "<=", to);
  if (after !== undefined)
    select = select.where(({ eb, refTuple, tuple }) => eb(refTuple("created_at", "id"), "<", tuple(after.createdAt, after.id)));
  if (states !== undefined) select = select.where("state", "in", states);
  if (packs !== undefined) select = select.where("pack", "in", packs);
  const ordered = select.orderBy("created_at", "desc").orderBy("id", "desc").limit(limit);
  return (await runQuery(pool, ordered.compile())).map(toTask);
}

async function listTasks(pool: Pool, account: string, family: string, page: Page): Promise<readonly TaskRow[]> {
  const select = tables
    .selectFrom("task")
    .selectAll()
    .where("account", "=", account)
    .where("family", "=", family)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(page.size)
    .offset(toOffset(page));
  return (await runQuery(pool, select.compile())).map(toTask);
}

// The states are those of the index over open tasks, so that the ended ones, which are many, are never read.
async function countOpenTasks(pool: Pool): Promise<readonly OpenCount[]> {
  const select = tables
    .selectFrom("task")
    .select(({ fn }) => ["family", "state", fn.countAll<number>().as("tasks")])
    .where("state", "in", ["submitted", "processing"])
    .groupBy(["family", "state"]);
  return await runQuery(pool, select.compile());
}

async function findElement(pool: Pool, account: string, id: string): Promise<ElementRow | undefined> {
  if (!isStorable(id)) return undefined;
  const select = tables.selectFrom("element").selectAll().where("account", "=", account).where("id", "=", id);
  const [row] = await runQuery(pool, select.compile());
  return row && toElement(row);
}

async function findVoice(pool: Pool, account: string, id: string): Promise<VoiceRow | undefined> {
  if (!isStorable(id)) return undefined;
  const select = tables.selectFrom("voice").selectAll().where("account", "=", account).where("id", "=", id);
  const [row] = await runQuery(pool, select.compile());
  return row && toVoice(row);
}

async function findMade(pool: Pool, account: string, id: string): Promise<MadeRow | undefined> {
  if (!isStorable(id)) return undefined;
  const select = tables.selectFrom("made").selectAll().where("account", "=", account).where("id", "=", id);
  const [row] = await runQuery(pool, select.compile());
  return row && toMade(row);
}

async function ping(pool: Pool): Promise<boolean> {
  try {
    await pool.query("select 1");
    return true;
  } catch {
    return false;
  }
}
