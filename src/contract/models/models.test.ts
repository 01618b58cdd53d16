import { describe, expect, it } from "vitest";

import { models } from "./index.ts";

describe("the models", () => {
  it("are told apart by id and by each of their wire names", () => {
    for (const names of [
      models.map((model) => model.id),
      models.flatMap((model) => model.wire.legacy ?? []),
      models.flatMap((model) => model.wire.new ?? []),
    ]) {
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it("have lengths, sizes and shapes", () => {
    for (const { id, capabilities } of models) {
      expect(capabilities.seconds.min, id).toBeLessThanOrEqual(capabilities.seconds.max);
      for (const seconds of capabilities.seconds.only ?? []) {
        expect(seconds).toBeGreaterThanOrEqual(capabilities.seconds.min);
        expect(seconds).toBeLessThanOrEqual(capabilities.seconds.max);
      }
      expect(capabilities.resolutions.length, id).toBeGreaterThan(0);
      expect(capabilities.ratios.length, id).toBeGreaterThan(0);
    }
  });

  it("live before they retire, and guesses never retire", () => {
    const lifeless = models.filter((model) => (model.validFrom ?? "") >= (model.retiredOn ?? "9999"));
    expect(lifeless).toEqual([]);
    expect(models.filter((model) => model.standing === "hypothesis" && model.retiredOn !== undefined)).toEqual([]);
  });

  it.each([
    ["3.0", 3, 15],
    ["3.0-omni", 3, 15],
    ["o1", 3, 10],
    ["4.0", 3, 30],
  ])("make clips up to their longest: %s", (id, min, max) => {
    expect(models.find((model) => model.id === id)?.capabilities.seconds).toEqual({ min, max });
  });
});
