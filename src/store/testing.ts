import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, escapeIdentifier, Pool } from "pg";

import { createNodeWorld } from "../base/node.ts";
import { startEmbeddedPostgres, stopEmbeddedPostgres } from "./embedded/start.ts";
import { isAlive } from "./embedded/system.ts";
import { migrate } from "./postgres/migrate.ts";
import { migrations } from "./postgres/migrations/index.ts";

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Drops the database, ending sessions that were left open. */
  drop(): Promise<void>;
}

/** A server for test databases. */
export interface TestServer {
  /** Address of a database in which other databases can be made. */
  readonly url: string;
  stop(): Promise<void>;
}

/** What a template holds beside the store's own schema. */
export interface TestTemplate {
  /** Names the preparation; change it when the preparation changes. */
  readonly key: string;
  /** Adds to the template, once per server. Must have closed its sessions when it ends. */
  prepare(url: string): Promise<void>;
}

const LOCK = 7_307_199_604_813;

/**
 * A new database with the store's schema, copied from a template that is made once per server. The server is that of
 * `TEST_DATABASE_URL` (set for the whole run by `testing-setup.ts` when it is not given); without it, one is started for this
 * database.
 */
export async function createTestDatabase(template?: TestTemplate): Promise<TestDatabase> {
  const given = process.env["TEST_DATABASE_URL"];
  const server = given === undefined || given === "" ? await startTestServer() : { url: given, stop: async () => {} };
  const name = `onetake_test_${createNodeWorld().random.uuid().replaceAll("-", "")}`;
  await withClient(server.url, async (client) => {
    const source = await ensureTemplate(client, server.url, template);
    await client.query(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(source)} strategy file_copy`);
  });
  return {
    url: withDatabase(server.url, name),
    drop: async () => {
      await withClient(server.url, (client) => client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`));
      await server.stop();
    },
  };
}

/**
 * Starts an embedded server in a temporary home of its own; `stop` removes it. Homes that killed test runs left are removed
 * first.
 */
export async function startTestServer(): Promise<TestServer> {
  const world = createNodeWorld();
  await removeLeftHomes();
  const home = await world.disk.temporaryDirectory(`${HOME_PREFIX}${process.pid}-`);
  const remove = (): Promise<void> => rm(home, { recursive: true, force: true });
  try {
    const server = await startEmbeddedPostgres({ home, world });
    return {
      url: server.url,
      stop: async () => {
        await server.leave();
        await remove();
      },
    };
  } catch (thrown) {
    await remove();
    throw thrown;
  }
}

const HOME_PREFIX = "onetake-test-postgres-";

async function removeLeftHomes(): Promise<void> {
  const world = createNodeWorld();
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(HOME_PREFIX) ? Number(name.slice(HOME_PREFIX.length).split("-")[0]) : Number.NaN;
    if (!Number.isInteger(pid) || (await isAlive(pid))) continue;
    const home = join(tmpdir(), name);
    try {
      await stopEmbeddedPostgres({ home, world });
      await rm(home, { recursive: true, force: true });
    } catch {
      // Another run is removing it, or it is another user's: nothing that this run depends on.
    }
  }
}

async function ensureTemplate(client: Client, url: string, template: TestTemplate | undefined): Promise<string> {
  const digest = createHash("sha256").update(JSON.stringify([migrations, template?.key]));
  const name = `onetake_template_${digest.digest("hex").slice(0, 16)}`;
  await client.query("select pg_advisory_lock($1)", [LOCK]);
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await makeTemplate(client, url, name, template);
    return name;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [LOCK]);
  }
}

// Made under another name and renamed, so that a half-prepared one is never copied.
async function makeTemplate(client: Client, url: string, name: string, template: TestTemplate | undefined): Promise<void> {
  const draft = `${name}_draft`;
  await client.query(`drop database if exists ${escapeIdentifier(draft)} with (force)`);
  await client.query(`create database ${escapeIdentifier(draft)} template template0`);
  const draftUrl = withDatabase(url, draft);
  const pool = new Pool({ connectionString: draftUrl, max: 1 });
  await migrate(pool, migrations);
  await pool.end();
  await template?.prepare(draftUrl);
  await client.query(`alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(name)}`);
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
