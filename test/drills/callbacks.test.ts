import { describe, expect, it } from "vitest";

import { callbackKill } from "./callback-kill.ts";
import { isProof } from "./drill.ts";
import { forgedDeliveries } from "./forged-deliveries.ts";

describe.each([callbackKill, forgedDeliveries])("a short, seeded slice of the drill $id: $title", (drill) => {
  it("breaks no promise, and its control arm does", { timeout: 300_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    const [product, control] = await Promise.all([drill.product(run), drill.control(run)]);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
