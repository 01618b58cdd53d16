import { describe, expect, it } from "vitest";

import { createSteadyNow } from "./steady-now.ts";

const HOUR = 3_600_000;
const START = Date.parse("2026-11-01T05:30:00Z");

describe("steady time", () => {
  it.each([
    ["is the wall's while nobody sets it", 0, HOUR],
    ["follows a clock that is put forward", HOUR, 2 * HOUR],
    ["goes on without a clock that is set back", -24 * HOUR, HOUR],
    ["follows a clock that is kept right by less than a second", -900, HOUR - 900],
  ])("%s", (_, jump, expected) => {
    const [wall, elapsed] = [{ at: START }, { at: 77 }];
    const now = createSteadyNow(
      () => wall.at,
      () => elapsed.at,
    );
    wall.at += HOUR + jump;
    elapsed.at += HOUR;
    expect(now() - START).toBe(expected);
  });

  it("follows a clock that was put forward by mistake back to what is right, and no further", () => {
    let [wall, elapsed] = [START, 0];
    const now = createSteadyNow(
      () => wall,
      () => elapsed,
    );
    const told: number[] = [];
    for (const jump of [24 * HOUR, -24 * HOUR, -2 * HOUR]) {
      wall += 60_000 + jump;
      elapsed += 60_000;
      told.push(now() - START);
    }
    expect(told).toEqual([24 * HOUR + 60_000, 120_000, 180_000]);
  });
});
