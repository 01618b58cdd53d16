import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createSeededRandom, type LogFacts, type Logger, silentLogger } from "../../base/index.ts";
import { createNodeWorld } from "../../base/node.ts";
import { startEmbeddedPostgres, stopEmbeddedPostgres, type EmbeddedPostgres } from "./start.ts";
import { findServers, startOtherUser } from "./testing.ts";

const SEATS = "select count(*)::int as n from pg_stat_activity where application_name like 'onetake launcher %'";
const world = createNodeWorld();
const isRoot = process.getuid?.() === 0;
let home: string;
beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "onetake embedded ")));
});
afterEach(async () => {
  await stopEmbeddedPostgres({ home, world }).catch(() => {}); // some tests spoil their home
  await rm(home, { recursive: true, force: true });
});

describe("the embedded server", () => {
  it("is a PostgreSQL 18 with full durability that listens on the loopback alone and asks for a password", async () => {
    const server = await startEmbeddedPostgres({ home, world });
    const names = [
      "server_version_num",
      "fsync",
      "synchronous_commit",
      "full_page_writes",
      "listen_addresses",
      "unix_socket_directories",
    ];
    const { rows } = await ask(server.url, `select ${names.map((name) => `current_setting('${name}') as ${name}`).join(", ")}`);
    expect(rows[0]).toMatchObject({
      fsync: "on",
      synchronous_commit: "on",
      full_page_writes: "on",
      listen_addresses: "127.0.0.1",
    });
    expect(rows[0]).toMatchObject({ server_version_num: expect.stringMatching(/^18/), unix_socket_directories: "" });
    const address = new URL(server.url);
    address.password = "wrong";
    await expect(ask(address.href, "select 1")).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(home, "password"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(home, "data"))).mode & 0o777).toBe(0o700);
    await server.leave();
  });

  it("lives as long as somebody uses it, and keeps its data", async () => {
    const first = await startEmbeddedPostgres({ home, world });
    const second = await startEmbeddedPostgres({ home, world });
    expect(second.url).toBe(first.url);
    await ask(first.url, "create table kept as select 42 as n");
    await first.leave();
    await first.leave();
    expect(await findServers(home)).toHaveLength(1);
    expect((await ask(second.url, "select n from kept")).rows).toEqual([{ n: 42 }]);
    await second.leave();
    expect(await findServers(home)).toEqual([]);
    const third = await startEmbeddedPostgres({ home, world });
    expect((await ask(third.url, "select n from kept")).rows).toEqual([{ n: 42 }]);
    await third.leave();
  });

  it("is one server when four processes start it for the first time at once", async () => {
    const users = [1, 2, 3, 4].map((number) => startOtherUser(home, number));
    const ports = await Promise.all(users.map((user) => user.said("ready")));
    await Promise.all(users.map((user) => user.said("wrote")));
    expect(ports[0]).toMatch(/^\d+$/);
    expect(new Set(ports).size).toBe(1);
    expect(await findServers(home)).toHaveLength(1);
    await Promise.all(users.slice(1).map((user) => user.leave()));
    expect(await findServers(home), await readFile(join(home, "postgres.log"), "utf8")).toHaveLength(1); // the log tells who stopped it
    await users[0]?.leave();
    expect(await findServers(home)).toEqual([]);
    await withServer(async ({ url }) => expect(await readNumbers(url)).toEqual([1, 2, 3, 4]));
  });

  it("survives six starts that are killed at random moments: one healthy server, nothing lost that was written", async () => {
    const seed = Math.floor(world.random.fraction() * 2 ** 31);
    const random = createSeededRandom(seed);
    const written: number[] = [];
    for (let round = 1; round <= 6; round++) {
      const user = startOtherUser(home, round, round % 2 === 0); // every other one is killed while it leaves, if it comes so far
      await user.said("begin");
      await world.clock.sleep(random.fraction() * 900);
      await user.kill();
      if ((await user.said("wrote")) !== undefined) written.push(round);
    }
    await withServer(async ({ url }) => {
      expect(await findServers(home), `seed ${seed}`).toHaveLength(1);
      await ask(url, "create table if not exists drill (n int)");
      const numbers = await readNumbers(url);
      // A write may have happened although its process was killed before it could say so.
      for (const number of written) expect(numbers, `seed ${seed}`).toContain(number);
      expect(new Set(numbers).size, `seed ${seed}`).toBe(numbers.length);
    });
    expect(await findServers(home), `seed ${seed}`).toEqual([]);
    expect((await readdir(home)).filter((name) => /^init-|\.part$/.test(name))).toEqual([]);
  });

  // Many times: what is looked at just while it is going has lost its command line, and was once taken for another one's.
  it("comes back on the same port with its data each time that it is killed while in use", async () => {
    const random = createSeededRandom(Number(process.env["SEED"] ?? 1));
    const said: string[] = [];
    const server = await startEmbeddedPostgres({ home, world, logger: listenTo(said) });
    await ask(server.url, "create table kept as select 1 as n");
    const tell = async (): Promise<string> => [...said, await readFile(join(home, "postgres.log"), "utf8")].join("\n");
    for (let times = 0; times < 16; times++) {
      const [killed = 0] = await findServers(home);
      process.kill(killed, "SIGKILL");
      const isBack = async (): Promise<boolean> =>
        (await ask(server.url, "select n from kept")).rows.length === 1 && !(await findServers(home)).includes(killed);
      await until(isBack, tell);
      expect(await findServers(home)).toHaveLength(1);
      await world.clock.sleep(random.fraction() * 200);
    }
    await server.leave();
    expect(await findServers(home)).toEqual([]);
  });

  it("comes back on the same port although a process of the killed one holds its memory for seconds", async () => {
    const server = await startEmbeddedPostgres({ home, world });
    const client = await open(server.url);
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const lingering = rows[0]?.pid ?? 0;
    process.kill(lingering, "SIGSTOP");
    const [killed = 0] = await findServers(home);
    process.kill(killed, "SIGKILL");
    await until(async () => (await readFile(join(home, "postgres.log"), "utf8")).split("shared memory block").length > 5);
    process.kill(lingering, "SIGKILL");
    await until(async () => (await ask(server.url, "select 1")).rows.length === 1);
    await server.leave();
    expect(await findServers(home)).toEqual([]);
  });

  it("stays in use when one of its processes crashes and it recovers by itself", async () => {
    const server = await startEmbeddedPostgres({ home, world });
    const before = await findServers(home);
    const client = await open(server.url);
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    process.kill(rows[0]?.pid ?? 0, "SIGKILL");
    await until(async () => (await ask(server.url, SEATS)).rows[0]?.["n"] === 1);
    expect(await findServers(home)).toEqual(before);
    const other = await startEmbeddedPostgres({ home, world });
    await other.leave();
    expect(await findServers(home)).toEqual(before);
    await server.leave();
    expect(await findServers(home)).toEqual([]);
  });

  it("stays stopped when it is stopped on purpose, whoever uses it", async () => {
    const said: string[] = [];
    const server = await startEmbeddedPostgres({ home, world, logger: listenTo(said) });
    expect(await stopEmbeddedPostgres({ home, world })).toBe(true);
    await until(async () => said.includes("error: The embedded PostgreSQL was stopped."));
    expect(await stopEmbeddedPostgres({ home, world })).toBe(false);
    await server.leave();
    expect(await findServers(home)).toEqual([]);
  });

  it.each([
    ["another process's", process.pid],
    ["a thread of the kernel's", 2], // where there are such; they have no command line, as have processes that are ending
  ])("starts although a killed one left its pid file and the id is %s by now", async (_, id) => {
    await withServer(async () => {});
    await writeFile(join(home, "data", "postmaster.pid"), `${id}\n${home}/data\n1\n1\n\n127.0.0.1\n1 1\nready\n`);
    await withServer(async ({ url }) => expect((await ask(url, "select 1 as n")).rows).toEqual([{ n: 1 }]));
  });

  it("never writes its password into its log", async () => {
    await withServer(async () => {});
    expect(await readFile(join(home, "postgres.log"), "utf8")).not.toContain(await readFile(join(home, "password"), "utf8"));
  });
});

describe("a home that cannot serve", () => {
  const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ home, world });

  it("because its password is lost is refused with the cure", async () => {
    await withServer(async () => {});
    await rm(join(home, "password"));
    await expect(start()).rejects.toMatchObject({ code: "embedded-home", fix: expect.stringContaining("Restore it") });
  });

  it("because its data is of another version is refused with the cure", async () => {
    await withServer(async () => {});
    await writeFile(join(home, "data", "PG_VERSION"), "12\n");
    await expect(start()).rejects.toMatchObject({ code: "embedded-home", message: expect.stringContaining("PostgreSQL 12") });
  });

  it("because its data is damaged is refused with the end of the log", async () => {
    await withServer(async () => {});
    await rm(join(home, "data", "global", "pg_control"));
    await expect(start()).rejects.toMatchObject({
      code: "embedded-start",
      message: expect.stringContaining("could not find the database"),
    });
  });

  it.runIf(isRoot)("because PostgreSQL's user cannot pass a folder above it is refused with that folder's name", async () => {
    await mkdir(join(home, "closed", "inner"), { recursive: true });
    await chmod(home, 0o711);
    await chmod(join(home, "closed"), 0o700);
    const inner = startEmbeddedPostgres({ home: join(home, "closed", "inner"), world });
    await expect(inner).rejects.toMatchObject({
      code: "embedded-home",
      fix: expect.stringContaining(`chmod o+x ${home}/closed`),
    });
  });

  it("because it is a file is refused with the cure", async () => {
    await writeFile(join(home, "file"), "");
    await expect(startEmbeddedPostgres({ home: join(home, "file"), world })).rejects.toMatchObject({ code: "embedded-home" });
  });
});

async function withServer(work: (server: EmbeddedPostgres) => Promise<void>): Promise<void> {
  const server = await startEmbeddedPostgres({ home, world });
  try {
    await work(server);
  } finally {
    await server.leave();
  }
}

async function open(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {}); // some tests kill it
  await client.connect();
  return client;
}

async function ask(url: string, text: string): Promise<{ rows: Record<string, unknown>[] }> {
  const client = await open(url);
  try {
    return await client.query<Record<string, unknown>>(text);
  } finally {
    await client.end();
  }
}

async function readNumbers(url: string): Promise<unknown[]> {
  return (await ask(url, "select n from drill order by n")).rows.map((row) => row["n"]);
}

/** Waits for something; where it does not come about, says what there is to tell. */
async function until(holds: () => Promise<boolean>, tell = async (): Promise<string> => ""): Promise<void> {
  for (const end = world.clock.now() + 45_000; !(await holds().catch(() => false)); await world.clock.sleep(20))
    if (world.clock.now() > end) throw new Error(`it has not come about: ${await tell()}`);
}

function listenTo(said: string[]): Logger {
  const note = (level: string) => (message: string, _facts?: LogFacts) => void said.push(`${level}: ${message}`);
  return { ...silentLogger, warn: note("warn"), error: note("error") };
}
