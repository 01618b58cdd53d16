import { wireError } from "../../contract/index.ts";
import type { Engine } from "../../engines/index.ts";
import type { Amounts, ApprovalRow, PlanItem, PlanRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { planDigest } from "./plan-digest.ts";
import { COUNTED } from "./intent-states.ts";
import { reasonsFor } from "./policy.ts";
import { defaultPolicy, type Asker, type SpendPolicy } from "./port.ts";
import { newId } from "./new-id.ts";

/** What a plan is written from. */
export interface PlanDraft extends Asker {
  readonly engine: Engine;
  readonly purpose: string;
  readonly project: string | null;
  readonly run: string | null;
  readonly items: readonly PlanItem[];
}

/** The most creates of one plan: more than that is not read by anybody who approves it. */
export const MOST_CREATES = 100;

/** Writes a plan down, with the reasons for which it needs a person. Where there are none, the policy approves it in the same transaction. */
export async function writePlan(context: TaskContext, draft: PlanDraft): Promise<PlanRow> {
  const { store, spendPolicy: policy = defaultPolicy } = context;
  const { account, purpose: name, items } = draft;
  if (items.length > MOST_CREATES) throw tooManyCreates(items.length);
  const made = await store.spend.listIntents(account, { purpose: name, states: COUNTED, limit: 1000 });
  const exposure = sumOf(items);
  const plan = toPlan(context, policy, draft, exposure, reasonsFor(policy, items, exposure, made.length));
  await store.transaction(async ({ spend }) => {
    await spend.insertPlan(plan);
    if (plan.reasons.length === 0) await spend.insertApproval(approvalOfPolicy(context, policy, plan));
  });
  return plan;
}

/** Whether something of a plan may cost money. */
export function isBought(items: readonly PlanItem[]): boolean {
  return items.some(({ exposure }) => exposure > 0);
}

function toPlan(
  { world }: TaskContext,
  policy: SpendPolicy,
  { account, keyName, engine, purpose, project, run, items }: PlanDraft,
  exposure: Amounts,
  reasons: readonly string[],
): PlanRow {
  const now = world.clock.now();
  return {
    id: newId(world.random, "plan"),
    account,
    keyName,
    engine: engine.name,
    purpose,
    project,
    run,
    items,
    digest: planDigest({ purpose, engine: engine.name, items }),
    exposure,
    reasons,
    state: "open",
    createdAt: now,
    expiresAt: now + policy.planMs,
  };
}

/** The policy's yes holds as long as the plan: nobody is asked who could change their mind. It can be revoked as any other. */
function approvalOfPolicy({ world }: TaskContext, policy: SpendPolicy, plan: PlanRow): ApprovalRow {
  const { id: planId, digest, createdAt: at, expiresAt } = plan;
  return { id: newId(world.random, "approval"), planId, digest, how: "policy", by: policy.name, at, expiresAt, revokedAt: null };
}

function sumOf(items: readonly PlanItem[]): Amounts {
  const sums: Partial<Record<NonNullable<PlanItem["pack"]>, number>> = {};
  for (const { pack, exposure } of items) if (pack !== null && exposure > 0) sums[pack] = (sums[pack] ?? 0) + exposure;
  return sums;
}

/** The refusal of a plan with more than {@link MOST_CREATES}. */
export function tooManyCreates(count: number): Error {
  return wireError("bad-value", {
    path: "creates",
    message: `A plan has at most ${MOST_CREATES} creates, and this one has ${count}`,
    fix: "Write down several plans, each for a purpose of its own.",
  });
}
