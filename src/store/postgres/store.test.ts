import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { stringifyJson } from "../../base/index.ts";
import { accountsSuite } from "../accounts.suite.ts";
import { StoreTooNewError, StoreUnavailableError } from "../error.ts";
import { callbacksSuite } from "../callbacks.suite.ts";
import { evidenceSuite } from "../evidence.suite.ts";
import { librarySuite } from "../library.suite.ts";
import { spendSuite } from "../spend.suite.ts";
import { makeTask, storeSuite } from "../store.suite.ts";
import { createTestDatabase, type TestDatabase } from "../testing.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { createPostgresStore, type PostgresStore } from "./store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

storeSuite("on PostgreSQL", () => createPostgresStore({ url: database.url }));
callbacksSuite("on PostgreSQL", () => createPostgresStore({ url: database.url }));
accountsSuite("on PostgreSQL", () => createPostgresStore({ url: database.url }));
librarySuite("on PostgreSQL", () => createPostgresStore({ url: database.url }));
spendSuite("on PostgreSQL", () => createPostgresStore({ url: database.url }));
evidenceSuite("on PostgreSQL", () => createPostgresStore({ url: database.url }));

describe("the store on PostgreSQL, alone", () => {
  let store: PostgresStore;
  beforeAll(async () => {
    store = await createPostgresStore({ url: database.url });
  });
  afterAll(() => store.close());

  it("shares its connection: what others write on it happens with the transaction or not at all", async () => {
    await store.pool.query("create table note (text text)");
    const write = (fails: boolean): Promise<void> =>
      store.transaction(async ({ connection }) => {
        await (connection as PoolClient).query("insert into note values ('x')"); // the documented type of this store's connection
        if (fails) throw new Error("no");
      });
    await expect(write(true)).rejects.toThrow("no");
    expect((await store.pool.query("select from note")).rowCount).toBe(0);
    await write(false);
    expect((await store.pool.query("select from note")).rowCount).toBe(1);
  });

  it("counts the slots of one pack while another's are being counted", async () => {
    await store.transaction(async ({ spend }) => {
      await spend.lockSlots("upstream", "m", "video");
      const other = store.transaction((tx) => tx.spend.lockSlots("upstream", "m", "image"));
      expect(await other).toEqual(new Map());
    });
  });

  it("leaves the driver's own types to those who share the connection", async () => {
    const { rows } = await store.transaction(
      async ({ connection }) => await (connection as PoolClient).query("select 5::bigint as n"),
    );
    expect(rows).toEqual([{ n: "5" }]);
  });

  it("survives the loss of its connections, idle and in work", async () => {
    const task = makeTask({});
    const work = store.transaction(async (tx) => {
      await tx.insertTask(task);
      await store.pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
    });
    await expect(work).rejects.toThrow(StoreUnavailableError);
    expect(await store.taskById(task.id)).toBeUndefined();
    expect(await store.ping()).toBe(true);
    await store.transaction((tx) => tx.insertTask(task));
    expect(await store.taskById(task.id)).toEqual(task);
  });

  it("asks for single tasks by a prepared statement", async () => {
    const client = await store.pool.connect();
    client.release();
    await store.taskById("1");
    const { rows } = await store.pool.query("select name from pg_prepared_statements");
    expect(rows).toEqual([{ name: "onetake-task-by-id" }]);
  });

  it("ends a session that idles inside a transaction after 4 s", async () => {
    const { rows } = await store.pool.query("show idle_in_transaction_session_timeout");
    expect(rows).toEqual([{ idle_in_transaction_session_timeout: "4s" }]);
  });

  it("tells when the server does not answer", async () => {
    const url = new URL(database.url);
    url.port = "1";
    await expect(createPostgresStore({ url: url.href })).rejects.toThrow(StoreUnavailableError);
  });

  it("answers a ping with no, and a question with a typed error, once it is closed", async () => {
    const closed = await createPostgresStore({ url: database.url });
    await closed.close();
    await closed.close();
    expect(await closed.ping()).toBe(false);
    await expect(closed.taskById("1")).rejects.toThrow(StoreUnavailableError);
    await expect(closed.transaction(async () => {})).rejects.toThrow(StoreUnavailableError);
  });
});

describe("migrations", () => {
  let own: TestDatabase;
  let store: PostgresStore;
  beforeAll(async () => {
    own = await createTestDatabase();
    store = await createPostgresStore({ url: own.url });
  });
  afterAll(async () => {
    await store.close();
    await own.drop();
  });
  const next = { number: migrations.length + 1, name: "next", statements: ["create table onetake.next (n int)"] };

  it("are numbered 1, 2, 3, ...", () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it("never change once they are released", () => {
    const digests = migrations.map(({ statements }) =>
      createHash("sha256").update(JSON.stringify(statements)).digest("hex").slice(0, 12),
    );
    expect(digests).toMatchInlineSnapshot(`
      [
        "05f0acb8b7e7",
        "7d47705fdcc5",
        "d0887cad2439",
        "517b847e610a",
        "3b11e56d6d57",
        "452f70da0680",
        "a77bbdb2f3ff",
        "053d94cbb140",
      ]
    `);
  });

  it("keep the rows of each version that was released before", async () => {
    const task = makeTask({ externalId: "old", body: { z: 1, a: [2n ** 62n] }, choices: { preview: {} } });
    const key = { kind: "access-key", id: "AK", account: "ada", name: "k", secret: "s", createdAt: 1, removedAt: null } as const;
    const old = await createTestDatabase();
    const opened = await createPostgresStore({ url: old.url });
    try {
      await opened.pool.query("drop schema onetake cascade");
      await migrate(opened.pool, migrations.slice(0, 7));
      const { body, choices } = { body: stringifyJson(task.body), choices: '{"preview": {}}' };
      await opened.pool.query(
        `insert into onetake.task (id, account, family, endpoint, external_id, engine, state, body, body_digest, percent, stage, choices,
          created_at, updated_at) values ($1, 'default', 'omni', 'omni.create', 'old', 'local', 'submitted', $2, $3, 0, 'queued', $4, $5, $5)`,
        [task.id, body, task.bodyDigest, choices, task.createdAt],
      );
      await opened.pool.query(
        "insert into onetake.account_key values ('access-key', 'AK', 'ada', 'k', 's', 1, null)", // its columns up to 7
      );
      await opened.pool.query("insert into onetake.cash values ('ada', 12)");
      expect(await migrate(opened.pool, migrations)).toEqual([8]);
      expect(await opened.taskById(task.id)).toEqual(task);
      expect(await opened.accounts.listKeys("ada")).toEqual([key]);
      expect(await opened.accounts.cashOf("ada")).toBe(12);
      expect(await opened.spend.listPlans("default", { limit: 1 })).toEqual([]);
    } finally {
      await opened.close();
      await old.drop();
    }
  });

  it("leave nothing when one of them fails", async () => {
    const broken = { ...next, statements: [...next.statements, "select nonsense"] };
    await expect(migrate(store.pool, [...migrations, broken])).rejects.toThrow(/nonsense/);
    expect((await store.pool.query("select to_regclass('onetake.next') as there")).rows).toEqual([{ there: null }]);
  });

  it("are applied once by many that start at once", async () => {
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(store.pool, [...migrations, next])));
    expect(applied.flat()).toEqual([next.number]);
  });

  it("of a newer version are refused with the way out", async () => {
    await expect(migrate(store.pool, migrations)).rejects.toThrow(StoreTooNewError);
  });
});
