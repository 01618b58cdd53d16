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
      if (model.product === "image") continue;
      expect(capabilities.ratios.length, id).toBeGreaterThan(0);
      const video = model.capabilities;
      expect(video.resolutions, id).not.toEqual([]);
      expect(video.seconds.min, id).toBeLessThanOrEqual(video.seconds.max);
      for (const seconds of video.seconds.only ?? []) {
        expect(seconds).toBeGreaterThanOrEqual(video.seconds.min);
        expect(seconds).toBeLessThanOrEqual(video.seconds.max);
      }
    }
  });

  it("for still pictures have sizes and shapes when they make pictures of their own and still take creates", () => {
    const images = models.filter((model) => model.product === "image");
    const free = images.filter(({ capabilities, retiredOn }) => capabilities.imageToImage && retiredOn === undefined);
    expect(free.map(({ id }) => id)).toEqual(["image-3.0", "image-3.0-omni", "image-o1", "image-2.1"]);
    for (const { id, capabilities } of free) {
      expect(capabilities.sizes, id).toEqual(id === "image-3.0-omni" ? ["1k", "2k", "4k"] : ["1k", "2k"]);
      expect(capabilities.ratios, id).toHaveLength(8);
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
