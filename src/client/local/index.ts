// What only Onetake servers can be asked, apart from the client so that programs for the real service do not carry it.
import { localTaskPaths, previewHeader, type LocalTask, type PreviewOptions } from "../../contract/calls.ts";
import type { TaskHandle } from "../answer.ts";
import type { CallOptions } from "../options.ts";
import type { Client } from "../types.ts";
import { askLocal } from "./ask-local.ts";

export type {
  LocalBudget,
  LocalCreated,
  LocalKept,
  LocalPlan,
  LocalPlanItem,
  LocalSpendLine,
  LocalTask,
  LocalUnknown,
  LocalVideo,
  PlanOrder,
  PreviewOptions,
} from "../../contract/calls.ts";
export {
  createPlanned,
  listPlans,
  planCreates,
  readBudgets,
  readLedger,
  readLibrary,
  readPlan,
  readUnknowns,
  spendHeaders,
  withdrawPlan,
  type LedgerQuery,
  type SpendChoice,
} from "./spending.ts";

/**
 * Ends a task that has not ended, as failed, and answers it as it is then; once more changes nothing, so that a lost answer is asked for
 * again.
 * @throws RefusedError when the task is unknown or had ended by itself.
 */
export async function cancelTask(client: Client, task: Pick<TaskHandle, "id">, options?: CallOptions): Promise<LocalTask> {
  return await askLocal(
    client,
    { name: "cancel", http: "POST", path: localTaskPaths.cancel, id: task.id, repeatable: true },
    options,
  );
}

/**
 * What an Onetake server knows of a task beside its record, such as its progress, its poster and its contact sheet.
 * @throws RefusedError when the task is unknown.
 */
export async function readLocalTask(client: Client, task: Pick<TaskHandle, "id">, options?: CallOptions): Promise<LocalTask> {
  return await askLocal(client, { name: "facts", http: "GET", path: localTaskPaths.facts, id: task.id }, options);
}

/** Headers of a client or of a create by which Onetake servers draw previews as asked; other servers do not know of them. */
export function previewHeaders(preview: PreviewOptions): Record<string, string> {
  const chosen = Object.entries(preview).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(chosen.map(([option, value]) => [previewHeader(option), value]));
}
