import { describe, expect, it } from "vitest";

import { ceiling } from "./ceiling.drill.ts";
import { isProof } from "./drill.ts";

describe(`a short, seeded slice of the drill ${ceiling.id}: ${ceiling.title}`, () => {
  it("gives out no slot twice and shares them, and its control arms do not", { timeout: 300_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    // Most of both arms is waiting for tasks of the service.
    const [product, control] = await Promise.all([ceiling.product(run), ceiling.control(run)]);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
