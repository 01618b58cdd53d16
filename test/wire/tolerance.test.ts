import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { JsonObject } from "../../src/base/index.ts";
import { recordOf, startMemoryServer, type Answer, type MemoryServer } from "./memory-server.ts";

const CREATE = "/v1/videos/text2video";
const GOOD = { model_name: "kling-v3", prompt: "A paper boat.", mode: "std", duration: "5", sound: "off", aspect_ratio: "16:9" };
const STRICT = { "x-onetake-strictness": "strict" };
const LENIENT = { "x-onetake-strictness": "lenient" };

let at: MemoryServer;
beforeAll(async () => void (at = await startMemoryServer()));
afterAll(() => at?.[Symbol.asyncDispose]());

const warningOf = ({ headers }: Answer): string => headers.get("x-onetake-warning") ?? "";
const codeOf = ({ http, body }: Answer): readonly unknown[] => [http, body["code"]];

/* What real clients send although the documents say otherwise. None of it has a live record, so each is told in a header. */
describe("as the service is called", () => {
  it.each<[string, JsonObject, string]>([
    ["nulls", { negative_prompt: null, callback_url: null, multi_shot: null }, "left the null out"],
    ["seconds as a number", { duration: 5 }, 'duration (wrote 5 as "5")'],
    ["a flag as text", { watermark_info: { enabled: "false" } }, 'wrote "false" as false'],
    ["an empty text where a word is taken", { sound: "", mode: "" }, "sound (left the empty text out)"],
    ["the caller's id as a number", { external_task_id: 4711 }, 'external_task_id (wrote 4711 as "4711")'],
  ])("takes %s, and says how it was read", async (_, changes, warning) => {
    const answer = await at.post(CREATE, { ...GOOD, ...changes });
    expect([answer.body["message"], warningOf(answer)]).toEqual(["SUCCEED", expect.stringContaining(warning)]);
    expect(codeOf(await at.post(CREATE, { ...GOOD, ...changes }, STRICT))).toEqual([400, 1201]);
  });

  it("takes empty ids, lists and records, and says nothing", async () => {
    const body = { ...GOOD, external_task_id: "", callback_url: "", negative_prompt: "", multi_prompt: [], watermark_info: {} };
    for (const headers of [{}, STRICT]) {
      const answer = await at.post(CREATE, body, headers);
      expect([answer.body["message"], warningOf(answer)]).toEqual(["SUCCEED", ""]);
    }
  });

  it("ignores model beside model_name; alone it leaves the default model, which was switched off", async () => {
    const beside = await at.post(CREATE, { ...GOOD, model: "kling-v1" });
    expect([beside.http, warningOf(beside)]).toEqual([200, "ignored: model"]);
    const { model_name: model, ...rest } = GOOD;
    const alone = await at.post(CREATE, { ...rest, model });
    expect(codeOf(alone)).toEqual([404, 1203]);
    expect(alone.body["message"]).toBe("The model 'kling-v1' has been discontinued and is no longer available.");
  });

  it("gives both numbers of an id that travels as a number the same meaning", async () => {
    const element = { element_id: 100000000000301 };
    const body = { ...GOOD, model_name: "kling-v3-omni", element_list: [element] };
    const answer = await at.post("/v1/videos/omni-video", body);
    expect([answer.body["message"], answer.headers.get("x-onetake-local-only")]).toEqual(["SUCCEED", "element 100000000000301"]);
    expect(codeOf(await at.post("/v1/general/delete-elements", { element_id: 829836802793406551n }))).toEqual([400, 1201]);
  });
});

describe("strictly", () => {
  it("refuses unknown fields and what has no effect, with cure and evidence in headers", async () => {
    for (const changes of [{ colour: "red" }, { model: "kling-v3" }]) {
      const answer = await at.post(CREATE, { ...GOOD, ...changes }, STRICT);
      expect(codeOf(answer)).toEqual([400, 1201]);
      expect(answer.headers.get("x-onetake-fix")).toMatch(/\S/);
    }
    expect((await at.post(CREATE, { ...GOOD, model: "kling-v3" }, STRICT)).headers.get("x-onetake-evidence")).toMatch(/\S/);
    expect((await at.post(CREATE, GOOD, STRICT)).http).toBe(200);
  });

  it("is a setting of the server too, which a request may change", async () => {
    await using strict = await startMemoryServer({ strictness: "strict" });
    expect(codeOf(await strict.post(CREATE, { ...GOOD, colour: "red" }))).toEqual([400, 1201]);
    expect((await strict.post(CREATE, { ...GOOD, colour: "red" }, { "x-onetake-strictness": "as-upstream" })).http).toBe(200);
  });
});

describe("leniently", () => {
  it("mends what was refused in live calls and has one right form, and says so", async () => {
    const { model_name: model, ...rest } = GOOD;
    const answer = await at.post(CREATE, { ...rest, model, mode: "professional" }, LENIENT);
    expect(answer.http).toBe(200);
    expect(warningOf(answer)).toBe('mended: mode (wrote "professional" as "pro"), model (called it model_name)');
    expect(codeOf(await at.post(CREATE, { ...rest, model, mode: "professional" }))).toEqual([404, 1203]);
  });

  it("takes digits in text where a number is, which the service is not known to take", async () => {
    const answer = await at.post(CREATE, { ...GOOD, cfg_scale: "0.5" }, LENIENT);
    expect(warningOf(answer)).toContain('cfg_scale (wrote "0.5" as 0.5)');
    expect(codeOf(await at.post(CREATE, { ...GOOD, cfg_scale: "0.5" }))).toEqual([400, 1201]);
  });

  it("still refuses what has no one right form", async () => {
    expect(codeOf(await at.post(CREATE, { ...GOOD, mode: "best" }, LENIENT))).toEqual([400, 1201]);
  });
});

describe("an unknown strictness", () => {
  it("is refused and told", async () => {
    const answer = await at.post(CREATE, GOOD, { "x-onetake-strictness": "harsh" });
    expect(codeOf(answer)).toEqual([400, 1201]);
    expect(answer.headers.get("x-onetake-fix")).toContain("as-upstream, strict, lenient");
    expect(recordOf(await at.post(CREATE, GOOD, { "x-onetake-strictness": "" }))["task_status"]).toBe("submitted");
  });
});
