import { createHmac } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openStore, startOnetake, type Onetake, type OpenStore } from "../../src/assemble.ts";
import { isJsonObject, parseJson, type Json, type JsonObject } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import { createTestDatabase, type TestDatabase } from "../../src/store/testing.ts";
import { createAccounts, type Accounts } from "../../src/tasks/index.ts";

const world = createNodeWorld();
const DAY = 86_400_000;
/** A server may take a removed key for a moment longer. */
const KEYS_REMEMBERED_MS = 600;
const VIDEOS = "/v1/videos/text2video";
const BODY = { model_name: "kling-v3", prompt: "A paper boat.", duration: "3", mode: "pro", sound: "on", aspect_ratio: "16:9" };

describe("the life of an account, over HTTP, from its first key to its empty pack", () => {
  let database: TestDatabase;
  let home: string;
  let onetake: Onetake;
  let opened: OpenStore;
  let accounts: Accounts;
  beforeAll(async () => {
    database = await createTestDatabase();
    home = await world.disk.temporaryDirectory("onetake-account-");
    onetake = await startOnetake({ home, databaseUrl: database.url, engine: "instant", auth: { mode: "strict", keys: [] } });
    opened = await openStore({ home, databaseUrl: database.url });
    accounts = createAccounts(opened.store, world);
  });
  afterAll(async () => {
    await opened?.close();
    await onetake?.close();
    await database?.drop();
    await world.disk.remove(home);
  });

  let apiKey: string;
  const life = { effectiveAt: world.clock.now() - 1000, invalidAt: world.clock.now() + 30 * DAY };

  it("is nobody until it has a key, and can pay nothing until it has a pack", async () => {
    expect(await ask("GET", VIDEOS, "onetake-guess")).toMatchObject({ http: 401, code: 1002 });
    await accounts.create("studio");
    apiKey = await accounts.addApiKey("studio", "laptop");
    expect(await ask("GET", VIDEOS, apiKey)).toMatchObject({ http: 200, data: [] });
    expect(await ask("POST", VIDEOS, apiKey, BODY)).toMatchObject({
      http: 429,
      code: 1102,
      message: "Account balance not enough",
    });
    await accounts.addPack("studio", { kind: "image", name: "Pictures", total: 100_000, concurrency: 9, ...life });
    expect(await ask("POST", VIDEOS, apiKey, BODY)).toMatchObject({ code: 1102 });
  });

  it("pays for what ends well, and reads it in its packs, its ledger and the task", async () => {
    await accounts.addPack("studio", { kind: "video", name: "Clips", total: 500, concurrency: 1, ...life });
    const task = await finish(apiKey, BODY);
    expect(task).toMatchObject({ task_status: "succeed", final_unit_deduction: "3.6" });
    const times = { start_time: life.effectiveAt - DAY, end_time: life.invalidAt };
    const costs = await ask("GET", `/account/costs?start_time=${times.start_time}&end_time=${times.end_time}`, apiKey);
    const packs = recordOf(costs.data)["resource_pack_subscribe_infos"];
    expect(packs).toMatchObject([
      { resource_pack_name: "Pictures", remaining_quantity: 1000, status: "online" },
      { resource_pack_name: "Clips", total_quantity: 5, remaining_quantity: 1.4, status: "online" },
    ]);
    const ledger = await ask("POST", "/account/billing/package", apiKey, times);
    expect(ledger.data).toMatchObject({
      result: {
        count: 1,
        detail: [
          {
            task_id: task["task_id"],
            api_key_name: "laptop",
            model_name: "kling-v3",
            resolution: "1080p",
            duration: expect.stringMatching(/^3(\.\d+)?$/),
            video_sound: "native",
            unit_before_deduction: 5,
            deduction_amount: 3.6,
            unit_after_deduction: 1.4,
          },
        ],
      },
      has_more: false,
    });
  });

  it("goes on with its balance when the pack is empty, into debt and no further", async () => {
    await accounts.addCash("studio", 100_000);
    expect(await finish(apiKey, BODY)).toMatchObject({
      final_unit_deduction: "1.4",
      final_balance_deduction: { quota: "0.308", list_price: "0.308" },
    });
    expect(await ask("POST", VIDEOS, apiKey, BODY)).toMatchObject({ http: 429, code: 1101 });
    const spent = await ask("POST", "/account/billing/balance", apiKey, { start_time: 1, end_time: life.invalidAt });
    expect(spent.data).toMatchObject({ result: { detail: [{ deduction_amount: 0.308, balance_after_deduction: -0.208 }] } });
  });

  it("may sign tokens with a pair, on paths of the legacy standard alone", async () => {
    const { accessKey, secretKey } = await accounts.addKeyPair("studio", "program");
    const token = sign(accessKey, secretKey);
    expect(await ask("GET", VIDEOS, token)).toMatchObject({ http: 200 });
    expect(await ask("GET", "/account/costs?start_time=1&end_time=2", token)).toMatchObject({ http: 200 });
    const refused = await ask("GET", "/tasks?task_ids=1", token);
    expect(refused).toMatchObject({ http: 401, code: 1002, message: expect.stringContaining("does not support AK/SK") });
    await accounts.removeKey("studio", "program");
    await world.clock.sleep(KEYS_REMEMBERED_MS);
    expect(await ask("GET", VIDEOS, token)).toMatchObject({ http: 401, code: 1000 });
  });

  it("sees nothing of another account, to whom its tasks are not there", async () => {
    await accounts.create("other", { metered: false });
    const other = await accounts.addApiKey("other", "desk");
    const [mine] = (await ask("GET", VIDEOS, apiKey)).data as readonly JsonObject[]; // a list answers a list
    const id = idOf(mine);
    expect(await ask("GET", `${VIDEOS}/${id}`, other)).toMatchObject({
      http: 400,
      code: 1201,
      message: expect.stringContaining(id),
    });
    expect((await ask("GET", VIDEOS, other)).data).toEqual([]);
  });

  interface Answer {
    readonly http: number;
    readonly code: Json | undefined;
    readonly message: Json | undefined;
    readonly data: Json | undefined;
  }

  async function ask(method: "GET" | "POST", path: string, credential: string, body?: JsonObject): Promise<Answer> {
    const headers = { authorization: `Bearer ${credential}`, "content-type": "application/json" };
    const response = await fetch(onetake.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const { code, message, data } = recordOf(parseJson(await response.text()));
    return { http: response.status, code, message, data };
  }

  async function finish(credential: string, body: JsonObject): Promise<JsonObject> {
    const created = await ask("POST", VIDEOS, credential, body);
    expect(created).toMatchObject({ http: 200, code: 0 });
    for (;;) {
      const task = recordOf((await ask("GET", `${VIDEOS}/${idOf(created.data)}`, credential)).data);
      if (task["task_status"] === "succeed" || task["task_status"] === "failed") return task;
      await world.clock.sleep(50);
    }
  }
});

function recordOf(value: Json | undefined): JsonObject {
  if (isJsonObject(value)) return value;
  throw new TypeError("the answer is no record");
}

function idOf(task: Json | undefined): string {
  const { task_id: id } = recordOf(task);
  if (typeof id === "string") return id;
  throw new TypeError("a task has an id");
}

function sign(accessKey: string, secretKey: string): string {
  const now = Math.floor(world.clock.now() / 1000);
  const parts = [
    { alg: "HS256", typ: "JWT" },
    { iss: accessKey, exp: now + 1800, nbf: now - 5 },
  ];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${signed}.${createHmac("sha256", secretKey).update(signed).digest("base64url")}`;
}
