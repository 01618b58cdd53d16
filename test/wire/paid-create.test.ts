import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { silentLogger, type Clock } from "../../src/base/index.ts";
import { createNodeWorld } from "../../src/base/node.ts";
import {
  answer,
  refusal as refusedWith,
  reset,
  startMoodyServer,
  type Mood,
  type MoodyServer,
} from "../../src/client/moody-server.suite.ts";
import { findEndpoint } from "../../src/contract/index.ts";
import { CreateRefused, CreateUnknown } from "../../src/engines/index.ts";
import { createUpstreamEngine } from "../../src/engines/upstream/index.ts";
import { createFakeService, createTicket, refusal, RUN, toJob } from "../../src/engines/upstream/fake-service.suite.ts";
import { createPaidFixture } from "../../src/tasks/spend/paid.suite.ts";

const POST = `POST ${findEndpoint("omni-video.create").path}`;
const NOBODY = { readBlob: () => Promise.reject(new Error("no blobs")), download: () => Promise.reject(new Error("no results")) };

describe("the paid engine at a service in trouble, over real connections", () => {
  let at: MoodyServer;
  beforeEach(async () => void (at = await startMoodyServer()));
  afterEach(async () => at[Symbol.asyncDispose]());

  const never: Mood = () => {};

  it.each<[string, Mood, typeof CreateUnknown | typeof CreateRefused]>([
    ["answers 503 always", answer(503, refusedWith(5001)), CreateUnknown],
    ["answers 503 with a page always", answer(503, "<html>"), CreateUnknown],
    ["breaks the connection after the request", reset, CreateUnknown],
    ["never answers", never, CreateUnknown],
    ["answers 421, on which the platform would send again by itself", answer(421, "<html>"), CreateRefused],
    ["redirects with the method kept", answer(307, "", { location: "/elsewhere" }), CreateRefused],
  ])("sends one create when it %s", async (_, mood, outcome) => {
    at.moods.push(...Array.from({ length: 20 }, () => mood));
    const engine = createUpstreamEngine({
      world: createNodeWorld(),
      logger: silentLogger,
      baseUrl: at.url,
      credential: { apiKey: "key" },
      times: { createMs: 300 },
      ...NOBODY,
    });
    const job = toJob("take-1");
    const ticket = createTicket(job.endpoint, job.body, new URL(at.url).host);
    await expect(engine.submit({ ...job, ticket }, RUN)).rejects.toBeInstanceOf(outcome);
    await expect(engine.submit({ ...job, ticket }, RUN)).rejects.toMatchObject({ reason: { class: "guard" } });
    expect(at.seen).toEqual([POST]);
  });
});

describe("a create that is refused as too much at once", () => {
  it.each<[string, string, number]>([
    ["too-fast", "12", 12_000],
    ["over-concurrency", "1", 1_000],
    ["over-concurrency", "90", 90_000],
    ["over-concurrency", "600", 600_000],
  ])("%s is sent again after Retry-After: %s, not before and within 5 percent", async (name, retryAfter, waitMs) => {
    const fixture = createPaidFixture();
    const { clock } = fixture;
    const service = createFakeService(clock);
    const sentAt: number[] = [];
    const world = { ...fixture.world, net: { fetch: counting(service, clock, sentAt) } };
    const engine = createUpstreamEngine({
      world,
      logger: silentLogger,
      baseUrl: "https://there",
      credential: { apiKey: "k" },
      ...NOBODY,
    });
    Object.assign(fixture.service.engine, engine);
    service.moods.POST.push(...[1, 2, 3].map(() => refusal(name, { "retry-after": retryAfter })));
    await fixture.begin("1");
    const stopping = new AbortController();
    const running = fixture.run("1", stopping.signal).catch(() => {}); // it is stopped below
    for (let step = 0; step < 4_000 && sentAt.length < 4; step++) await fixture.pass(waitMs / 250);
    stopping.abort(new Error("enough"));
    await engine.close();
    await running;
    const waits = sentAt.slice(1).map((moment, place) => moment - (sentAt[place] ?? 0));
    expect(waits).toHaveLength(3);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(waitMs);
    expect(Math.max(...waits)).toBeLessThanOrEqual(waitMs * 1.05);
    expect(service.tasks).toHaveLength(1);
    expect(await fixture.intent("1")).toMatchObject({ state: "accepted" });
  });
});

function counting(
  service: ReturnType<typeof createFakeService>,
  clock: Clock,
  sentAt: number[],
): ReturnType<typeof createFakeService>["fetch"] {
  return async (url, init) => {
    if (init?.method === "POST") sentAt.push(clock.now());
    return await service.fetch(url, init);
  };
}
