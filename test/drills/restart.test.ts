import { describe, expect, it } from "vitest";

import { isProof } from "./drill.ts";
import { restart } from "./restart.ts";

describe(`a short slice of the drill ${restart.id}: ${restart.title}`, () => {
  it("tells the same after restarts, and its control arm does not", { timeout: 300_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    const product = await restart.product(run);
    const control = await restart.control(run);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
