import { OnetakeError, type Clock, type Random } from "../../base/index.ts";
import type { ApprovalRow, BudgetRow, PlanRow, PurposeRow, SpendWriter, Store } from "../../store/index.ts";
import { budgetId, EACH } from "./budget-id.ts";
import { decideUnknown } from "./decide.ts";
import { assertName } from "./names.ts";
import { newId } from "./new-id.ts";
import { planDigest } from "./plan-digest.ts";
import { defaultPolicy, type Keeper, type SpendPolicy } from "./port.ts";
import { otherBody, planOver, planUnknown, purposeClosed } from "./refusals.ts";
import { toPlanView } from "./to-plan-view.ts";
import { isBought } from "./write-plan.ts";

/** What a {@link Keeper} takes of the world. */
export interface KeeperWorld {
  readonly clock: Pick<Clock, "now">;
  readonly random: Pick<Random, "bytes">;
}

/** The acts of whoever keeps the money, on the data of a store. The policy says how long approvals hold. */
export function createKeeper(store: Store, { clock, random }: KeeperWorld, policy: SpendPolicy = defaultPolicy): Keeper {
  return {
    find: async (planId) => {
      const plan = await store.spend.plan(planId);
      return plan && (await toPlanView(store.spend, plan, clock.now()));
    },
    approve: (planId, digest, by, validMs = policy.approvalMs) =>
      store.transaction(async ({ spend }) => {
        const now = clock.now();
        const plan = await openPlan(spend, planId, digest, now);
        const approval = toApproval(newId(random, "approval"), plan, by, now, validMs);
        await spend.revokeApprovals(planId, now); // the newest word is the one that counts
        await spend.insertApproval(approval);
        return approval;
      }),
    revoke: (planId) =>
      store.transaction(async ({ spend }) => {
        if ((await spend.lockPlan(planId)) === undefined) throw planUnknown(planId);
        await spend.revokeApprovals(planId, clock.now());
      }),
    reopen: (account, purpose, by, why) => reopen(store, account, purpose, { at: clock.now(), by, why: why.trim() }),
    setBudget: async (given) => {
      const budget = toBudget(given, clock.now());
      await store.transaction(({ spend }) => spend.putBudget(budget));
      return budget;
    },
    removeBudget: (id) => store.transaction(({ spend }) => spend.removeBudget(id)),
    decide: (taskId, decision, by) => decideUnknown(store, clock.now(), { taskId, decision, by }),
  };
}

/** The plan, locked, when it may be approved. */
async function openPlan(spend: SpendWriter, planId: string, digest: string, now: number): Promise<PlanRow> {
  const plan = await spend.lockPlan(planId);
  if (plan === undefined) throw planUnknown(planId);
  if (plan.state !== "open" || plan.expiresAt <= now) throw planOver(plan);
  if (plan.digest !== digest || planDigest(plan) !== digest) throw otherBody(plan);
  const purpose = await spend.lockPurpose(plan.account, plan.purpose, now);
  if (purpose.state === "closed" && isBought(plan.items)) throw purposeClosed(plan.purpose, purpose.closedBy);
  return plan;
}

/** It never holds longer than the plan may be created from. */
function toApproval(id: string, plan: PlanRow, by: string, at: number, validMs: number): ApprovalRow {
  if (by.trim() === "") throw new TypeError("an approval is somebody's");
  if (!(validMs > 0)) throw new TypeError(`an approval that holds for ${validMs} ms is none`);
  const { id: planId, digest } = plan;
  const expiresAt = Math.min(at + validMs, plan.expiresAt);
  return { id, planId, digest, how: "terminal", by, at, expiresAt, revokedAt: null };
}

/** Opens a purpose that is closed, and writes down who did it and why; one that is open stays as it is. */
async function reopen(store: Store, account: string, name: string, act: PurposeRow["reopened"][number]): Promise<PurposeRow> {
  if (act.why === "")
    throw new OnetakeError("bad-reason", "A purpose is opened again for a reason.", { fix: "Say why in a few words." });
  if ((await store.spend.purpose(account, name)) === undefined)
    throw new OnetakeError("purpose-unknown", `The account ${account} has no purpose "${name}".`, {
      fix: "Look for it in the ledger: onetake ledger",
    });
  return await store.transaction(async ({ spend }) => {
    const purpose = await spend.lockPurpose(account, name, act.at);
    if (purpose.state === "open") return purpose;
    const opened: PurposeRow = { ...purpose, state: "open", closedBy: null, reopened: [...purpose.reopened, act] };
    await spend.setPurpose(opened);
    return opened;
  });
}

function toBudget(given: Omit<BudgetRow, "id" | "createdAt">, createdAt: number): BudgetRow {
  const { account, scope, name, pack, units, creates } = given;
  assertName(scope, name);
  if (scope === "day" && name !== EACH)
    throw new OnetakeError("bad-name", "A budget of days is for each of them.", { fix: `Leave the name out, or write ${EACH}.` });
  if (units === null && creates === null)
    throw new OnetakeError("bad-budget", "The budget bounds nothing.", { fix: "Give a number of units, of creates, or both." });
  for (const [what, cap] of Object.entries({ units, creates }))
    if (cap !== null && !(Number.isSafeInteger(cap) && cap >= 0))
      throw new OnetakeError("bad-budget", `The budget's ${what} are no amount.`, {
        fix: "Give 0 or more; units with at most two decimals.",
      });
  return { id: budgetId(account, scope, name, pack), account, scope, name, pack, units, creates, createdAt };
}
