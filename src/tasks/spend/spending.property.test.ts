import { array, assert, asyncProperty, constant, constantFrom, integer, oneof, record, type Arbitrary } from "fast-check";
import { expect, it } from "vitest";

import { createGuardFixture } from "./guard.suite.ts";
import { SpendingModel } from "./spending-model.suite.ts";
import { assertHolds, play, PURPOSES, type Act, type Play } from "./spending-play.suite.ts";

const which = integer({ min: 0, max: 3 });
const purpose = constantFrom(...PURPOSES);
const run = constantFrom(undefined, "night", "day");
const seconds = constantFrom(3, 5);
const place = constantFrom(["run", "night"] as const, ["run", "*"] as const, ["day", "*"] as const);
const budget = place.chain(([scope, name]) =>
  record({
    act: constant("budget"),
    scope: constant(scope),
    name: constant(name),
    units: integer({ min: 0, max: 700 }),
    creates: constantFrom(null, 0, 1, 4),
  }),
);
const ends = record({
  act: constant("end"),
  which,
  how: constantFrom("refused", "failed", "succeeded"),
  billed: integer({ min: 0, max: 200 }),
});
const acts: Arbitrary<Act> = oneof(
  { weight: 9, arbitrary: record({ act: constant("plan"), purpose, run, seconds, takes: integer({ min: 1, max: 3 }) }) },
  { weight: 8, arbitrary: record({ act: constant("buy"), purpose, run, seconds }) },
  { weight: 9, arbitrary: record({ act: constant("approve"), which, minutes: constantFrom(1, 60, 5_000) }) },
  { weight: 2, arbitrary: record({ act: constantFrom("revoke", "withdraw"), which }) },
  { weight: 12, arbitrary: record({ act: constant("create"), which }) },
  { weight: 4, arbitrary: record({ act: constant("post"), purpose, seconds }) },
  { weight: 3, arbitrary: record({ act: constant("wait"), ms: constantFrom(1, 1, 60_000, 60_000, 3_600_000, 86_400_000) }) },
  { weight: 3, arbitrary: record({ act: constant("reopen"), purpose }) },
  { weight: 3, arbitrary: budget },
  { weight: 1, arbitrary: place.map(([scope, name]) => ({ act: "unbudget", scope, name }) as const) },
  { weight: 6, arbitrary: ends },
);

it(
  "whatever people do: nothing is begun without a living yes, over a budget, or for a purpose that has its thing",
  { timeout: 120_000 },
  async () => {
    let begun = 0;
    const holds = asyncProperty(array(acts, { minLength: 20, maxLength: 60 }), async (sequence) => {
      const on: Play = { at: createGuardFixture(), model: new SpendingModel() };
      try {
        for (const act of sequence) {
          await play(on, act);
          await assertHolds(on);
        }
      } finally {
        await on.at.close();
      }
      begun += on.model.creates.length;
    });
    await assert(holds, { numRuns: 60 });
    expect(begun).toBeGreaterThan(60);
  },
);
