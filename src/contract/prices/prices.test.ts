import { describe, expect, it } from "vitest";

import { models } from "../models/index.ts";
import type { Model } from "../vocabulary/index.ts";
import { priceRows } from "./index.ts";

describe("the price rows", () => {
  it("are told apart by id", () => {
    const ids = priceRows.map((row) => row.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("name models and sizes that exist", () => {
    for (const row of priceRows) {
      if (row.model === undefined) continue;
      const model = models.find((candidate) => candidate.id === row.model);
      expect(model, row.id).toBeDefined();
      expect(row.resolution === undefined || sizesOf(model).includes(row.resolution), row.id).toBe(true);
    }
  });

  it("have amounts of whole hundredths", () => {
    for (const row of priceRows) {
      expect(row.units, row.id).toBeGreaterThanOrEqual(0);
      expect(Math.abs(row.units * 100 - Math.round(row.units * 100)), row.id).toBeLessThan(1e-9);
    }
  });

  it("leave no documented model that takes creates without a silent or native price at each size it has", () => {
    for (const model of models.filter((candidate) => candidate.standing === "documented" && candidate.retiredOn === undefined)) {
      for (const resolution of sizesOf(model)) {
        const rows = priceRows.filter(
          (row) => row.model === model.id && row.resolution === resolution && row.until === undefined,
        );
        expect(rows.length, `${model.id} ${resolution}`).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    ["3.0-omni/no-video/silent/720p", 0.6],
    ["3.0-omni/no-video/native/1080p", 1],
    ["3.0-omni/video/silent/1080p", 1.2],
    ["3.0/native/720p", 0.9],
    ["o1/video/silent/720p", 0.9],
    ["2.6/voice/1080p", 1.2],
    ["element", 0],
  ])("hold %s at %d units", (id, units) => {
    expect(priceRows.find((row) => row.id === id)?.units).toBe(units);
  });
});

function sizesOf(model: Model | undefined): readonly string[] {
  if (model === undefined) return [];
  return model.product === "video" ? model.capabilities.resolutions : model.capabilities.sizes;
}
