import { describe, expect, it } from "vitest";

import { canaries } from "./canaries.drill.ts";
import { isProof } from "./drill.ts";

describe(`a short, seeded slice of the drill ${canaries.id}: ${canaries.title}`, () => {
  it("finds no canary, and finds those of a recorder that keeps messages", { timeout: 300_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    const product = await canaries.product(run);
    const control = await canaries.control(run);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
