import { findEndpoint } from "../../contract/index.ts";
import type { ApprovalRow, IntentRow, PlanRow, PurposeRow, SpendWriter, TaskRow, Transaction } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { externalIdTaken, toRefusal } from "../refused-create.ts";
import { toTaskRow } from "../task-row.ts";
import { reserveAll } from "./budgets.ts";
import { planDigest } from "./plan-digest.ts";
import { COUNTED, UNDER_WAY } from "./intent-states.ts";
import { notApproved, otherBody, planOver, planUnknown, purposeBusy, whyNotApproved } from "./refusals.ts";
import { toIntent } from "./to-intent.ts";
import { isBought } from "./write-plan.ts";

/** Which plan is begun, and by whom. */
export interface Begin {
  readonly account: string;
  readonly planId: string;
  /** Name of the key that begins it; by default the one that wrote the plan. */
  readonly keyName?: string | null;
  /** What its tasks choose beyond the wire's own fields. */
  readonly choices?: TaskRow["choices"];
  /** Told of the outcome within the transaction, before anything is inserted; may refuse it by throwing. */
  readonly settling?: (transaction: Transaction, outcome: Begun) => Promise<void>;
}

/**
 * What came of it. `made`: its creates were begun now. `done`: they were begun before. `closed`: the purpose has what it was for. `same`: the very
 * request is under way for the purpose by another plan. Ids of tasks, in the order of the plan.
 */
export interface Begun {
  readonly kind: "made" | "done" | "closed" | "same";
  readonly taskIds: readonly string[];
}

/**
 * Begins every create of a plan in one transaction with its hold, its intent and its place in the queue: all of them, or none. It locks plan,
 * purpose and budgets, in this order.
 * @throws SpendRefused with the rule that forbids it; WireError for an external id that is taken.
 */
export async function beginPlan(context: TaskContext, nextId: () => string, begin: Begin): Promise<Begun> {
  const { store, runner, hooks } = context;
  const approvals = await store.spend.approvals(begin.planId);
  const rows: TaskRow[] = [];
  try {
    const begun = await store.transaction(async (transaction) => {
      rows.length = 0;
      const plan = await lockPlan(transaction.spend, begin);
      const before = await standOf(transaction.spend, plan, context.world.clock.now());
      if (before !== undefined) {
        await begin.settling?.(transaction, before);
        return before;
      }
      const approval = await assertApproved(transaction.spend, plan, approvals, context.world.clock.now());
      const made = toRows(context, nextId, begin, plan, approval);
      const outcome: Begun = { kind: "made", taskIds: made.map(({ task }) => task.id) };
      await begin.settling?.(transaction, outcome);
      rows.push(...made.map(({ task }) => task));
      await insert(context, transaction, plan, made);
      return outcome;
    });
    if (begun.kind === "made") for (const row of rows) for (const hook of hooks) hook.committed?.(row);
    return begun;
  } catch (thrown) {
    throw toRefusal(thrown);
  } finally {
    for (const { id } of rows) runner.wake(id);
  }
}

async function lockPlan(spend: SpendWriter, { account, planId }: Begin): Promise<PlanRow> {
  const plan = await spend.lockPlan(planId);
  if (plan?.account !== account) throw planUnknown(planId);
  return plan;
}

/**
 * What there is already in place of the creates of a plan; undefined where they may be begun, as far as plan and purpose go. What costs
 * nothing closes no purpose and waits for none.
 */
async function standOf(spend: SpendWriter, plan: PlanRow, now: number): Promise<Begun | undefined> {
  const { id: planId, account, purpose: name, items } = plan;
  if (plan.state === "done") {
    const intents = await spend.listIntents(account, { planId, limit: items.length });
    return { kind: "done", taskIds: intents.toSorted((a, b) => a.place - b.place).map(({ taskId }) => taskId) };
  }
  if (plan.state !== "open" || plan.expiresAt <= now) throw planOver(plan);
  const purpose = await spend.lockPurpose(account, name, now);
  if (isBought(items) && isClosed(purpose)) return { kind: "closed", taskIds: [purpose.closedBy] };
  const others = await spend.listIntents(account, { purpose: name, states: UNDER_WAY, limit: 1000 });
  const [first] = others;
  if (first === undefined || items.length > 1) return undefined;
  const same = others.find(({ seal }) => seal === items[0]?.seal);
  if (same !== undefined) return { kind: "same", taskIds: [same.taskId] };
  if (isBought(items)) throw purposeBusy(name, first.taskId, planId);
  return undefined;
}

function isClosed(purpose: PurposeRow): purpose is PurposeRow & { readonly closedBy: string } {
  return purpose.state === "closed" && purpose.closedBy !== null;
}

/**
 * The yes that a plan has at this moment. Where creates were made for the purpose since it was given, it does not count: whoever gave it did
 * not know of them.
 */
async function assertApproved(
  spend: SpendWriter,
  plan: PlanRow,
  approvals: readonly ApprovalRow[],
  now: number,
): Promise<ApprovalRow> {
  if (planDigest(plan) !== plan.digest) throw otherBody(plan);
  const approval = await spend.liveApproval(plan.id, plan.digest, now);
  if (approval === undefined) throw notApproved(plan, whyNotApproved(approvals));
  if (!isBought(plan.items)) return approval;
  const [newest] = await spend.listIntents(plan.account, { purpose: plan.purpose, states: COUNTED, limit: 1 });
  if (newest === undefined) return approval;
  if (approval.how === "policy") throw notApproved(plan, "policy");
  if (approval.at < newest.createdAt) throw notApproved(plan, "late");
  return approval;
}

interface Made {
  readonly task: TaskRow;
  readonly intent: IntentRow;
}

function toRows(
  { world }: TaskContext,
  nextId: () => string,
  { keyName: asker, choices }: Begin,
  plan: PlanRow,
  approval: ApprovalRow,
): readonly Made[] {
  const now = world.clock.now();
  const { account, engine } = plan;
  const keyName = asker === undefined ? plan.keyName : asker;
  return plan.items.map((item, place) => {
    const id = nextId();
    const endpoint = findEndpoint(item.endpoint);
    const about = { id, account, keyName, endpoint, engine, choices, now };
    const task = toTaskRow({ ...about, asked: item.body, body: item.body, drill: null });
    return { task, intent: toIntent(plan, place, { taskId: id, keyName, approvalId: approval.id, now }) };
  });
}

async function insert(
  { hooks, runner, world }: TaskContext,
  transaction: Transaction,
  plan: PlanRow,
  made: readonly Made[],
): Promise<void> {
  const { spend, connection } = transaction;
  const now = world.clock.now();
  await reserveAll(
    spend,
    made.map(({ intent }) => intent),
    now,
  );
  for (const { task, intent } of made) {
    for (const hook of hooks) await hook.admitting?.(transaction, task);
    if (await transaction.insertTask(task)) throw externalIdTaken(task.externalId ?? "");
    await spend.insertIntent(intent);
    await runner.enqueue(connection, task.id, task.account, "wait");
    for (const hook of hooks) await hook.changed?.(transaction, task);
  }
  const purpose = await spend.lockPurpose(plan.account, plan.purpose, now);
  await spend.setPurpose({ ...purpose, creates: purpose.creates + made.length });
  await spend.setPlanState(plan.id, "done");
}
