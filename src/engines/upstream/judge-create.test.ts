import { describe, expect, it } from "vitest";

import { findEndpoint } from "../../contract/index.ts";
import { CreateBusy, CreateRefused, CreateUnknown } from "../index.ts";
import { createGround, createTestClock, refusal, RUN, toJob, type Ground, type Mood } from "./fake-service.suite.ts";

const POST = `POST ${findEndpoint("omni-video.create").path}`;

/** Creates once in a mood of the service; answers what was thrown, and what was sent. */
async function createIn(
  mood: Mood,
  more: { readonly ground?: Ground } = {},
): Promise<{ readonly error: unknown; readonly sent: readonly string[] }> {
  const { service, engine } = more.ground ?? createGround(createTestClock());
  service.moods.POST.push(mood);
  const error: unknown = await engine.submit(toJob("take-1"), RUN).catch((thrown: unknown) => thrown);
  return { error, sent: service.seen };
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Mood {
  return () => new Response(text, { status, headers });
}

function said(value: unknown, status = 200): Mood {
  return plain(status, JSON.stringify(value));
}

function broken(code: string): Mood {
  return () => Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) }));
}

const TASK = {
  task_id: "880000000000000001",
  task_status: "submitted",
  task_info: { external_task_id: "take-1" },
  created_at: 1,
  updated_at: 1,
};

describe("what becomes of a create", () => {
  it.each<[string, Mood]>([
    ["an inner error", refusal("internal")],
    ["that the service is not available", refusal("unavailable")],
    ["that it took too long inside", refusal("timeout")],
    ["with 503 and a page", plain(503, "<html>")],
    ["with 504 and nothing", plain(504, "")],
    ["with 500 and a code that nobody knows", said({ code: 9999, message: "m" }, 500)],
    ["with a page and 200", plain(200, "<html>")],
    ["with half a JSON", plain(200, '{"code":0,"data":{')],
    ["well and without a task", said({ code: 0, message: "SUCCEED", data: {} })],
    ["well and with a list", said({ code: 0, data: [TASK] })],
    [
      "well and with a task of another external id",
      said({ code: 0, data: { ...TASK, task_info: { external_task_id: "another" } } }),
    ],
    ["well and with a task whose id is a path", said({ code: 0, data: { ...TASK, task_id: "../x" } })],
    ["well and with a task in a state that nobody knows", said({ code: 0, data: { ...TASK, task_status: "dreaming" } })],
    ["with see other", plain(303, "", { location: "https://elsewhere.example/" })],
    ["with request timeout", plain(408, "")],
    [
      "that the external id is there already",
      said({ code: 1201, message: "External_task_id take-1 already exists", request_id: "r" }, 400),
    ],
  ])("is not known when the service answers %s, and it is sent once", async (_, mood) => {
    const { error, sent } = await createIn(mood);
    expect(error).toBeInstanceOf(CreateUnknown);
    expect(error).toMatchObject({ reason: { message: expect.stringMatching(/\w/), next: expect.stringMatching(/\w/) } });
    expect(sent).toEqual([POST]);
  });

  it.each(["ECONNRESET", "UND_ERR_SOCKET", "EPIPE", "ETIMEDOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_HEADERS_OVERFLOW"])(
    "is not known when the connection ends with %s, and it is sent once",
    async (code) => {
      const { error, sent } = await createIn(broken(code));
      expect(error).toBeInstanceOf(CreateUnknown);
      expect(error).toMatchObject({ reason: { class: "unknown" } });
      expect(sent).toEqual([POST]);
    },
  );

  it.each([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "UND_ERR_CONNECT_TIMEOUT",
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
  ])("is that nothing was made when there was no connection: %s", async (code) => {
    const { error } = await createIn(broken(code));
    expect(error).toBeInstanceOf(CreateBusy);
    expect(error).toMatchObject({ waitMs: 5_000, reason: { class: "unreachable", message: expect.stringContaining(code) } });
  });

  it("is not known when no answer comes in time, which the engine waits for though it is told to stop", async () => {
    const clock = createTestClock();
    const { service, engine } = createGround(clock);
    service.moods.POST.push(
      (_, { signal }) => new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(new Error("late")))),
    );
    const stopping = new AbortController();
    let error: unknown;
    const submitted = engine
      .submit(toJob("take-1"), { ...RUN, signal: stopping.signal })
      .catch((thrown: unknown) => void (error = thrown));
    await clock.advance(1_000);
    stopping.abort(new Error("shut down"));
    await clock.advance(58_000);
    expect(error).toBeUndefined();
    await clock.advance(5_000);
    await submitted;
    expect(error).toBeInstanceOf(CreateUnknown);
    expect(service.seen).toEqual([POST]);
  });

  it.each<[string, Mood, string]>([
    ["a wrong value", refusal("bad-parameters"), "parameters"],
    ["content that is not taken", refusal("content-policy"), "policy-input"],
    ["an empty pack", refusal("pack-empty"), "balance"],
    ["a wrong key", refusal("auth-invalid"), "login"],
    ["an address that is not listed", refusal("ip-refused"), "login"],
    ["a page with 404", plain(404, "<html>"), "parameters"],
    ["a redirect that keeps the method", plain(308, "", { location: "https://elsewhere.example/" }), "parameters"],
  ])("is that the service refused it for good: %s", async (_, mood, kind) => {
    const { error, sent } = await createIn(mood);
    expect(error).toBeInstanceOf(CreateRefused);
    expect(error).toMatchObject({ reason: { class: kind } });
    expect(sent).toEqual([POST]);
  });

  it.each<[string, Record<string, string>, number]>([
    ["7", {}, 7_000],
    ["0", {}, 0],
    ["1.5", {}, 1_500],
    ["Tue, 01 Sep 2026 00:00:42 GMT", { date: "Tue, 01 Sep 2026 00:00:12 GMT" }, 30_000],
    ["Tue, 01 Sep 2026 00:00:42 GMT", {}, 42_000],
    ["99999999999", {}, 86_400_000],
    ["soon", {}, 5_000],
    ["-4", {}, 5_000],
    ["NaN", {}, 5_000],
  ])("is to be sent again after as long as Retry-After asks: %s", async (text, more, waitMs) => {
    for (const name of ["too-fast", "over-concurrency"]) {
      const { error } = await createIn(refusal(name, { "retry-after": text, ...more }));
      expect(error).toBeInstanceOf(CreateBusy);
      expect(error).toMatchObject({ waitMs, reason: { class: "concurrency" } });
    }
  });

  it("waits twice as long each time where nobody says how long, up to 16 times, and from the start after a success", async () => {
    const ground = createGround(createTestClock());
    const waits: unknown[] = [];
    for (let count = 0; count < 7; count++)
      waits.push(((await createIn(refusal("over-concurrency"), { ground })).error as CreateBusy).waitMs);
    expect(waits).toEqual([5, 10, 20, 40, 80, 80, 80].map((seconds) => seconds * 1000));
    await ground.engine.submit(toJob("take-1"), RUN);
    expect((await createIn(refusal("over-concurrency"), { ground })).error).toMatchObject({ waitMs: 5_000 });
  });

  it("tells the service's words, code and request id as they came", async () => {
    const { error } = await createIn(said({ code: 1201, message: "duration value '99' is invalid", request_id: "req-7" }, 400));
    expect(error).toMatchObject({
      reason: { message: "duration value '99' is invalid", code: 1201, http: 400, requestId: "req-7" },
    });
  });
});
