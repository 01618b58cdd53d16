import { afterAll } from "vitest";

import { createPostgresStore, type PostgresStore } from "../postgres/store.ts";
import { createTestDatabase, type TestDatabase } from "../testing.ts";
import { createMemoryDrills } from "./drills.ts";
import { drillsSuite } from "./drills.suite.ts";
import { createPostgresDrills } from "./postgres-drills.ts";

let database: TestDatabase;
let store: PostgresStore;

drillsSuite("in memory", async () => createMemoryDrills());

drillsSuite("on PostgreSQL", async () => {
  database = await createTestDatabase();
  store = await createPostgresStore({ url: database.url });
  return createPostgresDrills(store.pool);
});

afterAll(async () => {
  await store.close();
  await database.drop();
});
