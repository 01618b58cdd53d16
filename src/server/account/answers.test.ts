import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { describeWork, findEndpoint, toAnswerSchema } from "../../contract/index.ts";
import { createMemoryStore, type DeductionRow, type Store } from "../../store/index.ts";
import { createAccounts, type Accounts } from "../../tasks/index.ts";
import { createStoreKeyring } from "../auth/keyring.ts";
import { dataOf, refusalOf, startTestServer, type Answer, type TestServer } from "../testing.ts";

const DAY = 86_400_000;
const world = createNodeWorld();
const NOW = world.clock.now();
const [COSTS, PACKAGE, BALANCE] = ["account-costs.call", "account-package.call", "account-balance.call"].map(findEndpoint) as [
  ReturnType<typeof findEndpoint>,
  ReturnType<typeof findEndpoint>,
  ReturnType<typeof findEndpoint>,
]; // three in, three out
const ajv = new Ajv2020({ strict: false, allErrors: true });
const schemas = new Map([COSTS, PACKAGE, BALANCE].map((endpoint) => [endpoint.path, ajv.compile(toAnswerSchema(endpoint))]));

let at: TestServer;
let store: Store;
let accounts: Accounts;
let authorization: string;

beforeEach(async () => {
  store = createMemoryStore();
  accounts = createAccounts(store, world);
  await accounts.create("ada");
  await accounts.create("bob");
  authorization = `Bearer ${await accounts.addApiKey("ada", "laptop")}`;
  at = await startTestServer({
    auth: { mode: "strict", keys: [] },
    accounts: store.accounts,
    keyring: createStoreKeyring(store.accounts),
  });
});
afterEach(() => at[Symbol.asyncDispose]());

/** The data of a success, which agrees with the contract's declaration. */
function told(path: string, answer: Answer): Record<string, Json | undefined> {
  const data = dataOf(answer);
  const isValid = schemas.get(path);
  isValid?.(data);
  expect(isValid?.errors ?? []).toEqual([]);
  return data;
}

function textAt(record: Readonly<Record<string, Json | undefined>>, name: string): string {
  const value = record[name];
  if (typeof value === "string") return value;
  throw new TypeError(`${name} is no text`);
}

describe("the packs of an account", () => {
  const list = async (query: Record<string, string>): Promise<readonly JsonObject[]> => {
    const answer = await at.send(`${COSTS.path}?${new URLSearchParams(query).toString()}`, { headers: { authorization } });
    const data = told(COSTS.path, answer);
    expect(data).toMatchObject({ code: 0, msg: expect.stringMatching(/\S/) });
    return data["resource_pack_subscribe_infos"] as readonly JsonObject[]; // judged by the schema
  };
  const span = { start_time: String(NOW - DAY), end_time: String(NOW + DAY) };
  const pack = { kind: "video", total: 10_050, concurrency: 5, effectiveAt: NOW - 9, invalidAt: NOW + 30 * DAY } as const;

  it("tell what is left and where they stand, to their own account alone", async () => {
    await accounts.addPack("ada", { ...pack, name: "on" });
    await accounts.addPack("ada", { ...pack, name: "soon", effectiveAt: NOW + 29 * DAY });
    await accounts.addPack("ada", { ...pack, name: "gone", invalidAt: NOW - 1 });
    const empty = await accounts.addPack("ada", { ...pack, name: "empty" });
    await accounts.addPack("bob", { ...pack, name: "bob's" });
    await store.transaction((tx) => tx.accounts.setRemaining(empty.id, 0));
    const packs = await list(span);
    const states = Object.fromEntries(packs.map((each) => [textAt(each, "resource_pack_name"), each["status"]]));
    expect(states).toEqual({ on: "online", soon: "toBeOnline", gone: "expired", empty: "runOut" });
    expect(packs.find((each) => each["resource_pack_name"] === "on")).toMatchObject({
      resource_pack_type: "decreasing_total",
      total_quantity: 100.5,
      remaining_quantity: 100.5,
      invalid_time: NOW + 30 * DAY,
    });
  });

  it("are asked for by name and by span", async () => {
    await accounts.addPack("ada", { ...pack, name: "one" });
    await accounts.addPack("ada", { ...pack, name: "two" });
    expect(await list({ ...span, resource_pack_name: "two" })).toHaveLength(1);
    expect(await list({ ...span, resource_pack_name: "" })).toHaveLength(2);
    expect(await list({ start_time: "0", end_time: "1000" })).toEqual([]);
    expect(await list({ start_time: String(NOW + 31 * DAY), end_time: String(NOW + 32 * DAY) })).toEqual([]);
  });

  it.each(["", "start_time=1", "start_time=1&end_time=soon", "start_time=&end_time=2"])(
    "are not told for the query %s",
    async (query) => {
      expect(refusalOf(await at.send(`${COSTS.path}?${query}`, { headers: { authorization } }))).toEqual([400, 1201]);
    },
  );
});

describe("the ledgers", () => {
  const times = { start_time: NOW - DAY, end_time: NOW + DAY };
  const post = (path: string, body: JsonObject): Promise<Answer> => at.post(path, body, { authorization });
  const page = async (
    path: string,
    body: JsonObject,
  ): Promise<{ detail: readonly JsonObject[]; next: string; more: boolean }> => {
    const data = told(path, await post(path, body));
    const result = data["result"];
    if (!isJsonObject(result)) throw new TypeError("a page has a result");
    const detail = result["detail"] as readonly JsonObject[]; // judged by the schema
    expect(result["count"]).toBe(detail.length);
    return { detail, next: textAt(data, "next_cursor"), more: data["has_more"] === true };
  };
  const idsOf = async (body: JsonObject, path = PACKAGE.path): Promise<readonly string[]> =>
    (await page(path, { ...times, ...body })).detail.map((entry) => textAt(entry, "task_id"));
  const filter = (...filters: readonly [string, readonly string[]][]): JsonObject => ({
    filters: filters.map(([key, values]) => ({ key, values })),
  });

  const video = findEndpoint("omni-video.create");
  const work = describeWork(
    video,
    { model_name: "kling-v3-omni", prompt: "x", mode: "pro", duration: "5", sound: "on" },
    "kling-v3-omni",
    "5.041",
  );
  const line = (n: number, parts: Partial<DeductionRow> = {}): DeductionRow => ({
    id: `${n}-000`,
    account: "ada",
    taskId: String(n),
    keyName: "laptop",
    source: "pack",
    pack: "video",
    packId: "7",
    packName: "Trial",
    amount: 180,
    before: 1000,
    after: 820,
    work: { ...work },
    taskCreatedAt: NOW,
    at: NOW + n,
    ...parts,
  });

  beforeEach(() =>
    store.transaction(async (tx) => {
      for (const each of [
        line(1),
        line(2, { keyName: "cutter", packId: "8", packName: "Second" }),
        line(3, { pack: "image", packId: "9", packName: "Pictures", work: { title: "image", model: "kling-v3" } }),
        line(4, { source: "cash", packId: null, packName: null, amount: 27_825, before: 20_000, after: -7_825 }),
        line(5, { source: "none", packId: null, packName: null, before: 0, after: 0, keyName: null }),
        line(6, { account: "bob" }),
        line(7, { taskCreatedAt: NOW - 2 * DAY }),
        line(8, { pack: "try-on", packId: "10", packName: "Dress" }),
      ])
        await tx.accounts.insertDeduction(each);
    }),
  );

  it("tell what was taken from packs, and from none, newest first", async () => {
    const { detail, more } = await page(PACKAGE.path, times);
    expect(detail.map((entry) => entry["task_id"])).toEqual(["8", "5", "3", "2", "1"]);
    expect(more).toBe(false);
    expect(detail.at(-1)).toEqual({
      package_id: "7",
      product_type: "video",
      task_id: "1",
      api_key_name: "laptop",
      product_function: "omni video",
      model_name: "kling-v3-omni",
      resolution: "1080p",
      duration: "5.041",
      refer_video_input: false,
      video_sound: "native",
      voice_control: false,
      deduction_time: String(NOW + 1),
      unit_before_deduction: 10,
      deduction_amount: 1.8,
      unit_after_deduction: 8.2,
    });
    expect(detail[1]).toMatchObject({ package_id: "", api_key_name: "", unit_before_deduction: 0, deduction_amount: 1.8 });
  });

  it("tell what was taken from the balance", async () => {
    expect((await page(BALANCE.path, times)).detail).toMatchObject([
      {
        task_id: "4",
        cash_type: "balance",
        balance_before_deduction: 0.02,
        deduction_amount: 0.027825,
        balance_after_deduction: -0.007825,
        list_price: 0.027825,
        currency: "USD",
      },
    ]);
    expect(await idsOf(filter(["api_key_name", ["other"]]), BALANCE.path)).toEqual([]);
  });

  it.each<[readonly (readonly [string, readonly string[]])[], readonly string[]]>([
    [[["api_key_name", ["cutter", "nobody"]]], ["2"]],
    [[["product_type", ["image", "try-on"]]], ["8", "3"]],
    [[["package_name", ["Trial", "Second"]]], ["2", "1"]],
    [[["package_id", ["8"]]], ["2"]],
    [
      [
        ["package_name", ["Trial", "Second"]],
        ["api_key_name", ["laptop"]],
      ],
      ["1"],
    ],
    [
      [
        ["product_type", ["video"]],
        ["product_type", ["image"]],
      ],
      [],
    ],
    [
      [
        ["product_type", []],
        ["package_name", []],
        ["package_id", []],
      ],
      ["8", "5", "3", "2", "1"],
    ],
  ])("hold the values of a filter for alternatives, and all filters together: %j", async (filters, ids) => {
    expect(await idsOf(filter(...(filters as [string, readonly string[]][])))).toEqual(ids);
  });

  it("are paged by a cursor, which replaces all else", async () => {
    const seen: string[] = [];
    let body: JsonObject = { ...times, limit: 2, ...filter(["api_key_name", ["laptop", "cutter"]]) };
    for (let pages = 1; ; pages++) {
      const { detail, next, more } = await page(PACKAGE.path, body);
      seen.push(...detail.map((entry) => textAt(entry, "task_id")));
      expect(more).toBe(next !== "");
      if (!more) break;
      expect(pages).toBeLessThan(3);
      body = { cursor: next, start_time: 1, end_time: 2, limit: 500 };
    }
    expect(seen).toEqual(["8", "3", "2", "1"]);
  });

  it("answer a cursor with lines of the caller alone, whoever got it", async () => {
    const { next } = await page(PACKAGE.path, { ...times, limit: 1 });
    const other = `Bearer ${await accounts.addApiKey("bob", "desk")}`;
    const data = told(PACKAGE.path, await at.post(PACKAGE.path, { cursor: next }, { authorization: other }));
    expect(data["result"]).toMatchObject({ detail: [{ task_id: "6" }], count: 1 });
  });

  it.each<[string, JsonObject]>([
    ["a cursor that nobody gave", { cursor: "nonsense" }],
    ["a cursor that holds something else", { cursor: Buffer.from('{"query":{},"after":{}}').toString("base64url") }],
    ["no times", {}],
    ["no entries", { start_time: 1, end_time: 2, limit: 0 }],
    ["packs by name and by id", { start_time: 1, end_time: 2, ...filter(["package_name", ["a"]], ["package_id", ["b"]]) }],
  ])("refuse %s", async (_, body) => {
    expect(refusalOf(await post(PACKAGE.path, body))).toEqual([400, 1201]);
  });

  it("need a body", async () => {
    expect(refusalOf(await at.post(PACKAGE.path, "", { authorization }))).toEqual([400, 1200]);
  });
});

describe("a server without accounts", () => {
  it("says that it keeps none", async () => {
    const bare = await startTestServer();
    expect((await bare.send(`${COSTS.path}?start_time=1&end_time=2`)).http).toBe(501);
    await bare[Symbol.asyncDispose]();
  });
});
