import { describe, expect, it } from "vitest";

import { hostile, planHostile, runHostile } from "./hostile.drill.ts";

describe("drill S2, a seeded slice", () => {
  it("ends each hostile file in a typed failure, at each place, and follows no lure", { timeout: 120_000 }, async () => {
    const report = await runHostile(planHostile({ seed: 1, size: "slice" }));
    expect(report.wrong).toEqual([]);
    expect(report).toMatchObject({ connections: 0, reads: 0, left: 0 });
    expect(report.files).toBeGreaterThan(150);
    expect(report.places).toBeGreaterThan(80);
  });

  it("sees the lures followed where files are opened as they ask to be", { timeout: 120_000 }, async () => {
    expect((await hostile.control({ seed: 1, size: "slice" })).faults).toBeGreaterThan(0);
  });
});
