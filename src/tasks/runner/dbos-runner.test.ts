import { Pool } from "pg";
import { describe, expect, it } from "vitest";

import { silentLogger } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing.ts";
import { createDbosRunner } from "./dbos-runner.ts";
import { runnerSuite } from "./runner.suite.ts";

const world = createNodeWorld();
let database: TestDatabase;
let pool: Pool;

runnerSuite("on DBOS", {
  setUp: async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    pool.on("error", () => {});
  },
  tearDown: async () => {
    await pool.end();
    await database.drop();
  },
  open: async (concurrency) => openRunner(database.url, concurrency),
  transaction: async (work) => {
    const client = await pool.connect();
    try {
      await client.query("begin");
      await work(client);
      await client.query("commit");
    } catch (thrown) {
      await client.query("rollback");
      throw thrown;
    } finally {
      client.release();
    }
  },
});

describe("runner on DBOS", () => {
  it("refuses a second worker in one process", async () => {
    const own = await createTestDatabase();
    const [first, second] = [openRunner(own.url, 1), openRunner(own.url, 1)];
    const steps = { prepare: async () => false, submit: async () => false, settle: async () => {} };
    await first.start(steps);
    await expect(second.start(steps)).rejects.toMatchObject({ code: "worker-taken" });
    await first.stop(0);
    await second.start(steps);
    await second.stop(0);
    await own.drop();
  });

  it("tells when its session is lost, and aborts what it runs", async () => {
    const own = await createTestDatabase();
    let tell: (error: Error) => void = () => {};
    const lost = new Promise<Error>((resolve) => (tell = resolve));
    const runner = createDbosRunner({ ...options(own.url, 1), onLost: tell });
    await runner.start({ prepare: async () => false, submit: async () => false, settle: async () => {} });
    const other = new Pool({ connectionString: own.url });
    await other.query("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
    expect(await lost).toBeInstanceOf(Error);
    await other.end();
    await runner.stop(0);
    await own.drop();
  });
});

function openRunner(url: string, concurrency: number): ReturnType<typeof createDbosRunner> {
  return createDbosRunner(options(url, concurrency));
}

function options(url: string, concurrency: number): Parameters<typeof createDbosRunner>[0] {
  const onLost = (): void => {};
  return { url, clock: world.clock, logger: silentLogger, node: world.random.uuid(), concurrency, onLost };
}
