import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from "node:http";

import { jwtVerify } from "jose";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createVirtualClock, type Clock } from "../base/index.ts";
import { findEndpoint, operations, wireError } from "../contract/index.ts";
import { startTestServer, type TestServer } from "../server/testing.ts";
import { NotServed } from "../tasks/index.ts";
import {
  AccountError,
  AuthError,
  BusyError,
  createClient,
  NotFoundError,
  NotServedError,
  RefusedError,
  ServiceError,
  StillRunningError,
  TaskFailedError,
  UnexpectedAnswerError,
  UnknownOutcomeError,
  UnreachableError,
  type Client,
  type ClientOptions,
  type WaitNews,
} from "./index.ts";
import { createTokenCredential, signToken } from "./node.ts";

const BODY = { model_name: "kling-v3-omni", prompt: "A paper fox crosses a frozen river.", external_task_id: "take-1" } as const;
const instantClock: Clock = { now: () => 0, sleep: async (_, signal) => signal?.throwIfAborted() };

function clientOf(baseUrl: string, options: Partial<ClientOptions> = {}): Client {
  return createClient({
    baseUrl,
    clock: { ...instantClock, sleep: (ms, signal) => (ms < 25_000 ? instantClock.sleep(ms, signal) : new Promise(() => {})) },
    ...options,
  });
}

describe("a client of a real server", () => {
  let at: TestServer;
  let client: Client;
  beforeEach(async () => {
    at = await startTestServer();
    client = clientOf(at.url);
  });
  afterEach(async () => at[Symbol.asyncDispose]());

  it("has a resource for each family and a method for each operation", () => {
    for (const { resource, method } of operations) expect(client).toHaveProperty([resource, method], expect.any(Function));
  });

  it("creates, queries and lists", async () => {
    const created = await client.omniVideo.create(BODY);
    expect(created).toMatchObject({
      resource: "omniVideo",
      id: expect.stringMatching(/^\d{18}$/),
      externalId: "take-1",
      state: "submitted",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      progress: { percent: 0, stage: "queued" },
      engine: "fake",
      record: { task_status: "submitted" },
    });
    expect(await client.omniVideo.get(created.id)).toMatchObject({ id: created.id, state: "submitted" });
    expect(await client.get(created)).toMatchObject({ id: created.id });
    expect(await client.omniVideo.list()).toMatchObject([{ id: created.id }]);
    expect(await client.omniVideo.list({ pageNum: 2, pageSize: 1 })).toEqual([]);
    expect(at.tasks.admissions[0]?.body).toEqual(BODY);
  });

  it("keeps every digit of an id, there and back", async () => {
    await client.omniVideo.create({ ...BODY, element_list: [{ element_id: 829836802793406551n }] });
    expect(at.tasks.admissions[0]?.body["element_list"]).toEqual([{ element_id: 829836802793406551n }]);
    const made = await client.elements.create({
      element_name: "Mira",
      element_description: "A girl.",
      reference_type: "image_refer",
    });
    at.tasks.addElement({ id: "829836802793406551", taskId: made.id });
    at.tasks.change(made.id, { state: "succeeded", result: { elements: ["829836802793406551"] } });
    expect((await client.elements.get(made.id)).elements?.[0]?.id).toBe("829836802793406551");
  });

  it("calls an operation by its id", async () => {
    const created = await client.call("omni-video.create", { body: BODY });
    expect(created).toMatchObject({ externalId: "take-1" });
    await expect(client.call("nothing.create")).rejects.toThrow(TypeError);
  });

  it("finds a task by its external id, with any letters, or says that there is none", async () => {
    const name = "take/1?a=ü %";
    const created = await client.omniVideo.create({ ...BODY, external_task_id: name });
    expect(await client.omniVideo.findByExternalId(name)).toMatchObject({ id: created.id });
    expect(await client.findByExternalId("omniVideo", name)).toMatchObject({ id: created.id });
    expect(await client.omniVideo.findByExternalId("take/2")).toBeUndefined();
  });

  it("hands on what the server remarks on the request", async () => {
    const body = { ...BODY, colour: "red" };
    expect(await client.omniVideo.create(body)).toMatchObject({ warning: "ignored: colour" });
  });

  it.each([
    ["a bad value", wireError("bad-value", { message: "no", fix: "send “std”", evidence: ["live-1"] }), RefusedError, 1201],
    ["a policy", wireError("content-policy"), RefusedError, 1301],
    ["a bad credential", wireError("auth-invalid"), AuthError, 1002],
    ["an empty pack", wireError("pack-empty"), AccountError, 1102],
    ["a missing right", wireError("no-right"), AccountError, 1103],
    ["too many tasks", wireError("over-concurrency"), BusyError, 1303],
    ["too many requests", wireError("too-fast"), BusyError, 1302],
    ["an operation that is not served", new NotServed("no images", "use another engine"), NotServedError, 1202],
    ["an internal error", wireError("internal"), UnknownOutcomeError, 5000],
    ["an internal timeout", wireError("timeout"), UnknownOutcomeError, 5002],
  ])("has its own error for %s at a create, which it sends once", async (_, thrown, Class, wireCode) => {
    at.tasks.failNext(thrown);
    const error: unknown = await client.omniVideo.create(BODY).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({
      wireCode,
      operation: "omni-video.create",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      fix: expect.stringMatching(/\S/),
    });
    expect(at.tasks.admissions).toHaveLength(1);
  });

  it("tells the fix and the evidence of a refusal", async () => {
    at.tasks.failNext(wireError("bad-value", { message: "no", fix: "send “std”", evidence: ["live-1", "doc-2"] }));
    await expect(client.omniVideo.create(BODY)).rejects.toMatchObject({
      message: "no",
      fix: "send “std”",
      evidence: ["live-1", "doc-2"],
    });
  });

  it("says that a task is not there", async () => {
    await expect(client.omniVideo.get("1")).rejects.toThrow(NotFoundError);
    await expect(client.omniVideo.get("1")).rejects.toThrow("Task not found by id/external id: 1");
    await expect(client.omniVideo.get("")).rejects.toThrow(TypeError);
  });

  it("signs its requests with a key, an own function, or a token", async () => {
    await at[Symbol.asyncDispose]();
    const pair = { accessKey: "access-1", secretKey: "secret-1" };
    at = await startTestServer({
      auth: {
        mode: "strict",
        keys: [
          { account: "a", apiKey: "key-1" },
          { account: "b", ...pair },
        ],
      },
    });
    await clientOf(at.url, { credential: "key-1" }).omniVideo.create(BODY);
    await clientOf(at.url, { credential: async () => "key-1" }).omniVideo.list();
    await clientOf(at.url, { credential: createTokenCredential(pair, { now: Date.now }) }).omniVideo.create(BODY);
    expect(at.tasks.admissions.map(({ account }) => account)).toEqual(["a", "b"]);
    await expect(clientOf(at.url).omniVideo.list()).rejects.toMatchObject({ name: "AuthError", wireCode: 1001 });
    await expect(clientOf(at.url, { credential: "x" }).omniVideo.list()).rejects.toMatchObject({
      name: "AuthError",
      wireCode: 1002,
    });
  });

  it("tells Onetake from other servers", async () => {
    expect(await client.server()).toEqual({
      isOnetake: true,
      version: "1.2.3",
      contract: expect.any(String),
      engine: { name: "fake", isBillable: false },
      isReady: true,
    });
  });

  describe("waiting", () => {
    const news: WaitNews[] = [];
    beforeEach(() => void news.splice(0));

    /** A client whose sleeps let the task go on step by step. */
    function waitingClient(steps: readonly (() => void)[]): Client {
      let step = 0;
      const clock: Clock = {
        now: () => step * 1000,
        sleep: async (ms, signal) => {
          if (ms >= 25_000) return new Promise(() => {});
          signal?.throwIfAborted();
          steps[step++]?.();
        },
      };
      return createClient({ baseUrl: at.url, clock });
    }

    it("tells each change once and answers the ended task", async () => {
      const task = await client.omniVideo.create(BODY);
      const steps = [
        () => at.tasks.change(task.id, { state: "processing", progress: { percent: 40, stage: "frames" } }),
        () => {},
        () =>
          at.tasks.change(task.id, { state: "succeeded", progress: { percent: 100, stage: "finish" }, result: { videos: [] } }),
      ];
      const ended = await waitingClient(steps).wait(task, { onProgress: (one) => void news.push(one) });
      expect(ended).toMatchObject({ id: task.id, state: "succeeded" });
      expect(news.map((one) => [one.task.state, one.progress?.percent, one.progress?.stage])).toEqual([
        ["submitted", 0, "queued"],
        ["processing", 40, "frames"],
        ["succeeded", 100, "finish"],
      ]);
    });

    it("ends in an error with the reason when the task failed", async () => {
      const task = await client.omniVideo.create(BODY);
      const fail = (): void => at.tasks.change(task.id, { state: "failed", reason: "Image pixel is invalid" });
      const error: unknown = await waitingClient([fail])
        .wait(task)
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(TaskFailedError);
      expect(error).toMatchObject({ message: "Image pixel is invalid", task: { id: task.id } });
    });

    it("says that a task is still running when its time is over, and does not call it failed", async () => {
      const task = await client.omniVideo.create(BODY);
      const error: unknown = await waitingClient([])
        .wait(task, { timeoutMs: 5000 })
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(StillRunningError);
      expect(error).toMatchObject({ code: "still-running", task: { id: task.id, state: "submitted" } });
    });

    it("stops with the reason of the signal and leaves the task", async () => {
      const task = await client.omniVideo.create(BODY);
      const stop = new AbortController();
      const reason = new Error("enough");
      await expect(waitingClient([() => stop.abort(reason)]).wait(task, { signal: stop.signal })).rejects.toBe(reason);
      expect(await client.omniVideo.get(task.id)).toMatchObject({ state: "submitted" });
    });

    it("does not wait for ever for a server that is gone", async () => {
      const task = await client.omniVideo.create(BODY);
      await at[Symbol.asyncDispose]();
      const impatient = waitingClient([]).wait(task, { patienceMs: 10_000 });
      await expect(impatient).rejects.toThrow(UnreachableError);
    });

    it("does not wait for a task that is not there", async () => {
      await expect(client.wait({ resource: "omniVideo", id: "1" })).rejects.toThrow(NotFoundError);
      await expect(client.wait({ resource: "voices", id: "1" })).rejects.toThrow(TypeError);
    });
  });
});

describe("a client of a moody server", () => {
  type Mood = (request: IncomingMessage, response: ServerResponse) => void;
  let http: HttpServer;
  let url: string;
  let moods: Mood[];
  const seen: string[] = [];

  const answer =
    (status: number, body: unknown, headers: Record<string, string> = {}): Mood =>
    (_, response) =>
      void response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body));
  const reset: Mood = (request) => request.socket.destroy();
  const good = answer(200, { code: 0, message: "SUCCEED", request_id: "r", data: [] });
  const refusal = (code: number): unknown => ({ code, message: "m", request_id: "r" });

  beforeEach(async () => {
    seen.splice(0);
    moods = [];
    http = createHttpServer((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      request.resume().on("end", () => (moods.shift() ?? good)(request, response));
    });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const address = http.address();
    if (typeof address !== "object" || address === null) throw new TypeError("no port");
    url = `http://127.0.0.1:${address.port}`;
  });
  afterEach(async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });

  it.each([
    ["resets the connection", reset],
    ["answers half a JSON", answer(200, '{"code":0,"data":{')],
    ["answers a page with 200", answer(200, "<html>")],
    ["answers a page with 502", answer(502, "<html>")],
    ["fails inside", answer(500, refusal(5000))],
    ["times out inside", answer(504, refusal(5002))],
    ["fails with a code of its own", answer(500, refusal(9999))],
  ])("does not know the outcome of a create when the server %s, and sends it once", async (_, mood) => {
    moods = [mood];
    const error: unknown = await clientOf(url)
      .omniVideo.create(BODY)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error).toMatchObject({ code: "unknown-outcome", externalId: "take-1", fix: expect.stringContaining("take-1") });
    expect(seen).toEqual([`POST ${findEndpoint("omni-video.create").path}`]);
  });

  it("does not know the outcome of a create whose answer does not come in time", async () => {
    moods = [() => {}];
    const client = createClient({ baseUrl: url, createTimeoutMs: 50 });
    await expect(client.omniVideo.create(BODY)).rejects.toMatchObject({
      name: "UnknownOutcomeError",
      cause: { code: "timed-out" },
    });
    expect(seen).toHaveLength(1);
  });

  it("does not know the outcome of a create that is broken off under way", async () => {
    const stop = new AbortController();
    moods = [() => stop.abort(new Error("enough"))];
    await expect(clientOf(url).omniVideo.create(BODY, { signal: stop.signal })).rejects.toMatchObject({
      name: "UnknownOutcomeError",
      cause: { message: "enough" },
    });
    expect(seen).toHaveLength(1);
  });

  it("sends nothing when the signal has aborted before", async () => {
    await expect(clientOf(url).omniVideo.create(BODY, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
      "enough",
    );
    expect(seen).toEqual([]);
  });

  it("knows that nothing was made when nobody listens", async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    await expect(clientOf(url).omniVideo.create(BODY)).rejects.toThrow(UnreachableError);
    await expect(clientOf(url).omniVideo.list()).rejects.toThrow(UnreachableError);
    await expect(clientOf(url).server()).rejects.toThrow(UnreachableError);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  });

  it("does not follow a redirect with a create or its credential", async () => {
    moods = [answer(307, "", { location: `${url}/elsewhere` })];
    await expect(clientOf(url, { credential: "key" }).omniVideo.create(BODY)).rejects.toThrow(UnexpectedAnswerError);
    expect(seen).toHaveLength(1);
  });

  it.each([
    ["a reset", reset],
    ["a page with 502", answer(502, "<html>")],
    ["an internal error", answer(500, refusal(5000))],
    ["maintenance", answer(503, refusal(5001))],
    ["too many requests", answer(429, refusal(1302))],
    ["too many tasks", answer(429, refusal(1303))],
  ])("sends a read again after %s", async (_, mood) => {
    moods = [mood, mood, good];
    expect(await clientOf(url).omniVideo.list()).toEqual([]);
    expect(seen).toHaveLength(3);
  });

  it.each([
    ["a refusal", answer(400, refusal(1201)), RefusedError],
    ["a bad credential", answer(401, refusal(1004)), AuthError],
    ["an empty pack", answer(429, refusal(1102)), AccountError],
    ["an operation that is not served", answer(501, refusal(1202)), NotServedError],
    ["a page with 404", answer(404, "<html>"), UnexpectedAnswerError],
    ["data of another kind", answer(200, { code: 0, message: "", request_id: "r", data: { a: 1 } }), UnexpectedAnswerError],
  ])("does not send a read again after %s", async (_, mood, Class) => {
    moods = [mood, good];
    await expect(clientOf(url).omniVideo.list()).rejects.toThrow(Class);
    expect(seen).toHaveLength(1);
  });

  it("gives up on a read after its repeats, with growing pauses that heed the server's wish", async () => {
    const busy = answer(503, refusal(5001), { "retry-after": "3" });
    moods = [reset, busy, reset, reset];
    const pauses: number[] = [];
    const clock: Clock = { now: () => 0, sleep: async (ms) => (ms === 777 ? new Promise(() => {}) : void pauses.push(ms)) };
    await expect(clientOf(url, { clock, random: { fraction: () => 0 }, readTimeoutMs: 777 }).omniVideo.list()).rejects.toThrow(
      UnreachableError,
    );
    expect(seen).toHaveLength(4);
    expect(pauses).toEqual([500, 3000, 2000]);
    moods = [answer(503, refusal(5001))];
    await expect(clientOf(url, { retries: 0 }).omniVideo.list()).rejects.toThrow(ServiceError);
  });

  it("waits for a task through a restart of the server", async () => {
    const task = {
      task_id: "1",
      task_status: "succeed",
      created_at: 1,
      updated_at: 2,
      task_result: { videos: [{ id: "2", url: "u", duration: "5" }] },
    };
    moods = [
      reset,
      reset,
      reset,
      reset,
      reset,
      reset,
      reset,
      reset,
      answer(200, { code: 0, message: "", request_id: "r", data: task }),
    ];
    expect(await clientOf(url).wait({ resource: "omniVideo", id: "1" })).toMatchObject({
      state: "succeeded",
      videos: [{ id: "2" }],
    });
  });

  it("stops a read at once when its signal aborts", async () => {
    const stop = new AbortController();
    moods = [() => stop.abort(new Error("enough"))];
    await expect(clientOf(url).omniVideo.list({}, { signal: stop.signal })).rejects.toThrow("enough");
    expect(seen).toHaveLength(1);
  });

  it.each([
    ["a page", answer(200, "<html>")],
    ["another product", answer(200, { product: "other" })],
    ["the service's own envelope", answer(404, refusal(1202))],
  ])("takes a server that answers %s for something else than Onetake", async (_, mood) => {
    moods = [mood];
    expect(await clientOf(url).server()).toEqual({ isOnetake: false });
  });

  it("takes an engine that does not say what it costs for one that costs", async () => {
    moods = [answer(200, { product: "onetake", version: "1", contract: "2", engine: { name: "x" }, ready: true })];
    expect(await clientOf(url).server()).toMatchObject({ engine: { isBillable: true } });
  });

  it("keeps the path of its base address", async () => {
    await clientOf(`${url}/proxy/`).omniVideo.list();
    expect(seen).toEqual([`GET /proxy${findEndpoint("omni-video.list").path}`]);
  });
});

describe("createClient", () => {
  it.each(["", "localhost:80", "ftp://x", "http://", "file:///etc"])("refuses the base address %s", (baseUrl) => {
    expect(() => createClient({ baseUrl })).toThrow(TypeError);
  });

  it("sends nothing before the first call", () => {
    const fetch = vi.fn();
    createClient({ baseUrl: "http://127.0.0.1:1", fetch });
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("signToken", () => {
  const pair = { accessKey: "access-1", secretKey: "a secret of thirty-two letters, ok" };
  const now = Date.UTC(2026, 10, 21);

  it("signs what another library verifies", async () => {
    const { payload, protectedHeader } = await jwtVerify(signToken(pair, now), new TextEncoder().encode(pair.secretKey), {
      algorithms: ["HS256"],
      currentDate: new Date(now),
    });
    expect(protectedHeader).toEqual({ alg: "HS256", typ: "JWT" });
    expect(payload).toEqual({ iss: "access-1", exp: now / 1000 + 1800, nbf: now / 1000 - 5 });
  });

  it("is signed anew at half of its life and when the clock was set back", async () => {
    const clock = createVirtualClock(now);
    const credential = createTokenCredential(pair, clock, { lifetimeSeconds: 100 });
    const first = credential();
    await clock.advance(49_000);
    expect(credential()).toBe(first);
    await clock.advance(1000);
    expect(credential()).toBe(signToken(pair, now + 50_000, { lifetimeSeconds: 100 }));
    let time = now;
    const jumping = createTokenCredential(pair, { now: () => time });
    jumping();
    time -= 10_000;
    expect(jumping()).toBe(signToken(pair, time));
  });
});
