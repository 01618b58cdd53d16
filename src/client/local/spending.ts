import type { JsonObject } from "../../base/index.ts";
import {
  askedHeaders,
  localSpendingPaths,
  type LocalBudget,
  type LocalCreated,
  type LocalKept,
  type LocalPlan,
  type LocalSpendLine,
  type LocalUnknown,
  type PlanOrder,
} from "../../contract/calls.ts";
import type { CallOptions } from "../options.ts";
import type { Client } from "../types.ts";
import { askLocal } from "./ask-local.ts";

/** Which lines of the ledger of spending; absent conditions are open. */
export interface LedgerQuery {
  readonly task?: string;
  readonly purpose?: string;
  readonly project?: string;
  readonly run?: string;
  /** 1 to 500; 100 by default. */
  readonly limit?: number;
}

/** What a create says of spending; what is left out is not said. */
export interface SpendChoice {
  /** Name of the engine that makes it. */
  readonly engine?: string;
  /** What it is for, 1 to 200 printable characters. The first success closes a purpose; asking again answers that task. */
  readonly purpose?: string;
  /** Whose budgets it counts against. */
  readonly project?: string;
  readonly run?: string;
}

/**
 * Writes down what is to be bought, priced and with the reasons why a person has to approve it. Free: nothing is bought, and nobody but a
 * person at a terminal of the server can approve it.
 * @throws RefusedError for a request that would be refused; AccountError where the guard forbids it. Its `fix` is the way out.
 */
export async function planCreates(client: Client, order: PlanOrder, options?: CallOptions): Promise<LocalPlan> {
  const body = order as unknown as JsonObject; // an order holds JSON values only
  return await askLocal(client, { name: "plan", http: "POST", path: localSpendingPaths.plans, body }, options);
}

/** A plan of the account, with what became of it. Free. @throws RefusedError when there is none with this id. */
export async function readPlan(client: Client, id: string, options?: CallOptions): Promise<LocalPlan> {
  return await askLocal(client, { name: "plan", http: "GET", path: localSpendingPaths.plan, id }, options);
}

/** The account's plans, newest first. `limit` is 1 to 500, 100 by default. Free. */
export async function listPlans(
  client: Client,
  query: Pick<LedgerQuery, "limit"> = {},
  options?: CallOptions,
): Promise<readonly LocalPlan[]> {
  return await list(client, "plans", "plans", query, options);
}

/**
 * BILLABLE. Begins the creates of an approved plan, all of them or none; of a plan that was begun before it answers the same tasks. Sent
 * once: after a lost answer it may be called again, for a plan never begins twice.
 * @throws AccountError where the guard forbids it. Its `fix` is the way out.
 */
export async function createPlanned(client: Client, id: string, options?: CallOptions): Promise<LocalCreated> {
  return await askLocal(client, { name: "create", http: "POST", path: localSpendingPaths.create, id, body: {} }, options);
}

/** Ends an open plan: nothing is created from it any more. Free. @throws RefusedError when there is none with this id. */
export async function withdrawPlan(client: Client, id: string, options?: CallOptions): Promise<LocalPlan> {
  return await askLocal(
    client,
    { name: "withdraw", http: "POST", path: localSpendingPaths.withdraw, id, body: {}, repeatable: true },
    options,
  );
}

/** Lines of the ledger of spending, newest first. Free. */
export async function readLedger(
  client: Client,
  query: LedgerQuery = {},
  options?: CallOptions,
): Promise<readonly LocalSpendLine[]> {
  return await list(client, "ledger", "lines", query, options);
}

/** Budgets and what is used of them. Free. */
export async function readBudgets(client: Client, options?: CallOptions): Promise<readonly LocalBudget[]> {
  return await list(client, "budgets", "budgets", {}, options);
}

/** Creates whose outcome is not known: they are looked up, never sent again by themselves. Free. */
export async function readUnknowns(client: Client, options?: CallOptions): Promise<readonly LocalUnknown[]> {
  return await list(client, "unknowns", "unknowns", {}, options);
}

/** Results in custody, newest first. `limit` is 1 to 500, 100 by default. Free. */
export async function readLibrary(
  client: Client,
  query: Pick<LedgerQuery, "limit"> = {},
  options?: CallOptions,
): Promise<readonly LocalKept[]> {
  return await list(client, "library", "results", query, options);
}

/**
 * Headers of a client or of a create that say which engine makes it, what it is for and whose budgets it counts against; servers other than
 * Onetake do not know of them. None of them approves anything. With the name of a billable engine the create is BILLABLE, where its plan
 * is approved; else it is refused, and the refusal names its plan.
 */
export function spendHeaders(choice: SpendChoice): Record<string, string> {
  const names = ["engine", "purpose", "project", "run"] as const;
  return Object.fromEntries(
    names.flatMap((name) => (choice[name] === undefined ? [] : [[askedHeaders[name], toHeaderBytes(choice[name])]])),
  );
}

// A header is bytes, which `fetch` takes as characters below 256: these are the bytes of UTF-8, as every terminal sends them too.
function toHeaderBytes(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

async function list<Item>(
  client: Client,
  name: "plans" | "ledger" | "budgets" | "unknowns" | "library",
  member: string,
  query: LedgerQuery,
  options?: CallOptions,
): Promise<readonly Item[]> {
  const asked = { name, http: "GET", path: localSpendingPaths[name], query: { ...query } } as const;
  const data = await askLocal<Readonly<Record<string, readonly Item[]>>>(client, asked, options);
  return data[member] ?? [];
}
