import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Json, JsonObject } from "../../base/index.ts";
import { findEndpoint, type LocalKept } from "../../contract/index.ts";
import type { CustodyRow } from "../../store/index.ts";
import { startPaidServer, type PaidServer } from "../paid-server.suite.ts";
import { dataOf, refusalOf, startTestServer, taskIdOf, textOf, type Answer } from "../testing.ts";

const { path: PATH, id: ENDPOINT } = findEndpoint("omni-video.create");
const BODY = {
  model_name: "kling-v3-omni",
  prompt: "A paper fox crosses a frozen river.",
  duration: "5",
  mode: "std",
  aspect_ratio: "16:9",
  sound: "off",
};
const ORDER = { purpose: "the fox", project: "river", creates: [{ endpoint: ENDPOINT, body: BODY }] };
const NO_PLAN = /^There is no plan /;

let paid: PaidServer;
beforeEach(async () => void (paid = await startPaidServer()));
afterEach(async () => paid[Symbol.asyncDispose]());

const plan = async (): Promise<string> => textOf(await paid.at.post("/onetake/plans", ORDER), "id");
const act = (id: string, what: "create" | "withdraw", headers: Record<string, string> = {}): Promise<Answer> =>
  paid.at.send(`/onetake/plans/${id}/${what}`, { method: "POST", headers });
const create = (headers: Record<string, string> = {}, body: object = BODY): Promise<Answer> =>
  paid.at.post(PATH, body, { "x-onetake-engine": "upstream", "x-onetake-purpose": "the fox", ...headers });

/** A key of an account that is made for it where it is not there. */
async function keyOf(account: string, engine?: string): Promise<string> {
  if ((await paid.store.accounts.findAccount(account)) === undefined) await paid.accounts.create(account, { metered: false });
  return `Bearer ${await paid.accounts.addApiKey(account, engine ?? "laptop", engine)}`;
}

describe("a plan", () => {
  it("is written down, priced and shown with what comes next, and buys nothing", async () => {
    const answer = await paid.at.post("/onetake/plans", ORDER);
    expect(dataOf(answer)).toMatchObject({
      id: expect.stringMatching(/^plan-/),
      purpose: "the fox",
      project: "river",
      engine: "upstream",
      state: "open",
      approved: null,
      creates: [{ endpoint: ENDPOINT, asked: ENDPOINT, pack: "video", body: { prompt: BODY.prompt }, task: null }],
      reasons: [expect.stringMatching(/\S/)],
      next: expect.stringMatching(/^onetake approve plan-/),
    });
    const id = textOf(answer, "id");
    expect(answer.headers.get("x-onetake-plan")).toBe(id);
    expect(answer.headers.get("x-onetake-engine")).toBe("upstream");
    expect(dataOf(await paid.at.send(`/onetake/plans/${id}`))).toEqual(dataOf(answer));
    expect(dataOf(await paid.at.send("/onetake/plans"))).toEqual({ plans: [dataOf(answer)] });
    expect(dataOf(await paid.at.send("/onetake/spending/ledger"))).toEqual({ lines: [] });
  });

  it("is not created from without a person's yes, and the refusal says the rule, the way out and the plan", async () => {
    const id = await plan();
    const refused = await act(id, "create");
    expect(refusalOf(refused)).toEqual([403, 1103]);
    expect(refused.body["message"]).toContain("is not approved");
    expect(refused.headers.get("x-onetake-fix")).toContain(`onetake approve ${id}`);
    expect(refused.headers.get("x-onetake-plan")).toBe(id);
  });

  it("is created from once a person said yes, and asking again answers the same task", async () => {
    const id = await plan();
    await paid.approve(id);
    const created = dataOf(await act(id, "create"));
    expect(created).toMatchObject({
      plan: { id, state: "done", approved: { by: "ada" } },
      tasks: [{ id: expect.stringMatching(/^\d{18}$/), family: "omni-video", state: "submitted" }],
    });
    expect(dataOf(await act(id, "create"))["tasks"]).toEqual(created["tasks"]);
    const [task] = created["tasks"] as readonly [JsonObject]; // asserted above
    expect(dataOf(await paid.at.send("/onetake/spending/ledger?project=river"))).toMatchObject({
      lines: [{ task: task["id"], plan: id, purpose: "the fox", kind: "hold", pack: "video", estimate: null, why: "admitted" }],
    });
    expect(dataOf(await paid.at.send("/onetake/spending/ledger?purpose=another"))).toEqual({ lines: [] });
  });

  it("is withdrawn, and then nothing comes of it", async () => {
    const id = await plan();
    expect(dataOf(await act(id, "withdraw"))).toMatchObject({ id, state: "withdrawn" });
    expect(refusalOf(await act(id, "create"))).toEqual([403, 1103]);
  });

  it("belongs to the account that made it: to another one it is not there", async () => {
    const ada = { authorization: await keyOf("ada") };
    const headers = { authorization: await keyOf("bo") };
    const id = textOf(await paid.at.post("/onetake/plans", ORDER, ada), "id");
    await paid.approve(id);
    const others = [
      await paid.at.send(`/onetake/plans/${id}`, { headers }),
      await act(id, "create", headers),
      await act(id, "withdraw", headers),
      await paid.at.send("/onetake/plans/plan-000000000000", { headers }),
    ];
    for (const answer of others) {
      expect(refusalOf(answer)).toEqual([400, 1201]);
      expect(answer.body["message"]).toMatch(NO_PLAN);
    }
    expect(dataOf(await paid.at.send("/onetake/plans", { headers }))).toEqual({ plans: [] });
    expect(dataOf(await act(id, "create", ada))).toMatchObject({ plan: { id, state: "done" } });
  });

  it("holds nothing that its account may not create, neither when it is written nor when it is begun", async () => {
    const headers = { authorization: await keyOf("ada") };
    const id = textOf(await paid.at.post("/onetake/plans", ORDER, headers), "id");
    await paid.approve(id);
    await paid.accounts.change("ada", { denied: ["omni-video"] });
    expect(refusalOf(await paid.at.post("/onetake/plans", ORDER, headers))).toEqual([403, 1103]);
    expect(refusalOf(await act(id, "create", headers))).toEqual([403, 1103]);
    expect(dataOf(await paid.at.send("/onetake/spending/ledger", { headers }))).toEqual({ lines: [] });
  });

  it("takes no drill when it is created from", async () => {
    const id = await plan();
    await paid.approve(id);
    expect(refusalOf(await act(id, "create", { "x-onetake-drill": "lost=after" }))).toEqual([403, 1103]);
    expect(dataOf(await paid.at.send(`/onetake/plans/${id}`))["state"]).toBe("open");
  });

  it.each<[string, Json, string]>([
    ["no record of a plan", [], "not a JSON object"],
    ["no purpose", { ...ORDER, purpose: "" }, "purpose"],
    ["a purpose that hides something", { ...ORDER, purpose: "fox\u202Exof" }, "purpose"],
    ["a project that is too long", { ...ORDER, project: "p".repeat(201) }, "project"],
    ["a misspelt member", { ...ORDER, exposur: 1 }, "exposur"],
    ["a free engine", { ...ORDER, engine: "local" }, "engine"],
    ["an unknown engine", { ...ORDER, engine: "kling" }, "engine"],
    ["no creates", { ...ORDER, creates: [] }, "creates"],
    ["too many creates", { ...ORDER, creates: Array.from({ length: 101 }, () => ORDER.creates[0] as Json) }, "creates"],
    ["a create that is a text", { ...ORDER, creates: ["fox"] }, "creates[0]"],
    ["an unknown operation", { ...ORDER, creates: [{ endpoint: "omni.create", body: {} }] }, "creates[0].endpoint"],
    [
      "an operation that creates nothing",
      { ...ORDER, creates: [{ endpoint: "omni-video.list", body: {} }] },
      "creates[0].endpoint",
    ],
    ["a create without a body", { ...ORDER, creates: [{ endpoint: ENDPOINT }] }, "creates[0].body"],
    ["something beside a create's body", { ...ORDER, creates: [{ ...ORDER.creates[0], count: 2 }] }, "creates[0].count"],
    ["an exposure below 0", { ...ORDER, exposure: -1 }, "exposure"],
    ["an exposure of parts of a hundredth", { ...ORDER, exposure: 0.001 }, "exposure"],
    [
      "a body that the service refuses",
      { ...ORDER, creates: [ORDER.creates[0], { endpoint: ENDPOINT, body: { ...BODY, duration: "99" } }] as Json },
      "creates[1].duration",
    ],
  ])("with %s is refused, and the refusal says where and what to write", async (_, order, where) => {
    const refused = await paid.at.post("/onetake/plans", order);
    expect(refused.http).toBe(400);
    expect(refused.body["message"]).toContain(where);
    expect(refused.headers.get("x-onetake-fix")).toMatch(/\S/);
    expect(dataOf(await paid.at.send("/onetake/plans"))).toEqual({ plans: [] });
  });

  it.each(["0", "501", "-1", "many", "1.5"])("is not listed with a limit of %s", async (limit) => {
    expect(refusalOf(await paid.at.send(`/onetake/plans?limit=${limit}`))).toEqual([400, 1201]);
    expect(refusalOf(await paid.at.send(`/onetake/library?limit=${limit}`))).toEqual([400, 1201]);
  });
});

describe("a create on the wire at the engine that costs money", () => {
  it("is refused with the plan that was written down for it, and made once that is approved", async () => {
    const refused = await create();
    expect(refusalOf(refused)).toEqual([403, 1103]);
    const id = refused.headers.get("x-onetake-plan") ?? "";
    expect(id).toMatch(/^plan-/);
    expect(refused.headers.get("x-onetake-engine")).toBe("upstream");
    expect(refused.headers.get("x-onetake-fix")).toContain(`onetake approve ${id}`);
    expect((await create()).headers.get("x-onetake-plan")).toBe(id);
    await paid.approve(id);
    const created = await create();
    expect(created.headers.get("x-onetake-plan")).toBe(id);
    expect(created.headers.get("x-onetake-engine")).toBe("upstream");
    expect(created.headers.get("x-onetake-warning") ?? "").not.toContain("nothing was bought");
    const again = await create();
    expect(taskIdOf(again)).toBe(taskIdOf(created));
    expect(again.headers.get("x-onetake-warning")).toContain("nothing was bought");
    expect(again.headers.get("x-onetake-plan")).toBe(id);
  });

  it("counts against the budgets of the project and run that its headers name; what is over a budget is an empty pack", async () => {
    await paid.keeper.setBudget({ account: "default", scope: "project", name: "river", pack: "video", units: null, creates: 0 });
    const refused = await create({ "x-onetake-project": "river", "x-onetake-run": "night 1" });
    await paid.approve(refused.headers.get("x-onetake-plan") ?? "");
    const over = await create({ "x-onetake-project": "river", "x-onetake-run": "night 1" });
    expect(refusalOf(over)).toEqual([429, 1102]);
    expect(over.body["message"]).toMatch(/budget/);
    expect(dataOf(await paid.at.send("/onetake/spending/budgets"))).toMatchObject({
      budgets: [{ scope: "project", name: "river", pack: "video", units: null, creates: 0, uses: [] }],
    });
  });

  it("is bought by a key whose engine it is, without a header, and by no other", async () => {
    const agent = await keyOf("ada", "upstream");
    const bought = await paid.at.post(PATH, BODY, { authorization: agent });
    expect([...refusalOf(bought), bought.headers.get("x-onetake-engine")]).toEqual([403, 1103, "upstream"]);
    const free = await paid.at.post(PATH, BODY, { authorization: await keyOf("ada") });
    expect([free.http, free.headers.get("x-onetake-engine")]).toEqual([200, "local"]);
    const asked = await paid.at.post(PATH, BODY, { authorization: agent, "x-onetake-engine": "local" });
    expect([asked.http, asked.headers.get("x-onetake-engine")]).toEqual([200, "local"]);
  });

  it.each(["x-onetake-purpose", "x-onetake-project", "x-onetake-run"])("is refused with a %s that is no name", async (header) => {
    for (const value of ["x".repeat(201), Buffer.from("fox\u202E").toString("latin1"), "\u00E9"]) {
      const refused = await create({ [header]: value });
      expect(refusalOf(refused)).toEqual([400, 1201]);
      expect(refused.body["message"]).toContain(header);
      expect(refused.headers.get("x-onetake-fix")).toMatch(/\S/);
    }
    expect(dataOf(await paid.at.send("/onetake/plans"))).toEqual({ plans: [] });
  });

  it("has a purpose in any script, as its header says it in UTF-8", async () => {
    await create({ "x-onetake-purpose": Buffer.from("雨の狐").toString("latin1") });
    expect(dataOf(await paid.at.send("/onetake/plans"))).toMatchObject({ plans: [{ purpose: "雨の狐" }] });
  });

  it("that has left is not cancelled, and a program and a reader of pages are told why", async () => {
    const id = await plan();
    await paid.approve(id);
    const [{ id: task }] = dataOf(await act(id, "create"))["tasks"] as unknown as readonly [{ readonly id: string }];
    await paid.store.transaction(({ spend }) => spend.updateIntent(task, ["held"], { state: "sent", sentAt: 1 }));
    const refused = await paid.at.send(`/onetake/tasks/${task}/cancel`, { method: "POST" });
    expect(refusalOf(refused)).toEqual([403, 1103]);
    expect(refused.headers.get("x-onetake-fix")).toMatch(/\S/);
    const page = await fetch(`${paid.at.url}/onetake/tasks/${task}/cancel`, { method: "POST", headers: { accept: "text/html" } });
    expect([page.status, await page.text()]).toEqual([403, expect.stringContaining("was not cancelled")]);
  });
});

const KEPT: Omit<CustodyRow, "taskId" | "blob"> = {
  place: 0,
  account: "default",
  purpose: "the fox",
  kind: "video",
  bytes: 6,
  mime: "video/mp4",
  width: 1280,
  height: 720,
  seconds: 5,
  host: "api.kling.example",
  upstreamId: "u-1",
  savedAt: 7,
  upstreamUntil: 8,
};

describe("what is kept of spending", () => {
  it("tells of creates whose outcome is not known, and of results in custody at addresses of ours", async () => {
    const id = await plan();
    await paid.approve(id);
    const [{ id: task }] = dataOf(await act(id, "create"))["tasks"] as unknown as readonly [{ readonly id: string }];
    expect(dataOf(await paid.at.send("/onetake/spending/unknowns"))).toEqual({ unknowns: [] });
    const blob = await paid.at.blobs.put(new TextEncoder().encode("a film"));
    await paid.store.transaction(async ({ spend }) => {
      const reason = { class: "unknown", message: "the connection was reset", next: "Wait for the look-up." };
      await spend.updateIntent(task, ["held"], { state: "unknown", sentAt: 5, lookUps: 2, nextLookUpAt: 9, reason });
      await spend.insertCustody({ ...KEPT, taskId: task, blob });
    });
    expect(dataOf(await paid.at.send("/onetake/spending/unknowns"))).toMatchObject({
      unknowns: [{ task, plan: id, host: "api.kling.example", sentAt: 5, lookUps: 2, reason: { class: "unknown" } }],
    });
    const { results } = dataOf(await paid.at.send("/onetake/library")) as unknown as { readonly results: readonly LocalKept[] };
    expect(results).toMatchObject([{ task, digest: blob, upstreamId: "u-1", daysLeft: 0 }]);
    expect(await (await fetch(results[0]?.url ?? "")).text()).toBe("a film");
  });

  it("is asked for with the keys of every other path", async () => {
    await paid[Symbol.asyncDispose]();
    paid = await startPaidServer({ auth: { mode: "strict", keys: [{ account: "ada", apiKey: "key-1234567890" }] } });
    for (const path of ["plans", "spending/ledger", "spending/budgets", "spending/unknowns", "library"]) {
      const refused = await paid.at.send(`/onetake/${path}`);
      expect([...refusalOf(refused), refused.headers.get("x-onetake-engine")]).toEqual([401, 1001, "local"]);
      const headers = { authorization: "Bearer key-1234567890" };
      expect((await paid.at.send(`/onetake/${path}`, { headers })).http).toBe(200);
    }
  });
});

it("is not served where nothing can be bought", async () => {
  await using at = await startTestServer();
  expect((await at.send("/onetake/plans")).http).toBe(501);
  const noPaid = await startPaidServer({ engines: [] });
  expect((await noPaid.at.post("/onetake/plans", ORDER)).http).toBe(501);
  expect(dataOf(await noPaid.at.send("/onetake/plans"))).toEqual({ plans: [] });
  await noPaid[Symbol.asyncDispose]();
});
