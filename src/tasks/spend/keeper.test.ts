import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { BudgetRow, TaskRow } from "../../store/index.ts";
import { createGuardFixture, type GuardFixture } from "./guard.suite.ts";

let at: GuardFixture;
beforeEach(() => void (at = createGuardFixture()));
afterEach(() => at.close());

const HOUR = 3_600_000;

describe("an approval", () => {
  it("is for one plan and its digest, by a name, for an hour or as long as is said, and never longer than the plan", async () => {
    const { plan } = await at.plan("scene 4");
    const now = at.clock.now();
    const approval = await at.keeper.approve(plan.id, plan.digest, "grace");
    expect(approval).toMatchObject({
      planId: plan.id,
      digest: plan.digest,
      how: "terminal",
      by: "grace",
      at: now,
      expiresAt: now + HOUR,
    });
    expect((await at.keeper.approve(plan.id, plan.digest, "grace", 60_000)).expiresAt).toBe(now + 60_000);
    expect((await at.keeper.approve(plan.id, plan.digest, "grace", 99 * HOUR)).expiresAt).toBe(now + 24 * HOUR);
    const living = (await at.store.spend.approvals(plan.id)).filter(({ revokedAt }) => revokedAt === null);
    expect(living).toHaveLength(1);
  });

  it("is refused for another digest, and for a plan that is not there or over", async () => {
    const { plan } = await at.plan("scene 4");
    await expect(at.keeper.approve(plan.id, "0".repeat(64), "grace")).rejects.toMatchObject({
      rule: "other-body",
      planId: plan.id,
    });
    await expect(at.keeper.approve("plan-000000000000", plan.digest, "grace")).rejects.toMatchObject({ rule: "plan-unknown" });
    await expect(at.keeper.revoke("plan-000000000000")).rejects.toMatchObject({ rule: "plan-unknown" });
    await at.clock.advance(24 * HOUR);
    await expect(at.keeper.approve(plan.id, plan.digest, "grace")).rejects.toMatchObject({ rule: "plan-over" });
    const { plan: done } = await at.buy("scene 5");
    await expect(at.keeper.approve(done.id, done.digest, "grace")).rejects.toMatchObject({ rule: "plan-over" });
  });

  it.each([
    ["", 1],
    ["grace", 0],
    ["grace", Number.NaN],
  ])("by %j for %d ms is a mistake", async (by, validMs) => {
    const { plan } = await at.plan("scene 4");
    await expect(at.keeper.approve(plan.id, plan.digest, by, validMs)).rejects.toThrow(TypeError);
  });
});

describe("a keeper's budget", () => {
  const day: Omit<BudgetRow, "id" | "createdAt"> = {
    account: "ada",
    scope: "day",
    name: "*",
    pack: "video",
    units: 100,
    creates: null,
  };

  it("has one place for each account, scope, name and pack, and can be removed", async () => {
    const made = await at.keeper.setBudget(day);
    expect(made.id).toBe("ada/day/*/video");
    await at.keeper.setBudget({ ...day, units: 200 });
    expect(await at.store.spend.listBudgets("ada")).toMatchObject([{ units: 200 }]);
    expect([await at.keeper.removeBudget(made.id), await at.keeper.removeBudget(made.id)]).toEqual([true, false]);
    expect(await at.store.spend.listBudgets("ada")).toEqual([]);
  });

  it.each<[string, Partial<BudgetRow>, string]>([
    ["bounds nothing", { units: null }, "bad-budget"],
    ["is negative", { units: -1 }, "bad-budget"],
    ["has half a hundredth", { units: 0.5 }, "bad-budget"],
    ["has half a create", { creates: 1.5 }, "bad-budget"],
    ["is for one day", { name: "2026-11-18" }, "bad-name"],
    ["has no name", { scope: "run", name: "" }, "bad-name"],
  ])("that %s is refused", async (_, more, code) => {
    await expect(at.keeper.setBudget({ ...day, ...more })).rejects.toMatchObject({ code });
  });
});

describe("a create whose outcome is not known", () => {
  let taskId = "";
  beforeEach(async () => {
    taskId = (await at.buy("scene 4")).made[0]?.id ?? "";
    await lose(taskId);
  });

  /** Nobody knows what became of it. */
  async function lose(id: string): Promise<void> {
    await at.store.transaction(async ({ spend }) => {
      await spend.updateIntent(id, ["held"], { state: "sent", sentAt: at.clock.now() });
      await spend.updateIntent(id, ["sent"], { state: "unknown", nextLookUpAt: at.clock.now() + HOUR });
    });
  }

  async function endOf(id: string): Promise<TaskRow> {
    const task = await at.store.taskById(id);
    if (task === undefined) throw new Error("no task");
    await at.tasks.start();
    return (await at.ended({ task, elements: [], voices: [] })).task;
  }

  it("goes on with the task that a person found, and is decided once", async () => {
    const decided = await at.keeper.decide(taskId, { kind: "made", upstreamId: " 8291 " }, "grace");
    expect(decided).toMatchObject({ state: "accepted", handle: { id: "8291" }, held: 180 });
    for (const decision of [{ kind: "not-made" }, { kind: "made", upstreamId: "8292" }] as const)
      await expect(at.keeper.decide(taskId, decision, "grace")).rejects.toMatchObject({ rule: "not-unknown", taskId });
    expect(await endOf(taskId)).toMatchObject({ state: "succeeded", units: "1.5" });
    expect(at.service.posts).toEqual([]);
  });

  it("gives back what it holds when a person says that nothing was made, and its task fails", async () => {
    await at.keeper.setBudget({ account: "ada", scope: "day", name: "*", pack: "video", units: 200, creates: null });
    await at.keeper.decide(taskId, { kind: "not-made" }, "grace");
    expect(await at.store.spend.listUses("ada")).toMatchObject([{ held: 0, spent: 0, creates: 0 }]);
    expect(await at.store.spend.listLines("ada", { limit: 9 })).toMatchObject([
      { kind: "release", why: "decided", amount: 180 },
      { kind: "hold" },
    ]);
    expect(await endOf(taskId)).toMatchObject({ state: "failed", reason: expect.stringContaining("as grace decided") });
    expect(at.service.posts).toEqual([]);
  });

  it("does not take the id of another create's task, or none", async () => {
    await at.keeper.decide(taskId, { kind: "made", upstreamId: "8291" }, "grace");
    const other = (await at.buy("scene 5")).made[0]?.id ?? "";
    await lose(other);
    for (const upstreamId of ["8291", " "])
      await expect(at.keeper.decide(other, { kind: "made", upstreamId }, "grace")).rejects.toMatchObject({ rule: "not-unknown" });
    expect(await at.store.spend.intent(other)).toMatchObject({ state: "unknown", handle: null });
  });
});

it("decides nothing about a create that is not unknown, or not there", async () => {
  const { made } = await at.buy("scene 4");
  for (const id of [made[0]?.id ?? "", "9"])
    await expect(at.keeper.decide(id, { kind: "not-made" }, "grace")).rejects.toMatchObject({ rule: "not-unknown" });
});
