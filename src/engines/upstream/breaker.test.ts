import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createVirtualClock, type VirtualClock } from "../../base/index.ts";
import { CreateBusy } from "../index.ts";
import { createBreaker, type Breaker } from "./breaker.ts";
import { createGround, createTestClock, createTicket, refusal, RUN, toJob } from "./fake-service.suite.ts";

const BREAK_MS = 15_000;

function open(): { readonly clock: VirtualClock; readonly breaker: Breaker } {
  const clock = createVirtualClock(0);
  return { clock, breaker: createBreaker(clock, BREAK_MS) };
}

function tryOnce(breaker: Breaker, worked: boolean, endpoint = "a"): number | undefined {
  const pass = breaker.enter(endpoint);
  if ("waitMs" in pass) return pass.waitMs;
  pass.end(worked);
  return undefined;
}

describe("a breaker", () => {
  it("leaves an endpoint alone after five failures in a row, and no other", () => {
    const { breaker } = open();
    for (const worked of [false, false, false, false, true, false, false, false, false])
      expect(tryOnce(breaker, worked)).toBeUndefined();
    expect(tryOnce(breaker, false)).toBeUndefined();
    expect(tryOnce(breaker, true)).toBe(BREAK_MS);
    expect(tryOnce(breaker, true, "b")).toBeUndefined();
  });

  it("lets one through after the pause, doubles the pause when that fails, up to 16 times, and ends it when it works", async () => {
    const { clock, breaker } = open();
    for (let count = 0; count < 5; count++) tryOnce(breaker, false);
    for (const times of [1, 2, 4, 8, 16, 16]) {
      expect(tryOnce(breaker, true)).toBe(BREAK_MS * times);
      await clock.advance(BREAK_MS * times - 1);
      expect(tryOnce(breaker, true)).toBe(1);
      await clock.advance(1);
      const pass = breaker.enter("a");
      expect(breaker.enter("a")).toHaveProperty("waitMs");
      if ("end" in pass) pass.end(false);
    }
    await clock.advance(BREAK_MS * 16);
    expect(tryOnce(breaker, true)).toBeUndefined();
    for (let count = 0; count < 5; count++) expect(tryOnce(breaker, false)).toBeUndefined();
    expect(tryOnce(breaker, false)).toBe(BREAK_MS);
  });

  it("counts what was under way when it broke once, and learns nothing of what was never sent", () => {
    const { breaker } = open();
    const passes = Array.from({ length: 12 }, () => breaker.enter("a"));
    for (const pass of passes) if ("end" in pass) pass.end(false);
    expect(tryOnce(breaker, false)).toBe(BREAK_MS);
    const left = breaker.enter("b");
    if ("leave" in left) left.leave();
    for (let count = 0; count < 4; count++) tryOnce(breaker, false, "b");
    expect(tryOnce(breaker, true, "b")).toBeUndefined();
  });

  it("never lets two try at once, and lets something through in the end, whatever happens", async () => {
    const step = fc.oneof(
      fc.record({ end: fc.boolean() }),
      fc.constant("leave"),
      fc.record({ passMs: fc.integer({ min: 1, max: 300_000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { clock, breaker } = open();
        const waits = [0];
        for (const one of steps) {
          if (typeof one === "object" && "passMs" in one) await clock.advance(one.passMs);
          else {
            const pass = breaker.enter("a");
            if ("waitMs" in pass) waits.push(pass.waitMs);
            else if (one === "leave") pass.leave();
            else pass.end(one.end);
          }
        }
        expect(Math.max(...waits)).toBeLessThanOrEqual(BREAK_MS * 16);
        await clock.advance(BREAK_MS * 16);
        expect(breaker.enter("a")).not.toHaveProperty("waitMs");
      }),
    );
  });
});

describe("the breaker of the paid engine", () => {
  it("is looked at before a ticket is redeemed, and shared by creates and queries of an endpoint", async () => {
    const clock = createTestClock();
    const { service, engine } = createGround(clock);
    for (let count = 0; count < 5; count++) service.moods.GET.push(refusal("unavailable"));
    for (let count = 0; count < 5; count++) await engine.paid?.lookUp(toJob("never"), RUN).catch(() => {});
    const job = toJob("take-1");
    const ticket = createTicket(job.endpoint, job.body);
    const error: unknown = await engine.submit({ ...job, ticket }, RUN).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CreateBusy);
    expect(error).toMatchObject({ waitMs: BREAK_MS, reason: { class: "provider" } });
    expect(ticket.redeemed).toBe(0);
    expect(service.seen).toHaveLength(5);
    await clock.advance(BREAK_MS);
    await engine.submit({ ...job, ticket }, RUN);
    expect(ticket.redeemed).toBe(1);
  });

  it.each(["omni-video.create", "omni-video-3.0-omni.create"])(
    "tries a broken endpoint with a free question first, so that no create of %s is lost to it",
    async (endpoint) => {
      const clock = createTestClock();
      const { service, engine } = createGround(clock);
      for (let count = 0; count < 5; count++) service.moods.POST.push(refusal("unavailable"));
      for (let count = 0; count < 5; count++)
        await engine.submit(toJob(`take-${count}`, { endpoint }), RUN).catch((thrown: unknown) => thrown);
      await clock.advance(BREAK_MS);
      service.seen.length = 0;
      service.moods.GET.push(refusal("unavailable"));
      const job = toJob("take-9", { endpoint });
      expect(await engine.submit(job, RUN).catch((thrown: unknown) => thrown)).toBeInstanceOf(CreateBusy);
      expect(service.seen.map((line) => line.split(" ")[0])).toEqual(["GET"]);
      await clock.advance(2 * BREAK_MS);
      await engine.submit(job, RUN);
      expect(service.seen.map((line) => line.split(" ")[0])).toEqual(["GET", "GET", "POST"]);
    },
  );
});
