import { describe, expect, it } from "vitest";

import { createVirtualClock, type JsonObject } from "../../base/index.ts";
import type { UpstreamConfig } from "../../assemble.ts";
import { findEndpoint, askDeductions, askPacks, writeLedger, writePacks, writeEnvelope } from "../../contract/index.ts";
import { BadInput } from "../errors.ts";
import { createFakeContext } from "../fake-context.suite.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { Ground } from "./ground.ts";
import { lookAtUpstream } from "./look-at-upstream.ts";

const NOW = Date.UTC(2026, 10, 26, 12);
const config: UpstreamConfig = { baseUrl: "https://kling.test", credential: { apiKey: "the-secret-key" } };
const pack = { id: "7", name: "Video", total: 10_000, remaining: 9_640, purchasedAt: 1, effectiveAt: 1, invalidAt: NOW + 1e9 };
const entry = {
  taskId: "1",
  keyName: "k",
  work: { title: "omni video", model: "m" },
  at: NOW - 1,
  pack: "video",
  packId: "7",
} as const;

type Answer = (url: string, init?: RequestInit) => Response;

/** The service as it answers free questions, its clock `aheadMs` before ours. */
function service(packs: readonly (typeof pack)[], after = 9_640, aheadMs = 0): Answer {
  return (url) => {
    const data: JsonObject = url.includes("costs")
      ? writePacks(packs, NOW)
      : writeLedger(
          findEndpoint(askDeductions(0, 1).operation),
          [{ ...entry, before: after + 360, amount: 360, after }],
          undefined,
        );
    const headers = { date: new Date(NOW + aheadMs).toUTCString() };
    return new Response(JSON.stringify(writeEnvelope("r", data)), { headers });
  };
}

const refusal = (code: number, message: string, status: number): Answer => {
  return () => new Response(JSON.stringify({ code, message, request_id: "r" }), { status });
};

async function look(answer: Answer | undefined, upstream: Ground["upstream"] | null = config): Promise<readonly Diagnosis[]> {
  const fake = createFakeContext("", async (url: string, init?: RequestInit) => {
    if (answer === undefined) throw new Error("no route");
    return answer(url, init);
  });
  const world = { ...fake.world, clock: createVirtualClock(NOW) };
  const ground = { world, env: {}, signal: fake.signal, ...(upstream && { upstream }) } as unknown as Ground; // what this look uses
  const found = await lookAtUpstream(ground);
  expect(JSON.stringify(found)).not.toContain("secret");
  return found;
}

const states = (found: readonly Diagnosis[]): Readonly<Record<string, string>> =>
  Object.fromEntries(found.map(({ name, state }) => [name, state]));

describe("the doctor at the paid service", () => {
  it("asks nothing when it is not to, and tells what is missing where it cannot", async () => {
    expect(await look(undefined, null)).toEqual([]); // not asked for
    const absent = new BadInput("upstream-absent", "no paid service is configured", { fix: "Set it." });
    expect(await look(undefined, absent)).toMatchObject([
      { name: "configuration", state: "missing", fix: "Set it.", vital: true },
    ]);
  });

  it("finds nothing wrong where the host answers, the clocks agree, the key is taken and there is a pack", async () => {
    const found = await look(service([pack]));
    expect(states(found)).toEqual({ configuration: "ok", host: "ok", clock: "ok", key: "ok", packs: "ok", balance: "ok" });
    expect(found.map(({ found: text }) => text).join("\n")).toContain("Video: 96.4 of 100 units until 2026-12-08");
  });

  it("tells how far the packs are behind the ledger", async () => {
    const balance = (await look(service([pack], 9_000))).find(({ name }) => name === "balance");
    expect(balance?.found).toContain("Video has 90 by its ledger, 6.4 less than told above");
  });

  it.each([
    ["ahead", -60_000, /^59\.\d s ahead of|^60\.\d s ahead of/],
    ["behind", 60_000, /^\d\d\.\d s behind/],
  ])("tells a clock that is %s, which is vital to tokens alone", async (_, aheadMs, words) => {
    const pair = { ...config, credential: { accessKey: "a", secretKey: "the-secret" } };
    const [byKey, byPair] = await Promise.all([config, pair].map((each) => look(service([pack], 9_640, aheadMs), each)));
    const clockOf = (found: readonly Diagnosis[] = []): Diagnosis | undefined => found.find(({ name }) => name === "clock");
    expect(clockOf(byKey)).toMatchObject({ state: "broken", vital: false, found: expect.stringMatching(words) });
    expect(clockOf(byPair)).toMatchObject({ state: "broken", vital: true });
  });

  it("says what mends a host that does not answer, one that speaks another language, and a key of another region", async () => {
    expect(states(await look(undefined))).toEqual({ configuration: "ok", host: "broken" });
    expect(states(await look(() => new Response("<html>", { status: 200 })))).toEqual({ configuration: "ok", host: "broken" });
    const found = await look(refusal(1002, "api key not found", 401));
    expect(found.find(({ name }) => name === "key")).toMatchObject({
      state: "broken",
      vital: true,
      found: expect.stringContaining("1002 api key not found"),
      fix: expect.stringContaining("region"),
    });
  });

  it("holds nothing against a key where the service is only busy, and tells an account without an active pack", async () => {
    const busy = await look(refusal(1302, "too many requests", 429));
    expect(busy.find(({ name }) => name === "key")).toMatchObject({ state: "broken", vital: false });
    const none = await look(service([{ ...pack, invalidAt: NOW }]));
    expect(none.find(({ name }) => name === "packs")).toMatchObject({ state: "missing", vital: false });
  });

  it("sends free questions alone", async () => {
    const paths: string[] = [];
    await look((url, init) => {
      paths.push(`${init?.method} ${new URL(url).pathname}`);
      return service([pack])(url, init);
    });
    const free = [askPacks(0, 1), askDeductions(0, 1)].map(({ operation }) => findEndpoint(operation));
    expect(paths).toEqual(free.map(({ method, path }) => `${method} ${path}`));
    expect(free.every(({ billable }) => !billable)).toBe(true);
  });
});
