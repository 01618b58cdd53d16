import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { Pool } from "pg";
import { describe, expect, it } from "vitest";

import { silentLogger } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing.ts";
import type { Runner } from "../port.ts";
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
    const [first, second] = [await openRunner(own.url, 1), await openRunner(own.url, 1)];
    const steps = { prepare: async () => false, submit: async () => false, settle: async () => {} };
    await first.start(steps);
    await expect(second.start(steps)).rejects.toMatchObject({ code: "worker-taken" });
    await first.stop(0);
    await second.start(steps);
    await second.stop(0);
    await own.drop();
  });

  it("takes over what a killed process was running", async () => {
    const own = await createTestDatabase();
    const script = fileURLToPath(new URL("./dbos-child.suite.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", script, own.url], { stdio: ["ignore", "pipe", "inherit"] });
    const runner = await openRunner(own.url, 2);
    await enqueueIn(own.url, runner, "orphan");
    expect(String((await once(child.stdout, "data"))[0]).trim()).toBe("orphan");
    child.kill("SIGKILL");
    await once(child, "exit");
    const steps: string[] = [];
    await new Promise<void>((resolve) => {
      const settle = async (taskId: string): Promise<void> => {
        steps.push(`settle ${taskId}`);
        resolve();
      };
      const prepare = async (): Promise<boolean> => (steps.push("prepare"), true);
      void runner.start({ prepare, submit: async () => true, settle });
    });
    // Only the step that had not ended runs again.
    expect(steps).toEqual(["settle orphan"]);
    await runner.stop(1_000);
    await own.drop();
  });

  it("takes over what a stopped process was running, and that process learns of it when it wakes", async () => {
    const own = await createTestDatabase();
    const script = fileURLToPath(new URL("./dbos-child.suite.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", script, own.url], { stdio: ["ignore", "pipe", "inherit"] });
    const runner = await openRunner(own.url, 2);
    await enqueueIn(own.url, runner, "frozen");
    expect(String((await once(child.stdout, "data"))[0]).trim()).toBe("frozen");
    child.kill("SIGSTOP");
    await new Promise<void>((resolve) => {
      void runner.start({ prepare: async () => true, submit: async () => true, settle: async () => resolve() });
    });
    child.kill("SIGCONT");
    expect(await once(child, "exit")).toEqual([70, null]);
    await runner.stop(1_000);
    await own.drop();
  });

  it("tells when its session is lost, and aborts what it runs", async () => {
    const own = await createTestDatabase();
    let tell: (error: Error) => void = () => {};
    const lost = new Promise<Error>((resolve) => (tell = resolve));
    const runner = await createDbosRunner({ ...options(own.url, 1), onLost: tell });
    await runner.start({ prepare: async () => false, submit: async () => false, settle: async () => {} });
    const other = new Pool({ connectionString: own.url });
    // Of this database only: other test files use the same server.
    await other.query(
      `select pg_terminate_backend(pid) from pg_locks join pg_database on pg_database.oid = database
       where locktype = 'advisory' and granted and datname = current_database()`,
    );
    expect(await lost).toBeInstanceOf(Error);
    await other.end();
    await runner.stop(0);
    await own.drop();
  });
});

async function enqueueIn(url: string, runner: Runner, taskId: string): Promise<void> {
  const pool = new Pool({ connectionString: url });
  const client = await pool.connect();
  await client.query("begin");
  await runner.enqueue(client, taskId, "account");
  await client.query("commit");
  client.release();
  await pool.end();
}

function openRunner(url: string, concurrency: number): Promise<Runner> {
  return createDbosRunner(options(url, concurrency));
}

function options(url: string, concurrency: number): Parameters<typeof createDbosRunner>[0] {
  const onLost = (): void => {};
  return { url, clock: world.clock, logger: silentLogger, node: world.random.uuid(), concurrency, onLost };
}
