import { describe, expect, it } from "vitest";

import { createLimit } from "./limit.ts";

const never = new AbortController().signal;

describe("a limit", () => {
  it("never runs more work at once than it has places, and runs all of it", async () => {
    const limit = createLimit(2);
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
    };
    await Promise.all(Array.from({ length: 9 }, () => limit(never, work)));
    expect([most, running]).toEqual([2, 0]);
  });

  it("gives a place back when work fails", async () => {
    const limit = createLimit(1);
    await expect(limit(never, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    await expect(limit(never, async () => "next")).resolves.toBe("next");
  });

  it("rejects with the signal's reason while it waits, and its place goes to the next", async () => {
    const limit = createLimit(1);
    const aborter = new AbortController();
    let release = (): void => {};
    const first = limit(never, () => new Promise<void>((resolve) => (release = resolve)));
    const second = limit(aborter.signal, async () => "second");
    const third = limit(never, async () => "third");
    aborter.abort(new Error("stopped"));
    await expect(second).rejects.toThrow("stopped");
    release();
    await first;
    await expect(third).resolves.toBe("third");
  });
});
