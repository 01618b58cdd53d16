import { expect, test } from "vitest";
import { committedVectors, judgeMutants } from "./judge-mutants.ts";

test("of 500 small changes of the contract the committed vectors catch at least 98 in 100", async () => {
  const { tried, survivors } = judgeMutants(await committedVectors(), 500, 2026);
  expect(tried).toHaveLength(500);
  expect(new Set(tried.map(({ kind }) => kind)).size).toBeGreaterThan(20);
  expect(
    survivors.length,
    survivors.map(({ kind, subject, what }) => `${kind}: ${subject} ${what}`).join("\n"),
  ).toBeLessThanOrEqual(10);
}, 120_000);

test("without vectors none is caught, so that it is they who catch them", () => {
  expect(judgeMutants([], 50, 1).survivors).toHaveLength(50);
});
