import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openStore, startOnetake, type Onetake } from "../../../src/assemble.ts";
import { createNodeWorld } from "../../../src/base/node.ts";
import { createClient } from "../../../src/client/index.ts";
import { createPostgresDrills } from "../../../src/store/index.ts";
import { createTestDatabase, type TestDatabase } from "../../../src/store/testing.ts";

const { disk } = createNodeWorld();
const BODY = { model_name: "kling-v3", prompt: "A paper boat.", duration: "3", aspect_ratio: "16:9", mode: "std" } as const;

describe("drills on a server with its database", () => {
  let database: TestDatabase;
  let home: string;
  let onetake: Onetake;
  const start = async (): Promise<Onetake> =>
    await startOnetake({ home, databaseUrl: database.url, engine: "instant", concurrency: 2 });
  beforeAll(async () => {
    database = await createTestDatabase();
    home = await disk.temporaryDirectory("onetake-drills-");
    const opened = await openStore({ home, databaseUrl: database.url });
    await createPostgresDrills(opened.store.pool).set("default", {
      text: "stuck=processing; run=2 | take=1ms; skip=2",
      setAt: 1,
    });
    await opened.close();
    onetake = await start();
  });
  afterAll(async () => {
    await onetake?.close();
    await database?.drop();
    await disk.remove(home);
  });

  it("strike an account's tasks, hold up nobody else's, and are kept over a restart", async () => {
    const client = createClient({ baseUrl: onetake.url });
    const stuck = [await client.textToVideo.create(BODY), await client.textToVideo.create(BODY)];
    const ended = await client.wait(await client.textToVideo.create(BODY), { intervalMs: 20 });
    expect(ended.state).toBe("succeeded");
    await onetake.close();
    onetake = await start();
    const again = createClient({ baseUrl: onetake.url });
    for (const { id } of stuck) expect((await again.textToVideo.get(id)).state).toBe("processing");
    const told = await fetch(`${onetake.url}/v1/videos/text2video/${ended.id}`);
    expect(told.headers.get("x-onetake-drill")).toBe(`task ${ended.id}: take=1; seed=1`);
  });
});
