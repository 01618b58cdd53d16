import type { Logger } from "../../base/index.ts";
import { getExecutor } from "@dbos-inc/dbos-sdk/internal/dbos";
import { migrateSystemDatabase } from "@dbos-inc/dbos-sdk/internal/system_database";
import { GlobalLogger, type DLogger } from "@dbos-inc/dbos-sdk/internal/telemetry/logs";

// What the SDK keeps for its tools and its commercial add-on is reached through internal entries. This file is the only one that
// does so, and the SDK's version is pinned.

/** Makes or upgrades the SDK's tables. Its public way of doing so writes to the console. */
export async function migrateDbos(url: string, schema: string, logger: Logger): Promise<void> {
  await migrateSystemDatabase(url, new GlobalLogger(undefined, { logger: toDbosLogger(logger) }), schema);
}

/** Hands the tasks that the executors `ids` were running back to their queues; answers how many. */
export async function recoverExecutors(ids: readonly string[]): Promise<number> {
  const recovered = await getExecutor().recoverPendingWorkflows([...ids]);
  return recovered.length;
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
