import { describe, expect, it } from "vitest";

import { isProof } from "./drill.ts";
import { fuzz } from "./fuzz.ts";

describe(`a short, seeded slice of the drill ${fuzz.id}: ${fuzz.title}`, () => {
  it("gets an answer in the envelope to everything, and its control arm does not", { timeout: 300_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    const product = await fuzz.product(run);
    const control = await fuzz.control(run);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
