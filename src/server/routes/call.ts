import type { FastifyReply, FastifyRequest } from "fastify";

import type { JsonObject } from "../../base/index.ts";
import { localHeaders, writeTask, type Endpoint, type TaskFacts } from "../../contract/index.ts";
import type { TaskView } from "../../tasks/index.ts";
import { toHeaderText } from "../answers/send.ts";
import { tellEngines } from "../engines/choose-engine.ts";
import { tellDrilled } from "../faults/tell-task.ts";
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
  return createAddresses(request, parts.baseUrl, parts.retentionDays);
}

/** Tells the engines that the tasks of an answer belong to. */
export function tellEnginesOf({ reply }: Pick<Call, "reply">, views: readonly TaskView[]): void {
  tellEngines(
    reply,
    views.map(({ task }) => task.engine),
  );
}

/** What a task says on the wire; when a drill has touched it, the answer tells. */
export function toFacts(call: Call, view: TaskView): TaskFacts {
  tellDrilled(call.reply, view.task);
  return toTaskFacts(view, addressesFor(call));
}

/** The record of a task as the operation declares it, or what it answered in place of one. */
export function toRecord(call: Call, view: TaskView): JsonObject {
  const facts = toFacts(call, view);
  return facts.answer ?? writeTask(call.endpoint, facts);
}

/** Tells how far a task is, in headers of our own. */
export function tellProgress({ reply }: Call, { task }: TaskView): void {
  reply.header(localHeaders.progress, String(task.progress.percent));
  reply.header(localHeaders.stage, toHeaderText(task.progress.stage));
}
