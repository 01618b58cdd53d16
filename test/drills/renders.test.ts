import { describe, expect, it } from "vitest";

import { isProof } from "./drill.ts";
import { matrix } from "./matrix.ts";
import { renders } from "./renders.ts";

describe.each([renders, matrix])("a short, seeded slice of the drill $id: $title", (drill) => {
  it("renders what is valid as it is asked for, and its control arm does not", { timeout: 300_000 }, async () => {
    const run = { seed: 7, size: "slice" } as const;
    const product = await drill.product(run);
    const control = await drill.control(run);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
