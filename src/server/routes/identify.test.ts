import { request as httpRequest } from "node:http";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { findEndpoint } from "../../contract/index.ts";
import { refusalOf, startTestServer, taskIdOf, type TestServer } from "../testing.ts";

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
