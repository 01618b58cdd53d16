import { afterAll, beforeAll, expect, it } from "vitest";

import { createNodeWorld } from "../../base/node.ts";
import { createPostgresStore, type PostgresStore } from "../../store/index.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing.ts";
import { createAccounts } from "./create-accounts.ts";
import { createMeter } from "./create-meter.ts";
import { createWith, endWith, videoRow } from "./meter.suite.ts";

const world = createNodeWorld();
const now = world.clock.now();
const SLOTS = 10;

let database: TestDatabase;
let store: PostgresStore;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await createPostgresStore({ url: database.url });
  const accounts = createAccounts(store, world);
  await accounts.create("ada");
  const pack = { name: "P", concurrency: SLOTS, effectiveAt: now - 1000, invalidAt: now + 86_400_000 };
  await accounts.addPack("ada", { ...pack, kind: "video", total: 1_000 });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

it("gives 64 creates at once exactly the 10 slots that there are, and 64 ends at once take exactly what they cost", async () => {
  const meter = createMeter(world.clock);
  const rows = Array.from({ length: 64 }, () => videoRow({ createdAt: now }));
  const settled = await Promise.allSettled(rows.map((row) => createWith(meter, store, row)));
  const made = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  expect(made).toHaveLength(SLOTS);
  const refused = settled.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  expect(refused).toEqual(Array.from({ length: 64 - SLOTS }, () => expect.objectContaining({ wireCode: 1303 })));
  // More than the pack holds, and again as many that find it empty: what it lacks is booked, not lost.
  const ended = await Promise.all(made.flatMap((row) => [1, 2].map(() => endWith(meter, store, row, { units: "1.8" }))));
  expect(ended.filter((row) => row !== undefined)).toHaveLength(SLOTS);
  const lines = await store.accounts.listDeductions("ada", { sources: ["pack", "none"], limit: 100 });
  expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(SLOTS * 180);
  expect((await store.accounts.listPacks("ada"))[0]?.remaining).toBe(0);
});
