import type { Clock } from "../../base/index.ts";
import type { TaskHook } from "../hook.ts";
import { assertMayCreate } from "./may-create.ts";
import { bookTask } from "./book-task.ts";

/**
 * The hook that keeps accounts: a create is refused when its account may not spend, has nothing to pay with, or has no slot left; a task that
 * ends well is taken from packs and balance and written into the ledgers. Failed tasks take nothing. All of it happens in the transactions of
 * the tasks, so that neither a slot nor a unit is given twice.
 */
export function createMeter(clock: Clock): TaskHook {
  return {
    admitting: (transaction, task) => assertMayCreate(transaction.accounts, task, clock.now()),
    changed: async (transaction, task) =>
      task.state === "succeeded" ? await bookTask(transaction.accounts, task, clock.now()) : undefined,
  };
}
