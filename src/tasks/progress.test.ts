import { describe, expect, it } from "vitest";

import { createVirtualClock } from "../base/index.ts";
import type { TaskProgress } from "../store/index.ts";
import { createProgressWriter } from "./progress.ts";

describe("writing progress", () => {
  it("writes at most once in the given time, and never goes back", async () => {
    const clock = createVirtualClock(0);
    const written: TaskProgress[] = [];
    const writer = createProgressWriter(clock, 400, async (progress) => void written.push(progress));
    for (const percent of [1, 2, 3, 40, 30, 50, 60.9, 130]) {
      writer.tell(percent, "frames");
      await clock.advance(200);
    }
    await writer.end();
    expect(written.map(({ percent }) => percent)).toEqual([1, 3, 30, 60]);
  });

  it("writes a new stage at once, unless it is the last one", async () => {
    const clock = createVirtualClock(0);
    const written: TaskProgress[] = [];
    const writer = createProgressWriter(clock, 400, async (progress) => void written.push(progress));
    writer.tell(0, "prepare");
    writer.tell(0, "waiting");
    writer.tell(1, "waiting");
    writer.tell(2, "frames");
    writer.tell(100, "finish");
    await writer.end();
    expect(written.map(({ percent, stage }) => `${percent} ${stage}`)).toEqual(["0 prepare", "0 waiting", "2 frames"]);
  });

  it("keeps the highest percent when an engine goes back", async () => {
    const clock = createVirtualClock(0);
    const written: TaskProgress[] = [];
    const writer = createProgressWriter(clock, 400, async (progress) => void written.push(progress));
    for (const percent of [70, 20]) {
      writer.tell(percent, "frames");
      await clock.advance(400);
    }
    await writer.end();
    expect(written.map(({ percent }) => percent)).toEqual([70, 70]);
  });

  it("goes on when a write fails, and writes nothing after its end", async () => {
    const clock = createVirtualClock(0);
    let calls = 0;
    const writer = createProgressWriter(clock, 400, async () => {
      calls += 1;
      throw new Error("no database");
    });
    writer.tell(1, "frames");
    await clock.advance(400);
    writer.tell(2, "frames");
    await writer.end();
    await clock.advance(400);
    writer.tell(3, "frames");
    await writer.end();
    expect(calls).toBe(2);
  });
});
