import type { Pool } from "pg";

import type {
  ApprovalRow,
  BudgetRow,
  BudgetUse,
  CustodyRow,
  IntentRow,
  IntentSearch,
  PlanRow,
  PlanState,
  PurposeRow,
  SpendLine,
  SpendReader,
  SpendSearch,
} from "../spend-port.ts";
import { isStorable } from "../storable.ts";
import { runQuery, type Queryable } from "./query.ts";
import { toApproval, toBudget, toCustody, toIntent, toLine, toPlan, toPurpose, toUse } from "./spend-rows.ts";
import { tables } from "./tables.ts";

/** The {@link SpendReader} on a pool. */
export function createPostgresSpend(pool: Pool): SpendReader {
  return {
    plan: (id) => findPlanById(pool, id),
    listPlans: (account, search) => listPlans(pool, account, search),
    findPlan: (account, engine, purpose, askedDigest) => findPlan(pool, account, engine, purpose, askedDigest),
    approvals: (planId) => listApprovals(pool, planId),
    intent: (taskId) => findIntent(pool, taskId),
    listIntents: (account, search) => listIntents(pool, account, search),
    purpose: (account, name) => findPurpose(pool, account, name),
    listBudgets: (account) => listBudgets(pool, account),
    listUses: (account) => listUses(pool, account),
    listLines: (account, search) => listLines(pool, account, search),
    listCustody: (account, limit) => listCustody(pool, account, limit),
  };
}

// Nothing that was kept has a text that cannot be kept, and the database would refuse the question.
function areStorable(...texts: readonly (string | undefined)[]): boolean {
  return texts.every((text) => text === undefined || isStorable(text));
}

async function findPlanById(pool: Pool, id: string): Promise<PlanRow | undefined> {
  if (!areStorable(id)) return undefined;
  const [row] = await runQuery(pool, tables.selectFrom("plan").selectAll().where("id", "=", id).compile());
  return row && toPlan(row);
}

async function listPlans(
  pool: Pool,
  account: string,
  { state, limit }: { readonly state?: PlanState; readonly limit: number },
): Promise<readonly PlanRow[]> {
  let select = tables.selectFrom("plan").selectAll().where("account", "=", account);
  if (state !== undefined) select = select.where("state", "=", state);
  const ordered = select.orderBy("created_at", "desc").orderBy("id", "desc").limit(limit);
  return (await runQuery(pool, ordered.compile())).map(toPlan);
}

async function findPlan(
  pool: Pool,
  account: string,
  engine: string,
  purpose: string,
  askedDigest: string,
): Promise<PlanRow | undefined> {
  if (!areStorable(account, engine, purpose, askedDigest)) return undefined;
  const select = tables
    .selectFrom("plan")
    .selectAll()
    .where("account", "=", account)
    .where("engine", "=", engine)
    .where("asked_digest", "=", askedDigest)
    .where("purpose", "=", purpose)
    .where("state", "=", "open")
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1);
  const [row] = await runQuery(pool, select.compile());
  return row && toPlan(row);
}

async function listApprovals(pool: Pool, planId: string): Promise<readonly ApprovalRow[]> {
  if (!areStorable(planId)) return [];
  const select = tables.selectFrom("approval").selectAll().where("plan_id", "=", planId).orderBy("at").orderBy("id");
  return (await runQuery(pool, select.compile())).map(toApproval);
}

/** The intent of a task. */
export async function findIntent(on: Queryable, taskId: string): Promise<IntentRow | undefined> {
  if (!areStorable(taskId)) return undefined;
  const [row] = await runQuery(on, tables.selectFrom("intent").selectAll().where("task_id", "=", taskId).compile());
  return row && toIntent(row);
}

/** Intents of an account that are sought, newest first. */
export async function listIntents(on: Queryable, account: string, search: IntentSearch): Promise<readonly IntentRow[]> {
  const { states, purpose, planId, limit } = search;
  if (states?.length === 0 || !areStorable(account, purpose, planId)) return [];
  let select = tables.selectFrom("intent").selectAll().where("account", "=", account);
  if (states !== undefined) select = select.where("state", "in", states);
  if (purpose !== undefined) select = select.where("purpose", "=", purpose);
  if (planId !== undefined) select = select.where("plan_id", "=", planId);
  const ordered = select.orderBy("created_at", "desc").orderBy("task_id", "desc").limit(limit);
  return (await runQuery(on, ordered.compile())).map(toIntent);
}

async function findPurpose(pool: Pool, account: string, name: string): Promise<PurposeRow | undefined> {
  if (!areStorable(account, name)) return undefined;
  const select = tables.selectFrom("purpose").selectAll().where("account", "=", account).where("name", "=", name);
  const [row] = await runQuery(pool, select.compile());
  return row && toPurpose(row);
}

/** Budgets of an account, by id. */
export async function listBudgets(on: Queryable, account: string): Promise<readonly BudgetRow[]> {
  const select = tables.selectFrom("budget").selectAll().where("account", "=", account).orderBy("id");
  return (await runQuery(on, select.compile())).map(toBudget);
}

async function listUses(pool: Pool, account: string): Promise<readonly BudgetUse[]> {
  const select = tables
    .selectFrom("budget_use")
    .innerJoin("budget", "budget.id", "budget_use.budget_id")
    .selectAll("budget_use")
    .where("budget.account", "=", account)
    .orderBy("budget_id")
    .orderBy("period");
  return (await runQuery(pool, select.compile())).map(toUse);
}

async function listLines(pool: Pool, account: string, search: SpendSearch): Promise<readonly SpendLine[]> {
  const { taskId, purpose, project, run, from, to, kinds, limit } = search;
  if (kinds?.length === 0 || !areStorable(account, taskId, purpose, project, run)) return [];
  let select = tables.selectFrom("spend_line").selectAll().where("account", "=", account);
  if (taskId !== undefined) select = select.where("task_id", "=", taskId);
  if (purpose !== undefined) select = select.where("purpose", "=", purpose);
  if (project !== undefined) select = select.where("project", "=", project);
  if (run !== undefined) select = select.where("run", "=", run);
  if (from !== undefined) select = select.where("at", ">=", from);
  if (to !== undefined) select = select.where("at", "<=", to);
  if (kinds !== undefined) select = select.where("kind", "in", kinds);
  const ordered = select.orderBy("at", "desc").orderBy("id", "desc").limit(limit);
  return (await runQuery(pool, ordered.compile())).map(toLine);
}

async function listCustody(pool: Pool, account: string, limit: number): Promise<readonly CustodyRow[]> {
  const select = tables
    .selectFrom("custody")
    .selectAll()
    .where("account", "=", account)
    .orderBy("saved_at", "desc")
    .orderBy("task_id", "desc")
    .orderBy("place")
    .limit(limit);
  return (await runQuery(pool, select.compile())).map(toCustody);
}
