import { describe, expect, it } from "vitest";

import { controls } from "./spending-world.controls.ts";
import { isProof } from "./drill.ts";
import { spendingWorld } from "./spending-world.drill.ts";
import { runWorld } from "./spending-world.ts";

describe(`a short, seeded slice of the drill ${spendingWorld.id}: ${spendingWorld.title}`, () => {
  it("breaks no promise, and its control arms do", { timeout: 600_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    const product = await spendingWorld.product(run);
    const control = await spendingWorld.control(run);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });

  it("replays a seed to the very same trace, also one that fails", { timeout: 120_000 }, async () => {
    const [late] = controls;
    const twice = async (seed: number, weaken?: (typeof controls)[number]["weaken"]): Promise<void> => {
      const options = { keepsLines: true, ...(weaken && { weaken }) };
      const [first, second] = [await runWorld(seed, options), await runWorld(seed, options)];
      expect(second.lines).toEqual(first.lines);
      expect(second).toEqual(first);
      expect(first.faults.length > 0).toBe(weaken !== undefined);
    };
    await twice(7);
    await twice(1, late?.weaken);
    expect((await runWorld(8)).digest).not.toBe((await runWorld(7)).digest);
  });
});
