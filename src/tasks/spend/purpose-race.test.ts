import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createPostgresStore, type PostgresStore } from "../../store/index.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing.ts";
import { goodVideo } from "../fixture.suite.ts";
import { SpendRefused } from "./errors.ts";
import { createGuardFixture, type GuardFixture } from "./guard.suite.ts";

let database: TestDatabase;
let store: PostgresStore;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await createPostgresStore({ url: database.url });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

let at: GuardFixture;
beforeEach(() => void (at = createGuardFixture({ store })));
afterEach(() => at.close());

describe("at once, on PostgreSQL", () => {
  it("the very same create many times is made once, and answered by its task", async () => {
    const asked = { ...goodVideo, external_task_id: "mine" };
    const refused = await at.post(asked).catch((thrown: unknown) => thrown);
    const view = refused instanceof SpendRefused ? await at.keeper.find(refused.planId ?? "") : undefined;
    if (view !== undefined) await at.approve(view);
    const views = await Promise.all(Array.from({ length: 32 }, () => at.post(asked)));
    expect(new Set(views.map(({ task }) => task.id)).size).toBe(1);
    expect(views.filter(({ reused }) => reused !== true)).toHaveLength(1);
    expect(await store.spend.listIntents("ada", { purpose: "mine", limit: 99 })).toHaveLength(1);
  });

  it("of many approved plans for one purpose one is begun", async () => {
    const views = [];
    for (let number = 0; number < 16; number++) views.push(await at.plan("scene 4", {}, [`Take ${number}.`]));
    for (const view of views) await at.approve(view);
    const ends = await Promise.allSettled(views.map((view) => at.begin(view)));
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const reasons = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
    expect(reasons).toEqual(Array.from({ length: 15 }, () => expect.objectContaining({ rule: "purpose-busy" })));
    expect(await store.spend.purpose("ada", "scene 4")).toMatchObject({ creates: 1 });
  });

  it("a plan that is begun many times, revoked and withdrawn is begun whole or not at all", async () => {
    for (let round = 0; round < 8; round++) {
      const view = await at.plan(`takes ${round}`, {}, ["One.", "Two.", "Three."]);
      await at.approve(view);
      const { id } = view.plan;
      const ends = await Promise.allSettled([
        ...Array.from({ length: 6 }, () => at.begin(view)),
        at.keeper.revoke(id),
        at.tasks.spending.withdraw("ada", id),
      ]);
      const begun = ends
        .slice(0, 6)
        .flatMap((end) => (end.status === "fulfilled" && "made" in (end.value ?? {}) ? [end.value] : []));
      const intents = await store.spend.listIntents("ada", { planId: id, limit: 9 });
      expect(intents).toHaveLength(begun.length > 0 ? 3 : 0);
      expect((await store.spend.plan(id))?.state).toBe(begun.length > 0 ? "done" : "withdrawn");
    }
  });
});
