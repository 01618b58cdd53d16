import { beforeEach, describe, expect, it } from "vitest";

import { createPaidFixture, type PaidFixture } from "./paid.suite.ts";

let at: PaidFixture;
beforeEach(() => void (at = createPaidFixture()));

describe("a paid create", () => {
  it("is sent once, settled and booked, and its purpose closed", async () => {
    await at.begin("1");
    await at.run("1");
    expect(at.service.posts).toEqual(["onetake-1"]);
    expect(await at.intent("1")).toMatchObject({ state: "settled", billed: 150, handle: { id: "there-1" } });
    expect(await at.store.taskById("1")).toMatchObject({ state: "succeeded", units: "1.5", handle: { id: "there-1" } });
    expect(await at.store.spend.purpose("ada", "purpose of 1")).toMatchObject({ state: "closed", closedBy: "1" });
    const lines = await at.store.spend.listLines("ada", { limit: 10 });
    expect(lines.map(({ kind, amount, why, min, max }) => ({ kind, amount, why, min, max }))).toEqual([
      { kind: "charge", amount: 150, why: "billed", min: 180, max: 180 },
      { kind: "hold", amount: 180, why: "admitted", min: null, max: null },
    ]);
  });
});
