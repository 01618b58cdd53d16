import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { isJsonObject, type Json, type JsonObject } from "../../src/base/index.ts";
import { recordOf, recordsOf, startMemoryServer, textAt, type Answer, type MemoryServer } from "./memory-server.ts";

const VIDEO = { model_name: "kling-v3", prompt: "A boat.", mode: "std", duration: "5", sound: "off", aspect_ratio: "16:9" };
const IMAGE = { model_name: "kling-v3", prompt: "A boat.", n: 2 };

let at: MemoryServer;
/** Ids in the order of their creates. */
const ids: string[] = [];
beforeAll(async () => {
  at = await startMemoryServer();
  const create = async (path: string, body: JsonObject): Promise<void> =>
    void ids.push(textAt(recordOf(await at.post(path, body)), "task_id", "id"));
  await create("/v1/videos/text2video", { ...VIDEO, external_task_id: "one" });
  await create("/v1/images/generations", { ...IMAGE, external_task_id: "two" });
  await create("/text-to-video/kling-3.0", { prompt: "A boat.", options: { external_task_id: "three" } });
  await create("/v1/audio/text-to-audio", { prompt: "Rain.", duration: 3 });
  await create("/v1/videos/image2video", { ...VIDEO, aspect_ratio: undefined, image: "https://a.example/gone.png" });
  await vi.waitFor(async () => {
    if ((await search({ filters: [filter("status", "submitted", "processing")] })).length > 0) throw new Error("not yet");
  }, 20_000);
});
afterAll(() => at?.[Symbol.asyncDispose]());

const filter = (key: string, ...values: readonly string[]): JsonObject => ({ key, values });
const idsOf = (records: readonly JsonObject[]): readonly string[] => records.map((record) => textAt(record, "id"));
const refusal = ({ http, body }: Answer): readonly unknown[] => [http, body["code"], body["message"]];

async function search(body: JsonObject): Promise<readonly JsonObject[]> {
  return recordsOf(await at.post("/tasks", body));
}

async function page(body: JsonObject): Promise<JsonObject> {
  const { data } = (await at.post("/tasks", body)).body;
  if (isJsonObject(data)) return data;
  throw new TypeError("the answer has no page");
}

describe("tasks by their ids", () => {
  const find = async (query: string): Promise<Answer> => await at.get(`/tasks?${query}`);

  it("are found in one form, whatever standard made them, by the service's ids or the caller's", async () => {
    const found = recordsOf(await find(`task_ids=${ids.slice(0, 4).join(",")}`));
    expect(idsOf(found).toSorted()).toEqual(ids.slice(0, 4));
    for (const record of found) {
      expect(record).toMatchObject({
        status: "succeeded",
        message: "",
        create_time: expect.any(Number),
        update_time: expect.any(Number),
      });
      expect(record).not.toHaveProperty("task_id");
    }
    const byName = recordsOf(await find("external_task_ids=one,three"));
    expect(byName.map((record) => textAt(record, "external_id")).toSorted()).toEqual(["one", "three"]);
    const [image] = recordsOf(await find("external_task_ids=two"));
    expect(image).toMatchObject({
      outputs: [{ type: "image" }, { type: "image" }],
      billing: [{ charge_type: "unit", amount: "16", package_type: "image" }],
    });
  });

  it("that are unknown are left out, and that is no error", async () => {
    expect(recordsOf(await find("task_ids=900000000000000000"))).toEqual([]);
    expect(idsOf(recordsOf(await find(`task_ids=900000000000000000,${ids[0]}`)))).toEqual([ids[0]]);
  });

  it("are at most 20, of one kind, and not none", async () => {
    const many = Array.from({ length: 21 }, (_, index) => `9${index}`);
    expect(recordsOf(await find(`task_ids=${many.slice(1).join(",")}`))).toEqual([]);
    expect(refusal(await find(`task_ids=${many.join(",")}`))).toEqual([
      400,
      1201,
      "task_ids and external_task_ids cannot exceed 20 in total",
    ]);
    expect(refusal(await find(`external_task_ids=${many.join(",")}`))).toEqual([
      400,
      1201,
      "task_ids and external_task_ids cannot exceed 20 in total",
    ]);
    expect(refusal(await find(""))).toEqual([400, 1201, "task_ids or external_task_ids is required"]);
    expect(refusal(await find("task_ids=1&external_task_ids=a")).slice(0, 2)).toEqual([400, 1201]);
    expect((await find("task_ids=1&external_task_ids=")).http).toBe(200);
  });
});

describe("a search of tasks", () => {
  it("gives everything of the last 30 days, newest first, also without a body", async () => {
    expect(idsOf(await search({}))).toEqual(ids.toReversed());
    const response = await fetch(`${at.url}/tasks`, { method: "POST" });
    expect(((await response.json()) as { data: { count: number } }).data.count).toBe(ids.length);
  });

  it("goes on where the page before ended, whatever times it is given, until nothing is left", async () => {
    const seen: string[] = [];
    let cursor: Json = "";
    for (let pages = 1; ; pages++) {
      const found: JsonObject = await page({ limit: 2, cursor, ...(cursor === "" ? {} : { start_time: 1, end_time: 2 }) });
      const records = found["result"] as readonly JsonObject[];
      expect(found["count"]).toBe(records.length);
      seen.push(...idsOf(records));
      cursor = found["next_cursor"] ?? "";
      expect([pages, found["has_more"], cursor === ""]).toEqual([pages, pages < 3, pages === 3]);
      if (found["has_more"] !== true) break;
    }
    expect(seen).toEqual(ids.toReversed());
  });

  it("keeps to the times that are given", async () => {
    const [first] = await search({ filters: [] });
    const at1 = Number(textAt(first ?? {}, "create_time"));
    expect(await search({ start_time: at1 + 1, end_time: at1 + 2 })).toEqual([]);
    expect(idsOf(await search({ start_time: String(at1), end_time: String(at1 + 1) }))).toContain(ids.at(-1));
    expect(await search({ end_time: 1_600_000_000_000 })).toEqual([]);
  });

  it.each<[string, readonly JsonObject[], readonly number[]]>([
    ["states", [filter("status", "failed")], [4]],
    ["any of several states", [filter("status", "failed", "succeeded")], [4, 3, 2, 1, 0]],
    ["packs", [filter("product_type", "image")], [1]],
    ["packs that nothing was made with", [filter("product_type", "try_on")], []],
    ["both", [filter("status", "succeeded"), filter("product_type", "video")], [3, 2, 0]],
    ["filters that exclude each other", [filter("status", "failed"), filter("status", "succeeded")], []],
    ["an empty filter, which asks for nothing", [filter("status")], [4, 3, 2, 1, 0]],
  ])("filters by %s", async (_, filters, places) => {
    expect(idsOf(await search({ filters }))).toEqual(places.map((place) => ids[place]));
  });

  it.each<[string, JsonObject]>([
    ["a limit above 500", { limit: 501 }],
    ["a limit below 1", { limit: 0 }],
    ["a cursor that is none", { cursor: "eyJhIjoxfQ" }],
    ["times in the wrong order", { start_time: 2, end_time: 1 }],
    ["a value of another filter", { filters: [filter("status", "video")] }],
  ])("refuses %s", async (_, body) => {
    expect(refusal(await at.post("/tasks", body)).slice(0, 2)).toEqual([400, 1201]);
  });

  it("leaves out what was made within an answer, which has no task that could be asked for", async () => {
    const spoken = recordOf(await at.post("/v1/audio/tts", { text: "Hello.", voice_id: "oversea_male1", voice_language: "en" }));
    expect(idsOf(await search({}))).not.toContain(spoken["task_id"]);
    expect(recordsOf(await at.get(`/tasks?task_ids=${textAt(spoken, "task_id")}`))).toEqual([]);
  });
});
