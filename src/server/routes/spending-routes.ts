import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import type { Json } from "../../base/index.ts";
import { findEndpoint, localHeaders, localSpendingPaths, wireError, WireError } from "../../contract/index.ts";
import {
  toLocalBudgets,
  toLocalCreated,
  toLocalKept,
  toLocalPlan,
  toLocalSpendLine,
  toLocalUnknown,
  type PlanView,
} from "../../tasks/index.ts";
import { NotServedHere } from "../answers/not-served.ts";
import { sendData } from "../answers/send.ts";
import { sizeOfBody } from "../body/size-of-body.ts";
import { enginesOf, tellEngines } from "../engines/choose-engine.ts";
import { PAID_CREATE, refuseDrill } from "../faults/drilling.ts";
import type { ServerSpending } from "../options.ts";
import { createAddresses } from "../records/addresses.ts";
import { readLedgerSearch, readLimit, MOST_ROWS } from "../spending/read-query.ts";
import { readOrder } from "../spending/read-order.ts";
import { identifyHere } from "./identify-here.ts";
import { assertMayCall } from "./identify.ts";
import type { Parts } from "./parts.ts";

/** Plans carry the media of their creates. */
const PLAN_LIMIT = 100 * 1024 * 1024;
const BODY_LIMIT = 1024 * 1024;

/** One request to a path of spending, after its key was taken. */
interface Asked extends ServerSpending {
  readonly parts: Parts;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly account: string;
  readonly now: number;
}

/**
 * Plans and what is kept of spending, each account its own. Nothing here approves a plan, sets a budget, opens a purpose again or decides what
 * became of a create: that is done where the data is, by a person.
 */
export function addSpendingRoutes(app: FastifyInstance, parts: Parts): void {
  const add = (method: "GET" | "POST", url: string, answer: (asked: Asked) => Promise<unknown>, bodyLimit = BODY_LIMIT): void => {
    app.route({
      method,
      url,
      bodyLimit,
      onRequest: async (request, reply) => {
        await identifyHere(request, reply, parts);
        if (reply.raw.destroyed) return; // the caller has gone meanwhile, and will not close a second time
        reply.raw.once("close", parts.flight.enter(Math.min(sizeOfBody(request), bodyLimit)));
      },
      handler: async (request, reply) => {
        const { account } = request;
        const data = await answer({ ...spendingOf(parts), parts, request, reply, account, now: parts.world.clock.now() });
        return sendData(reply, data as Json); // records of spending hold JSON values only
      },
    });
  };
  add("POST", localSpendingPaths.plans, makePlan, PLAN_LIMIT);
  add("GET", localSpendingPaths.plans, listPlans);
  add("GET", localSpendingPaths.plan, showPlan);
  add("POST", localSpendingPaths.create, createPlanned);
  add("POST", localSpendingPaths.withdraw, withdrawPlan);
  add("GET", localSpendingPaths.ledger, listLines);
  add("GET", localSpendingPaths.budgets, listBudgets);
  add("GET", localSpendingPaths.unknowns, listUnknowns);
  add("GET", localSpendingPaths.library, listKept);
}

function spendingOf({ spending }: Parts): ServerSpending {
  if (spending !== undefined) return spending;
  throw new NotServedHere("This server buys nothing", "Use a server that was put together with an engine that costs money.");
}

async function makePlan({ parts, request, reply, account, service, now }: Asked): Promise<unknown> {
  const paid = enginesOf(parts).flatMap(({ name, billable }) => (billable ? [name] : []));
  if (paid.length === 0)
    throw new NotServedHere(
      "No engine of this server costs money",
      "Send the creates themselves: they are free and need no plan.",
    );
  const order = readOrder(request.body, paid);
  await assertMayCreate(
    parts,
    request,
    order.creates.map(({ endpoint }) => endpoint),
  );
  const { keyName } = request;
  const planned = service.plan({ account, keyName: keyName === "" ? null : keyName }, order);
  return toLocalPlan(tellPlan(reply, await planned.catch(sayWhere)), now);
}

// The envelope has no place for a path, and a plan may have many creates.
function sayWhere(thrown: unknown): never {
  if (!(thrown instanceof WireError) || thrown.path === undefined || thrown.wireMessage.includes(thrown.path)) throw thrown;
  const { row, path, wireMessage, fix, evidence } = thrown;
  throw new WireError(row, `${path}: ${wireMessage}`, { path, evidence, ...(fix !== undefined && { fix }) });
}

async function listPlans({ request, account, service, now }: Asked): Promise<unknown> {
  const views = await service.list(account, readLimit(request.query));
  return { plans: views.map((view) => toLocalPlan(view, now)) };
}

async function showPlan(asked: Asked): Promise<unknown> {
  return toLocalPlan(tellPlan(asked.reply, await ownPlan(asked)), asked.now);
}

async function createPlanned(asked: Asked): Promise<unknown> {
  const { parts, request, reply, account, service, now } = asked;
  if (request.headers[localHeaders.drill] !== undefined) throw refuseDrill(PAID_CREATE);
  const { plan } = tellPlan(reply, await ownPlan(asked));
  await assertMayCreate(
    parts,
    request,
    plan.items.map(({ endpoint }) => endpoint),
  );
  return toLocalCreated(await service.create(account, plan.id, request.id), now);
}

async function withdrawPlan({ request, reply, account, service, now }: Asked): Promise<unknown> {
  const id = idOf(request);
  return toLocalPlan(tellPlan(reply, (await service.withdraw(account, id)) ?? unknownPlan(id)), now);
}

async function listLines({ request, account, reader }: Asked): Promise<unknown> {
  const lines = await reader.listLines(account, readLedgerSearch(request.query));
  return { lines: lines.map(toLocalSpendLine) };
}

async function listBudgets({ account, reader }: Asked): Promise<unknown> {
  return { budgets: toLocalBudgets(await reader.listBudgets(account), await reader.listUses(account)) };
}

async function listUnknowns({ parts, account, reader }: Asked): Promise<unknown> {
  const intents = await reader.listIntents(account, { states: ["unknown"], limit: MOST_ROWS });
  const hostOf = (name: string): string => enginesOf(parts).find((engine) => engine.name === name)?.paid?.host ?? "";
  return { unknowns: intents.map((intent) => toLocalUnknown(intent, hostOf(intent.engine))) };
}

async function listKept({ parts, request, account, reader, now }: Asked): Promise<unknown> {
  const addresses = createAddresses(request, parts.baseUrl);
  const rows = await reader.listCustody(account, readLimit(request.query));
  return { results: rows.map((row) => toLocalKept(row, addresses.blob(row.blob, nameOf(row)), now)) };
}

function nameOf({ taskId, place, mime }: { readonly taskId: string; readonly place: number; readonly mime: string }): string {
  return `${taskId}-${place}.${mime === "audio/mpeg" ? "mp3" : (mime.split("/")[1] ?? "bin")}`;
}

async function ownPlan({ request, account, service }: Asked): Promise<PlanView> {
  const id = idOf(request);
  return (await service.find(account, id)) ?? unknownPlan(id);
}

// What an account may not call it does not get by a plan either.
async function assertMayCreate(parts: Parts, request: FastifyRequest, ids: readonly string[]): Promise<void> {
  const families = new Set(ids.map((id) => findEndpoint(id).family));
  for (const family of families) await assertMayCall(request, parts, family);
}

function tellPlan<View extends PlanView>(reply: FastifyReply, view: View): View {
  reply.header(localHeaders.plan, view.plan.id);
  tellEngines(reply, [view.plan.engine]);
  return view;
}

function idOf({ params }: FastifyRequest): string {
  return (params as { readonly id: string }).id; // these paths have an :id
}

function unknownPlan(id: string): never {
  throw wireError("bad-value", {
    path: "id",
    message: `There is no plan ${id.slice(0, 60)}`,
    fix: "List the account's plans: plans belong to the account that made them.",
  });
}
