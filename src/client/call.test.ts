import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Clock } from "../base/index.ts";
import { findEndpoint } from "../contract/index.ts";
import { createClient } from "./create-client.ts";
import {
  AccountError,
  AuthError,
  NotServedError,
  RefusedError,
  ServiceError,
  UnexpectedAnswerError,
  UnknownOutcomeError,
  UnreachableError,
} from "./errors.ts";
import { answer, good, refusal, reset, startMoodyServer, type MoodyServer } from "./moody-server.suite.ts";
import { BODY, createTestClient } from "./testing.ts";

describe("a client of a moody server", () => {
  let at: MoodyServer;
  beforeEach(async () => void (at = await startMoodyServer()));
  afterEach(async () => at[Symbol.asyncDispose]());

  it.each([
    ["resets the connection", reset],
    ["answers half a JSON", answer(200, '{"code":0,"data":{')],
    ["answers a page with 200", answer(200, "<html>")],
    ["answers a page with 502", answer(502, "<html>")],
    ["fails inside", answer(500, refusal(5000))],
    ["times out inside", answer(504, refusal(5002))],
    ["fails with a code of its own", answer(500, refusal(9999))],
  ])("does not know the outcome of a create when the server %s, and sends it once", async (_, mood) => {
    at.moods.push(mood);
    const error: unknown = await createTestClient(at.url)
      .omniVideo.create(BODY)
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error).toMatchObject({ code: "unknown-outcome", externalId: "take-1", fix: expect.stringContaining("take-1") });
    expect(at.seen).toEqual([`POST ${findEndpoint("omni-video.create").path}`]);
  });

  it("tells the external id of a lost create of the new standard too, where it stands among the options", async () => {
    at.moods.push(reset);
    const body = { prompt: "A pier.", options: { external_task_id: "take-2" } };
    await expect(createTestClient(at.url).kling30.textToVideo(body)).rejects.toMatchObject({
      name: "UnknownOutcomeError",
      externalId: "take-2",
    });
    expect(at.seen).toEqual([`POST ${findEndpoint("text-to-video-3.0.create").path}`]);
  });

  it("sends a create once when it is answered 421, on which the platform would send it again by itself", async () => {
    at.moods.push(answer(421, "<html>"));
    await expect(createTestClient(at.url).omniVideo.create(BODY)).rejects.toBeInstanceOf(UnexpectedAnswerError);
    expect(at.seen).toHaveLength(1);
  });

  it("looks several tasks up at once, ids parted by commas", async () => {
    const found = [{ id: "1", status: "succeeded", outputs: [{ type: "video", id: "9", url: "https://a.example/1.mp4" }] }];
    at.moods.push(answer(200, JSON.stringify({ code: 0, message: "SUCCEED", request_id: "r", data: found })));
    const tasks = await createTestClient(at.url).tasks.find({ task_ids: ["1", "2"] });
    expect(tasks).toMatchObject([{ id: "1", state: "succeeded", videos: [{ id: "9" }] }]);
    expect(at.seen).toEqual(["GET /tasks?task_ids=1%2C2"]);
  });

  it("does not know the outcome of a create whose answer does not come in time", async () => {
    at.moods.push(() => {});
    const client = createClient({ baseUrl: at.url, createTimeoutMs: 500 });
    await expect(client.omniVideo.create(BODY)).rejects.toMatchObject({
      name: "UnknownOutcomeError",
      cause: { code: "timed-out" },
    });
    expect(at.seen).toHaveLength(1);
  });

  it("does not know the outcome of a create that is broken off under way", async () => {
    const stop = new AbortController();
    at.moods.push(() => stop.abort(new Error("enough")));
    await expect(createTestClient(at.url).omniVideo.create(BODY, { signal: stop.signal })).rejects.toMatchObject({
      name: "UnknownOutcomeError",
      cause: { message: "enough" },
    });
    expect(at.seen).toHaveLength(1);
  });

  it("sends nothing when the signal has aborted before", async () => {
    await expect(
      createTestClient(at.url).omniVideo.create(BODY, { signal: AbortSignal.abort(new Error("enough")) }),
    ).rejects.toThrow("enough");
    expect(at.seen).toEqual([]);
  });

  it("knows that nothing was made when nobody listens", async () => {
    await at[Symbol.asyncDispose]();
    await expect(createTestClient(at.url).omniVideo.create(BODY)).rejects.toThrow(UnreachableError);
    await expect(createTestClient(at.url).omniVideo.list()).rejects.toThrow(UnreachableError);
  });

  it("does not follow a redirect with a create or its credential", async () => {
    at.moods.push(answer(307, "", { location: `${at.url}/elsewhere` }));
    await expect(createTestClient(at.url, { credential: "key" }).omniVideo.create(BODY)).rejects.toThrow(UnexpectedAnswerError);
    expect(at.seen).toHaveLength(1);
  });

  it.each([
    ["a reset", reset],
    ["a page with 502", answer(502, "<html>")],
    ["an internal error", answer(500, refusal(5000))],
    ["maintenance", answer(503, refusal(5001))],
    ["too many requests", answer(429, refusal(1302))],
    ["too many tasks", answer(429, refusal(1303))],
  ])("sends a read again after %s", async (_, mood) => {
    at.moods.push(mood, mood, good);
    expect(await createTestClient(at.url).omniVideo.list()).toEqual([]);
    expect(at.seen).toHaveLength(3);
  });

  it.each([
    ["a refusal", answer(400, refusal(1201)), RefusedError],
    ["a bad credential", answer(401, refusal(1004)), AuthError],
    ["an empty pack", answer(429, refusal(1102)), AccountError],
    ["an operation that is not served", answer(501, refusal(1202)), NotServedError],
    ["a page with 404", answer(404, "<html>"), UnexpectedAnswerError],
    ["data of another kind", answer(200, { code: 0, message: "", request_id: "r", data: { a: 1 } }), UnexpectedAnswerError],
  ])("does not send a read again after %s", async (_, mood, Class) => {
    at.moods.push(mood, good);
    await expect(createTestClient(at.url).omniVideo.list()).rejects.toThrow(Class);
    expect(at.seen).toHaveLength(1);
  });

  it("gives up on a read after its repeats, with growing pauses that heed the server's wish", async () => {
    const busy = answer(503, refusal(5001), { "retry-after": "3" });
    at.moods.push(reset, busy, reset, reset);
    const pauses: number[] = [];
    const clock: Clock = { now: () => 0, sleep: async (ms) => (ms === 777 ? new Promise(() => {}) : void pauses.push(ms)) };
    await expect(
      createTestClient(at.url, { clock, random: { fraction: () => 0 }, readTimeoutMs: 777 }).omniVideo.list(),
    ).rejects.toThrow(UnreachableError);
    expect(at.seen).toHaveLength(4);
    expect(pauses).toEqual([500, 3000, 2000]);
    at.moods.push(answer(503, refusal(5001)));
    await expect(createTestClient(at.url, { retries: 0 }).omniVideo.list()).rejects.toThrow(ServiceError);
  });

  it("stops a read at once when its signal aborts", async () => {
    const stop = new AbortController();
    at.moods.push(() => stop.abort(new Error("enough")));
    await expect(createTestClient(at.url).omniVideo.list({}, { signal: stop.signal })).rejects.toThrow("enough");
    expect(at.seen).toHaveLength(1);
  });

  it("keeps the path of its base address", async () => {
    await createTestClient(`${at.url}/proxy/`).omniVideo.list();
    expect(at.seen).toEqual([`GET /proxy${findEndpoint("omni-video.list").path}`]);
  });
});
