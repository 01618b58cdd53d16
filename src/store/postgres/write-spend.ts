import { sql } from "kysely";
import type { PoolClient } from "pg";

import type { Pack } from "../../contract/index.ts";
import type {
  ApprovalRow,
  BudgetRow,
  BudgetUse,
  CustodyRow,
  IntentPatch,
  IntentRow,
  IntentState,
  PlanRow,
  PlanState,
  PurposeRow,
  SpendLine,
  SpendWriter,
} from "../spend-port.ts";
import { changeableIntent, CLOCKS_APART_MS } from "../spend-state.ts";
import { isStorable } from "../storable.ts";
import {
  assertStorableApproval,
  assertStorableBudget,
  assertStorableCustody,
  assertStorableIntent,
  assertStorableLine,
  assertStorablePlan,
  assertStorablePurpose,
  assertStorableUse,
} from "../storable-spend.ts";
import { guardId } from "./guard-id.ts";
import { runQuery } from "./query.ts";
import { findIntent, listBudgets, listIntents } from "./read-spend.ts";
import {
  fromApproval,
  fromBudget,
  fromCustody,
  fromIntent,
  fromIntentPatch,
  fromLine,
  fromPlan,
  fromPurpose,
  fromUse,
  toApproval,
  toIntent,
  toPlan,
  toPurpose,
  toUse,
} from "./spend-rows.ts";
import { tables } from "./tables.ts";

/** The {@link SpendWriter} on a connection that has begun a transaction. */
export function createPostgresSpendWriter(client: PoolClient): SpendWriter {
  return {
    insertPlan: (plan) => insertPlan(client, plan),
    lockPlan: (id) => lockPlan(client, id),
    setPlanState: (id, state) => setPlanState(client, id, state),
    insertApproval: (approval) => insertApproval(client, approval),
    revokeApprovals: (planId, at) => revokeApprovals(client, planId, at),
    liveApproval: (planId, digest, now) => liveApproval(client, planId, digest, now),
    lockPurpose: (account, name, now) => lockPurpose(client, account, name, now),
    setPurpose: (purpose) => setPurpose(client, purpose),
    insertIntent: (intent) => insertIntent(client, intent),
    intent: (taskId) => findIntent(client, taskId),
    listIntents: (account, search) => listIntents(client, account, search),
    updateIntent: (taskId, from, patch) => updateIntent(client, taskId, from, patch),
    lockSlots: (engine, model, pack) => lockSlots(client, engine, model, pack),
    waitingAccounts: (engine, model, pack, since) => waitingAccounts(client, engine, model, pack, since),
    putBudget: (budget) => putBudget(client, budget),
    removeBudget: (id) => removeBudget(client, id),
    listBudgets: (account) => listBudgets(client, account),
    lockUse: (budgetId, period) => lockUse(client, budgetId, period),
    setUse: (use) => setUse(client, use),
    insertLine: (line) => insertLine(client, line),
    insertCustody: (custody) => insertCustody(client, custody),
  };
}

async function insertPlan(client: PoolClient, plan: PlanRow): Promise<void> {
  assertStorablePlan(plan);
  await guardId("plan", plan.id, () => runQuery(client, tables.insertInto("plan").values(fromPlan(plan)).compile()));
}

async function lockPlan(client: PoolClient, id: string): Promise<PlanRow | undefined> {
  if (!isStorable(id)) return undefined;
  const [row] = await runQuery(client, tables.selectFrom("plan").selectAll().where("id", "=", id).forUpdate().compile());
  return row && toPlan(row);
}

async function setPlanState(client: PoolClient, id: string, state: PlanState): Promise<void> {
  await runQuery(client, tables.updateTable("plan").set({ state }).where("id", "=", id).compile());
}

async function insertApproval(client: PoolClient, approval: ApprovalRow): Promise<void> {
  assertStorableApproval(approval);
  const insert = tables.insertInto("approval").values(fromApproval(approval)).compile();
  await guardId("approval", approval.id, () => runQuery(client, insert));
}

async function revokeApprovals(client: PoolClient, planId: string, at: number): Promise<void> {
  const update = tables
    .updateTable("approval")
    .set({ revoked_at: at })
    .where("plan_id", "=", planId)
    .where("revoked_at", "is", null);
  await runQuery(client, update.compile());
}

// The share lock makes a revocation wait until what the approval lets pass is committed, and makes this wait for a revocation that came first.
async function liveApproval(client: PoolClient, planId: string, digest: string, now: number): Promise<ApprovalRow | undefined> {
  const select = tables
    .selectFrom("approval")
    .selectAll()
    .where("plan_id", "=", planId)
    .where("digest", "=", digest)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .where("at", "<=", now + CLOCKS_APART_MS)
    .orderBy("expires_at", "desc")
    .orderBy("id")
    .limit(1)
    .forShare();
  const [row] = await runQuery(client, select.compile());
  return row && toApproval(row);
}

async function lockPurpose(client: PoolClient, account: string, name: string, now: number): Promise<PurposeRow> {
  assertStorablePurpose({ account, name });
  const fresh: PurposeRow = { account, name, state: "open", closedBy: null, creates: 0, reopened: [], createdAt: now };
  const insert = tables
    .insertInto("purpose")
    .values(fromPurpose(fresh))
    .onConflict((conflict) => conflict.columns(["account", "name"]).doNothing());
  await runQuery(client, insert.compile());
  const select = tables.selectFrom("purpose").selectAll().where("account", "=", account).where("name", "=", name).forUpdate();
  const [row] = await runQuery(client, select.compile());
  return row === undefined ? fresh : toPurpose(row); // purposes are never deleted, so the row is there
}

async function setPurpose(client: PoolClient, purpose: PurposeRow): Promise<void> {
  assertStorablePurpose(purpose);
  const { account, name, ...changes } = fromPurpose(purpose);
  const insert = tables
    .insertInto("purpose")
    .values({ account, name, ...changes })
    .onConflict((conflict) => conflict.columns(["account", "name"]).doUpdateSet(changes));
  await runQuery(client, insert.compile());
}

async function insertIntent(client: PoolClient, intent: IntentRow): Promise<void> {
  assertStorableIntent(intent);
  const insert = tables.insertInto("intent").values(fromIntent(intent)).compile();
  await guardId("intent", intent.taskId, () => runQuery(client, insert));
}

async function updateIntent(
  client: PoolClient,
  taskId: string,
  from: readonly IntentState[],
  patch: IntentPatch,
): Promise<IntentRow | undefined> {
  assertStorableIntent(patch);
  const states = changeableIntent(from);
  if (states.length === 0 || !isStorable(taskId)) return undefined;
  const update = tables
    .updateTable("intent")
    .set((columns) => ({ updated_at: columns.ref("updated_at"), ...fromIntentPatch(patch) })) // never empty
    .where("task_id", "=", taskId)
    .where("state", "in", states)
    .returningAll();
  const [row] = await runQuery(client, update.compile());
  return row && toIntent(row);
}

// The count is a statement of its own: it sees what was committed while this waited at the turnstile.
async function lockSlots(client: PoolClient, engine: string, model: string, pack: Pack): Promise<ReadonlyMap<string, number>> {
  const insert = tables
    .insertInto("turnstile")
    .values({ engine, model, pack })
    .onConflict((conflict) => conflict.doNothing());
  await runQuery(client, insert.compile());
  const lock = tables
    .selectFrom("turnstile")
    .select("engine")
    .where("engine", "=", engine)
    .where("model", "=", model)
    .where("pack", "=", pack)
    .forUpdate();
  await runQuery(client, lock.compile());
  const count = tables
    .selectFrom("intent")
    .select(({ fn }) => ["account", fn.sum<number>("slots").as("taken")])
    .where("engine", "=", engine)
    .where("model", "=", model)
    .where("pack", "=", pack)
    .where("state", "in", literals("sent", "unknown", "accepted"))
    .groupBy("account")
    .orderBy("account");
  return new Map((await runQuery(client, count.compile())).map(({ account, taken }) => [account, taken]));
}

async function waitingAccounts(
  client: PoolClient,
  engine: string,
  model: string,
  pack: Pack,
  since: number,
): Promise<readonly string[]> {
  const select = tables
    .selectFrom("intent")
    .select("account")
    .distinct()
    .where("engine", "=", engine)
    .where("model", "=", model)
    .where("pack", "=", pack)
    .where("state", "in", literals("held"))
    .where("not_before", "<=", since)
    .orderBy("account");
  return (await runQuery(client, select.compile())).map(({ account }) => account);
}

// Literals, so that the server sees that the index over open intents is meant.
function literals(...states: readonly IntentState[]): readonly ReturnType<typeof sql.lit<IntentState>>[] {
  return states.map((state) => sql.lit<IntentState>(state));
}

async function putBudget(client: PoolClient, budget: BudgetRow): Promise<void> {
  assertStorableBudget(budget);
  const { id, ...changes } = fromBudget(budget);
  const insert = tables
    .insertInto("budget")
    .values({ id, ...changes })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes));
  await runQuery(client, insert.compile());
}

async function removeBudget(client: PoolClient, id: string): Promise<boolean> {
  if (!isStorable(id)) return false;
  return (await runQuery(client, tables.deleteFrom("budget").where("id", "=", id).returning("id").compile())).length > 0;
}

async function lockUse(client: PoolClient, budgetId: string, period: string): Promise<BudgetUse> {
  assertStorableUse({ budgetId, period });
  const fresh: BudgetUse = { budgetId, period, held: 0, spent: 0, creates: 0 };
  const insert = tables
    .insertInto("budget_use")
    .values(fromUse(fresh))
    .onConflict((conflict) => conflict.doNothing());
  await runQuery(client, insert.compile());
  const select = tables
    .selectFrom("budget_use")
    .selectAll()
    .where("budget_id", "=", budgetId)
    .where("period", "=", period)
    .forUpdate();
  const [row] = await runQuery(client, select.compile());
  return row === undefined ? fresh : toUse(row); // uses are never deleted, so the row is there
}

async function setUse(client: PoolClient, use: BudgetUse): Promise<void> {
  assertStorableUse(use);
  const { budget_id, period, ...changes } = fromUse(use);
  const insert = tables
    .insertInto("budget_use")
    .values({ budget_id, period, ...changes })
    .onConflict((conflict) => conflict.columns(["budget_id", "period"]).doUpdateSet(changes));
  await runQuery(client, insert.compile());
}

async function insertLine(client: PoolClient, line: SpendLine): Promise<void> {
  assertStorableLine(line);
  await guardId("line", line.id, () => runQuery(client, tables.insertInto("spend_line").values(fromLine(line)).compile()));
}

async function insertCustody(client: PoolClient, custody: CustodyRow): Promise<void> {
  assertStorableCustody(custody);
  const insert = tables.insertInto("custody").values(fromCustody(custody)).compile();
  await guardId("result", `${custody.taskId}/${custody.place}`, () => runQuery(client, insert));
}
