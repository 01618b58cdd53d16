import type { Clock, Logger } from "../../base/index.ts";
import { getExecutor } from "@dbos-inc/dbos-sdk/internal/dbos";
import { migrateSystemDatabase } from "@dbos-inc/dbos-sdk/internal/system_database";
import { GlobalLogger, type DLogger } from "@dbos-inc/dbos-sdk/internal/telemetry/logs";
import { Client } from "pg";

// What the SDK keeps for its tools and its commercial add-on is reached through internal entries. This file is the only one that
// does so, and the SDK's version is pinned.

/**
 * Makes or upgrades the SDK's tables; several processes may do so at once. Its public way of doing so writes to the console, and two
 * of them at once end in a deadlock.
 */
export async function migrateDbos(url: string, schema: string, clock: Clock, logger: Logger): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {}); // the next query tells
  await client.connect();
  try {
    // Asked for again and again: one who waits inside a query holds up the concurrent index builds of the one who has the lock.
    while (!(await tryLock(client))) await clock.sleep(LOCK_POLL_MS);
    await migrateSystemDatabase(url, new GlobalLogger(undefined, { logger: toDbosLogger(logger) }), schema);
  } finally {
    await client.end(); // and with the session goes its lock
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [MIGRATION_LOCK]);
  return rows[0]?.locked === true;
}

const LOCK_POLL_MS = 50;
/** Any number that nothing else in the database takes for a lock. */
const MIGRATION_LOCK = 7_307_199_604_833;

/** Hands the tasks that the executors `ids` were running back to their queues; answers how many. */
export async function recoverExecutors(ids: readonly string[]): Promise<number> {
  const recovered = await getExecutor().recoverPendingWorkflows([...ids]);
  return recovered.length;
}

/** Takes no more tasks from the queues, and leaves those that run alone. */
export async function stopTakingTasks(): Promise<void> {
  await getExecutor().deactivateEventReceivers();
}

/** The SDK's logging sent to ours: its warnings and errors as warnings, everything else as debug lines. */
export function toDbosLogger(logger: Logger): DLogger {
  return {
    debug: () => {},
    info: (entry) => logger.debug(String(entry), { from: "dbos" }),
    warn: (entry) => logger.warn(String(entry), { from: "dbos" }),
    error: (entry) => logger.warn(entry instanceof Error ? entry.message : String(entry), { from: "dbos" }),
  };
}
