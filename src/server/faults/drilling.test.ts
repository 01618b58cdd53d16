import { afterEach, describe, expect, it } from "vitest";

import { findEndpoint, wireError } from "../../contract/index.ts";
import { refusalOf, startTestServer, type Answer, type TestServer } from "../testing.ts";
import { createOrdinals } from "./ordinals.ts";

const PATH = findEndpoint("omni-video.create").path;
const BODY = { model_name: "kling-v3-omni", prompt: "A paper fox crosses a frozen river." };
const HEADER = "x-onetake-drill";

let at: TestServer;
afterEach(async () => at?.[Symbol.asyncDispose]());

const create = (drill?: string, headers: Record<string, string> = {}): Promise<Answer> =>
  at.post(PATH, BODY, { ...headers, ...(drill !== undefined && { [HEADER]: drill }) });

describe("a server with a free and a paid engine", () => {
  const PAID = { name: "paid", billable: true };
  const FREE = { name: "fake", billable: false };
  const DRILL = "refuse=over-concurrency; on=all";

  it.each([
    ["is asked for", { engine: FREE, engines: [PAID] }, { "x-onetake-engine": "paid" }],
    ["is the usual one", { engine: PAID, engines: [FREE] }, {}],
  ])("refuses a drill of a create at the paid engine where that %s, and does nothing", async (_, options, headers) => {
    at = await startTestServer(options);
    const refused = await create(DRILL, headers);
    expect(refusalOf(refused)).toEqual([403, 1103]);
    expect(refused.body["message"]).toContain("costs money");
    expect([refused.headers.has(HEADER), refused.headers.get("x-onetake-engine")]).toEqual([false, "paid"]);
    expect(at.tasks.admissions).toEqual([]);
  });

  it("lets the account's drill pass creates at the paid engine by, and strike all others", async () => {
    const drills = { find: async () => ({ text: "refuse=internal | refuse=internal; on=query", setAt: 1 }) };
    at = await startTestServer({ engine: FREE, engines: [PAID], drills });
    const bought = await create(undefined, { "x-onetake-engine": "paid" });
    expect([bought.http, bought.headers.has(HEADER)]).toEqual([200, false]);
    expect(at.tasks.admissions.map(({ drill }) => drill)).toEqual([undefined]);
    expect((await create()).http).toBe(500);
    expect((await at.send(PATH)).http).toBe(500);
  });

  it.each([
    ["is the usual one", { engine: FREE, engines: [PAID] }, {}],
    ["is asked for", { engine: PAID, engines: [FREE] }, { "x-onetake-engine": "fake" }],
  ])("drills creates at the free engine where that %s", async (_, options, headers) => {
    at = await startTestServer(options);
    expect(refusalOf(await create(DRILL, headers))).toEqual([429, 1303]);
  });
});

describe("a server", () => {
  it.each([
    ["with an engine that costs money", { engine: { name: "paid", billable: true } }],
    ["that was told so", { allowDrills: false }],
  ])("%s takes no drills, says so, and heeds none of accounts", async (_, options) => {
    at = await startTestServer({ ...options, drills: { find: async () => ({ text: "refuse=internal", setAt: 1 }) } });
    const refused = await create("slow=1s");
    expect(refusalOf(refused)).toEqual([403, 1103]);
    expect(refused.body["message"]).toContain("takes no drills");
    expect(at.tasks.admissions).toEqual([]);
    const answer = await create();
    expect([answer.http, answer.headers.has(HEADER)]).toEqual([200, false]);
  });

  it("refuses a drill of an account that cannot be read, and never works without it", async () => {
    at = await startTestServer({ drills: { find: async () => ({ text: "wobble=1", setAt: 1 }) } });
    expect(refusalOf(await create())).toEqual([400, 1200]);
    expect(at.tasks.admissions).toEqual([]);
  });

  it("lets the header go before the account's own drill", async () => {
    at = await startTestServer({ drills: { find: async () => ({ text: "refuse=too-fast", setAt: 1 }) } });
    expect(refusalOf(await create())).toEqual([429, 1302]);
    expect(refusalOf(await create("refuse=over-concurrency"))).toEqual([429, 1303]);
    expect((await create("refuse=over-concurrency; skip=9")).http).toBe(200);
  });

  it("counts each caller's requests apart", async () => {
    at = await startTestServer();
    const drill = "refuse=over-concurrency; run=1";
    const codes: number[] = [];
    for (const who of ["ada", "ada", "bo", "bo"]) codes.push((await create(drill, { authorization: `Bearer ${who}` })).http);
    expect(codes).toEqual([429, 200, 429, 200]);
  });

  it("gives a task along what is in store for it, and nothing to an ordinary one", async () => {
    at = await startTestServer();
    await create("stuck=processing; seed=3");
    await create();
    expect(at.tasks.admissions.map(({ drill }) => drill)).toEqual([
      { stuck: "processing", seed: 3, told: "stuck=processing; seed=3" },
      undefined,
    ]);
  });

  it("carries a create out before it loses the answer, also one that would be a refusal", async () => {
    at = await startTestServer();
    await expect(create("lost=before")).rejects.toThrow("fetch failed");
    expect(at.tasks.admissions).toHaveLength(0);
    await expect(create("lost=after")).rejects.toThrow("fetch failed");
    expect(at.tasks.admissions).toHaveLength(1);
    at.tasks.failNext(new Error("broken"));
    await expect(create("lost=after")).rejects.toThrow("fetch failed");
    expect((await at.send(PATH)).http).toBe(200);
  });

  it("says when to come back where a drill wants it, with the drill's own refusal alone", async () => {
    at = await startTestServer();
    const refused = await create("refuse=over-concurrency; retry-after=2s");
    expect([...refusalOf(refused), refused.headers.get("retry-after")]).toEqual([429, 1303, "2"]);
    expect((await create("refuse=over-concurrency")).headers.has("retry-after")).toBe(false);
    expect((await create("answer=internal; retry-after=3s")).headers.get("retry-after")).toBe("3");
    at.tasks.failNext(wireError("bad-value"));
    expect((await create("answer=internal; retry-after=3s")).headers.has("retry-after")).toBe(false);
  });

  it("deletes as the drill for every request wants it, and not as one for creates", async () => {
    at = await startTestServer();
    const { path, method } = findEndpoint("elements.delete");
    const remove = async (drill: string): Promise<number> =>
      (await at.send(path, { method, headers: { [HEADER]: drill }, body: '{"element_id":"1"}' })).http;
    expect([
      await remove("refuse=too-fast"),
      await remove("refuse=too-fast; on=query"),
      await remove("refuse=too-fast; on=all"),
    ]).toEqual([400, 400, 429]);
  });
});

it("forgets the counts that were used longest ago", () => {
  const ordinals = createOrdinals(2);
  expect(["a", "a", "b", "a", "c", "b", "a"].map((name) => ordinals.next(name))).toEqual([0, 1, 0, 2, 0, 0, 0]);
});
