import { describe, expect, it } from "vitest";

import { createVirtualClock } from "../../base/index.ts";
import { CreateBusy } from "../index.ts";
import { createGround, createTestClock, RUN, toJob } from "./fake-service.suite.ts";
import { createServiceClock } from "./service-clock.ts";

const PAIR = { credential: { accessKey: "access", secretKey: "secret" } };

function dated(ms: number): Headers {
  return new Headers({ date: new Date(ms).toUTCString() });
}

describe("the service's clock", () => {
  it("is told by the median of the last answers, to a second", () => {
    const clock = createServiceClock(createVirtualClock(1_000_000_000));
    const base = 1_000_000_000;
    expect(clock.isKnown()).toBe(false);
    for (const ahead of [7_000, 7_000, 30_000, 7_000, 7_000]) clock.learn(dated(base + ahead), base - 100, base + 100);
    expect(Math.abs(clock.now() - base - 7_000)).toBeLessThanOrEqual(1_000);
    expect(clock.isKnown()).toBe(true);
  });

  it("learns nothing from an answer without a date, or one that took long", () => {
    const clock = createServiceClock(createVirtualClock(0));
    clock.learn(new Headers(), 0, 10);
    clock.learn(new Headers({ date: "yesterday" }), 0, 10);
    clock.learn(dated(90_000), 0, 20_000);
    clock.learn(dated(90_000), 10, 0);
    expect(clock.isKnown()).toBe(false);
    expect(clock.now()).toBe(0);
  });

  it("follows at once when one of the clocks was set", () => {
    const clock = createServiceClock(createVirtualClock(1_000_000_000));
    for (let count = 0; count < 5; count++) clock.learn(dated(1_000_000_000), 1_000_000_000, 1_000_000_000);
    clock.learn(dated(1_000_000_000 + 86_400_000), 1_000_000_000, 1_000_000_000);
    expect(clock.now()).toBeGreaterThan(1_000_000_000 + 86_000_000);
  });
});

describe("tokens of an access pair", () => {
  it.each([0, -86_400_000, 86_400_000, 3_600_000])(
    "are signed by the service's clock, which is asked for free before the first create: %d ms ahead",
    async (aheadMs) => {
      const { service, engine } = createGround(createTestClock(), PAIR);
      service.checksTokens = true;
      service.aheadMs = aheadMs;
      await engine.submit(toJob("take-1"), RUN);
      expect(service.seen.map((line) => line.split(" ")[0])).toEqual(aheadMs === 0 ? ["GET", "POST"] : ["GET", "GET", "POST"]);
      expect(new Set(service.tokens).size).toBeGreaterThanOrEqual(1);
    },
  );

  it("are signed anew for a query that was refused for its time", async () => {
    const { service, engine } = createGround(createTestClock(), PAIR);
    service.checksTokens = true;
    await engine.submit(toJob("take-1"), RUN);
    service.aheadMs = 7_200_000;
    expect(await engine.paid?.lookUp(toJob("take-1"), RUN)).toMatchObject({ id: service.tasks[0]?.id });
    expect(service.seen.slice(2).map((line) => line.split(" ")[0])).toEqual(["GET", "GET"]);
  });

  it("that are refused with a create lead to a short wait after a new measure, and the create is not repeated", async () => {
    const { service, engine } = createGround(createTestClock(), PAIR);
    service.checksTokens = true;
    await engine.submit(toJob("take-1"), RUN);
    service.aheadMs = 86_400_000;
    service.seen.length = 0;
    const error: unknown = await engine.submit(toJob("take-2"), RUN).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CreateBusy);
    expect(error).toMatchObject({ waitMs: 1_000, reason: { class: "login" } });
    expect(service.seen.filter((line) => line.startsWith("POST"))).toHaveLength(1);
    await engine.submit(toJob("take-2"), RUN);
    expect(service.tasks).toHaveLength(2);
  });

  it("are an API key's to leave out: nothing is asked before a create", async () => {
    const { service, engine } = createGround(createTestClock());
    await engine.submit(toJob("take-1"), RUN);
    expect(service.seen).toHaveLength(1);
    expect(service.tokens).toEqual(["Bearer key"]);
  });
});
