import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import type { Json, JsonObject } from "../../base/index.ts";
import { endpoints, localHeaders, readRoles, wireError, writeTask, type Action, type Endpoint } from "../../contract/index.ts";
import type { TaskView } from "../../tasks/index.ts";
import { NotServedHere } from "../answers/not-served.ts";
import { sendData, toHeaderText } from "../answers/send.ts";
import { assertAccepted, listIgnoredFields } from "../body/judge.ts";
import { BodyUnreadable } from "../body/read-body.ts";
import { takesInlineMedia } from "../body/takes-inline-media.ts";
import { createAddresses } from "../records/addresses.ts";
import { listCatalogue } from "../records/catalogue.ts";
import { readPage } from "../records/read-page.ts";
import { toTaskFacts } from "../records/task-facts.ts";
import { identify } from "./identify.ts";
import type { Parts } from "./parts.ts";

const BODY_LIMIT = 1024 * 1024;
const MEDIA_BODY_LIMIT = 100 * 1024 * 1024;

/** One route for each declared operation at each of its paths; what a route does follows from the operation's action alone. */
export function addWireRoutes(app: FastifyInstance, parts: Parts): void {
  for (const endpoint of endpoints) {
    const answer = ANSWERS[endpoint.action];
    const bodyLimit = takesInlineMedia(endpoint.bodyFields) ? MEDIA_BODY_LIMIT : BODY_LIMIT;
    for (const path of [endpoint.path, ...(endpoint.alsoAt ?? [])]) {
      app.route({
        method: endpoint.method,
        url: path.replace(/\{(\w+)\}/g, ":$1"),
        bodyLimit,
        config: { endpoint: endpoint.id },
        // Before the body is read: nobody without a key makes the server hold megabytes.
        onRequest: async (request, reply) => {
          identify(request, parts);
          reply.raw.once("close", parts.flight.enter(Math.min(sizeOfBody(request), bodyLimit)));
        },
        handler: async (request, reply) => {
          reply.header(localHeaders.engine, parts.engine.name);
          return sendData(reply, await answer({ parts, endpoint, request, reply }));
        },
      });
    }
  }
}

// A body that does not tell its size may become as large as the route allows.
function sizeOfBody(request: FastifyRequest): number {
  if (request.headers["transfer-encoding"] !== undefined) return Number.POSITIVE_INFINITY;
  return Number(request.headers["content-length"] ?? 0);
}

interface Call {
  readonly parts: Parts;
  readonly endpoint: Endpoint;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const ANSWERS: Readonly<Record<Action, (call: Call) => Promise<Json>>> = {
  create: answerCreate,
  one: answerOne,
  list: answerList,
  delete: answerDelete,
  find: refuseToServe,
  search: refuseToServe,
  call: refuseToServe,
};

async function answerCreate(call: Call): Promise<Json> {
  if (call.endpoint.standard === "new") return await refuseToServe(call);
  const { parts, endpoint, request, reply } = call;
  const body = bodyOf(request);
  const view = await parts.tasks.admit({ account: request.account, endpoint, body, requestId: request.id });
  const ignored = listIgnoredFields(endpoint.id, body);
  if (ignored.length > 0) reply.header(localHeaders.warning, toHeaderText(`ignored: ${ignored.join(", ")}`));
  tellProgress(reply, view);
  return toRecord(call, view);
}

async function answerOne(call: Call): Promise<Json> {
  const { id } = call.request.params as { readonly id: string }; // every path of this action has an {id}
  const view = await call.parts.tasks.find(call.request.account, call.endpoint.family, id);
  if (!view) throw wireError("bad-value", { textKey: "not-found", values: { id }, path: "id" });
  tellProgress(call.reply, view);
  return toRecord(call, view);
}

async function answerList(call: Call): Promise<Json> {
  const { parts, endpoint, request } = call;
  const page = readPage(endpoint.queryFields, request.query);
  if (!endpoint.catalogue) {
    const views = await parts.tasks.list(request.account, endpoint.family, page);
    return views.map((view) => toRecord(call, view));
  }
  const tagFields = endpoints.flatMap((other) => (other.product === endpoint.product ? other.bodyFields : []));
  const items = listCatalogue(endpoint.catalogue, page, createAddresses(request, parts.baseUrl), tagFields);
  return items.map((facts) => writeTask(endpoint, facts));
}

async function answerDelete(call: Call): Promise<Json> {
  const { parts, endpoint, request } = call;
  if (endpoint.product !== "element") return await refuseToServe(call);
  const body = bodyOf(request);
  assertAccepted(endpoint.id, body);
  const id = deletedId(endpoint, body);
  // Ids are digits, so anything else is not there; it need not reach the store.
  const isDeleted = /^\d+$/.test(id) && (await parts.tasks.deleteElement(request.account, id));
  if (!isDeleted) throw wireError("bad-value", { textKey: "element-id" });
  const now = parts.world.clock.now();
  return writeTask(endpoint, {
    id: parts.newId(),
    externalId: null,
    state: "succeeded",
    reason: null,
    createdAt: now,
    updatedAt: now,
    units: null,
  });
}

async function refuseToServe(call: Call): Promise<Json> {
  throw new NotServedHere(`${call.endpoint.title} is not served here`, "Use another server for this operation.");
}

function toRecord(call: Call, view: TaskView): JsonObject {
  return writeTask(call.endpoint, toTaskFacts(view, createAddresses(call.request, call.parts.baseUrl)));
}

function tellProgress(reply: FastifyReply, view: TaskView): void {
  reply.header(localHeaders.progress, String(view.task.progress.percent));
  reply.header(localHeaders.stage, toHeaderText(view.task.progress.stage));
}

function bodyOf(request: FastifyRequest): JsonObject {
  if (request.body === undefined) throw new BodyUnreadable("The request body is empty");
  return request.body as JsonObject; // the only parser of the server gives nothing else
}

function deletedId(endpoint: Endpoint, body: JsonObject): string {
  const id = readRoles(endpoint, body).one("element")?.value;
  if (typeof id === "string") return id;
  if (typeof id === "number" || typeof id === "bigint") return id.toString();
  throw new TypeError(`${endpoint.id} declares no field for what is deleted`);
}
