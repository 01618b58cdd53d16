import { beforeEach, describe, expect, it } from "vitest";

import { createLine } from "./turns.ts";
import { createPaidFixture, NO, type PaidFixture } from "./paid.suite.ts";
import { submitOnce } from "./submit-once.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let at: PaidFixture;
beforeEach(() => void (at = createPaidFixture()));

describe("a paid create", () => {
  it("is sent once, settled and booked, and its purpose closed", async () => {
    await at.begin("1");
    await at.run("1");
    expect(at.service.posts).toEqual(["onetake-1"]);
    expect(await at.intent("1")).toMatchObject({ state: "settled", billed: 150, handle: { id: "there-1" } });
    expect(await at.store.taskById("1")).toMatchObject({ state: "succeeded", units: "1.5", handle: { id: "there-1" } });
    expect(await at.store.spend.purpose("ada", "purpose of 1")).toMatchObject({ state: "closed", closedBy: "1" });
    expect(await lines()).toEqual([
      { kind: "charge", amount: 150, why: "billed", min: 180, max: 180 },
      { kind: "hold", amount: 180, why: "admitted", min: null, max: null },
    ]);
  });

  it("is submitted while it waits, and in the making once the other side has it", async () => {
    at.service.moods.push("busy");
    await at.begin("1");
    const run = at.run("1");
    await at.pass(1_000);
    expect(await at.store.taskById("1")).toMatchObject({ state: "submitted", progress: { stage: "waiting for a slot" } });
    at.service.end = () => new Promise(() => {});
    await at.pass(10_000);
    expect(await at.store.taskById("1")).toMatchObject({ state: "processing", progress: { stage: "being made" } });
    void run;
  });

  it("whose answer is lost is found by its external id, and never sent again", async () => {
    at.service.moods.push("lost");
    await at.begin("1");
    const run = at.run("1");
    await at.pass(4_999);
    expect(await at.intent("1")).toMatchObject({ state: "unknown", lookUps: 0 });
    expect(await at.store.taskById("1")).toMatchObject({ progress: { stage: "unknown" } });
    await at.pass(1);
    await run;
    expect(at.service.posts).toEqual(["onetake-1"]);
    expect(await at.intent("1")).toMatchObject({ state: "settled", handle: { id: "there-1" } });
  });

  it("that is not to be found is looked up after 5 s, 30 s, 2 min, 10 min, 1 h and then hourly, and keeps what it holds", async () => {
    at.service.moods.push("never");
    await at.begin("1");
    void at.run("1");
    let looked = 0;
    for (const wait of [5_000, 30_000, 120_000, 600_000, HOUR_MS, HOUR_MS, HOUR_MS]) {
      await at.pass(wait - 1);
      expect(at.service.lookUps).toHaveLength(looked);
      await at.pass(1);
      expect(at.service.lookUps).toHaveLength(++looked);
    }
    expect(at.service.posts).toHaveLength(1);
    expect(await at.intent("1")).toMatchObject({ state: "unknown", held: 180, lookUps: looked, reason: { class: "unknown" } });
    expect(await lines()).toHaveLength(1);
    expect(await at.store.taskById("1")).toMatchObject({ state: "submitted", progress: { stage: "unknown" } });
  });

  it("keeps its time of looking up when another process goes on with it", async () => {
    at.service.moods.push("lost");
    await at.begin("1");
    const first = new AbortController();
    const given = at.run("1", first.signal).catch(() => {});
    await at.pass(2_000);
    first.abort(new Error("the process ends"));
    await given;
    const second = at.run("1");
    await at.pass(2_999);
    expect(at.service.lookUps).toEqual([]);
    await at.pass(1);
    await second;
    expect(at.service.lookUps).toHaveLength(1);
  });

  it("that was marked sent by a process that died is only looked up", async () => {
    await at.begin("1", { state: "sent", sentAt: at.clock.now() - 60_000 });
    void at.run("1");
    await at.pass(60_000);
    expect(at.service.posts).toEqual([]);
    expect(at.service.lookUps).toHaveLength(2);
    expect(await at.intent("1")).toMatchObject({ state: "unknown" });
  });

  it("that could not be asked for stays unknown, with the reason", async () => {
    await at.begin("1", { state: "sent", sentAt: at.clock.now() });
    const paid = at.service.engine.paid;
    if (paid) Object.assign(paid, { lookUp: () => Promise.reject(new Error("a host of this machine")) });
    void at.run("1");
    await at.pass(5_000);
    expect(await at.intent("1")).toMatchObject({ state: "unknown", lookUps: 1 });
    expect(JSON.stringify((await at.intent("1")).reason)).toContain("could not be asked");
    expect(JSON.stringify((await at.intent("1")).reason)).not.toContain("of this machine");
  });

  it("that the other side is too busy for waits exactly as long as it asked, and is sent again", async () => {
    at.service.moods.push("busy");
    await at.begin("1");
    const run = at.run("1");
    await at.pass(6_999);
    expect(at.service.posts).toHaveLength(1);
    expect(await at.intent("1")).toMatchObject({ state: "held", reason: { message: "busy" } });
    await at.pass(1);
    await run;
    expect(at.service.posts).toEqual(["onetake-1", "onetake-1"]);
    expect(at.service.made.size).toBe(1);
  });

  it.each([
    ["forward, and is not sent then: its approval is over", DAY_MS, 1, "withdrawn"],
    ["back, and is sent then", -DAY_MS, 2, "settled"],
  ] as const)("waits as long when the clock is put a day %s", async (_way, ms, posts, state) => {
    at.service.moods.push("busy");
    await at.begin("1");
    const run = at.run("1");
    await at.pass(1_000);
    at.jump(ms);
    await at.pass(5_999);
    expect(at.service.posts).toHaveLength(1);
    expect(await at.intent("1")).toMatchObject({ state: "held" });
    await at.pass(1);
    await run;
    expect(at.service.posts).toHaveLength(posts);
    expect(await at.intent("1")).toMatchObject({ state });
  });

  it("waits no longer than was meant when the clock is put back while nobody runs it", async () => {
    await at.begin("1", { notBefore: at.clock.now() + 7_000 });
    at.jump(-DAY_MS);
    const run = at.run("1");
    await at.pass(7_000);
    await run;
    expect(at.service.posts).toHaveLength(1);
  });

  it("that is refused fails with the true reason, and what it held is given back", async () => {
    at.service.moods.push("refused");
    await at.begin("1");
    await at.run("1");
    expect(await at.intent("1")).toMatchObject({ state: "refused", reason: { ...NO, message: "refused" } });
    expect(await at.store.taskById("1")).toMatchObject({
      state: "failed",
      units: "0",
      reason: "refused (code 1301, HTTP 400, request r-1) Ask for something else.",
    });
    expect((await lines())[0]).toMatchObject({ kind: "release", amount: 180, why: "refused" });
  });

  it("whose approval expires while it waits is not sent, and what it held is given back", async () => {
    at.service.waitMs = 2 * HOUR_MS;
    at.service.moods.push("busy");
    await at.begin("1");
    const run = at.run("1");
    await at.pass(2 * HOUR_MS);
    await run;
    expect(at.service.posts).toHaveLength(1);
    expect(await at.intent("1")).toMatchObject({ state: "withdrawn" });
    expect((await at.store.taskById("1"))?.reason).toContain("expired or was revoked before its create was sent");
    expect((await lines())[0]).toMatchObject({ kind: "release", why: "withdrawn" });
  });

  it("whose approval is revoked is not sent", async () => {
    await at.begin("1");
    await at.store.transaction(({ spend }) => spend.revokeApprovals("plan-1", at.clock.now()));
    await at.run("1");
    expect(at.service.posts).toEqual([]);
    expect(await at.store.taskById("1")).toMatchObject({ state: "failed" });
  });

  it("is not sent when its seal is not the one that was planned", async () => {
    await at.begin("1", { seal: "another" });
    await at.run("1");
    expect(at.service.posts).toEqual([]);
    expect((await at.store.taskById("1"))?.reason).toContain("not what was planned");
  });

  it("fails after troubles before it is sent, and what it held is given back", async () => {
    at.service.moods.push("stumbles", "stumbles", "stumbles", "stumbles");
    await at.begin("1");
    const run = at.run("1");
    await at.pass(60_000);
    await run;
    expect(at.service.posts).toEqual([]);
    expect(await at.intent("1")).toMatchObject({ state: "withdrawn" });
    expect((await lines())[0]).toMatchObject({ kind: "release" });
  });

  it("stays with the other side whatever goes wrong, for as long as the result is kept there", async () => {
    let troubles = 0;
    at.service.end = async () => {
      troubles += 1;
      throw new Error("the network");
    };
    await at.begin("1");
    const run = at.run("1");
    await at.pass(2 * HOUR_MS);
    expect(troubles).toBeGreaterThan(100);
    expect(await at.intent("1")).toMatchObject({ state: "accepted" });
    at.jump(31 * DAY_MS);
    await at.pass(60_000);
    await run;
    expect(await at.store.taskById("1")).toMatchObject({ state: "failed", units: "1.8" });
    expect((await lines())[0]).toMatchObject({ kind: "charge", amount: 180, why: "assumed" });
  });

  it("waits for a process that has its engine", async () => {
    await at.begin("1", { engine: "elsewhere" });
    const aborter = new AbortController();
    const run = at.run("1", aborter.signal).catch((thrown: unknown) => thrown);
    await at.pass(HOUR_MS);
    expect(await at.intent("1")).toMatchObject({ state: "held" });
    expect(await at.store.taskById("1")).toMatchObject({ state: "submitted" });
    aborter.abort(new Error("over"));
    await run;
  });

  it("that a person decided was not made ends its task with that reason", async () => {
    const reason = { class: "guard", message: "bob decided that it was not made.", next: "" };
    await at.begin("1", { state: "unknown", sentAt: at.clock.now(), nextLookUpAt: at.clock.now() + HOUR_MS });
    const run = at.run("1");
    await at.pass(60_000);
    await at.store.transaction(({ spend }) => spend.updateIntent("1", ["unknown"], { state: "refused", reason, updatedAt: 1 }));
    await at.pass(15_000);
    await run;
    expect(await at.store.taskById("1")).toMatchObject({ state: "failed", reason: reason.message });
  });

  it("is answered once more by a late answer though another process took it for lost", async () => {
    let answer = (): void => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    const { submit } = at.service.engine;
    Object.assign(at.service.engine, {
      submit: async (...given: Parameters<typeof submit>) => {
        const handle = await submit(...given);
        await late;
        return handle;
      },
    });
    await at.begin("1");
    const first = submitOnce(at.context, createLine(), "1", new AbortController().signal);
    await at.pass(100);
    const second = submitOnce(at.context, createLine(), "1", new AbortController().signal);
    await at.pass(100);
    expect(await at.intent("1")).toMatchObject({ state: "unknown" });
    answer();
    await at.pass(6_000);
    expect([await first, await second]).toEqual([true, true]);
    expect(at.service.posts).toHaveLength(1);
    expect(await at.intent("1")).toMatchObject({ state: "accepted" });
  });
});

async function lines(): Promise<readonly object[]> {
  const found = await at.store.spend.listLines("ada", { limit: 10 });
  return found.map(({ kind, amount, why, min, max }) => ({ kind, amount, why, min, max }));
}
