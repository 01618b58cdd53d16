import { findEndpoint } from "../../contract/index.ts";
import { toRoleRequest, type EngineJob, type MediaFile, type RoleRequest } from "../../engines/index.ts";
import type { IntentRow } from "../../store/index.ts";

/** What a billable engine is asked to do: the operation and body that travel, under the id by which the task is found at the other side. */
export function toPaidJob({ taskId, account, externalId, endpoint, body }: IntentRow): EngineJob {
  return { taskId, account, externalId, endpoint, body, request: readRequest({ endpoint, body }) };
}

/** The request by role. What it names is at the other side, or travels as it is: no file is opened and no library asked. */
function readRequest({ endpoint, body }: Pick<IntentRow, "endpoint" | "body">): RoleRequest {
  return toRoleRequest(findEndpoint(endpoint), body, {
    media: () => UNOPENED,
    element: (id) => ({ id, name: "", voiceId: null, images: [] }),
  });
}

const UNOPENED: MediaFile = { path: "", blob: "", mime: "", width: 0, height: 0, seconds: 0 };
