import { request as httpRequest, type ClientRequest, type IncomingMessage } from "node:http";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { endpoints, findEndpoint, readTask, wireError, type Endpoint } from "../../contract/index.ts";
import { NotServed } from "../../tasks/index.ts";
import { dataOf, recordsOf, refusalOf, startTestServer, taskIdOf, UUID, type TestServer } from "../testing.ts";

const PATH = findEndpoint("omni-video.create").path;
const BODY = { model_name: "kling-v3-omni", prompt: "A paper fox crosses a frozen river.", external_task_id: "take-1" };

let at: TestServer;
beforeEach(async () => void (at = await startTestServer()));
afterEach(async () => at[Symbol.asyncDispose]());

describe("a create", () => {
  it("answers the new task in the service's envelope", async () => {
    const answer = await at.post(PATH, BODY);
    expect(answer.http).toBe(200);
    expect(dataOf(answer)).toEqual({
      task_id: expect.stringMatching(/^\d{18}$/),
      task_status: "submitted",
      task_info: { external_task_id: "take-1" },
      created_at: expect.any(Number),
      updated_at: expect.any(Number),
    });
    expect(answer.body["request_id"]).toMatch(UUID);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "x-request-id": answer.body["request_id"],
      "x-onetake-version": "1.2.3",
      "x-onetake-engine": "fake",
      "x-onetake-progress": "0",
      "x-onetake-stage": "queued",
    });
    expect(at.tasks.admissions).toMatchObject([
      { account: "default", endpoint: { id: "omni-video.create" }, body: BODY, requestId: answer.body["request_id"] },
    ]);
  });

  it("hands on ids with all their digits", async () => {
    await at.post(PATH, '{"model_name":"kling-v3-omni","prompt":"x","element_list":[{"element_id":829836802793406551}]}');
    expect(at.tasks.admissions[0]?.body["element_list"]).toEqual([{ element_id: 829836802793406551n }]);
  });

  it("names unknown fields in a warning header and takes the request", async () => {
    const answer = await at.post(PATH, { ...BODY, colour: "red" });
    expect(answer.http).toBe(200);
    expect(answer.headers.get("x-onetake-warning")).toBe("ignored: colour");
    expect((await at.post(PATH, { ...BODY, external_task_id: "take-2" })).headers.get("x-onetake-warning")).toBeNull();
  });

  it.each([
    undefined,
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=utf-8",
    "nonsense",
    "a/b/c; ;=",
  ])("reads the body as JSON under the content type %s", async (type) => {
    const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
    expect((await at.post(PATH, Buffer.from(JSON.stringify(BODY)).toString(), headers)).http).toBe(200);
  });

  it.each([
    ["broken JSON", '{"prompt": '],
    ["a list", "[1]"],
    ["nothing", ""],
    ["deep nesting", `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`],
  ])("refuses %s as bad parameters", async (_, body) => {
    expect(refusalOf(await at.post(PATH, body))).toEqual([400, 1200]);
    expect(at.tasks.admissions).toEqual([]);
  });

  it("takes pictures of many megabytes where media are inline, and no more than 1 MB elsewhere", async () => {
    const picture = "A".repeat(3_000_000);
    expect((await at.post(PATH, { ...BODY, image_list: [{ image_url: picture }] })).http).toBe(200);
    expect(refusalOf(await at.post(findEndpoint("elements.delete").path, { element_id: "1".repeat(2_000_000) }))).toEqual([
      400, 1200,
    ]);
  });

  it("lets only so many bytes of uploads in at once, and more when they have left", async () => {
    const headers = { "content-length": 90_000_000, expect: "100-continue" };
    const open = (until: "continue" | "response"): Promise<{ request: ClientRequest; http: number | undefined }> =>
      new Promise((resolve) => {
        const request = httpRequest(at.url + PATH, { method: "POST", headers });
        request.on("error", () => {}); // it is destroyed below
        request.once(until, (response?: IncomingMessage) => resolve({ request, http: response?.resume().statusCode }));
        request.flushHeaders();
      });
    const held = [await open("continue"), await open("continue")];
    const refused = await open("response");
    expect(refused.http).toBe(429);
    expect((await at.post(PATH, BODY)).http).toBe(200);
    for (const { request } of [...held, refused]) request.destroy();
    await expect
      .poll(
        async () =>
          (await at.post(PATH, { ...BODY, external_task_id: "", image_list: [{ image_url: "A".repeat(90_000_000) }] })).http,
      )
      .toBe(200);
  });

  it("answers a refusal by its row, with the fix and the evidence in headers", async () => {
    at.tasks.failNext(
      wireError("bad-value", { message: "mode value 'standard' is invalid", fix: "send “std”", evidence: ["live-1", "doc-2"] }),
    );
    const answer = await at.post(PATH, BODY);
    expect(refusalOf(answer)).toEqual([400, 1201]);
    expect(answer.body["message"]).toBe("mode value 'standard' is invalid");
    expect(answer.headers.get("x-onetake-fix")).toBe("send %E2%80%9Cstd%E2%80%9D");
    expect(answer.headers.get("x-onetake-evidence")).toBe("live-1,doc-2");
  });

  it("answers 501 in the envelope for what cannot be served", async () => {
    at.tasks.failNext(new NotServed("the engine makes no images", "use another engine"));
    const answer = await at.post(PATH, BODY);
    expect(refusalOf(answer)).toEqual([501, 1202]);
    expect(answer.body["message"]).toBe("the engine makes no images");
  });

  it("answers an unforeseen error as internal and says nothing of it", async () => {
    at.tasks.failNext(new Error("password=hunter2"));
    const answer = await at.post(PATH, BODY);
    expect(refusalOf(answer)).toEqual([500, 5000]);
    expect(JSON.stringify([answer.body, Object.fromEntries(answer.headers)])).not.toContain("hunter2");
  });
});

describe("a query", () => {
  async function createTask(): Promise<string> {
    return taskIdOf(await at.post(PATH, { ...BODY, watermark_info: { enabled: true } }));
  }

  it("finds a task by its id and by its external id", async () => {
    const id = await createTask();
    for (const name of [id, "take-1"]) {
      const answer = await at.send(`${PATH}/${name}`);
      expect(dataOf(answer)).toMatchObject({
        task_id: id,
        task_status: "submitted",
        task_status_msg: "",
        task_info: { external_task_id: "take-1" },
        watermark_info: { enabled: true },
      });
      expect(dataOf(answer)).not.toHaveProperty("task_result");
    }
  });

  it("shows the result under an address of this server, and the file is there", async () => {
    const id = await createTask();
    const content = Buffer.concat([Buffer.from("\0\0\0\x18ftypisom"), Buffer.alloc(5000, 7)]);
    const blob = await at.blobs.put(content);
    const result = { videos: [{ id: "999999999999999999", blob, mime: "video/mp4", seconds: "5.042" }] };
    at.tasks.change(id, { state: "succeeded", result, units: "3", progress: { percent: 100, stage: "finish" } });
    const answer = await at.send(`${PATH}/${id}`);
    const url = `${at.url}/onetake/media/${blob}/999999999999999999.mp4?Expires=1797592000`;
    expect(dataOf(answer)).toMatchObject({
      task_status: "succeed",
      final_unit_deduction: "3",
      task_result: { videos: [{ id: "999999999999999999", url, duration: "5.042" }] },
    });
    expect(answer.headers.get("x-onetake-progress")).toBe("100");
    const file = await fetch(url);
    expect(file.headers.get("content-type")).toBe("video/mp4");
    expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
  });

  it("shows the reason of a failed task in a good envelope", async () => {
    const id = await createTask();
    at.tasks.change(id, { state: "failed", reason: "Image pixel is invalid" });
    expect(dataOf(await at.send(`${PATH}/${id}`))).toMatchObject({
      task_status: "failed",
      task_status_msg: "Image pixel is invalid",
    });
  });

  it.each(["nothing-here", "a%2Fb", "%E6%98%A0", "..%2f..%2fetc", "x".repeat(900)])(
    "refuses the unknown id %s with the service's own text",
    async (id) => {
      const answer = await at.send(`${PATH}/${id}`);
      expect(refusalOf(answer)).toEqual([400, 1201]);
      expect(answer.body["message"]).toBe(`Task not found by id/external id: ${decodeURIComponent(id)}`);
    },
  );

  it("does not find a task of one family under another", async () => {
    const id = await createTask();
    expect(refusalOf(await at.send(`${findEndpoint("text2video.create").path}/${id}`))).toEqual([400, 1201]);
  });
});

describe("a list", () => {
  it("gives pages of the account's tasks, newest first", async () => {
    for (const name of ["a", "b", "c"]) await at.post(PATH, { ...BODY, external_task_id: name });
    const names = async (query: string): Promise<unknown> => {
      const records = recordsOf(await at.send(`${PATH}${query}`));
      return records.map((record) => readTask(record).externalId);
    };
    expect(await names("")).toEqual(["c", "b", "a"]);
    expect(await names("?pageNum=2&pageSize=2")).toEqual(["a"]);
    expect(await names("?pageNum=3&pageSize=2")).toEqual([]);
    expect(await names("?pageNum=&unknown=1")).toEqual(["c", "b", "a"]);
  });

  it.each([
    "pageNum=0",
    "pageNum=1001",
    "pageNum=-1",
    "pageNum=1.5",
    "pageNum=x",
    "pageSize=0",
    "pageSize=501",
    "pageNum=99999999999999999999",
  ])("refuses %s", async (query) => {
    expect(refusalOf(await at.send(`${PATH}?${query}`))).toEqual([400, 1201]);
  });

  it("gives an account's own voices as an empty list", async () => {
    expect((await at.send(findEndpoint("voices.list").path)).body["data"]).toEqual([]);
  });
});

describe("every declared operation", () => {
  it.each(endpoints.map((endpoint: Endpoint) => [endpoint.id, endpoint] as const))(
    "%s is routed and answers in the envelope",
    async (_, endpoint) => {
      for (const path of [endpoint.path, ...(endpoint.alsoAt ?? [])]) {
        const answer = await at.send(path.replace("{id}", "x"), { method: endpoint.method });
        expect(answer.body["request_id"]).toMatch(UUID);
        // What nothing here can serve says so with 501 and the code of a wrong method.
        expect(answer.http === 501 ? [1202] : [0, 1200, 1201]).toContain(answer.body["code"]);
      }
    },
  );
});
