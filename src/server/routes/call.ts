import type { FastifyReply, FastifyRequest } from "fastify";

import type { JsonObject } from "../../base/index.ts";
import { localHeaders, writeTask, type Endpoint } from "../../contract/index.ts";
import type { TaskView } from "../../tasks/index.ts";
import { toHeaderText } from "../answers/send.ts";
import { createAddresses, type Addresses } from "../records/addresses.ts";
import { toTaskFacts } from "../records/task-facts.ts";
import type { Parts } from "./parts.ts";

/** One request to a declared operation. */
export interface Call {
  readonly parts: Parts;
  readonly endpoint: Endpoint;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Addresses of files for the caller. */
export function addressesFor({ request, parts }: Call): Addresses {
  return createAddresses(request, parts.baseUrl);
}

/** The record of a task as the operation declares it. */
export function toRecord(call: Call, view: TaskView): JsonObject {
  return writeTask(call.endpoint, toTaskFacts(view, addressesFor(call)));
}

/** Tells how far a task is, in headers of our own. */
export function tellProgress({ reply }: Call, { task }: TaskView): void {
  reply.header(localHeaders.progress, String(task.progress.percent));
  reply.header(localHeaders.stage, toHeaderText(task.progress.stage));
}
