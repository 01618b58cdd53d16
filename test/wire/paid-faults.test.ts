import { afterEach, describe, expect, it } from "vitest";

import type { JsonObject } from "../../src/base/index.ts";
import type { ClientOptions, TaskAnswer } from "../../src/client/index.ts";
import type { CreateMood } from "../drills/spending.front.ts";
import { openPaidGround, type PaidGround, type PaidSetup } from "./paid-ground.ts";

/*
 * A client, our server, and behind it the paid service, in trouble between each two of them: whatever breaks, the paid service gets exactly one
 * billable POST, and one bill.
 */

const BODY: JsonObject = {
  model_name: "kling-v3",
  prompt: "A boat.",
  duration: "5",
  mode: "std",
  sound: "off",
  aspect_ratio: "16:9",
  external_task_id: "boat-1",
};
const PAID = { "x-onetake-engine": "upstream" };

let at: PaidGround;
afterEach(() => at?.[Symbol.asyncDispose]());

/** Asks for it, has a person say yes, asks again; what the second asking came to. */
async function buy(setup: PaidSetup, options: Omit<ClientOptions, "baseUrl"> = {}): Promise<TaskAnswer | Error> {
  at = await openPaidGround(setup);
  const refused = await create();
  expect([refused instanceof Error, at.front.posts.length]).toEqual([true, 0]);
  const [plan] = await at.data.store.spend.listPlans("default", { limit: 1 });
  await at.approve(plan?.id ?? "");
  return await create(options);
}

async function create(options: Omit<ClientOptions, "baseUrl"> = {}): Promise<TaskAnswer | Error> {
  const client = at.client({ headers: PAID, ...options });
  const asked = client.call("text2video.create", { body: BODY }) as Promise<TaskAnswer>; // a create answers a task
  return await at.time.through(asked.catch((thrown: Error) => thrown));
}

/** What there is to be said of money at both sides: POSTs, tasks there, what was charged there and here. */
async function books(): Promise<readonly unknown[]> {
  const tasks = await at.kling.books();
  const there = tasks.flatMap(({ charges }) => charges.map(({ amount }) => amount));
  const lines = await at.data.store.spend.listLines("default", { kinds: ["charge"], limit: 10 });
  return [at.front.posts.length, tasks.length, there, lines.map(({ amount }) => amount)];
}

const ONE_OF_EACH = [1, 1, [300], [300]];

describe("between our server and the paid service", () => {
  it.each<[string, CreateMood]>([
    ["nothing is in trouble", {}],
    ["a create is carried out and answered with 503", { drill: "answer=unavailable" }],
    ["a create is carried out and answered with 500", { drill: "answer=internal" }],
    ["a create is carried out and the connection is reset", { drill: "lost=after" }],
    ["a create is carried out and never answered", { drill: "hang=yes" }],
    ["a proxy sends a create twice", { isRepeated: true }],
  ])("%s: one POST, one task, one bill", async (_, mood) => {
    const task = await buy({ front: { mood: () => mood } });
    expect(task).toMatchObject({ state: "submitted" });
    expect(await at.rest()).toBe(true);
    expect(await books()).toEqual(ONE_OF_EACH);
  });

  it.each<[string, PaidSetup["front"] & object]>([
    ["everything is answered with 503", { isDown: () => true }],
    ["the connection is reset before the create gets through", { mood: () => ({ isCut: true }) }],
  ])("%s: one POST in a day, and a person decides", async (_, front) => {
    await buy({ front });
    await at.time.clock.advance(86_400_000);
    const [intent] = await at.intents();
    expect([intent?.state, await books()]).toEqual(["unknown", [1, 0, [], []]]);
    await at.data.keeper.decide(intent?.taskId ?? "", { kind: "not-made" }, "somebody");
    expect(await at.rest()).toBe(true);
    expect(at.front.posts).toHaveLength(1);
  });
});

describe("a create whose answer was lost", () => {
  it("goes on with the task that a person found at the service, without a look-up, and is billed once", async () => {
    await buy({ front: { mood: () => ({ drill: "lost=after" }) } });
    expect(await at.time.passUntil(async () => (await at.intents())[0]?.state === "unknown", 60_000)).toBe(true);
    const [task] = await at.kling.books();
    const [intent] = await at.intents();
    await at.data.keeper.decide(intent?.taskId ?? "", { kind: "made", upstreamId: task?.row.id ?? "" }, "somebody");
    expect(await at.rest()).toBe(true);
    const [settled] = await at.intents();
    expect([settled?.state, settled?.lookUps, await books()]).toEqual(["settled", 0, ONE_OF_EACH]);
    expect(await create()).toMatchObject({ id: intent?.taskId, state: "succeeded" });
  });
});

describe("a paid service where nobody listens", () => {
  it("gets nothing, and the create once when somebody does", async () => {
    let isAbsent = true;
    await buy({ front: { isAbsent: () => isAbsent } });
    await at.time.clock.advance(600_000);
    const [intent] = await at.intents();
    expect([intent?.state, at.front.posts.length]).toEqual(["held", 0]);
    isAbsent = false;
    expect(await at.rest()).toBe(true);
    expect(await books()).toEqual(ONE_OF_EACH);
  });
});

describe("between a client and our server", () => {
  const lost: ClientOptions["fetch"] = async (url, init) => {
    await at.time.during(async () => await fetch(url, init));
    throw new TypeError("fetch failed", { cause: new Error("the connection was reset") });
  };
  const late: ClientOptions["fetch"] = async (url, init) => {
    await at.time.during(async () => await fetch(url, init));
    return await new Promise((_, reject) => {
      init?.signal?.addEventListener("abort", () => reject(init.signal?.reason as Error), { once: true });
    });
  };

  it.each<[string, Omit<ClientOptions, "baseUrl">]>([
    ["the connection is reset after the request", { fetch: lost }],
    ["the answer does not come in time", { fetch: late, createTimeoutMs: 5_000 }],
  ])("%s: whoever asks again gets the same task, and nothing is bought twice", async (_, options) => {
    expect(await buy({}, options)).toMatchObject({ name: "UnknownOutcomeError" });
    const found = await at.time.through(at.client().findByExternalId("textToVideo", "boat-1"));
    const again = await create();
    expect(await at.rest()).toBe(true);
    expect(await books()).toEqual(ONE_OF_EACH);
    const afterwards = await create();
    expect([found?.id, again, afterwards]).toEqual([
      expect.stringMatching(/^\d+$/),
      expect.objectContaining({ id: found?.id }),
      expect.objectContaining({ id: found?.id, state: "succeeded" }),
    ]);
    expect(await books()).toEqual(ONE_OF_EACH);
  });

  it("our server is always away: nothing is sent on", async () => {
    const away = async (): Promise<Response> => new Response("", { status: 503 });
    expect(await buy({}, { fetch: away })).toBeInstanceOf(Error);
    await at.time.clock.advance(3_600_000);
    expect(await books()).toEqual([0, 0, [], []]);
  });
});

describe("a paid service that says too much at once", () => {
  const refusals = ["too-fast", "over-concurrency"];
  const waits = [1, 8, 60, 900];

  it.each(refusals.flatMap((row) => waits.map((seconds) => [row, seconds] as const)))(
    "with %s and Retry-After %d is asked again, not before that time and within a twentieth more",
    async (row, seconds) => {
      const mood = (count: number): CreateMood => (count < 3 ? { drill: `refuse=${row}`, retryAfter: seconds } : {});
      await buy({ front: { mood } });
      expect(await at.rest()).toBe(true);
      const times = at.front.posts.map((post) => post.at);
      const gaps = times.slice(1).map((time, before) => (time - (times[before] ?? 0)) / 1000);
      expect(gaps).toHaveLength(3);
      for (const gap of gaps) {
        expect(gap).toBeGreaterThanOrEqual(seconds);
        expect(gap).toBeLessThanOrEqual(seconds * 1.05);
      }
      expect(await books()).toEqual([4, 1, [300], [300]]);
    },
  );

  it("holds back for a time that grows where it names none", async () => {
    await buy({ front: { mood: (count) => (count < 4 ? { drill: "refuse=over-concurrency" } : {}) } });
    expect(await at.rest()).toBe(true);
    const times = at.front.posts.map((post) => post.at);
    const gaps = times.slice(1).map((time, before) => time - (times[before] ?? 0));
    expect(gaps).toEqual([5_000, 10_000, 20_000, 40_000]);
  });
});
