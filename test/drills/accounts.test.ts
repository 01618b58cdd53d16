import { describe, expect, it } from "vitest";

import { isProof } from "./drill.ts";
import { crossAccount } from "./cross-account.drill.ts";
import { createForgeries } from "./jwt.corpus.ts";
import { jwt } from "./jwt.drill.ts";
import { slotRace } from "./slot-race.drill.ts";

describe.each([jwt, crossAccount, slotRace])("a short, seeded slice of the drill $id: $title", (drill) => {
  it("breaks no promise, and its control arm does", { timeout: 120_000 }, async () => {
    const run = { seed: 1, size: "slice" } as const;
    const product = await drill.product(run);
    const control = await drill.control(run);
    expect(isProof(product, control), `product: ${product.sentence}; control: ${control.sentence}`).toBe(true);
  });
});

it("the corpus of S4 has at least 60 different forgeries", () => {
  const pair = { accessKey: "access", secretKey: "secret key" };
  const forgeries = createForgeries({ ...pair, other: pair, removed: pair, apiKey: "key", now: 1_795_000_000 });
  expect(new Set(forgeries.map(({ header }) => header)).size).toBeGreaterThanOrEqual(60);
});
