import { describe, expect, it } from "vitest";

import { isProof } from "./drill.ts";
import { load } from "./load.ts";

describe(`a short slice of the drill ${load.id}: ${load.title}`, () => {
  it("keeps its memory and everybody's answers, and its control arm does not", { timeout: 300_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    const product = await load.product(run);
    const control = await load.control(run);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
