import { describe, expect, it } from "vitest";

import { isProof } from "./drill.ts";
import { once } from "./once.ts";
import { serverKill } from "./server-kill.ts";
import { shootKill } from "./shoot-kill.ts";

describe.each([serverKill, shootKill, once])("a short, seeded slice of the drill $id: $title", (drill) => {
  it("breaks no promise, and its control arm does", { timeout: 300_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    // Much of both arms is waiting for processes and for what does not come.
    const [product, control] = await Promise.all([drill.product(run), drill.control(run)]);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});
