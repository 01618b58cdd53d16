import type { JsonObject } from "../../base/index.ts";
import {
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

/** Which lines of the ledger of spending. */
export interface LedgerQuery {
  readonly task?: string;
  readonly purpose?: string;
  readonly project?: string;
  readonly run?: string;
  readonly limit?: number;
}

/**
 * Writes down what is to be bought, and answers it priced. Free; nothing is bought before a person approved.
 * @throws RefusedError for a request that would be refused, a purpose that is closed, or a price that nobody knows.
 */
export async function makePlan(client: Client, order: PlanOrder, options?: CallOptions): Promise<LocalPlan> {
  const body = order as unknown as JsonObject; // an order holds JSON values only
  return await askLocal(client, { name: "plan", http: "POST", path: localSpendingPaths.plans, body }, options);
}

/** A plan of the account. @throws RefusedError when there is none of this id. */
export async function readPlan(client: Client, id: string, options?: CallOptions): Promise<LocalPlan> {
  return await askLocal(client, { name: "plan", http: "GET", path: localSpendingPaths.plan, id }, options);
}

/** Plans of the account, newest first. */
export async function listPlans(client: Client, options?: CallOptions): Promise<readonly LocalPlan[]> {
  return (await ask<{ readonly plans: readonly LocalPlan[] }>(client, "plans", {}, options)).plans;
}

/** Ends an open plan: nothing is created from it any more. */
export async function withdrawPlan(client: Client, id: string, options?: CallOptions): Promise<LocalPlan> {
  return await askLocal(
    client,
    { name: "withdraw", http: "POST", path: localSpendingPaths.withdraw, id, repeatable: true },
    options,
  );
}

/**
 * BILLABLE. Begins the creates of an approved plan, all of them or none; of a plan that was begun before it answers the same tasks. Sent once:
 * where no answer came, asking again is the caller's choice, and buys nothing twice.
 * @throws RefusedError where the guard forbids it: it names the rule and the way out.
 */
export async function createFromPlan(client: Client, id: string, options?: CallOptions): Promise<LocalCreated> {
  return await askLocal(client, { name: "create", http: "POST", path: localSpendingPaths.create, id, body: {} }, options);
}

/** Lines of the ledger of spending, newest first. */
export async function readLedger(client: Client, query: LedgerQuery, options?: CallOptions): Promise<readonly LocalSpendLine[]> {
  return (await ask<{ readonly lines: readonly LocalSpendLine[] }>(client, "ledger", { ...query }, options)).lines;
}

/** Budgets and what is used of them. */
export async function listBudgets(client: Client, options?: CallOptions): Promise<readonly LocalBudget[]> {
  return (await ask<{ readonly budgets: readonly LocalBudget[] }>(client, "budgets", {}, options)).budgets;
}

/** Creates whose outcome is not known. */
export async function listUnknowns(client: Client, options?: CallOptions): Promise<readonly LocalUnknown[]> {
  return (await ask<{ readonly unknowns: readonly LocalUnknown[] }>(client, "unknowns", {}, options)).unknowns;
}

/** Results in custody, newest first. */
export async function listKept(client: Client, limit: number, options?: CallOptions): Promise<readonly LocalKept[]> {
  return (await ask<{ readonly results: readonly LocalKept[] }>(client, "library", { limit }, options)).results;
}

async function ask<Answer>(
  client: Client,
  name: "plans" | "ledger" | "budgets" | "unknowns" | "library",
  query: Readonly<Record<string, string | number | undefined>>,
  options?: CallOptions,
): Promise<Answer> {
  return await askLocal(client, { name, http: "GET", path: localSpendingPaths[name], query }, options);
}
