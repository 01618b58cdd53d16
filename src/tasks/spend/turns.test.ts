import { beforeEach, describe, expect, it } from "vitest";

import { createPaidFixture, type PaidFixture } from "./paid.suite.ts";
import { submitOnce } from "./submit-once.ts";
import { createLine } from "./turns.ts";

let at: PaidFixture;
beforeEach(() => void (at = createPaidFixture()));

/** Lets the tasks of the service take a minute each. */
function takeAMinute(): void {
  at.service.end = async () => {
    await at.clock.sleep(60_000);
    return { ok: true, artifacts: [], paid: { units: "1", host: "there", ids: [], until: 0 } };
  };
}

describe("slots of the other side", () => {
  it("are never taken by more creates than there are, and go on to the next one in line", async () => {
    at.service.slots = 2;
    takeAMinute();
    const runs = [];
    for (const id of ["1", "2", "3", "4", "5"]) {
      await at.begin(id);
      runs.push(at.run(id));
    }
    await at.pass(59_000);
    expect(at.service.posts).toHaveLength(2);
    expect(await at.store.taskById("5")).toMatchObject({ state: "submitted", progress: { stage: "waiting for a slot" } });
    await at.pass(2_000);
    expect(at.service.posts).toHaveLength(4);
    await at.pass(130_000);
    await Promise.all(runs);
    expect(at.service.posts.toSorted()).toEqual(["onetake-1", "onetake-2", "onetake-3", "onetake-4", "onetake-5"]);
  });

  it("are waited for in the order of coming within a process, and those behind tell that they wait", async () => {
    at.service.slots = 1;
    const line = createLine();
    const ids = ["1", "2", "3"];
    for (const id of ids) await at.begin(id);
    const runs = ids.map((id) => submitOnce(at.context, line, id, new AbortController().signal));
    await at.pass(3_000);
    expect(await at.store.taskById("3")).toMatchObject({ progress: { stage: "waiting for a slot" } });
    for (const id of ids) {
      await at.store.transaction(({ spend }) => spend.updateIntent(id, ["accepted"], { state: "settled" }));
      await at.pass(2_000);
    }
    await Promise.all(runs);
    expect(at.service.posts).toEqual(["onetake-1", "onetake-2", "onetake-3"]);
  });

  it("are shared with whatever is open at another process, whatever became of it", async () => {
    at.service.slots = 1;
    await at.begin("1", { state: "unknown", sentAt: at.clock.now(), nextLookUpAt: at.clock.now() + 1e9 });
    await at.begin("2");
    const run = at.run("2");
    await at.pass(120_000);
    expect(at.service.posts).toEqual([]);
    await at.store.transaction(({ spend }) => spend.updateIntent("1", ["unknown"], { state: "refused" }));
    await at.pass(2_000);
    await run;
    expect(at.service.posts).toEqual(["onetake-2"]);
  });

  it("go to the account with fewer open creates first", async () => {
    at.service.slots = 3;
    takeAMinute();
    for (const id of ["1", "2", "3", "4", "5"]) {
      await at.begin(id);
      void at.run(id);
    }
    await at.pass(10_000);
    await at.begin("6", { account: "bob" });
    void at.run("6");
    await at.pass(52_000);
    expect(at.service.posts.slice(3)).toContain("onetake-6");
    expect(at.service.posts).toHaveLength(6);
  });

  it("of an account's even share are taken at once, though others with fewer open creates wait", async () => {
    at.service.slots = 7;
    takeAMinute();
    await at.begin("0", { account: "bob" }); // nobody's work yet
    for (const id of ["1", "2", "3", "4"]) {
      await at.begin(id);
      void at.run(id);
    }
    await at.pass(500);
    expect(at.service.posts).toEqual(["onetake-1", "onetake-2", "onetake-3"]);
  });

  it("are not kept free for one that waits and is nobody's work any more", async () => {
    at.service.slots = 2;
    takeAMinute();
    await at.begin("1");
    void at.run("1");
    await at.pass(1_000);
    await at.begin("2", { account: "bob" });
    await at.begin("3");
    void at.run("3");
    await at.pass(1_000);
    expect(at.service.posts).toEqual(["onetake-1"]);
    await at.pass(4_000);
    expect(at.service.posts).toEqual(["onetake-1", "onetake-3"]);
  });

  it("that are fewer than one create needs end it at once", async () => {
    at.service.slots = 2;
    await at.begin("1", { slots: 3 });
    await at.run("1");
    expect(at.service.posts).toEqual([]);
    expect(await at.intent("1")).toMatchObject({ state: "withdrawn" });
    expect((await at.store.taskById("1"))?.reason).toContain("needs 3 slots");
  });
});
