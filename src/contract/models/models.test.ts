import { describe, expect, it } from "vitest";

import { models } from "./index.ts";

describe("the models", () => {
  it("are told apart by id and by each of their wire names", () => {
    for (const names of [
      models.map((model) => model.id),
      models.flatMap((model) => (model.wire.legacy === undefined ? [] : `${model.product} ${model.wire.legacy}`)),
      models.flatMap((model) => (model.wire.new === undefined ? [] : `${model.product} ${model.wire.new}`)),
    ]) {
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it("have lengths, sizes and shapes", () => {
    for (const model of models) {
      const { id, capabilities } = model;
      expect(capabilities.ratios.length, id).toBeGreaterThan(0);
      expect(model.product === "image" ? model.capabilities.sizes : model.capabilities.resolutions, id).not.toEqual([]);
      if (model.product === "image") continue;
      const video = model.capabilities;
      expect(video.seconds.min, id).toBeLessThanOrEqual(video.seconds.max);
      for (const seconds of video.seconds.only ?? []) {
        expect(seconds).toBeGreaterThanOrEqual(video.seconds.min);
        expect(seconds).toBeLessThanOrEqual(video.seconds.max);
      }
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
    expect(models.find((model) => model.id === id)?.capabilities).toMatchObject({ seconds: { min, max } });
  });
});
