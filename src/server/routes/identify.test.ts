import { request as httpRequest } from "node:http";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import { findEndpoint } from "../../contract/index.ts";
import { createMemoryStore } from "../../store/index.ts";
import { createAccounts } from "../../tasks/index.ts";
import { createStoreKeyring } from "../auth/keyring.ts";
import { refusalOf, startTestServer, taskIdOf, type Answer, type TestServer } from "../testing.ts";

const PATH = findEndpoint("omni-video.create").path;
const BODY = { model_name: "kling-v3-omni", prompt: "A paper fox crosses a frozen river.", external_task_id: "take-1" };

let at: TestServer;
beforeEach(async () => void (at = await startTestServer()));
afterEach(async () => at[Symbol.asyncDispose]());

describe("authentication", () => {
  const auth = {
    mode: "strict",
    keys: [
      { account: "studio", apiKey: "key-1" },
      { account: "editor", apiKey: "key-2" },
    ],
  } as const;

  it("lets anybody in as the account default on this machine", async () => {
    await at.post(PATH, BODY, { authorization: "Bearer whatever" });
    expect(at.tasks.admissions[0]?.account).toBe("default");
  });

  it("takes a key for its account and keeps accounts apart", async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ auth });
    const id = taskIdOf(await at.post(PATH, BODY, { authorization: "Bearer key-1" }));
    expect((await at.send(`${PATH}/${id}`, { headers: { authorization: "Bearer key-1" } })).http).toBe(200);
    const foreign = await at.send(`${PATH}/${id}`, { headers: { authorization: "Bearer key-2" } });
    const absent = await at.send(`${PATH}/${id}`, { headers: { authorization: "Bearer key-2" } });
    expect(refusalOf(foreign)).toEqual([400, 1201]);
    expect({ ...absent.body, request_id: "" }).toEqual({ ...foreign.body, request_id: "" });
    expect((await at.send(PATH, { headers: { authorization: "Bearer key-2" } })).body["data"]).toEqual([]);
  });

  it.each([
    [undefined, 1001],
    ["Bearer key-3", 1002],
    ["Basic key-1", 1002],
  ])("refuses the header %s", async (authorization, code) => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ auth });
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    expect(refusalOf(await at.post(PATH, BODY, headers))).toEqual([401, code]);
    expect(refusalOf(await at.send(PATH, { headers }))).toEqual([401, code]);
  });

  it("refuses a stranger before the body has come", async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ auth });
    const http = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(at.url + PATH, { method: "POST", headers: { "content-length": "50000000" } }, (response) => {
        resolve(response.statusCode);
        request.destroy();
      });
      request.on("error", reject);
      request.write("{");
    });
    expect(http).toBe(401);
  });

  it.each([
    ["a foreign Host", { host: "evil.example" }],
    ["a foreign Origin", { origin: "https://evil.example" }],
    ["a cross-site fetch", { "sec-fetch-site": "cross-site" }],
  ])("refuses %s on an open server, at every path", async (_, headers) => {
    for (const path of [PATH, "/healthz", "/nothing"]) {
      const http = await new Promise((resolve, reject) => {
        httpRequest(at.url + path, { headers }, (response) => resolve(response.resume().statusCode))
          .on("error", reject)
          .end();
      });
      expect(http).toBe(403);
    }
  });
});

describe("an account that is kept", () => {
  const NEW_PATH = findEndpoint("text-to-video-3.0.create").path;
  const store = createMemoryStore();
  const accounts = createAccounts(store, createNodeWorld());
  const kept = { accounts: store.accounts, keyring: createStoreKeyring(store.accounts) };
  let apiKey: string;

  beforeEach(async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer(kept);
    apiKey ??= await accounts.create("ada").then(() => accounts.addApiKey("ada", "laptop"));
    await accounts.change("ada", { addresses: [], denied: [] });
  });
  const list = (key = apiKey, path = PATH): Promise<Answer> => at.send(path, { headers: { authorization: `Bearer ${key}` } });

  it("acts on an open server too when its key is known, and its key's name goes with the create", async () => {
    await at.post(PATH, BODY, { authorization: `Bearer ${apiKey}` });
    await at.post(PATH, BODY, { authorization: "Bearer something" });
    expect(at.tasks.admissions.map(({ account, keyName }) => [account, keyName])).toEqual([
      ["ada", "laptop"],
      ["default", undefined],
    ]);
  });

  it("is refused from addresses that are not on its list, and others are not", async () => {
    await accounts.change("ada", { addresses: ["192.0.2.0/24"] });
    expect(refusalOf(await list())).toEqual([429, 1304]);
    expect((await list("other")).http).toBe(200);
    await accounts.change("ada", { addresses: ["192.0.2.0/24", "127.0.0.0/8"] });
    expect((await list()).http).toBe(200);
  });

  it("is refused what it has no right to, whatever it asks there", async () => {
    await accounts.change("ada", { denied: [findEndpoint("omni-video.create").family] });
    expect(refusalOf(await list())).toEqual([403, 1103]);
    expect(refusalOf(await list(apiKey, `${PATH}/1`))).toEqual([403, 1103]);
    expect((await list(apiKey, findEndpoint("text2video.list").path)).http).toBe(200);
  });

  it("is told on paths of the new standard that they take API keys alone", async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ ...kept, auth: { mode: "strict", keys: [] } });
    const answer = await at.post(NEW_PATH, {}, { authorization: "Bearer a.b.c" });
    expect(refusalOf(answer)).toEqual([401, 1002]);
    expect(answer.body["message"]).toMatch(/does not support AK\/SK/);
    expect((await list("no-key")).body["message"]).toBe("api key not found");
  });
});
