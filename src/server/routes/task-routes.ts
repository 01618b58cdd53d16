import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import type { JsonObject } from "../../base/index.ts";
import { localTaskPaths, wireError, type LocalTask } from "../../contract/index.ts";
import { SpendRefused, type TaskView } from "../../tasks/index.ts";
import { sendData } from "../answers/send.ts";
import { tellEngines } from "../engines/choose-engine.ts";
import { tellDrilled } from "../faults/tell-task.ts";
import { sendPage } from "../pages/frame.ts";
import { notCancelledPage } from "../pages/not-cancelled-page.ts";
import { createAddresses, fillPath, localPaths } from "../records/addresses.ts";
import { toLocalTask } from "../records/local-facts.ts";
import { identifyHere } from "./identify-here.ts";
import type { Parts } from "./parts.ts";

/** What can be asked and done about the tasks of an account and the real service does not have. They take the keys of every other path. */
export function addTaskRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(localTaskPaths.facts, async (request, reply) => {
    await identifyHere(request, reply, parts);
    const id = idOf(request);
    const view = await parts.tasks.findOne(request.account, id);
    return sendTask(request, reply, parts, view ?? unknown(id));
  });
  app.post(localTaskPaths.cancel, async (request, reply) => {
    await identifyHere(request, reply, parts);
    const id = idOf(request);
    const view = await cancel(request, parts, id);
    if (view instanceof SpendRefused) return sendPage(reply, notCancelledPage(id, view));
    if (isForm(request)) return reply.redirect(fillPath(localPaths.task, { id: view.task.id }), 303);
    if (!view.isCancelled) throw hasEnded(view);
    return sendTask(request, reply, parts, view);
  });
}

// A person who pressed the button of a page reads why not on a page; a program gets the refusal in the envelope.
async function cancel(
  request: FastifyRequest,
  { tasks }: Parts,
  id: string,
): Promise<NonNullable<Awaited<ReturnType<Parts["tasks"]["cancel"]>>> | SpendRefused> {
  try {
    return (await tasks.cancel(request.account, id)) ?? unknown(id);
  } catch (thrown) {
    if (thrown instanceof SpendRefused && isForm(request)) return thrown;
    throw thrown;
  }
}

function idOf({ params }: FastifyRequest): string {
  return (params as { readonly id: string }).id; // these paths have an :id
}

function sendTask(request: FastifyRequest, reply: FastifyReply, parts: Parts, view: TaskView): FastifyReply {
  tellDrilled(reply, view.task);
  tellEngines(reply, [view.task.engine]);
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
