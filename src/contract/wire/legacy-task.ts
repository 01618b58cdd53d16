import type { JsonObject } from "../../base/index.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { TaskFacts } from "./facts.ts";
import { writeLegacyResult, writeLegacyVideo } from "./legacy-result.ts";

/** Words of the legacy standard for the four states. */
const STATE_WORDS = { submitted: "submitted", processing: "processing", succeeded: "succeed", failed: "failed" } as const;

/**
 * Writes a task record of the legacy standard. A create answers with id, state and times; queries, and calls that end within their
 * answer, add the reason, the result (once there is one), the clip that was worked on, the watermark switch and the units taken. The
 * service's own libraries have no caller's id and no bill.
 */
export function writeLegacyTask(
  endpoint: Pick<Endpoint, "action" | "catalogue"> & Partial<Pick<Endpoint, "kind">>,
  facts: TaskFacts,
): JsonObject {
  if (endpoint.action === "delete") return { task_id: facts.id, task_status: STATE_WORDS[facts.state] };
  const head = { task_id: facts.id, task_status: STATE_WORDS[facts.state] };
  const times = { created_at: facts.createdAt, updated_at: facts.updatedAt };
  const caller = facts.externalId === null ? {} : { external_task_id: facts.externalId };
  if (endpoint.action === "create") return { ...head, task_info: caller, ...times };
  const result = facts.state === "succeeded" ? { task_result: writeLegacyResult(endpoint, facts) } : {};
  if (endpoint.catalogue !== undefined) return { ...head, task_status_msg: "", ...times, ...result };
  return {
    ...head,
    task_status_msg: facts.reason ?? "",
    task_info: { ...(facts.parent && { parent_video: writeLegacyVideo(facts.parent) }), ...caller },
    ...result,
    ...(facts.watermark === undefined ? {} : { watermark_info: { enabled: facts.watermark } }),
    ...(facts.units === null ? {} : { final_unit_deduction: facts.units }),
    ...(facts.cash === undefined ? {} : { final_balance_deduction: { quota: facts.cash, list_price: facts.cash } }),
    ...times,
  };
}
