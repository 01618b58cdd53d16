import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import type { JsonObject } from "../../base/index.ts";
import { localTaskPaths, wireError, type LocalTask } from "../../contract/index.ts";
import type { TaskView } from "../../tasks/index.ts";
import { sendData } from "../answers/send.ts";
import { tellDrilled } from "../faults/tell-task.ts";
import { createAddresses, fillPath, localPaths } from "../records/addresses.ts";
import { toLocalTask } from "../records/local-facts.ts";
import { ANY_WORK, identify } from "./identify.ts";
import type { Parts } from "./parts.ts";

/** What can be asked and done about the tasks of an account and the real service does not have. They take the keys of every other path. */
export function addTaskRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(localTaskPaths.facts, async (request, reply) => {
    await identify(request, parts, ANY_WORK);
    const id = idOf(request);
    const view = await parts.tasks.findOne(request.account, id);
    return sendTask(request, reply, parts, view ?? unknown(id));
  });
  app.post(localTaskPaths.cancel, async (request, reply) => {
    await identify(request, parts, ANY_WORK);
    const id = idOf(request);
    const view = (await parts.tasks.cancel(request.account, id)) ?? unknown(id);
    if (isForm(request)) return reply.redirect(fillPath(localPaths.task, { id: view.task.id }), 303);
    if (!view.isCancelled) throw hasEnded(view);
    return sendTask(request, reply, parts, view);
  });
}

function idOf({ params }: FastifyRequest): string {
  return (params as { readonly id: string }).id; // these paths have an :id
}

function sendTask(request: FastifyRequest, reply: FastifyReply, parts: Parts, view: TaskView): FastifyReply {
  tellDrilled(reply, view.task);
  const task: LocalTask = toLocalTask(view, createAddresses(request, parts.baseUrl, parts.retentionDays));
  return sendData(reply, task as unknown as JsonObject); // facts hold JSON values only
}

// A browser that sends the form of a page wants a page again.
function isForm({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes("text/html") === true;
}

function unknown(id: string): never {
  throw wireError("bad-value", { textKey: "not-found", values: { id }, path: "id" });
}

function hasEnded({ task }: TaskView): Error {
  return wireError("bad-value", {
    path: "id",
    message: `Task ${task.id} has ended already: ${task.state}`,
    fix: "Only a task that has not ended can be cancelled.",
  });
}
