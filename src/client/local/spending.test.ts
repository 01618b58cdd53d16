import { createServer, type IncomingMessage } from "node:http";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { AccountError, CallError, UnreachableError } from "../errors.ts";
import { createTestClient } from "../testing.ts";
import { answer, refusal, reset, startMoodyServer, type MoodyServer } from "../moody-server.suite.ts";
import {
  createPlanned,
  listPlans,
  planCreates,
  readBudgets,
  readLedger,
  readLibrary,
  readPlan,
  readUnknowns,
  spendHeaders,
  withdrawPlan,
} from "./index.ts";

const ORDER = { purpose: "the fox", creates: [{ endpoint: "omni-video.create", body: { prompt: "A paper fox." } }] };

const data = (value: unknown): string => JSON.stringify({ code: 0, message: "SUCCEED", request_id: "r", data: value });

describe("spending on an Onetake server", () => {
  let at: MoodyServer;
  beforeEach(async () => void (at = await startMoodyServer()));
  afterEach(async () => at[Symbol.asyncDispose]());

  it("is asked for at the paths of the contract", async () => {
    const client = createTestClient(at.url);
    const answers = [{ id: "plan-1" }, { id: "plan-1" }, { plans: [1] }, { plan: {} }, { id: "plan-1" }];
    const lists = [{ lines: [2] }, { budgets: [3] }, { unknowns: [4] }, { results: [5] }];
    at.moods.push(...[...answers, ...lists].map((value) => answer(200, data(value))));
    expect(await planCreates(client, ORDER)).toEqual({ id: "plan-1" });
    expect(await readPlan(client, "plan-1")).toEqual({ id: "plan-1" });
    expect(await listPlans(client, { limit: 2 })).toEqual([1]);
    expect(await createPlanned(client, "plan-1")).toEqual({ plan: {} });
    expect(await withdrawPlan(client, "plan-1")).toEqual({ id: "plan-1" });
    expect(await readLedger(client, { purpose: "the fox" })).toEqual([2]);
    expect(await readBudgets(client)).toEqual([3]);
    expect(await readUnknowns(client)).toEqual([4]);
    expect(await readLibrary(client)).toEqual([5]);
    expect(at.seen).toEqual([
      "POST /onetake/plans",
      "GET /onetake/plans/plan-1",
      "GET /onetake/plans?limit=2",
      "POST /onetake/plans/plan-1/create",
      "POST /onetake/plans/plan-1/withdraw",
      "GET /onetake/spending/ledger?purpose=the+fox",
      "GET /onetake/spending/budgets",
      "GET /onetake/spending/unknowns",
      "GET /onetake/library",
    ]);
  });

  it("tells what the guard says and what to do about it", async () => {
    at.moods.push(answer(403, refusal(1103), { "x-onetake-fix": "onetake approve plan-1" }));
    const refused = createPlanned(createTestClient(at.url), "plan-1");
    await expect(refused).rejects.toThrow(AccountError);
    await expect(refused).rejects.toMatchObject({ fix: "onetake approve plan-1", operation: "local.create" });
  });

  it.each([
    ["a reset", reset],
    ["maintenance", answer(503, refusal(5001))],
  ])("sends what begins a plan once, also after %s", async (_, mood) => {
    at.moods.push(mood, mood);
    await expect(createPlanned(createTestClient(at.url), "plan-1")).rejects.toThrow(CallError);
    expect(at.seen).toEqual(["POST /onetake/plans/plan-1/create"]);
    await expect(withdrawPlan(createTestClient(at.url, { retries: 0 }), "plan-1")).rejects.toThrow(CallError);
    expect(at.seen).toHaveLength(2);
  });

  it("does not write a plan down twice by itself", async () => {
    at.moods.push(reset);
    await expect(planCreates(createTestClient(at.url), ORDER)).rejects.toThrow(UnreachableError);
    expect(at.seen).toEqual(["POST /onetake/plans"]);
  });
});

it("writes headers in UTF-8, and only of what was chosen", async () => {
  const seen: IncomingMessage["headers"][] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    response.end(data([]));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { readonly port: number }; // it listens on a port
  const headers = spendHeaders({ engine: "upstream", purpose: "雨の狐, 50 %" });
  await createTestClient(`http://127.0.0.1:${port}`, { headers }).omniVideo.list();
  await new Promise((resolve) => server.close(resolve));
  expect(Object.keys(headers)).toEqual(["x-onetake-engine", "x-onetake-purpose"]);
  expect(Buffer.from(String(seen[0]?.["x-onetake-purpose"]), "latin1").toString()).toBe("雨の狐, 50 %");
});
