import { request as httpRequest, type ClientRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { isJsonObject, parseJson, type JsonObject, type Logger } from "../base/index.ts";
import { endpoints, findEndpoint, wireError, type Endpoint } from "../contract/index.ts";
import { NotServed } from "../tasks/index.ts";
import { createServer, OpenToStrangers } from "./create-server.ts";
import { startTestServer, type TestServer } from "./testing.ts";
import { createNodeWorld } from "../base/node.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const PATH = findEndpoint("omni-video.create").path;
const ELEMENTS = findEndpoint("elements.create").path;
const BODY = { model_name: "kling-v3-omni", prompt: "A paper fox crosses a frozen river.", external_task_id: "take-1" };

let at: TestServer;
beforeEach(async () => void (at = await startTestServer()));
afterEach(async () => at[Symbol.asyncDispose]());

interface Answer {
  readonly http: number;
  readonly headers: Headers;
  readonly body: JsonObject;
}

async function send(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(at.url + path, init);
  const body = parseJson(await response.text());
  if (!isJsonObject(body)) throw new TypeError("the answer is no object");
  return { http: response.status, headers: response.headers, body };
}

function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = { "content-type": "application/json" },
): Promise<Answer> {
  return send(path, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });
}

function dataOf(answer: Answer): JsonObject {
  expect(answer.body).toMatchObject({ code: 0, message: "SUCCEED" });
  return answer.body["data"] as JsonObject; // asserted by the caller's expectations
}

/** HTTP status and code of a refusal in the service's envelope; throws when the answer is none. */
function refusalOf({ http, headers, body }: Answer): readonly [number, unknown] {
  expect(body).toEqual({
    code: expect.any(Number),
    message: expect.stringMatching(/\S/),
    request_id: expect.stringMatching(UUID),
  });
  expect(headers.get("x-request-id")).toBe(body["request_id"]);
  return [http, body["code"]];
}

describe("a create", () => {
  it("answers the new task in the service's envelope", async () => {
    const answer = await post(PATH, BODY);
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
    await post(PATH, '{"model_name":"kling-v3-omni","prompt":"x","element_list":[{"element_id":829836802793406551}]}');
    expect(at.tasks.admissions[0]?.body["element_list"]).toEqual([{ element_id: 829836802793406551n }]);
  });

  it("names unknown fields in a warning header and takes the request", async () => {
    const answer = await post(PATH, { ...BODY, colour: "red" });
    expect(answer.http).toBe(200);
    expect(answer.headers.get("x-onetake-warning")).toBe("ignored: colour");
    expect((await post(PATH, { ...BODY, external_task_id: "take-2" })).headers.get("x-onetake-warning")).toBeNull();
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
    expect((await post(PATH, Buffer.from(JSON.stringify(BODY)).toString(), headers)).http).toBe(200);
  });

  it.each([
    ["broken JSON", '{"prompt": '],
    ["a list", "[1]"],
    ["nothing", ""],
    ["deep nesting", `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`],
  ])("refuses %s as bad parameters", async (_, body) => {
    expect(refusalOf(await post(PATH, body))).toEqual([400, 1200]);
    expect(at.tasks.admissions).toEqual([]);
  });

  it("takes pictures of many megabytes where media are inline, and no more than 1 MB elsewhere", async () => {
    const picture = "A".repeat(3_000_000);
    expect((await post(PATH, { ...BODY, image_list: [{ image_url: picture }] })).http).toBe(200);
    expect(refusalOf(await post(findEndpoint("elements.delete").path, { element_id: "1".repeat(2_000_000) }))).toEqual([
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
    expect((await post(PATH, BODY)).http).toBe(200);
    for (const { request } of [...held, refused]) request.destroy();
    await expect
      .poll(
        async () =>
          (await post(PATH, { ...BODY, external_task_id: "", image_list: [{ image_url: "A".repeat(90_000_000) }] })).http,
      )
      .toBe(200);
  });

  it("answers a refusal by its row, with the fix and the evidence in headers", async () => {
    at.tasks.failNext(
      wireError("bad-value", { message: "mode value 'standard' is invalid", fix: "send “std”", evidence: ["live-1", "doc-2"] }),
    );
    const answer = await post(PATH, BODY);
    expect(refusalOf(answer)).toEqual([400, 1201]);
    expect(answer.body["message"]).toBe("mode value 'standard' is invalid");
    expect(answer.headers.get("x-onetake-fix")).toBe("send %E2%80%9Cstd%E2%80%9D");
    expect(answer.headers.get("x-onetake-evidence")).toBe("live-1,doc-2");
  });

  it("answers 501 in the envelope for what cannot be served", async () => {
    at.tasks.failNext(new NotServed("the engine makes no images", "use another engine"));
    const answer = await post(PATH, BODY);
    expect(refusalOf(answer)).toEqual([501, 1202]);
    expect(answer.body["message"]).toBe("the engine makes no images");
  });

  it("answers an unforeseen error as internal and says nothing of it", async () => {
    at.tasks.failNext(new Error("password=hunter2"));
    const answer = await post(PATH, BODY);
    expect(refusalOf(answer)).toEqual([500, 5000]);
    expect(JSON.stringify([answer.body, Object.fromEntries(answer.headers)])).not.toContain("hunter2");
  });
});

describe("a query", () => {
  async function createTask(): Promise<string> {
    return String(dataOf(await post(PATH, { ...BODY, watermark_info: { enabled: true } }))["task_id"]);
  }

  it("finds a task by its id and by its external id", async () => {
    const id = await createTask();
    for (const name of [id, "take-1"]) {
      const answer = await send(`${PATH}/${name}`);
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
    const answer = await send(`${PATH}/${id}`);
    const url = `${at.url}/onetake/media/${blob}/999999999999999999.mp4`;
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
    expect(dataOf(await send(`${PATH}/${id}`))).toMatchObject({
      task_status: "failed",
      task_status_msg: "Image pixel is invalid",
    });
  });

  it.each(["nothing-here", "a%2Fb", "%E6%98%A0", "..%2f..%2fetc", `${"x".repeat(900)}`])(
    "refuses the unknown id %s with the service's own text",
    async (id) => {
      const answer = await send(`${PATH}/${id}`);
      expect(refusalOf(answer)).toEqual([400, 1201]);
      expect(answer.body["message"]).toBe(`Task not found by id/external id: ${decodeURIComponent(id)}`);
    },
  );

  it("does not find a task of one family under another", async () => {
    const id = await createTask();
    expect(refusalOf(await send(`${findEndpoint("text2video.create").path}/${id}`))).toEqual([400, 1201]);
  });
});

describe("a list", () => {
  it("gives pages of the account's tasks, newest first", async () => {
    for (const name of ["a", "b", "c"]) await post(PATH, { ...BODY, external_task_id: name });
    const names = async (query: string): Promise<unknown> => {
      const data = (await send(`${PATH}${query}`)).body["data"] as readonly { task_info: { external_task_id: string } }[]; // shape asserted below
      return data.map((task) => task.task_info.external_task_id);
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
    expect(refusalOf(await send(`${PATH}?${query}`))).toEqual([400, 1201]);
  });

  it("gives an account's own voices as an empty list", async () => {
    expect((await send(findEndpoint("voices.list").path)).body["data"]).toEqual([]);
  });

  it("gives the preset voices with samples that can be heard", async () => {
    await at[Symbol.asyncDispose]();
    const spoken: string[] = [];
    const wav = new Uint8Array(Buffer.from("RIFF\x24\0\0\0WAVEfmt "));
    const speakSample = async (id: string): Promise<Uint8Array> => (spoken.push(id), wav);
    at = await startTestServer({ engine: { name: "fake", billable: false, speakSample } });
    const data = (await send(`${findEndpoint("preset-voices.list").path}?pageSize=2`)).body["data"] as readonly {
      task_result: { voices: readonly JsonObject[] };
    }[]; // shape asserted below
    expect(data).toHaveLength(2);
    const voice = data[0]?.task_result.voices[0];
    expect(voice).toMatchObject({
      voice_id: expect.stringMatching(/^\d{18}$/),
      voice_name: expect.any(String),
      trial_url: expect.stringContaining(at.url),
    });
    for (const _ of [1, 2]) {
      const sample = await fetch(String(voice?.["trial_url"]));
      expect(sample.headers.get("content-type")).toBe("audio/wav");
      expect(new Uint8Array(await sample.arrayBuffer())).toEqual(wav);
    }
    expect(spoken).toEqual([voice?.["voice_id"]]);
  });

  it("says with 501 that an engine has no voices, and with 404 that a voice is not there", async () => {
    const data = (await send(findEndpoint("preset-voices.list").path)).body["data"] as readonly {
      task_result: { voices: readonly JsonObject[] };
    }[]; // shape asserted above
    const path = new URL(String(data[0]?.task_result.voices[0]?.["trial_url"])).pathname;
    expect(refusalOf(await send(path))).toEqual([501, 1202]);
    expect(refusalOf(await send("/onetake/voices/__proto__/sample.wav"))).toEqual([404, 1203]);
  });

  it("gives the preset elements with pictures that can be seen, and no other file", async () => {
    await at[Symbol.asyncDispose]();
    const png = new Uint8Array(Buffer.from("\x89PNG\r\n\x1a\n....", "latin1"));
    const asked: string[] = [];
    at = await startTestServer({ presetPicture: async (name) => (asked.push(name), png) });
    const data = (await send(findEndpoint("preset-elements.list").path)).body["data"] as readonly {
      task_result: { elements: readonly JsonObject[] };
    }[]; // shape asserted below
    const element = data[0]?.task_result.elements[0];
    expect(element).toMatchObject({
      element_id: expect.any(Number),
      status: "succeed",
      element_image_list: { frontal_image: expect.stringContaining(at.url) },
    });
    const picture = await fetch((element?.["element_image_list"] as { frontal_image: string }).frontal_image); // asserted in the line above
    expect(picture.headers.get("content-type")).toBe("image/png");
    const before = asked.length;
    for (const name of ["..%2F..%2Fpackage.json", "package.json", "constructor"])
      expect(refusalOf(await send(`/onetake/presets/${name}`))).toEqual([404, 1203]);
    expect(asked).toHaveLength(before);
  });
});

describe("elements", () => {
  it("echo what they were made of, with addresses in the place of pictures", async () => {
    const created = dataOf(
      await post(ELEMENTS, { element_name: "Mira", element_description: "A girl.", reference_type: "image_refer" }),
    );
    const taskId = String(created["task_id"]);
    const png = await at.blobs.put(new Uint8Array(Buffer.from("\x89PNG\r\n\x1a\n....", "latin1")));
    at.tasks.addElement({ id: "829836802793406551", taskId, images: [png, png], tags: ["o_102"] });
    at.tasks.change(taskId, { state: "succeeded", result: { elements: ["829836802793406551"] } });
    const { elements } = dataOf(await send(`${ELEMENTS}/${taskId}`))["task_result"] as { elements: readonly JsonObject[] }; // shape asserted below
    expect(elements).toEqual([
      expect.objectContaining({
        element_id: 829836802793406551n,
        element_name: "Mira",
        reference_type: "image_refer",
        element_image_list: {
          frontal_image: `${at.url}/onetake/media/${png}/front`,
          refer_images: [{ image_url: `${at.url}/onetake/media/${png}/view-1` }],
        },
        tag_list: [{ id: "o_102", name: "Character", description: "" }],
        owned_by: "default",
        status: "succeed",
      }),
    ]);
    expect((await fetch(`${at.url}/onetake/media/${png}/front`)).headers.get("content-type")).toBe("image/png");
  });

  it("are deleted once, at both paths of the operation, by text or number", async () => {
    const { path, alsoAt = [] } = findEndpoint("elements.delete");
    expect(alsoAt.length).toBeGreaterThan(0);
    for (const [index, where] of [path, ...alsoAt].entries()) {
      const id = `10000000000${index}`;
      at.tasks.addElement({ id, taskId: "1" });
      expect(dataOf(await post(where, { element_id: id }))).toEqual({
        task_id: expect.stringMatching(/^\d{18}$/),
        task_status: "succeed",
      });
      expect(refusalOf(await post(where, { element_id: id }))).toEqual([400, 1201]);
    }
    for (const element_id of ["", "\0", "a\0b", "1 or 1=1", "x".repeat(5000)])
      expect(refusalOf(await post(path, { element_id }))).toEqual([400, 1201]);
    expect(refusalOf(await post(path, {}))).toEqual([400, 1201]);
  });
});

describe("every declared operation", () => {
  it.each(endpoints.map((endpoint: Endpoint) => [endpoint.id, endpoint] as const))(
    "%s is routed and answers in the envelope",
    async (_, endpoint) => {
      for (const path of [endpoint.path, ...(endpoint.alsoAt ?? [])]) {
        const answer = await send(path.replace("{id}", "x"), { method: endpoint.method });
        expect(answer.body["request_id"]).toMatch(UUID);
        expect([0, 1200, 1201]).toContain(answer.body["code"]);
      }
    },
  );
});

describe("everything else", () => {
  it.each([
    ["GET", "/"],
    ["GET", "/v1/videos/nothing"],
    ["DELETE", `${PATH}/1`],
    ["PUT", PATH],
    ["PATCH", PATH],
    ["POST", `${PATH}/1/2`],
    ["POST", "/onetake/media/x/y"],
    ["GET", "/v1/%zz"],
    ["GET", `/v1/${"x".repeat(5000)}`],
  ])("%s %s is no operation", async (method, path) => {
    expect(refusalOf(await send(path, { method }))).toEqual(path.includes("%zz") ? [400, 1200] : [404, 1202]);
  });

  it("bears doubled and trailing slashes", async () => {
    expect((await send(`/${PATH}/`)).http).toBe(200);
  });

  it("answers what is no HTTP with an envelope too", async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(at.url).port), "127.0.0.1", () => socket.write("hello\r\n\r\n"));
      let text = "";
      socket.on("data", (piece) => (text += piece.toString()));
      socket.on("close", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toMatchObject({ code: 1200, request_id: expect.stringMatching(UUID) });
  });

  it("tells what it is and whether it can work", async () => {
    const answer = await send("/healthz");
    expect(answer).toMatchObject({
      http: 200,
      body: { product: "onetake", version: "1.2.3", engine: { name: "fake", billable: false }, auth: "loopback", ready: true },
    });
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ health: async () => false });
    expect(await send("/healthz")).toMatchObject({ http: 503, body: { ready: false } });
  });

  it("names results under a configured public address", async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ baseUrl: "https://kling.example/" });
    const id = String(dataOf(await post(PATH, BODY))["task_id"]);
    at.tasks.change(id, { state: "succeeded", result: { videos: [{ id: "1", blob: "a".repeat(64), seconds: "5" }] } });
    expect(dataOf(await send(`${PATH}/${id}`))).toMatchObject({
      task_result: { videos: [{ url: `https://kling.example/onetake/media/${"a".repeat(64)}/1.mp4` }] },
    });
  });
});

describe("files", () => {
  const content = Buffer.concat([
    Buffer.from("\0\0\0\x18ftypisom"),
    Buffer.from(Array.from({ length: 988 }, (_, index) => index % 251)),
  ]);
  let url: string;
  beforeEach(async () => void (url = `/onetake/media/${await at.blobs.put(content)}/1.mp4`));

  async function get(
    headers: Record<string, string>,
    method = "GET",
  ): Promise<{ http: number; headers: Record<string, string>; bytes: Buffer }> {
    const response = await fetch(at.url + url, { headers, method });
    return {
      http: response.status,
      headers: Object.fromEntries(response.headers),
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  }

  it("are given whole, and never as a page", async () => {
    const answer = await get({});
    expect(answer).toMatchObject({
      http: 200,
      headers: {
        "content-length": "1000",
        "accept-ranges": "bytes",
        "content-type": "video/mp4",
        "x-content-type-options": "nosniff",
      },
    });
    expect(answer.bytes.equals(content)).toBe(true);
  });

  it.each([
    ["bytes=0-9", 0, 10],
    ["bytes=990-", 990, 1000],
    ["bytes=-1", 999, 1000],
    ["bytes=10-99999", 10, 1000],
  ])("are given in part for %s", async (range, from, to) => {
    const answer = await get({ range });
    expect(answer).toMatchObject({
      http: 206,
      headers: {
        "content-range": `bytes ${from}-${to - 1}/1000`,
        "content-length": String(to - from),
        "content-type": "video/mp4",
      },
    });
    expect(answer.bytes.equals(content.subarray(from, to))).toBe(true);
  });

  it("refuse a part that is not there", async () => {
    expect(await get({ range: "bytes=1000-" })).toMatchObject({ http: 416, headers: { "content-range": "bytes */1000" } });
  });

  it("are not sent again to who has them", async () => {
    const { etag = "" } = (await get({})).headers;
    expect(await get({ "if-none-match": etag })).toMatchObject({ http: 304, bytes: Buffer.alloc(0) });
    expect(await get({ "if-none-match": '"other"' })).toMatchObject({ http: 200 });
    expect(await get({ "if-range": etag, range: "bytes=0-1" })).toMatchObject({ http: 206 });
    expect(await get({ "if-range": '"other"', range: "bytes=0-1" })).toMatchObject({ http: 200 });
  });

  it("answer HEAD with the same headers and no content", async () => {
    const answer = await get({}, "HEAD");
    expect(answer).toMatchObject({ http: 200, headers: { "content-length": "1000", "content-type": "video/mp4" } });
    expect(answer.bytes).toHaveLength(0);
  });

  it.each(["x", "../../../etc/passwd", "0".repeat(64), "A".repeat(64), "%2e%2e%2f", "constructor"])(
    "are not there under the id %s",
    async (id) => {
      expect(refusalOf(await send(`/onetake/media/${encodeURIComponent(id)}/1.mp4`))).toEqual([404, 1203]);
    },
  );
});

describe("authentication", () => {
  const auth = {
    mode: "strict",
    keys: [
      { account: "studio", apiKey: "key-1" },
      { account: "editor", apiKey: "key-2" },
    ],
  } as const;

  it("lets anybody in as the account default on this machine", async () => {
    await post(PATH, BODY, { authorization: "Bearer whatever" });
    expect(at.tasks.admissions[0]?.account).toBe("default");
  });

  it("takes a key for its account and keeps accounts apart", async () => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ auth });
    const id = String(dataOf(await post(PATH, BODY, { authorization: "Bearer key-1" }))["task_id"]);
    expect((await send(`${PATH}/${id}`, { headers: { authorization: "Bearer key-1" } })).http).toBe(200);
    const foreign = await send(`${PATH}/${id}`, { headers: { authorization: "Bearer key-2" } });
    const absent = await send(`${PATH}/1`, { headers: { authorization: "Bearer key-2" } });
    expect(refusalOf(foreign)).toEqual([400, 1201]);
    expect(foreign.body["message"]).toBe(String(absent.body["message"]).replace(/1$/, id));
    expect((await send(PATH, { headers: { authorization: "Bearer key-2" } })).body["data"]).toEqual([]);
  });

  it.each([
    [undefined, 1001],
    ["Bearer key-3", 1002],
    ["Basic key-1", 1002],
  ])("refuses the header %s", async (authorization, code) => {
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ auth });
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    expect(refusalOf(await post(PATH, BODY, headers))).toEqual([401, code]);
    expect(refusalOf(await send(PATH, { headers }))).toEqual([401, code]);
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

  it.each(["0.0.0.0", "::", "192.168.1.2", "example.com"])(
    "does not open itself to other machines on %s without keys",
    async (host) => {
      const options = {
        ...at,
        version: "1",
        engine: { name: "fake", billable: false },
        health: async () => true,
        world: createNodeWorld(),
        logger: quiet(),
      };
      await expect(createServer({ ...options, host, auth: { mode: "loopback" } })).rejects.toThrow(OpenToStrangers);
      await (await createServer({ ...options, host, auth })).close();
    },
  );
});

describe("closing", () => {
  it("lets a request under way finish and takes no new one", async () => {
    let release = (): void => {};
    let isReached = (): void => {};
    const reached = new Promise<void>((resolve) => (isReached = resolve));
    const held = new Promise<void>((resolve) => (release = resolve));
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ health: async () => (isReached(), await held, true) });
    const answer = send("/healthz");
    await reached;
    const closed = at.server.close();
    release();
    expect((await answer).http).toBe(200);
    await closed;
    await expect(fetch(`${at.url}/healthz`)).rejects.toThrow();
    await at.server.close();
  });

  it("cuts what does not finish by the deadline", async () => {
    let isReached = (): void => {};
    const reached = new Promise<void>((resolve) => (isReached = resolve));
    await at[Symbol.asyncDispose]();
    at = await startTestServer({ health: () => (isReached(), new Promise<boolean>(() => {})) });
    const answer = send("/healthz");
    await reached;
    const [result] = await Promise.allSettled([answer, at.server.close(20)]);
    expect(result.status).toBe("rejected");
  });
});

describe("the log", () => {
  it("tells of each request and holds nothing that a caller wrote", async () => {
    const lines: unknown[] = [];
    await at[Symbol.asyncDispose]();
    at = await startTestServer({
      logger: quiet(lines),
      auth: { mode: "strict", keys: [{ account: "studio", apiKey: "canary-key" }] },
    });
    const authorization = "Bearer canary-key";
    await post(PATH, { ...BODY, prompt: "canary-prompt", external_task_id: "canary-id" }, { authorization });
    await post(PATH, '{"canary-json', { authorization });
    await send(`${PATH}/canary-id?canary=1`, { headers: { authorization } });
    await send("/canary-path");
    at.tasks.failNext(new Error("canary-error"));
    await post(PATH, BODY, { authorization });
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatchObject([
      "answered",
      { method: "POST", route: PATH, status: 200, account: "studio", requestId: expect.stringMatching(UUID) },
    ]);
    expect(JSON.stringify(lines)).not.toContain("canary");
  });
});

function quiet(lines: unknown[] = []): Logger {
  const keep = (message: string, facts?: unknown): void => void lines.push([message, facts]);
  const logger: Logger = { debug: keep, info: keep, warn: keep, error: keep, with: () => logger };
  return logger;
}
