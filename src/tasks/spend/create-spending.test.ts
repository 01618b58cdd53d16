import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { goodVideo } from "../fixture.suite.ts";
import { createGuardFixture, type GuardFixture } from "./guard.suite.ts";

let at: GuardFixture;
beforeEach(() => void (at = createGuardFixture()));
afterEach(() => at.close());

describe("a plan", () => {
  it("is priced, sealed and written down, and leaves nothing else", async () => {
    const { plan, approval, tasks } = await at.plan("scene 4");
    expect(plan).toMatchObject({
      account: "ada",
      keyName: "laptop",
      engine: "upstream",
      purpose: "scene 4",
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

  it("leaves task, create and hold when it is begun with a person's yes", async () => {
    const view = await at.plan("scene 4");
    await at.approve(view);
    const { made, tasks, plan, approval } = await at.begin(view);
    expect(made).toMatchObject([
      { id: tasks[0], account: "ada", engine: "upstream", state: "submitted", body: { prompt: "A pier." } },
    ]);
    expect([plan.state, approval?.by]).toEqual(["done", "grace"]);
    const [id = ""] = tasks;
    expect(await at.store.spend.intent(id!)).toMatchObject({
      state: "held",
      externalId: `onetake-${id}`,
      held: 180,
      planId: plan.id,
    });
    expect(await at.store.spend.listLines("ada", { limit: 9 })).toMatchObject([
      { kind: "hold", amount: 180, taskId: id, why: "admitted" },
    ]);
    expect(await at.store.spend.purpose("ada", "scene 4")).toMatchObject({ state: "open", creates: 1 });
    expect(at.service.posts).toEqual([]);
  });
});

describe("a create on the wire", () => {
  it("is written down and refused, found again when it was approved, and begun once", async () => {
    const refused = await at.post(goodVideo, { purpose: "scene 4" }).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ rule: "no-approval", planId: expect.stringMatching(/^plan-[a-z0-9]{12}$/) });
    const [plan] = await at.tasks.spending.list("ada", 9);
    await at.approve(plan!);
    const { task } = await at.post(goodVideo, { purpose: "scene 4" });
    const again = await at.post(goodVideo, { purpose: "scene 4" });
    expect([again.task.id, again.reused]).toEqual([task.id, true]);
    expect(await at.store.spend.listLines("ada", { limit: 9 })).toHaveLength(1);
  });
});
