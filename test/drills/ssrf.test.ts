import { describe, expect, it } from "vitest";

import { createSeededRandom } from "../../src/base/index.ts";
import { createAttacks, createLegitimate } from "./ssrf.corpus.ts";
import { runEgressDrill } from "./ssrf.drill.ts";

describe("drill S1, a seeded slice", () => {
  it("has at least 600 different attacks and 20 different legitimate addresses", () => {
    const attacks = createAttacks(4010);
    expect(new Set(attacks.map((attack) => attack.url.replaceAll(attack.id, "") + JSON.stringify([attack.names, attack.hops]).replaceAll(attack.id, ""))).size).toBeGreaterThanOrEqual(600);
    expect(new Set(createLegitimate().map((trial) => trial.id)).size).toBeGreaterThanOrEqual(20);
  });

  it("stops one attack in four, of every family, reaches what is legitimate, and fails without the guard", async () => {
    const random = createSeededRandom(1);
    const seen = new Set<string>();
    const report = await runEgressDrill((all) =>
      all.filter(({ family }) => {
        const isNew = !seen.has(family);
        seen.add(family);
        return isNew || random.fraction() < 0.25;
      }),
    );
    expect(report.sinks.flatMap((sink) => sink.wrong)).toEqual([]);
    expect(report.control.missed).toEqual([]);
    expect(report.control.reached).toBeGreaterThan(100);
    expect(report.passed).toBe(true);
  });
});
