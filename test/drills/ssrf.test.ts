import { describe, expect, it } from "vitest";

import { createAttacks, createLegitimate } from "./ssrf.corpus.ts";
import { runEgressDrill, runServerDrill, slice } from "./ssrf.drill.ts";

describe("drill S1, a seeded slice", () => {
  it("has at least 600 different attacks and 20 different legitimate addresses", () => {
    const attacks = createAttacks(4010);
    expect(
      new Set(
        attacks.map(
          (attack) =>
            attack.url.replaceAll(attack.id, "") + JSON.stringify([attack.names, attack.hops]).replaceAll(attack.id, ""),
        ),
      ).size,
    ).toBeGreaterThanOrEqual(600);
    expect(new Set(createLegitimate().map((trial) => trial.id)).size).toBeGreaterThanOrEqual(20);
  });

  it("stops one attack in four, of every family, reaches what is legitimate, and fails without the guard", async () => {
    const report = await runEgressDrill(slice(1, 0.25));
    expect(report.sinks.flatMap((sink) => sink.wrong)).toEqual([]);
    expect(report.control.missed).toEqual([]);
    expect(report.control.reached).toBeGreaterThan(100);
    expect(report.passed).toBe(true);
  });

  it(
    "stops attacks of every family at each address that the server reads, and fails without the guard",
    { timeout: 120_000 },
    async () => {
      const report = await runServerDrill(slice(1));
      expect(report.sinks.length).toBeGreaterThanOrEqual(7);
      expect(report.sinks.flatMap((sink) => sink.wrong.map((line) => `${sink.name}: ${line}`))).toEqual([]);
      expect(report.passed).toBe(true);
    },
  );
});
