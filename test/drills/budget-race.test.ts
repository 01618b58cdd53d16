import { describe, expect, it } from "vitest";

import { budgetRace } from "./budget-race.drill.ts";
import { isProof } from "./drill.ts";

describe(`a short, seeded slice of the drill ${budgetRace.id}: ${budgetRace.title}`, () => {
  it("begins as many creates as there is money for, and its control arm does not", { timeout: 120_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    const product = await budgetRace.product(run);
    const control = await budgetRace.control(run);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
