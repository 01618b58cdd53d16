import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { wireError } from "../../src/contract/index.ts";
import { recordOf, recordsOf, startMemoryServer, textAt, type MemoryServer } from "./memory-server.ts";

const CREATE = "/v1/videos/image2video";
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const GOOD = { model_name: "kling-v3", image: PIXEL, prompt: "It rains.", mode: "std", duration: "5", sound: "off" };

let at: MemoryServer;
beforeAll(async () => {
  const auth = { mode: "strict", keys: [{ account: "studio", apiKey: "key-1" }] } as const;
  const empty = async (): Promise<void> => Promise.reject(wireError("pack-empty"));
  at = await startMemoryServer({ auth }, { hooks: [{ admitting: empty }] });
});
afterAll(() => at?.[Symbol.asyncDispose]());

describe("a request with several faults is refused for the first of credential, model, picture and balance", () => {
  const key = { authorization: "Bearer key-1" };
  it.each<[string, Record<string, string>, object, readonly [number, number], string]>([
    [
      "nothing is right",
      {},
      { model_name: "kling-v1", image: "data:image/png;base64,AA" },
      [401, 1001],
      "Authorization is empty",
    ],
    [
      "the key is right",
      key,
      { model_name: "kling-v1", image: "data:image/png;base64,AA" },
      [404, 1203],
      "The model 'kling-v1' has been discontinued and is no longer available.",
    ],
    ["the model is right too", key, { image: "data:image/png;base64,AA" }, [400, 1201], "File is not in a valid base64 format"],
    ["the picture is right too", key, {}, [429, 1102], "Account balance not enough"],
  ])("when %s", async (_, headers, changes, codes, message) => {
    const { http, body } = await at.post(CREATE, { ...GOOD, ...changes }, headers);
    expect([http, body["code"], body["message"]]).toEqual([...codes, message]);
    expect(body).not.toHaveProperty("data");
    expect(recordsOf(await at.get(CREATE, key))).toEqual([]);
  });
});

describe("what is no operation", () => {
  const key = { authorization: "Bearer key-1" };
  it("has the code of a wrong method, whatever stands in the way of the path", async () => {
    for (const path of ["/v1/videos/nothing", "/v1", `${CREATE}/1/2`, "/kling/v1/videos/nothing", "/text-to-video"]) {
      const { http, body } = await at.post(path, {}, key);
      expect([path, http, body["code"]]).toEqual([path, 404, 1202]);
    }
    const response = await fetch(at.url + CREATE, { method: "DELETE", headers: key });
    expect([response.status, ((await response.json()) as { code: number }).code]).toEqual([404, 1202]);
  });

  it("is no model, where the path ends in one", async () => {
    const unknown = await at.post("/text-to-video/kling-9", { prompt: "Rain." }, key);
    expect([unknown.http, unknown.body["code"]]).toEqual([404, 1203]);
    expect(unknown.headers.get("x-onetake-fix")).toContain("/text-to-video/kling-3.0");
    const retired = await at.post("/text-to-video/kling-v1", { prompt: "Rain." }, key);
    expect(retired.body["message"]).toBe("The model 'kling-v1' has been discontinued and is no longer available.");
    expect((await at.post("/text-to-video/kling-9", {})).http).toBe(401);
  });
});

describe("a task that fails", () => {
  it("is told in a good envelope, with the reason in its record", async () => {
    await using plain = await startMemoryServer(
      {},
      { probe: async () => ({ format: "png", mime: "", bytes: 9, width: 10, height: 10, seconds: 0 }) },
    );
    const created = recordOf(await plain.post(CREATE, GOOD));
    await expect
      .poll(async () => recordOf(await plain.get(`${CREATE}/${textAt(created, "task_id")}`)))
      .toMatchObject({ task_status: "failed", task_status_msg: "Image pixel is invalid", final_unit_deduction: "0" });
    const answer = await plain.get(`/tasks?task_ids=${textAt(created, "task_id")}`);
    expect([answer.http, answer.body["code"], recordOf(answer)]).toEqual([
      200,
      0,
      expect.objectContaining({ status: "failed", message: "Image pixel is invalid", outputs: [] }),
    ]);
  });
});
