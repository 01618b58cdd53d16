import { findEndpoint } from "../../contract/index.ts";
import type { EngineJob } from "../../engines/index.ts";
import type { IntentRow } from "../../store/index.ts";
import { buildRequest } from "../build-request.ts";
import type { TaskContext } from "../context.ts";

/** What a billable engine is asked to do: the operation and body that travel, under the id by which the task is found at the other side. */
export async function toPaidJob(context: TaskContext, intent: IntentRow): Promise<EngineJob> {
  const { taskId, account, externalId, endpoint, body } = intent;
  const request = await buildRequest(context, account, findEndpoint(endpoint), body, "elsewhere");
  return { taskId, account, externalId, endpoint, body, request };
}
