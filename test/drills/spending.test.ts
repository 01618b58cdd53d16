import { describe, expect, it } from "vitest";

import { clockJumps } from "./clock-jumps.drill.ts";
import { doubleBilling } from "./double-billing.drill.ts";
import { isProof } from "./drill.ts";

describe.each([doubleBilling, clockJumps])("a short, seeded slice of the drill $id: $title", (drill) => {
  it("breaks no promise, and its control arm does", { timeout: 300_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    const product = await drill.product(run);
    const control = await drill.control(run);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
