import { describe, expect, it } from "vitest";

import { isProof } from "./drill.ts";
import { nodes } from "./nodes.drill.ts";

describe(`a short, seeded slice of the drill ${nodes.id}: ${nodes.title}`, () => {
  it("loses and doubles nothing, and its control arm doubles", { timeout: 300_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    // Much of both arms is waiting for processes.
    const [product, control] = await Promise.all([nodes.product(run), nodes.control(run)]);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
