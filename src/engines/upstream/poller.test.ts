import { describe, expect, it } from "vitest";

import type { Json } from "../../base/index.ts";
import { createGround, createTestClock, RUN, toJob } from "./fake-service.suite.ts";

const COUNT = 25;

/** Creates 25 tasks that end after 60 to 180 s and waits for all; answers when each end was noticed, and how much was asked. */
async function watchAll(
  endpoint: string,
): Promise<{ readonly lateMs: readonly number[]; readonly asked: number; readonly naive: number }> {
  const clock = createTestClock();
  const { service, engine } = createGround(clock);
  const noticed = new Map<string, number>();
  for (let place = 0; place < COUNT; place++) {
    service.lifeMs = 60_000 + (120_000 * place) / (COUNT - 1);
    const job = toJob(`take-${place}`, { endpoint });
    const handle: Json = await engine.submit(job, RUN);
    const progress = (_: number, stage: string): void => void (stage === "succeeded" && noticed.set(job.taskId, clock.now()));
    void engine.settle(handle, job, { ...RUN, progress }).catch(() => {}); // files are of no interest here
  }
  const begun = service.seen.length;
  await clock.advance(200_000);
  await engine.close();
  const lateMs = service.tasks.map(
    ({ externalId, endsAt }) => (noticed.get(externalId ?? "") ?? Number.POSITIVE_INFINITY) - endsAt,
  );
  const naive = service.tasks.reduce((sum, { createdAt, endsAt }) => sum + Math.ceil((endsAt - createdAt) / 5_000), 0);
  return { lateMs, asked: service.seen.length - begun, naive };
}

describe("25 tasks that end after 60 to 180 s", () => {
  it.each(["omni-video.create", "omni-video-3.0-omni.create"])(
    "of %s are each noticed within 10 s, with at most an eighth of the requests of asking for each every 5 s",
    async (endpoint) => {
      const { lateMs, asked, naive } = await watchAll(endpoint);
      expect(lateMs).toHaveLength(COUNT);
      expect(Math.max(...lateMs)).toBeLessThanOrEqual(10_000);
      expect(Math.min(...lateMs)).toBeGreaterThanOrEqual(0);
      expect(naive).toBe(600);
      expect(asked).toBeLessThanOrEqual(naive / 8);
    },
  );
});
