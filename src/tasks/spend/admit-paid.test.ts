import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { endpoints, findEndpoint, check } from "../../contract/index.ts";
import { createMemoryStore, type Store } from "../../store/index.ts";
import { goodElement, goodVideo } from "../fixture.suite.ts";
import type { TaskView } from "../port.ts";
import { createGuardFixture, type GuardFixture } from "./guard.suite.ts";
import type { PlanView } from "./port.ts";

let at: GuardFixture;
beforeEach(() => void (at = createGuardFixture()));
afterEach(() => at.close());

/** The newest plan that may still be approved. */
async function newestPlan(): Promise<PlanView> {
  const view = (await at.tasks.spending.list("ada", 99)).find(({ plan }) => plan.state === "open");
  if (view === undefined) throw new Error("no plan was written down");
  return view;
}

/** Posts until a person has approved what is written down, then once more. */
async function postApproved(...args: Parameters<GuardFixture["post"]>): ReturnType<GuardFixture["post"]> {
  await expect(at.post(...args)).rejects.toMatchObject({ rule: "no-approval" });
  await at.approve(await newestPlan());
  return await at.post(...args);
}

const lines = async (): Promise<number> => (await at.store.spend.listLines("ada", { limit: 99 })).length;

describe("a create on the wire at an engine that costs money", () => {
  it("is written down once and refused with the plan's id, however often it comes", async () => {
    const problems = [];
    for (let times = 0; times < 3; times++)
      problems.push(await at.post(goodVideo, { purpose: "scene 4" }).catch((thrown: unknown) => thrown));
    const { plan } = await newestPlan();
    expect(problems).toEqual([1, 2, 3].map(() => expect.objectContaining({ rule: "no-approval", planId: plan.id })));
    expect(await at.tasks.spending.list("ada", 9)).toHaveLength(1);
    expect([await lines(), at.service.posts]).toEqual([0, []]);
  });

  it("is begun once a person approved its plan, and is what was asked for", async () => {
    const body = { ...goodVideo, external_task_id: "mine", callback_url: "https://example.com/hook" };
    const { task, findings, reused } = await postApproved(body, { project: "fox", run: "night" });
    expect([task, findings, reused]).toMatchObject([
      { externalId: "mine", callbackUrl: "https://example.com/hook", body, engine: "upstream" },
      [],
      undefined,
    ]);
    const intent = await at.store.spend.intent(task.id);
    expect(intent).toMatchObject({
      externalId: `onetake-${task.id}`,
      purpose: "mine",
      project: "fox",
      run: "night",
      body: goodVideo,
      keyName: "laptop",
    });
  });

  it("is for what its header says, else for its external id, else for itself", async () => {
    await at.post({ ...goodVideo, external_task_id: "mine" }, { purpose: " scene 4 " }).catch(() => {});
    await at.post({ ...goodVideo, external_task_id: "mine" }).catch(() => {});
    await at.post(goodVideo).catch(() => {});
    const plans = await at.tasks.spending.list("ada", 9);
    const purposes = plans.map(({ plan }) => plan.purpose);
    expect(purposes.toSorted()).toEqual(["mine", "scene 4", `sha256:${plans[0]?.plan.items[0]?.askedDigest.slice(0, 16)}`]);
  });

  it("answers its task while that is under way, and once it has closed the purpose", async () => {
    const { task } = await postApproved(goodVideo, { purpose: "scene 4" });
    expect(await at.post(goodVideo, { purpose: "scene 4" })).toMatchObject({
      reused: true,
      task: { id: task.id, state: "submitted" },
    });
    await at.tasks.start();
    await at.ended({ task, elements: [], voices: [] });
    const other = { ...goodVideo, prompt: "Another pier." };
    for (const body of [goodVideo, other])
      expect(await at.post(body, { purpose: "scene 4" })).toMatchObject({
        reused: true,
        task: { id: task.id, state: "succeeded" },
      });
    expect([at.service.posts.length, await lines()]).toEqual([1, 2]);
  });

  it("is refused while another request is under way for the purpose", async () => {
    const { task } = await postApproved(goodVideo, { purpose: "scene 4" });
    const other = { ...goodVideo, prompt: "Another pier." };
    await at.clock.advance(1);
    await expect(at.post(other, { purpose: "scene 4" })).rejects.toMatchObject({ rule: "purpose-busy", taskId: task.id });
    await at.approve(await newestPlan());
    await expect(at.post(other, { purpose: "scene 4" })).rejects.toMatchObject({ rule: "purpose-busy", taskId: task.id });
  });

  it("is not answered with a task of another operation", async () => {
    const { task } = await postApproved(goodVideo, { purpose: "scene 4" });
    await at.tasks.start();
    await at.ended({ task, elements: [], voices: [] });
    const { aspect_ratio: _, ...rest } = goodVideo;
    const text = { endpoint: findEndpoint("text2video.create"), purpose: "scene 4" };
    await expect(at.post({ ...rest, model_name: "kling-v3" }, text)).rejects.toMatchObject({
      rule: "purpose-closed",
      taskId: task.id,
    });
  });

  it("with the external id of another request is refused as the service refuses it", async () => {
    await postApproved({ ...goodVideo, external_task_id: "mine" });
    const other = { ...goodVideo, prompt: "Another pier.", external_task_id: "mine" };
    for (const more of [{}, { purpose: "scene 5" }])
      await expect(at.post(other, more)).rejects.toMatchObject({
        wireCode: 1201,
        message: "External_task_id mine already exists",
      });
    expect(await at.post({ ...goodVideo, external_task_id: "mine" })).toMatchObject({ reused: true });
  });

  it("that overtakes itself is answered with the one task, not refused for the external id that it has itself", async () => {
    const body = { ...goodVideo, external_task_id: "mine" };
    let isSecond = false;
    let first: Promise<TaskView> | undefined;
    const overtaken = createMemoryStore();
    // Between the two questions of the second create, whichever come first, the first one is inserted.
    const between = async (): Promise<void> => {
      if (first !== undefined || !isSecond) return;
      first = slow.post(body);
      await first;
    };
    const store: Store = {
      ...overtaken,
      findTasks: async (...given) => {
        const found = await overtaken.findTasks(...given);
        await between();
        return found;
      },
      spend: {
        ...overtaken.spend,
        listIntents: async (...given) => {
          const found = await overtaken.spend.listIntents(...given);
          await between();
          return found;
        },
      },
    };
    const slow = createGuardFixture({ store });
    await slow.post(body).catch(() => {});
    const [view] = await slow.tasks.spending.list("ada", 1);
    if (view) await slow.approve(view);
    isSecond = true;
    const second = await slow.post(body);
    expect(second).toMatchObject({ reused: true, task: { id: (await first)?.task.id } });
    await slow.close();
  });

  it("with a drill is refused, and a free engine takes the same", async () => {
    await expect(at.post(goodVideo, { drill: { fail: true } })).rejects.toMatchObject({ code: "drill-invalid" });
    expect(await at.tasks.spending.list("ada", 9)).toEqual([]);
    await expect(at.post(goodVideo, { engine: "instant", drill: { fail: true } })).resolves.toBeDefined();
  });

  it("that the service would refuse is refused before anything is written down", async () => {
    await expect(at.post({ ...goodVideo, duration: "99" })).rejects.toMatchObject({ wireCode: 1201 });
    expect(await at.tasks.spending.list("ada", 9)).toEqual([]);
  });

  it("counts against the key that sends it, whoever planned it", async () => {
    const view = await at.plan("scene 4", { creates: [{ endpoint: "omni-video.create", body: goodVideo }] });
    await at.approve(view);
    const { task } = await at.post(goodVideo, { purpose: "scene 4", keyName: "agent" });
    expect((await at.store.spend.intent(task.id))?.keyName).toBe("agent");
    expect(task.keyName).toBe("agent");
  });

  it("sent a hundred times at once is made once", async () => {
    await at.post(goodVideo, { purpose: "scene 4" }).catch(() => {});
    await at.approve(await newestPlan());
    const views = await Promise.all(Array.from({ length: 100 }, () => at.post(goodVideo, { purpose: "scene 4" })));
    expect(new Set(views.map(({ task }) => task.id)).size).toBe(1);
    expect(views.filter(({ reused }) => reused === undefined)).toHaveLength(1);
    expect(await lines()).toBe(1);
  });

  it("of two that are planned at once under a policy is made once", async () => {
    await at.close();
    at = createGuardFixture({ spendPolicy: { name: "small", passes: { video: 180 }, planMs: 1000, approvalMs: 1000 } });
    const views = await Promise.all([1, 2, 3].map(() => at.post(goodVideo, { purpose: "scene 4" })));
    expect(new Set(views.map(({ task }) => task.id)).size).toBe(1);
    expect(await lines()).toBe(1);
  });

  it("goes by another plan when the one that was written down has expired", async () => {
    await at.post(goodVideo).catch(() => {});
    await at.clock.advance(86_400_000);
    await at.post(goodVideo).catch(() => {});
    expect(await at.tasks.spending.list("ada", 9)).toHaveLength(2);
  });
});

describe("an idempotency key at an engine that costs money", () => {
  it("answers every repeat as the first, also when the purpose was opened again", async () => {
    const { task } = await postApproved(goodVideo, { purpose: "scene 4", onceKey: "k", requestId: "first" });
    await at.tasks.start();
    await at.ended({ task, elements: [], voices: [] });
    await at.keeper.reopen("ada", "scene 4", "grace", "another take");
    const again = await at.post(goodVideo, { purpose: "scene 4", onceKey: "k", requestId: "second" });
    expect(again).toMatchObject({ repeats: "first", task: { id: task.id, state: "submitted", units: null } });
    expect(await at.tasks.spending.list("ada", 9)).toHaveLength(1);
  });

  it("is not used up by a refusal", async () => {
    const { task } = await postApproved(goodVideo, { purpose: "scene 4", onceKey: "k" });
    expect(task.state).toBe("submitted");
  });

  it("with another body is refused, and nothing is written down", async () => {
    await postApproved(goodVideo, { purpose: "scene 4", onceKey: "k" });
    const other = { ...goodVideo, prompt: "Another pier." };
    await expect(at.post(other, { purpose: "scene 5", onceKey: "k" })).rejects.toMatchObject({ wireCode: 1201 });
    expect(await at.tasks.spending.list("ada", 9)).toHaveLength(1);
  });

  it("of a create that is answered with a task of before stays with that task", async () => {
    const { task } = await postApproved(goodVideo, { purpose: "scene 4" });
    expect(await at.post(goodVideo, { purpose: "scene 4", onceKey: "k", requestId: "a" })).toMatchObject({ reused: true });
    expect(await at.post(goodVideo, { purpose: "scene 5", onceKey: "k", requestId: "b" })).toMatchObject({
      repeats: "a",
      task: { id: task.id },
    });
  });
});

describe("an element at an engine that costs money", () => {
  const element = { endpoint: findEndpoint("elements.create") };

  it("costs nothing and needs nobody, is made once while it is under way, and closes no purpose", async () => {
    const body = await goodElement();
    const { task } = await at.post(body, element);
    expect(await at.store.spend.intent(task.id)).toMatchObject({ held: 0, state: "held" });
    expect((await at.post(body, element)).task.id).toBe(task.id);
    expect(await at.store.spend.listLines("ada", { limit: 9 })).toMatchObject([{ kind: "hold", amount: 0 }]);
    await at.tasks.start();
    await at.ended({ task, elements: [], voices: [] });
    expect((await at.post(body, element)).task.id).not.toBe(task.id);
  });

  it("is made whatever the budget, and never stands for what is bought under the same name", async () => {
    await at.keeper.setBudget({ account: "ada", scope: "day", name: "*", pack: "video", units: 180, creates: 1 });
    const body = await goodElement();
    const made = [];
    for (const name of ["A", "B", "C"])
      made.push(await at.post({ ...body, element_name: name }, { ...element, purpose: "scene 4" }));
    expect(new Set(made.map(({ task }) => task.id)).size).toBe(3);
    await postApproved(goodVideo, { purpose: "scene 4" });
  });
});

it("every create that can be bought takes our external id as it takes any text", () => {
  const named = endpoints.filter(({ onceBy }) => onceBy !== undefined);
  expect(named.length).toBeGreaterThan(20);
  for (const { id, onceBy = "" } of named) {
    const body = onceBy.split(".").reduceRight<unknown>((inner, name) => ({ [name]: inner }), `onetake-${"9".repeat(18)}`);
    const findings = check(id, body as never).filter(({ path }) => path === onceBy);
    expect(
      findings.filter(({ severity }) => severity === "refuse"),
      id,
    ).toEqual([]);
  }
});
