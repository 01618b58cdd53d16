import { setImmediate as nextTurn } from "node:timers/promises";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createVirtualClock, type VirtualClock } from "../base/index.ts";
import { createClient } from "./create-client.ts";
import { AccountError, BusyError, CallError, RefusedError, ServiceError, UnknownOutcomeError } from "./errors.ts";
import type { ClientOptions } from "./options.ts";
import { BODY } from "./testing.ts";
import type { Client } from "./types.ts";

/** What the network does with one request. */
type Net = (signal: AbortSignal | null | undefined) => Promise<Response>;

const HOUR_MS = 3_600_000;

const refused =
  (http: number, code: number, headers: Record<string, string> = {}): Net =>
  async () =>
    new Response(JSON.stringify({ code, message: "m", request_id: "r" }), { status: http, headers });

const made: Net = async () =>
  new Response(
    JSON.stringify({ code: 0, message: "SUCCEED", request_id: "r", data: { task_id: "1", task_status: "submitted" } }),
  );

const page503: Net = async () => new Response("<html>", { status: 503 });

const resetAfterRequest: Net = async () => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
};

const never: Net = (signal) =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("aborted")), { once: true }));

/** A client whose network and time are the test's own; `sentAt` are the moments at which anything was sent. */
function createLab(net: readonly Net[], options: Partial<ClientOptions> = {}) {
  const sentAt: number[] = [];
  const clock = createVirtualClock(0, { settle });
  const fetch: NonNullable<ClientOptions["fetch"]> = async (_, init) => {
    sentAt.push(clock.now());
    return await (net[sentAt.length - 1] ?? net.at(-1) ?? made)(init?.signal);
  };
  return { sentAt, clock, client: createClient({ baseUrl: "http://kling.example", fetch, clock, ...options }) };
}

async function settle(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

/** What became of a call, however long it takes. */
async function outcomeOf(work: Promise<unknown>, clock: VirtualClock): Promise<unknown> {
  let outcome: unknown;
  const done = work.then(
    (value) => void (outcome = value),
    (thrown: unknown) => void (outcome = thrown),
  );
  await nextTurn();
  await clock.advance(HOUR_MS);
  await done;
  return outcome;
}

const CREATES: readonly (readonly [string, (client: Client) => Promise<unknown>])[] = [
  ["legacy", (client) => client.omniVideo.create(BODY)],
  ["new", (client) => client.kling30.textToVideo({ prompt: "A pier.", options: { external_task_id: "take-1" } })],
  ["image", (client) => client.images.create({ model_name: "kling-v3", prompt: "A pier.", external_task_id: "take-1" })],
];

const FAULTS: readonly (readonly [string, Net])[] = [
  ["503 always", refused(503, 5001)],
  ["503 always, whatever it says of coming back", refused(503, 5001, { "retry-after": "1" })],
  ["a page with 503 always", page503],
  ["a reset after the request", resetAfterRequest],
  ["no answer in time", never],
];

describe("a create that costs money", () => {
  it.each(FAULTS.flatMap(([fault, net]) => CREATES.map(([name, create]) => ({ fault, net, name, create }))))(
    "of the kind $name meets $fault: exactly one POST, and the caller is told that a task may exist",
    async ({ net, create }) => {
      const { client, clock, sentAt } = createLab([net]);
      const outcome = await outcomeOf(create(client), clock);
      expect(outcome).toBeInstanceOf(UnknownOutcomeError);
      expect(outcome).toMatchObject({ externalId: "take-1" });
      expect(sentAt).toHaveLength(1);
    },
  );

  it("is sent again after a definite refusal, not before the asked time and within 5 % of it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(1302, 1303),
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 3 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (code, seconds, fraction) => {
          const net = [...seconds.map((wait) => refused(429, code, { "retry-after": String(wait) })), made];
          const { client, clock, sentAt } = createLab(net, { random: { fraction: () => fraction } });
          expect(await outcomeOf(client.omniVideo.create(BODY), clock)).toMatchObject({ id: "1", state: "submitted" });
          expect(sentAt).toHaveLength(seconds.length + 1);
          for (const [place, wait] of seconds.entries()) {
            const gap = (sentAt[place + 1] ?? 0) - (sentAt[place] ?? 0);
            expect(gap).toBeGreaterThanOrEqual(wait * 1000);
            expect(gap).toBeLessThanOrEqual(wait * 1050);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is sent as often as `retries` says, and then the refusal is given back", async () => {
    for (const retries of [0, 1, 5]) {
      const { client, clock, sentAt } = createLab([refused(429, 1303, { "retry-after": "1" })], { retries });
      expect(await outcomeOf(client.omniVideo.create(BODY), clock)).toBeInstanceOf(BusyError);
      expect(sentAt).toHaveLength(retries + 1);
    }
  });

  it.each([
    ["nothing is said of coming back", refused(429, 1303)],
    ["what is said is no time", refused(429, 1302, { "retry-after": "soon" })],
    ["the wait is longer than a create may take", refused(429, 1303, { "retry-after": "301" })],
  ])("is sent once and refused as busy where %s", async (_, net) => {
    const { client, clock, sentAt } = createLab([net]);
    expect(await outcomeOf(client.omniVideo.create(BODY), clock)).toBeInstanceOf(BusyError);
    expect(sentAt).toEqual([0]);
  });

  it("waits no longer than the one call may take", async () => {
    const { client, clock, sentAt } = createLab([refused(429, 1303, { "retry-after": "8" }), made]);
    expect(await outcomeOf(client.omniVideo.create(BODY, { timeoutMs: 7999 }), clock)).toBeInstanceOf(BusyError);
    expect(sentAt).toEqual([0]);
  });

  it.each([
    ["an empty pack", refused(429, 1102, { "retry-after": "1" }), AccountError],
    ["an unknown 429 of a gateway", refused(429, 9999, { "retry-after": "1" }), AccountError],
    ["a wrong value", refused(400, 1201, { "retry-after": "1" }), RefusedError],
  ])("is sent once where it was refused for %s, whatever is said of coming back", async (_, net, Class) => {
    const { client, clock, sentAt } = createLab([net, made]);
    expect(await outcomeOf(client.omniVideo.create(BODY), clock)).toBeInstanceOf(Class);
    expect(sentAt).toHaveLength(1);
  });

  it("stops at the fault that follows a busy refusal, and tells that a task may exist", async () => {
    const { client, clock, sentAt } = createLab([refused(429, 1303, { "retry-after": "1" }), resetAfterRequest, made]);
    expect(await outcomeOf(client.omniVideo.create(BODY), clock)).toBeInstanceOf(UnknownOutcomeError);
    expect(sentAt).toHaveLength(2);
  });

  it("is not sent again once its signal has aborted in the wait", async () => {
    const { client, clock, sentAt } = createLab([refused(429, 1303, { "retry-after": "60" }), made]);
    const stop = new AbortController();
    const outcome = client.omniVideo.create(BODY, { signal: stop.signal }).catch((thrown: unknown) => thrown);
    await settle();
    await clock.advance(1000);
    stop.abort(new Error("enough"));
    expect(await outcome).toMatchObject({ message: "enough" });
    await clock.advance(HOUR_MS);
    expect(sentAt).toEqual([0]);
  });
});

it("sends reads again under the same faults, so that the faults are seen to be faults", async () => {
  for (const [, net] of FAULTS) {
    const { client, clock, sentAt } = createLab([net]);
    expect(await outcomeOf(client.omniVideo.list(), clock)).toBeInstanceOf(CallError);
    expect(sentAt).toHaveLength(4);
  }
  const { client, clock, sentAt } = createLab([refused(503, 5001, { "retry-after": "3600" })], { retries: 1 });
  expect(await outcomeOf(client.omniVideo.list(), clock)).toBeInstanceOf(ServiceError);
  expect(sentAt).toHaveLength(2);
});
