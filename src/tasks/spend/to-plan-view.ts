import { isInForce, type PlanRow, type SpendReader } from "../../store/index.ts";
import { COUNTED } from "./intent-states.ts";
import { MADE_BEFORE, madeBefore } from "./policy.ts";
import type { PlanView } from "./port.ts";
import { isBought } from "./write-plan.ts";

/**
 * A plan with what became of it at the moment `now`. The reasons of an open one are told as they are now: what was created for the purpose since it was
 * written down is among them.
 */
export async function toPlanView(spend: SpendReader, plan: PlanRow, now: number): Promise<PlanView> {
  const [approvals, intents] = await Promise.all([
    spend.approvals(plan.id),
    spend.listIntents(plan.account, { planId: plan.id, limit: plan.items.length }),
  ]);
  const approval = approvals.findLast((each) => each.digest === plan.digest && isInForce(each, now));
  const tasks = plan.items.map((_, place) => intents.find((intent) => intent.place === place)?.taskId ?? null);
  return { plan: await withNewReasons(spend, plan), ...(approval && { approval }), tasks };
}

async function withNewReasons(spend: SpendReader, plan: PlanRow): Promise<PlanRow> {
  if (plan.state !== "open" || !isBought(plan.items)) return plan;
  const made = await spend.listIntents(plan.account, { purpose: plan.purpose, states: COUNTED, limit: 1000 });
  const others = plan.reasons.filter((reason) => !reason.endsWith(MADE_BEFORE));
  return { ...plan, reasons: [...others, ...madeBefore(made.length)] };
}
