import type { SpendWriter, TaskRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { beginPlan } from "./begin-plan.ts";
import { planOrder } from "./plan-order.ts";
import type { CreatedPlan, PlanView, Spending } from "./port.ts";
import { planUnknown, purposeBusy, purposeClosed } from "./refusals.ts";
import { toPlanView } from "./to-plan-view.ts";

/** The {@link Spending} of a life of tasks. `nextId` makes ids of tasks. */
export function createSpending(context: TaskContext, nextId: () => string): Spending {
  const { store, world } = context;
  const find = async (account: string, planId: string): Promise<PlanView | undefined> => {
    const plan = await store.spend.plan(planId);
    return plan?.account === account ? await toPlanView(store.spend, plan, world.clock.now()) : undefined;
  };
  return {
    plan: async (asker, order) => await toPlanView(store.spend, await planOrder(context, asker, order), world.clock.now()),
    find,
    list: async (account, limit) => {
      const plans = await store.spend.listPlans(account, { limit });
      return await Promise.all(plans.map((plan) => toPlanView(store.spend, plan, world.clock.now())));
    },
    create: async (account, planId) => {
      const made = await create(context, nextId, account, planId);
      const view = await find(account, planId);
      if (view === undefined) throw planUnknown(planId);
      return { ...view, made } satisfies CreatedPlan;
    },
    withdraw: async (account, planId) => {
      const isThere = await store.transaction(({ spend }) => withdraw(spend, account, planId, world.clock.now()));
      return isThere ? await find(account, planId) : undefined;
    },
  };
}

async function create(context: TaskContext, nextId: () => string, account: string, planId: string): Promise<readonly TaskRow[]> {
  const { kind, taskIds } = await beginPlan(context, nextId, { account, planId });
  const tasks = await Promise.all(taskIds.map((id) => context.store.taskById(id)));
  const made = tasks.filter((task) => task !== undefined);
  const [first] = taskIds;
  if (first === undefined || kind === "made" || kind === "done") return made;
  const purpose = (await context.store.spend.plan(planId))?.purpose ?? "";
  throw kind === "closed" ? purposeClosed(purpose, first) : purposeBusy(purpose, first, planId);
}

/** A plan that was created from stays as it is: what was begun is not undone by it. */
async function withdraw(spend: SpendWriter, account: string, planId: string, now: number): Promise<boolean> {
  const plan = await spend.lockPlan(planId);
  if (plan?.account !== account) return false;
  if (plan.state !== "open") return true;
  await spend.setPlanState(planId, "withdrawn");
  await spend.revokeApprovals(planId, now);
  return true;
}
