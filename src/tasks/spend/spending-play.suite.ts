import { isDeepStrictEqual } from "node:util";

import { toDay, type JsonObject } from "../../base/index.ts";
import type { BudgetScope, IntentRow, IntentState, PlanRow } from "../../store/index.ts";
import { goodVideo } from "../fixture.suite.ts";
import { charge, release } from "./budgets.ts";
import { SpendRefused } from "./errors.ts";
import type { GuardFixture } from "./guard.suite.ts";
import type { ModelCreate, ModelPlan, SpendingModel } from "./spending-model.suite.ts";

/** What things are made for in a play. */
export const PURPOSES = ["one", "two", "three"] as const;

interface Order {
  readonly purpose: string;
  readonly run: string | undefined;
  readonly seconds: number;
}

/** Something that somebody does. `which` counts from the newest back. */
export type Act =
  | (Order & { readonly act: "plan"; readonly takes: number })
  | (Order & { readonly act: "buy" })
  | { readonly act: "approve"; readonly which: number; readonly minutes: number }
  | { readonly act: "revoke" | "withdraw" | "create"; readonly which: number }
  | { readonly act: "post"; readonly purpose: string; readonly seconds: number }
  | { readonly act: "wait"; readonly ms: number }
  | { readonly act: "reopen"; readonly purpose: string }
  | {
      readonly act: "budget";
      readonly scope: BudgetScope;
      readonly name: string;
      readonly units: number;
      readonly creates: number | null;
    }
  | { readonly act: "unbudget"; readonly scope: BudgetScope; readonly name: string }
  | { readonly act: "end"; readonly which: number; readonly how: End; readonly billed: number };

type End = "refused" | "failed" | "succeeded";
type ActOf<Name extends Act["act"]> = Extract<Act, { readonly act: Name }>;

/** The product and the model, to which the same is done. */
export interface Play {
  readonly at: GuardFixture;
  readonly model: SpendingModel;
}

/** Does an act to both, and holds one against the other. @throws Error where they differ. */
export async function play(on: Play, act: Act): Promise<void> {
  const found = "which" in act ? pick([...on.model.plans.values()], act.which) : undefined;
  const { at, model } = on;
  switch (act.act) {
    case "wait":
      return await at.clock.advance(act.ms);
    case "plan":
      return await plan(on, act);
    case "buy":
      return await buy(on, act);
    case "post":
      return await post(on, act);
    case "budget":
      return await setBudget(on, act);
    case "unbudget":
      await at.keeper.removeBudget(`ada/${act.scope}/${act.name}/video`);
      return void model.budgets.delete(`ada/${act.scope}/${act.name}/video`);
    case "reopen":
      if ((await at.store.spend.purpose("ada", act.purpose)) === undefined) return;
      await at.keeper.reopen("ada", act.purpose, "grace", "again");
      return void model.closed.delete(act.purpose);
    case "end":
      return await end(on, act);
    default:
      if (found !== undefined) await withPlan(on, act, found);
  }
}

async function withPlan(on: Play, act: ActOf<"approve" | "create" | "revoke" | "withdraw">, found: ModelPlan): Promise<void> {
  const { id } = found.row;
  if (act.act === "create") return await create(on, id);
  if (act.act === "approve") return await approve(on, found, act.minutes * 60_000);
  if (act.act === "revoke") {
    await on.at.keeper.revoke(id);
    delete found.yes;
    return;
  }
  await on.at.tasks.spending.withdraw("ada", id);
  if (isBegun(on, id)) return;
  found.isWithdrawn = true;
  delete found.yes;
}

async function plan(on: Play, { purpose, run, takes, seconds }: Omit<ActOf<"plan">, "act">): Promise<void> {
  const creates = Array.from({ length: takes }, () => ({ endpoint: "omni-video.create", body: bodyOf(seconds) }));
  const made = await on.at.plan(purpose, { creates, ...(run !== undefined && { run }) }).catch(ruleOf);
  const isClosed = on.model.closed.has(purpose);
  agree("a plan", typeof made === "string" ? made : "written", isClosed ? "purpose-closed" : "written");
  if (typeof made !== "string") remember(on, made.plan);
}

async function buy(on: Play, order: Order): Promise<void> {
  await plan(on, { ...order, takes: 1 });
  await play(on, { act: "approve", which: 0, minutes: 60 });
  await play(on, { act: "create", which: 0 });
}

async function approve(on: Play, found: ModelPlan, ms: number): Promise<void> {
  const { id, digest, purpose, expiresAt } = found.row;
  const now = on.at.clock.now();
  const made = await on.at.keeper.approve(id, digest, "grace", ms).catch(ruleOf);
  const isOver = found.isWithdrawn || expiresAt <= now || isBegun(on, id);
  const expected = isOver ? "plan-over" : on.model.closed.has(purpose) ? "purpose-closed" : "approved";
  agree("an approval", typeof made === "string" ? made : "approved", expected);
  if (typeof made !== "string") found.yes = { at: now, until: Math.min(now + ms, expiresAt) };
}

async function create(on: Play, planId: string): Promise<void> {
  const { at, model } = on;
  const before = model.creates.filter((each) => each.planId === planId).map(({ taskId }) => taskId);
  const faults = model.faults(planId, at.clock.now(), today(on));
  const made = await at.tasks.spending.create("ada", planId, "r").catch(ruleOf);
  if (typeof made === "string") return assertIn("a create", made, before.length > 0 ? [] : faults);
  if (before.length > 0) return agree("a create again", made.tasks, before);
  agree("why a create must not be", faults, []);
  await begun(
    on,
    made.made.map(({ id }) => id),
  );
}

async function post(on: Play, { purpose, seconds }: ActOf<"post">): Promise<void> {
  const { at, model } = on;
  const made = await at.post(bodyOf(seconds), { purpose }).catch((thrown: unknown) => thrown);
  if (made instanceof SpendRefused) return await refused(on, made);
  if (made instanceof Error) throw made;
  const { task, reused } = made as Awaited<ReturnType<GuardFixture["post"]>>; // neither refused nor broken
  const known = model.creates.find(({ taskId }) => taskId === task.id);
  agree("whether a task is known", known !== undefined, reused === true);
  if (known !== undefined)
    return agree(
      "whose task it is",
      known.end === undefined ? known.purpose : model.closed.get(purpose),
      known.end === undefined ? purpose : task.id,
    );
  const intent = await at.store.spend.intent(task.id);
  agree("why a create must not be", model.faults(intent?.planId ?? "", at.clock.now(), today(on)), []);
  await begun(on, [task.id]);
}

async function refused(on: Play, { rule, planId = "" }: SpendRefused): Promise<void> {
  const row = await on.at.store.spend.plan(planId);
  if (row !== undefined && !on.model.plans.has(planId)) remember(on, row);
  assertIn("a create on the wire", rule, on.model.faults(planId, on.at.clock.now(), today(on)));
}

async function setBudget({ at, model }: Play, { scope, name, units, creates }: ActOf<"budget">): Promise<void> {
  const made = await at.keeper.setBudget({ account: "ada", scope, name, pack: "video", units, creates });
  model.budgets.set(made.id, made);
}

/** Ends a create as the exit and its settlement do. */
async function end(on: Play, { which, how, billed: most }: ActOf<"end">): Promise<void> {
  const { at, model } = on;
  const chosen = pick(
    model.creates.filter((each) => each.end === undefined),
    which,
  );
  if (chosen === undefined) return;
  const billed = Math.min(most, chosen.held);
  await settle(at, chosen, how, billed);
  model.ended(chosen, how === "refused" ? { kind: "released" } : { kind: "charged", billed }, how === "succeeded");
}

async function settle(
  { store, clock }: GuardFixture,
  { taskId, purpose: name }: ModelCreate,
  how: End,
  billed: number,
): Promise<void> {
  const now = clock.now();
  await store.transaction(async ({ spend }) => {
    const change = (from: IntentState, state: IntentState): Promise<IntentRow | undefined> =>
      spend.updateIntent(taskId, [from], { state });
    await change("held", "sent");
    if (how !== "refused") await change("sent", "accepted");
    const ended = how === "refused" ? await change("sent", "refused") : await change("accepted", "settled");
    if (ended === undefined) throw new Error("the create was not under way");
    if (how === "refused") return await release(spend, ended, "refused", now);
    const purpose = await spend.lockPurpose("ada", name, now);
    if (how === "succeeded" && purpose.state === "open")
      await spend.setPurpose({ ...purpose, state: "closed", closedBy: taskId });
    await charge(spend, ended, billed, "billed", now);
  });
}

/** What holds at every moment. @throws Error where it does not. */
export async function assertHolds({ at, model }: Play): Promise<void> {
  const { spend } = at.store;
  for (const { budgetId, period, ...use } of await spend.listUses("ada")) {
    const budget = model.budgets.get(budgetId);
    agree(`the use of ${budgetId}`, use, budget && model.used(budget, period));
  }
  const intents = await spend.listIntents("ada", { limit: 999 });
  const own = model.creates;
  agree("creates", sorted(intents.map(({ taskId }) => taskId)), sorted(own.map(({ taskId }) => taskId)));
  const lines = await spend.listLines("ada", { limit: 999 });
  const endings = own.flatMap(({ end: ended }) =>
    ended === undefined ? [] : [ended.kind === "released" ? "release" : "charge"],
  );
  const kinds = [...own.map(() => "hold"), ...endings];
  agree("lines", sorted(lines.map(({ kind }) => kind)), sorted(kinds));
  for (const name of PURPOSES)
    agree(`who closed ${name}`, (await spend.purpose("ada", name))?.closedBy ?? undefined, model.closed.get(name));
  for (const { row } of model.plans.values()) {
    const count = intents.filter(({ planId }) => planId === row.id).length;
    agree("creates of a plan", count, count === 0 ? 0 : row.items.length);
  }
  agree("what was sent", at.service.posts, []);
}

function remember({ model }: Play, row: PlanRow): void {
  model.plans.set(row.id, { row, isWithdrawn: false });
}

async function begun(on: Play, taskIds: readonly string[]): Promise<void> {
  const intents = await Promise.all(taskIds.map((id) => on.at.store.spend.intent(id)));
  const there = intents.filter((intent) => intent !== undefined);
  on.model.begun(there, on.at.clock.now(), today(on));
}

function isBegun({ model }: Play, id: string): boolean {
  return model.creates.some(({ planId }) => planId === id);
}

function bodyOf(seconds: number): JsonObject {
  return { ...goodVideo, duration: String(seconds) };
}

function today({ at }: Play): string {
  return toDay(at.clock.now());
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items.at(-1 - (index % Math.max(1, items.length)));
}

function sorted(names: readonly string[]): readonly string[] {
  return names.toSorted();
}

function ruleOf(thrown: unknown): string {
  if (thrown instanceof SpendRefused) return thrown.rule;
  throw thrown;
}

function agree(what: string, product: unknown, model: unknown): void {
  if (!isDeepStrictEqual(product, model))
    throw new Error(`${what}: ${JSON.stringify(product)}, and by the rules ${JSON.stringify(model)}`);
}

function assertIn(what: string, product: string, allowed: readonly string[]): void {
  if (!allowed.includes(product)) throw new Error(`${what}: ${product}, and by the rules one of ${JSON.stringify(allowed)}`);
}
