import { describe, expect, it } from "vitest";

import { custody } from "./custody.drill.ts";
import { hostileAnswers, runAnswers } from "./hostile-answers.drill.ts";

describe("drill S9, a seeded slice", () => {
  it("ends each bad answer in a typed error or a sound answer, and asks nothing private", { timeout: 120_000 }, async () => {
    const report = await runAnswers({ seed: 1, size: "slice" });
    expect(report.wrong).toEqual([]);
    expect(report.lured).toBe(0);
    expect(report.attacks).toBeGreaterThan(350);
    expect(report.mostMb).toBeLessThan(24);
  });

  it("sees whole answers read and private addresses asked where cap and guard are gone", { timeout: 120_000 }, async () => {
    expect((await hostileAnswers.control({ seed: 1, size: "slice" })).faults).toBeGreaterThan(0);
  });
});

describe("saving a long result", () => {
  it("adds little memory, and much where it is read whole", { timeout: 120_000 }, async () => {
    expect(await custody.product({ seed: 1, size: "slice" })).toMatchObject({ faults: 0 });
    expect((await custody.control({ seed: 1, size: "slice" })).faults).toBe(1);
  });
});
