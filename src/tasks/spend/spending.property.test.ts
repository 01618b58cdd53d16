import { asyncProperty, array, assert, constantFrom, integer, oneof, record, constant, type Arbitrary } from "fast-check";
import { expect, it } from "vitest";

import { toDay } from "../../base/index.ts";
import type { BudgetScope, IntentRow, IntentState, PlanRow } from "../../store/index.ts";
import { goodVideo } from "../fixture.suite.ts";
import { charge, release } from "./budgets.ts";
import { SpendRefused } from "./errors.ts";
import { createGuardFixture, type GuardFixture } from "./guard.suite.ts";
import { SpendingModel, type ModelCreate } from "./spending-model.suite.ts";

const PURPOSES = ["one", "two", "three"] as const;
const RUNS = [undefined, "night", "day"] as const;

type Act =
  | {
      readonly act: "plan";
      readonly purpose: string;
      readonly run: string | undefined;
      readonly takes: number;
      readonly seconds: number;
    }
  | { readonly act: "buy"; readonly purpose: string; readonly run: string | undefined; readonly seconds: number }
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
  | { readonly act: "end"; readonly which: number; readonly how: "refused" | "failed" | "succeeded"; readonly billed: number };

const which = integer({ min: 0, max: 3 });
const place = constantFrom(["run", "night"] as const, ["run", "*"] as const, ["day", "*"] as const);
const acts: Arbitrary<Act> = oneof(
  {
    weight: 9,
    arbitrary: record({
      act: constant("plan"),
      purpose: constantFrom(...PURPOSES),
      run: constantFrom(...RUNS),
      takes: integer({ min: 1, max: 3 }),
      seconds: constantFrom(3, 5),
    }),
  },
  {
    weight: 8,
    arbitrary: record({
      act: constant("buy"),
      purpose: constantFrom(...PURPOSES),
      run: constantFrom(...RUNS),
      seconds: constantFrom(3, 5),
    }),
  },
  { weight: 9, arbitrary: record({ act: constant("approve"), which, minutes: constantFrom(1, 60, 5_000) }) },
  { weight: 2, arbitrary: record({ act: constantFrom("revoke", "withdraw"), which }) },
  { weight: 12, arbitrary: record({ act: constant("create"), which }) },
  { weight: 4, arbitrary: record({ act: constant("post"), purpose: constantFrom(...PURPOSES), seconds: constantFrom(3, 5) }) },
  { weight: 3, arbitrary: record({ act: constant("wait"), ms: constantFrom(1, 1, 60_000, 60_000, 3_600_000, 86_400_000) }) },
  { weight: 3, arbitrary: record({ act: constant("reopen"), purpose: constantFrom(...PURPOSES) }) },
  {
    weight: 3,
    arbitrary: place.chain(([scope, name]) =>
      record({
        act: constant("budget"),
        scope: constant(scope),
        name: constant(name),
        units: integer({ min: 0, max: 700 }),
        creates: constantFrom(null, 0, 1, 4),
      }),
    ),
  },
  { weight: 1, arbitrary: place.map(([scope, name]) => ({ act: "unbudget", scope, name }) as const) },
  {
    weight: 6,
    arbitrary: record({
      act: constant("end"),
      which,
      how: constantFrom("refused", "failed", "succeeded"),
      billed: integer({ min: 0, max: 200 }),
    }),
  },
);

interface Play {
  readonly at: GuardFixture;
  readonly model: SpendingModel;
}

const today = ({ at }: Play): string => toDay(at.clock.now());
/** One of the newest. */
const pick = <T>(items: readonly T[], index: number): T | undefined => items.at(-1 - (index % Math.max(1, items.length)));

/** Does an act to the product and to the model, and holds one against the other. */
async function play(on: Play, act: Act): Promise<void> {
  const { at, model } = on;
  const now = at.clock.now();
  const plan = "which" in act ? pick([...model.plans.values()], act.which) : undefined;
  switch (act.act) {
    case "wait":
      return await at.clock.advance(act.ms);
    case "plan": {
      const creates = Array.from({ length: act.takes }, () => ({ endpoint: "omni-video.create", body: bodyOf(act.seconds) }));
      const made = await at.plan(act.purpose, { creates, ...(act.run !== undefined && { run: act.run }) }).catch(ruleOf);
      const closed = model.closed.has(act.purpose);
      if (typeof made === "string") return expect([made, closed]).toEqual(["purpose-closed", true]);
      expect(closed).toBe(false);
      return remember(on, made.plan);
    }
    case "buy":
      await play(on, { ...act, act: "plan", takes: 1 });
      await play(on, { act: "approve", which: 0, minutes: 60 });
      return await play(on, { act: "create", which: 0 });
    case "approve": {
      if (plan === undefined) return;
      const { id, digest, purpose, expiresAt } = plan.row;
      const ms = act.minutes * 60_000;
      const made = await at.keeper.approve(id, digest, "grace", ms).catch(ruleOf);
      if (typeof made === "string") {
        const isOver = plan.isWithdrawn || expiresAt <= now || model.creates.some(({ planId }) => planId === id);
        return expect([made, isOver || model.closed.has(purpose)]).toEqual([
          expect.stringMatching(/plan-over|purpose-closed/),
          true,
        ]);
      }
      plan.yes = { at: now, until: Math.min(now + ms, expiresAt) };
      return;
    }
    case "revoke":
      if (plan === undefined) return;
      await at.keeper.revoke(plan.row.id);
      delete plan.yes;
      return;
    case "withdraw":
      if (plan === undefined) return;
      await at.tasks.spending.withdraw("ada", plan.row.id);
      if (model.creates.some(({ planId }) => planId === plan.row.id)) return;
      plan.isWithdrawn = true;
      delete plan.yes;
      return;
    case "create":
      return plan && (await create(on, plan.row.id));
    case "post":
      return await post(on, act.purpose, act.seconds);
    case "reopen": {
      const made = await at.keeper.reopen("ada", act.purpose, "grace", "again").catch(() => undefined);
      if (made !== undefined) model.closed.delete(act.purpose);
      return;
    }
    case "budget": {
      const { scope, name, units, creates } = act;
      const made = await at.keeper.setBudget({ account: "ada", scope, name, pack: "video", units, creates });
      return void model.budgets.set(made.id, made);
    }
    case "unbudget":
      await at.keeper.removeBudget(`ada/${act.scope}/${act.name}/video`);
      return void model.budgets.delete(`ada/${act.scope}/${act.name}/video`);
    case "end": {
      const open = model.creates.filter(({ end }) => end === undefined);
      const chosen = pick(open, act.which);
      return chosen && (await end(on, chosen, act.how, Math.min(act.billed, chosen.held)));
    }
  }
}

function bodyOf(seconds: number) {
  return { ...goodVideo, duration: String(seconds) };
}

function remember({ model }: Play, row: PlanRow): void {
  model.plans.set(row.id, { row, isWithdrawn: false });
}

async function create(on: Play, planId: string): Promise<void> {
  const { at, model } = on;
  const before = model.creates.filter((each) => each.planId === planId).map(({ taskId }) => taskId);
  const faults = model.faults(planId, at.clock.now(), today(on));
  const made = await at.tasks.spending.create("ada", planId, "r").catch(ruleOf);
  if (before.length > 0) return expect(made).toMatchObject({ tasks: before });
  if (typeof made === "string") return expect(faults).toContain(made);
  expect(faults).toEqual([]);
  await begun(
    on,
    made.tasks.flatMap((id) => id ?? []),
  );
}

async function begun(on: Play, taskIds: readonly string[]): Promise<void> {
  const intents = await Promise.all(taskIds.map((id) => on.at.store.spend.intent(id)));
  on.model.begun(
    intents.filter((intent) => intent !== undefined),
    on.at.clock.now(),
    today(on),
  );
}

async function post(on: Play, purpose: string, seconds: number): Promise<void> {
  const { at, model } = on;
  const made = await at.post(bodyOf(seconds), { purpose }).catch((thrown: unknown) => thrown);
  if (made instanceof SpendRefused) {
    const { rule, planId } = made;
    if (planId !== undefined && !model.plans.has(planId)) {
      const row = await at.store.spend.plan(planId);
      if (row !== undefined) remember(on, row);
    }
    return expect(model.faults(planId ?? "", at.clock.now(), today(on))).toContain(rule);
  }
  if (made instanceof Error) throw made;
  const { task, reused } = made as Awaited<ReturnType<GuardFixture["post"]>>; // neither refused nor broken
  const known = model.creates.find(({ taskId }) => taskId === task.id);
  if (reused === true)
    return expect(known?.end === undefined ? known?.purpose : model.closed.get(purpose)).toBe(
      known?.end === undefined ? purpose : task.id,
    );
  expect(known).toBeUndefined();
  const intent = await at.store.spend.intent(task.id);
  expect(model.faults(intent?.planId ?? "", at.clock.now(), today(on))).toEqual([]);
  await begun(on, [task.id]);
}

/** Ends a create as the exit and its settlement do. */
async function end(
  { at, model }: Play,
  create: ModelCreate,
  how: "refused" | "failed" | "succeeded",
  billed: number,
): Promise<void> {
  const now = at.clock.now();
  await at.store.transaction(async ({ spend }) => {
    const change = (from: IntentState, state: IntentState): Promise<IntentRow | undefined> =>
      spend.updateIntent(create.taskId, [from], { state });
    await change("held", "sent");
    const ended =
      how === "refused"
        ? await change("sent", "refused")
        : (await change("sent", "accepted"), await change("accepted", "settled"));
    if (ended === undefined) throw new Error("the create was not under way");
    if (how === "refused") return await release(spend, ended, "refused", now);
    const purpose = await spend.lockPurpose("ada", create.purpose, now);
    if (how === "succeeded" && purpose.state === "open")
      await spend.setPurpose({ ...purpose, state: "closed", closedBy: create.taskId });
    await charge(spend, ended, billed, "billed", now);
  });
  model.ended(create, how === "refused" ? { kind: "released" } : { kind: "charged", billed }, how === "succeeded");
}

/** What holds at every moment. */
async function holds({ at, model }: Play): Promise<void> {
  const { spend } = at.store;
  for (const use of await spend.listUses("ada")) {
    const budget = model.budgets.get(use.budgetId);
    if (budget !== undefined) expect(use).toMatchObject(model.used(budget, use.period));
    expect(Math.min(use.held, use.spent, use.creates)).toBeGreaterThanOrEqual(0);
  }
  const intents = await spend.listIntents("ada", { limit: 999 });
  expect(intents.map(({ taskId }) => taskId).toSorted()).toEqual(model.creates.map(({ taskId }) => taskId).toSorted());
  const lines = await spend.listLines("ada", { limit: 999 });
  const kinds = model.creates.flatMap(({ end: ended }) => [
    "hold",
    ...(ended === undefined ? [] : [ended.kind === "released" ? "release" : "charge"]),
  ]);
  expect(lines.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
  for (const purpose of PURPOSES)
    expect((await spend.purpose("ada", purpose))?.closedBy ?? undefined).toBe(model.closed.get(purpose));
  for (const { row } of model.plans.values()) {
    const of = intents.filter(({ planId }) => planId === row.id);
    expect([0, row.items.length]).toContain(of.length);
  }
  expect(at.service.posts).toEqual([]);
}

function ruleOf(thrown: unknown): string {
  if (thrown instanceof SpendRefused) return thrown.rule;
  throw thrown;
}

it(
  "whatever is planned, approved, revoked, created, posted, ended and capped: nothing is begun without a living yes, over a budget or for a purpose that has its thing",
  { timeout: 120_000 },
  async () => {
    let begunAtAll = 0;
    await assert(
      asyncProperty(array(acts, { minLength: 20, maxLength: 60 }), async (sequence) => {
        const on: Play = { at: createGuardFixture(), model: new SpendingModel() };
        try {
          for (const act of sequence) {
            await play(on, act);
            await holds(on);
          }
          begunAtAll += on.model.creates.length;
        } finally {
          await on.at.close();
        }
      }),
      { numRuns: 60 },
    );
    expect(begunAtAll).toBeGreaterThan(60);
  },
);
