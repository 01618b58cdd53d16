import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { goodElement, goodVideo } from "../fixture.suite.ts";
import { ASKER, createGuardFixture, type GuardFixture } from "./guard.suite.ts";

let at: GuardFixture;
beforeEach(() => void (at = createGuardFixture()));
afterEach(() => at.close());

const HOUR = 3_600_000;

describe("a plan", () => {
  it("is priced, sealed and written down, and leaves nothing else", async () => {
    const { plan, approval, tasks } = await at.plan("scene 4", { project: "fox", run: "night" });
    expect(plan).toMatchObject({
      account: "ada",
      keyName: "laptop",
      engine: "upstream",
      purpose: "scene 4",
      project: "fox",
      run: "night",
      state: "open",
      exposure: { video: 180 },
      items: [
        { endpoint: "omni-video.create", sentEndpoint: "omni-video.create", pack: "video", min: 180, max: 180, exposure: 180 },
      ],
    });
    expect([approval, tasks]).toEqual([undefined, [null]]);
    expect(plan.reasons).toEqual(['it may cost 1.8 units of video, which the policy "default" does not let pass']);
    expect(await at.store.spend.listIntents("ada", { limit: 9 })).toEqual([]);
  });

  it("is found and listed by its account alone", async () => {
    const { plan } = await at.plan("scene 4");
    expect((await at.tasks.spending.find("ada", plan.id))?.plan.id).toBe(plan.id);
    expect((await at.tasks.spending.list("ada", 9)).map((view) => view.plan.id)).toEqual([plan.id]);
    expect([await at.tasks.spending.find("bob", plan.id), await at.tasks.spending.list("bob", 9)]).toEqual([undefined, []]);
    await expect(at.tasks.spending.create("bob", plan.id, "r")).rejects.toMatchObject({ rule: "plan-unknown" });
    expect(await at.tasks.spending.withdraw("bob", plan.id)).toBeUndefined();
  });

  it.each([
    ["", "purpose"],
    [" ", "purpose"],
    ["x".repeat(201), "purpose"],
    ["a\nb", "purpose"],
    ["*", "purpose"],
  ])("is not written for the purpose %j", async (purpose, path) => {
    await expect(at.plan(purpose)).rejects.toMatchObject({ wireCode: 1201, path });
  });

  it.each([
    ["a free engine", { engine: "instant" }, { rule: "engine-absent" }],
    ["an engine that is not there", { engine: "other" }, { code: "not-served" }],
    ["no create", { creates: [] }, { wireCode: 1201, path: "creates" }],
    ["an unknown operation", { creates: [{ endpoint: "omni-video.one", body: {} }] }, { path: "creates[0].endpoint" }],
    [
      "a body that would be refused",
      { creates: [{ endpoint: "omni-video.create", body: { ...goodVideo, duration: "99" } }] },
      { path: "creates[0].duration" },
    ],
    [
      "more creates than anybody reads",
      { creates: Array.from({ length: 101 }, () => ({ endpoint: "omni-video.create", body: goodVideo })) },
      { path: "creates" },
    ],
    ["an exposure that is no amount", { exposure: 0.001 }, { path: "exposure" }],
  ])("is refused for %s", async (_, order, problem) => {
    await expect(at.plan("scene 4", order)).rejects.toMatchObject(problem);
    expect(await at.tasks.spending.list("ada", 9)).toEqual([]);
  });

  it("is refused where no engine costs money", async () => {
    const free = createGuardFixture({ otherEngines: [] });
    await expect(free.plan("scene 4")).rejects.toMatchObject({ rule: "engine-absent" });
    await free.close();
  });
});

describe("a create", () => {
  it("leaves task, intent and hold when a person said yes, and sends nothing itself", async () => {
    const view = await at.plan("scene 4", { project: "fox", run: "night" });
    await at.approve(view);
    const { made, tasks, plan, approval } = await at.begin(view);
    expect(made).toMatchObject([
      { id: tasks[0], account: "ada", engine: "upstream", state: "submitted", body: { prompt: "A pier." } },
    ]);
    expect([plan.state, approval?.by]).toEqual(["done", "grace"]);
    const [id = ""] = tasks;
    expect(await at.store.spend.intent(id ?? "")).toMatchObject({
      state: "held",
      externalId: `onetake-${id}`,
      held: 180,
      planId: plan.id,
      approvalId: approval?.id,
      place: 0,
      purpose: "scene 4",
      project: "fox",
      run: "night",
      keyName: "laptop",
      seal: plan.items[0]?.seal,
      slots: 1,
    });
    expect(await at.store.spend.listLines("ada", { limit: 9 })).toMatchObject([
      { kind: "hold", amount: 180, taskId: id, why: "admitted" },
    ]);
    expect(await at.store.spend.purpose("ada", "scene 4")).toMatchObject({ state: "open", creates: 1 });
    expect(at.service.posts).toEqual([]);
  });

  it("is refused without a person's yes, and names the plan and who may do what", async () => {
    const view = await at.plan("scene 4");
    await expect(at.begin(view)).rejects.toMatchObject({
      rule: "no-approval",
      planId: view.plan.id,
      message: `Nothing was sent: the plan ${view.plan.id} for "scene 4", which may cost 1.8 units of video, is not approved; a person is needed, because it may cost 1.8 units of video, which the policy "default" does not let pass.`,
      fix: `Leave it to a person, who reads the plan and approves it at the machine that has the data: onetake approve ${view.plan.id}`,
    });
    expect(await at.store.spend.listIntents("ada", { limit: 9 })).toEqual([]);
  });

  it("is refused when the yes has expired or was taken back", async () => {
    const [first, second] = [await at.plan("scene 4"), await at.plan("scene 5")];
    await at.approve(first);
    await at.approve(second);
    await at.keeper.revoke(second.plan.id);
    await expect(at.begin(second)).rejects.toMatchObject({ rule: "no-approval", message: expect.stringContaining("taken back") });
    await at.clock.advance(HOUR - 1);
    expect((await at.tasks.spending.find("ada", first.plan.id))?.approval?.by).toBe("grace");
    await at.clock.advance(1);
    expect((await at.tasks.spending.find("ada", first.plan.id))?.approval).toBeUndefined();
    await expect(at.begin(first)).rejects.toMatchObject({ rule: "approval-expired" });
  });

  it("is refused for a plan that has expired or was withdrawn, whoever approved it", async () => {
    const [first, second] = [await at.plan("scene 4"), await at.plan("scene 5")];
    await at.approve(first);
    expect((await at.tasks.spending.withdraw("ada", first.plan.id))?.plan.state).toBe("withdrawn");
    await expect(at.begin(first)).rejects.toMatchObject({ rule: "plan-over", message: expect.stringContaining("was withdrawn") });
    await at.clock.advance(24 * HOUR - 1);
    await at.approve(second);
    await at.clock.advance(1);
    await expect(at.begin(second)).rejects.toMatchObject({ rule: "plan-over", message: expect.stringContaining("has expired") });
  });

  it("that was begun is answered again with the same tasks, whatever is withdrawn or revoked after it", async () => {
    const first = await at.buy("scene 4");
    await at.keeper.revoke(first.plan.id);
    expect((await at.tasks.spending.withdraw("ada", first.plan.id))?.plan.state).toBe("done");
    const again = await at.begin(first);
    expect([again.made[0]?.id, again.tasks]).toEqual([first.made[0]?.id, first.tasks]);
    expect(await at.store.spend.listLines("ada", { limit: 9 })).toHaveLength(1);
  });

  it("is refused when what was approved is not what the plan says", async () => {
    const { plan } = await at.plan("scene 4");
    const [item] = plan.items;
    if (item === undefined) throw new Error("the plan is empty");
    const other = { ...plan, id: "plan-tampered0000", items: [{ ...item, seal: "another" }] };
    await at.store.transaction(({ spend }) => spend.insertPlan(other));
    await expect(at.keeper.approve(other.id, other.digest, "grace")).rejects.toMatchObject({ rule: "other-body" });
    const approval = {
      id: "a",
      planId: other.id,
      digest: other.digest,
      how: "terminal",
      by: "x",
      at: at.clock.now(),
      expiresAt: at.clock.now() + 9,
      revokedAt: null,
    } as const;
    await at.store.transaction(({ spend }) => spend.insertApproval(approval));
    await expect(at.tasks.spending.create("ada", other.id, "r")).rejects.toMatchObject({ rule: "other-body" });
  });

  it("over budget is refused whole, and taken once the budget is large enough", async () => {
    await at.keeper.setBudget({ account: "ada", scope: "day", name: "*", pack: "video", units: 179, creates: null });
    const view = await at.plan("scene 4");
    await at.approve(view);
    await expect(at.begin(view)).rejects.toMatchObject({ rule: "over-budget", planId: view.plan.id });
    expect((await at.tasks.spending.find("ada", view.plan.id))?.plan.state).toBe("open");
    await at.keeper.setBudget({ account: "ada", scope: "day", name: "*", pack: "video", units: 180, creates: null });
    await at.begin(view);
    expect(await at.store.spend.listUses("ada")).toMatchObject([{ held: 180, spent: 0, creates: 1 }]);
  });
});

describe("a purpose", () => {
  it("is closed by the first success: plans and creates for it are refused with the task that has it", async () => {
    const late = await at.plan("scene 4", {}, ["Another pier."]);
    const first = await at.buy("scene 4");
    await at.finish(first);
    const task = first.made[0]?.id;
    expect(await at.store.spend.purpose("ada", "scene 4")).toMatchObject({ state: "closed", closedBy: task });
    await expect(at.plan("scene 4")).rejects.toMatchObject({ rule: "purpose-closed", taskId: task });
    await expect(at.begin(late)).rejects.toMatchObject({ rule: "purpose-closed", taskId: task });
    await expect(at.approve(late)).rejects.toMatchObject({ rule: "purpose-closed" });
    await at.buy("scene 5");
  });

  it("is opened again by a person who says why; what is made for it then needs a person who knows", async () => {
    const first = await at.buy("scene 4");
    await at.finish(first);
    await expect(at.keeper.reopen("ada", "scene 4", "grace", " ")).rejects.toMatchObject({ code: "bad-reason" });
    await expect(at.keeper.reopen("ada", "scene 44", "grace", "why")).rejects.toMatchObject({ code: "purpose-unknown" });
    const reopened = await at.keeper.reopen("ada", "scene 4", "grace", "the fox must be red");
    expect(reopened).toMatchObject({ state: "open", closedBy: null, reopened: [{ by: "grace", why: "the fox must be red" }] });
    expect(await at.keeper.reopen("ada", "scene 4", "grace", "again")).toEqual(reopened);
    const second = await at.plan("scene 4");
    expect(second.plan.reasons).toContain("1 create was made for this purpose before");
    await at.approve(second);
    await at.begin(second);
  });

  it("has one create under way at a time, unless its plan states more than one", async () => {
    const [one, two] = [await at.plan("scene 4", {}, ["Another pier."]), await at.plan("scene 4", {}, ["Rain.", "Snow."])];
    const first = await at.buy("scene 4");
    await at.clock.advance(1);
    for (const view of [one, two]) await at.approve(view);
    await expect(at.begin(one)).rejects.toMatchObject({ rule: "purpose-busy", taskId: first.made[0]?.id, planId: one.plan.id });
    expect((await at.begin(two)).made).toHaveLength(2);
    await expect(at.begin(one)).rejects.toMatchObject({ rule: "purpose-busy" });
  });

  it("whose create made nothing takes the next one as the first", async () => {
    at.service.moods.push("refused");
    await at.finish(await at.buy("scene 4"));
    const again = await at.plan("scene 4");
    expect(again.plan.reasons).toHaveLength(1);
    await at.approve(again);
    await at.begin(again);
  });

  it("whose create failed takes another one from a person who knew of the first", async () => {
    const early = await at.plan("scene 4", {}, ["Another pier."]);
    await at.approve(early);
    await at.clock.advance(1);
    at.service.end = async () => ({ ok: false, reason: "no luck" });
    await at.finish(await at.buy("scene 4"));
    await expect(at.begin(early)).rejects.toMatchObject({
      rule: "no-approval",
      message: expect.stringContaining("was approved before another create for this purpose was begun"),
    });
    expect((await at.keeper.find(early.plan.id))?.plan.reasons).toContain("1 create was made for this purpose before");
    await at.approve(early);
    await at.begin(early);
  });
});

describe("several creates in one plan", () => {
  it("state their count and price, and need a person for it", async () => {
    const { plan } = await at.plan("takes", {}, ["One.", "Two.", "Three."]);
    expect(plan.exposure).toEqual({ video: 540 });
    expect(plan.reasons[0]).toBe("it states 3 creates for one purpose");
  });

  it("are all begun in their order, and answered again one by one", async () => {
    const view = await at.plan("takes", {}, ["One.", "Two.", "Three."]);
    await at.approve(view);
    const { made, tasks } = await at.begin(view);
    expect(made.map(({ body }) => body["prompt"])).toEqual(["One.", "Two.", "Three."]);
    expect(tasks).toEqual(made.map(({ id }) => id));
    expect((await at.begin(view)).made.map(({ id }) => id)).toEqual(tasks);
    expect(await at.store.spend.purpose("ada", "takes")).toMatchObject({ creates: 3 });
  });

  it("are not begun at all where one of them cannot be", async () => {
    await at.create("omni-video.create", { ...goodVideo, external_task_id: "mine" });
    const creates = [{ ...goodVideo }, { ...goodVideo, external_task_id: "mine" }].map((body) => ({
      endpoint: "omni-video.create",
      body,
    }));
    const view = await at.tasks.spending.plan(ASKER, { purpose: "takes", creates });
    await at.approve(view);
    await expect(at.begin(view)).rejects.toMatchObject({ wireCode: 1201, message: "External_task_id mine already exists" });
    expect(await at.store.spend.listIntents("ada", { limit: 9 })).toEqual([]);
    expect(await at.store.spend.listLines("ada", { limit: 9 })).toEqual([]);
    expect((await at.tasks.spending.find("ada", view.plan.id))?.plan.state).toBe("open");
  });

  it.each([1, 2, 3, 4, 5])("that break off at step %i leave nothing, and are begun whole the next time", async (step) => {
    let left = step;
    const crash = async (): Promise<void> => {
      if (--left === 0) throw new Error("the process ends");
    };
    const crashing = createGuardFixture({ hooks: [{ admitting: crash, changed: crash }] });
    const view = await crashing.plan("takes", {}, ["One.", "Two.", "Three."]);
    await crashing.approve(view);
    await expect(crashing.begin(view)).rejects.toThrow("the process ends");
    expect(await crashing.store.spend.listIntents("ada", { limit: 9 })).toEqual([]);
    expect(await crashing.store.searchTasks("ada", { limit: 9 })).toEqual([]);
    expect((await crashing.begin(view)).made).toHaveLength(3);
    await crashing.close();
  });
});

describe("a policy that lets small plans pass", () => {
  const policy = { name: "small", passes: { video: 180 }, planMs: 24 * HOUR, approvalMs: HOUR };
  beforeEach(async () => {
    await at.close();
    at = createGuardFixture({ spendPolicy: policy });
  });

  it("approves what costs no more than that, and says so", async () => {
    const view = await at.plan("scene 4");
    expect([view.plan.reasons, view.approval]).toMatchObject([[], { how: "policy", by: "small" }]);
    await at.clock.advance(2 * HOUR);
    await at.begin(view);
  });

  it("leaves what costs more to a person", async () => {
    const longer = [{ endpoint: "omni-video.create", body: { ...goodVideo, duration: "4" } }];
    const view = await at.plan("scene 4", { creates: longer });
    expect(view.plan.reasons).toEqual([
      'it may cost 2.4 units of video, and the policy "small" lets at most 1.8 units of video pass',
    ]);
    await expect(at.begin(view)).rejects.toMatchObject({ rule: "no-approval" });
  });

  it("does not pass a second create for a purpose, though it passed its plan before", async () => {
    const [first, second] = [await at.plan("scene 4"), await at.plan("scene 4", {}, ["Another pier."])];
    at.service.end = async () => ({ ok: false, reason: "no luck" });
    await at.finish(await at.begin(first));
    await expect(at.begin(second)).rejects.toMatchObject({
      rule: "no-approval",
      message: expect.stringContaining("passed by the policy"),
    });
    await at.approve(second);
    await expect(at.begin(second)).resolves.toBeDefined();
  });

  it("is overruled by a person who takes its yes back", async () => {
    const view = await at.plan("scene 4");
    await at.keeper.revoke(view.plan.id);
    await expect(at.begin(view)).rejects.toMatchObject({ rule: "no-approval" });
  });
});

describe("an element in a plan", () => {
  it("costs nothing, needs nobody, and closes no purpose", async () => {
    const creates = [{ endpoint: "elements.create", body: await goodElement() }];
    const first = await at.plan("scene 4", { creates });
    expect([first.plan.exposure, first.plan.reasons, first.approval]).toMatchObject([{}, [], { how: "policy" }]);
    await at.finish(await at.begin(first));
    expect(await at.store.spend.purpose("ada", "scene 4")).toMatchObject({ state: "open" });
    await at.finish(await at.buy("scene 4"));
    await at.begin(await at.plan("scene 4", { creates }));
  });
});
