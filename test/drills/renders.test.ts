import { describe, expect, it } from "vitest";

import { isProof } from "./drill.ts";
import { renders } from "./renders.ts";

describe(`a short, seeded slice of the drill ${renders.id}: ${renders.title}`, () => {
  it(
    "renders what is valid, refuses what is not and leaves nothing, and its control arm does not",
    { timeout: 300_000 },
    async () => {
      const run = { seed: 1, size: "slice" } as const;
      const product = await renders.product(run);
      const control = await renders.control(run);
      expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
    },
  );
});
