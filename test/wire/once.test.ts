import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { recordOf, recordsOf, startMemoryServer, type Answer, type MemoryServer } from "./memory-server.ts";

const CREATE = "/v1/videos/text2video";
const GOOD = { model_name: "kling-v3", prompt: "A boat.", mode: "std", duration: "5", sound: "off", aspect_ratio: "16:9" };

let at: MemoryServer;
beforeAll(async () => {
  const keys = ["ada", "bob"].map((account) => ({ account, apiKey: `key-of-${account}` }));
  at = await startMemoryServer({ auth: { mode: "strict", keys } });
});
afterAll(() => at?.[Symbol.asyncDispose]());

const send = async (key: string, body: object = GOOD, account = "ada", path = CREATE): Promise<Answer> =>
  await at.post(path, { ...body }, { "idempotency-key": key, authorization: `Bearer key-of-${account}` });

describe("a create with an idempotency key", () => {
  it("is answered as the first was when it is repeated, at once and later, and says that it is a repeat", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send("one")));
    const { task_id: id } = recordOf(answers[0] as Answer); // there are twenty
    await expect
      .poll(async () => recordOf(await at.get(`${CREATE}/${id as string}`, { authorization: "Bearer key-of-ada" })))
      .toMatchObject({ task_status: "succeed" });
    answers.push(await send("one"));
    const [firsts, repeats] = [true, false].map((isFirst) =>
      answers.filter(({ headers }) => (headers.get("x-onetake-repeats") === null) === isFirst),
    );
    expect([firsts?.length, repeats?.length]).toEqual([1, 20]);
    const [first] = firsts ?? [];
    for (const { body, headers } of repeats ?? []) {
      expect(body).toEqual(first?.body);
      expect(headers.get("x-onetake-repeats")).toBe(body["request_id"]);
      expect(headers.get("x-request-id")).not.toBe(body["request_id"]);
    }
    expect(recordsOf(await at.get(CREATE, { authorization: "Bearer key-of-ada" }))).toHaveLength(1);
  });

  it("is the same whatever form it is written in, and whatever its external id is", async () => {
    const first = await send("two", { ...GOOD, external_task_id: "boat" });
    expect((await send("two", { ...GOOD, duration: 5, negative_prompt: null, external_task_id: "boat" })).body).toEqual(
      first.body,
    );
  });

  it.each<[string, () => Promise<Answer>]>([
    ["another body", () => send("three", { ...GOOD, prompt: "A ship." })],
    ["another operation", () => send("three", { ...GOOD, model_name: "kling-v3-omni" }, "ada", "/v1/videos/omni-video")],
  ])("is refused with %s", async (_, other) => {
    await send("three");
    const answer = await other();
    expect([answer.http, answer.body["code"], answer.body["message"]]).toEqual([
      400,
      1201,
      "Idempotency key three was used with another request",
    ]);
    expect(answer.headers.get("x-onetake-fix")).toMatch(/new key/);
  });

  it("is one's own: another account may use the same", async () => {
    const [ada, bob] = [await send("four"), await send("four", GOOD, "bob")];
    expect(recordOf(bob)["task_id"]).not.toBe(recordOf(ada)["task_id"]);
  });

  it("leaves no mark when it is refused", async () => {
    expect((await send("five", { ...GOOD, mode: "best" })).http).toBe(400);
    expect((await send("five")).http).toBe(200);
    const taken = { ...GOOD, external_task_id: "boat" };
    expect((await send("six", taken)).body["message"]).toBe("External_task_id boat already exists");
    expect((await send("six")).http).toBe(200);
  });

  it("may be a call that answers with its result", async () => {
    const speech = { text: "Hello.", voice_id: "oversea_male1", voice_language: "en" };
    const first = await send("seven", speech, "ada", "/v1/audio/tts");
    const again = await send("seven", speech, "ada", "/v1/audio/tts");
    expect(again.body).toEqual(first.body);
    expect(recordOf(again)).toMatchObject({ task_status: "succeed", task_result: { audios: [{ id: expect.any(String) }] } });
  });

  it("has at most 255 characters, and an empty one is none", async () => {
    expect((await send("x".repeat(256))).body["code"]).toBe(1201);
    const ids = new Set(
      recordsOf(await send(""))
        .concat(recordsOf(await send("")))
        .map((record) => record["task_id"]),
    );
    expect(ids.size).toBe(2);
  });
});
