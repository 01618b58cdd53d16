import type { Migration } from "../migrate.ts";
import { tasksMigration } from "./001-tasks.ts";
import { elementsMigration } from "./002-elements.ts";
import { wholeServerMigration } from "./003-whole-server.ts";
import { accountsMigration } from "./004-accounts.ts";
import { drillsMigration } from "./006-drills.ts";
import { callbacksMigration } from "./005-callbacks.ts";
import { choicesMigration } from "./007-choices.ts";
import { spendingMigration } from "./008-spending.ts";

/** All migrations in order. A released one never changes; a new one is added at the end. */
export const migrations: readonly Migration[] = [
  tasksMigration,
  elementsMigration,
  wholeServerMigration,
  accountsMigration,
  callbacksMigration,
  drillsMigration,
  choicesMigration,
  spendingMigration,
];
