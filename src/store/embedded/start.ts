import { OnetakeError, silentLogger, toMessage, type Logger } from "../../base/index.ts";
import { prepareBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { SESSION_NAME, toUrl, type Session } from "./connection.ts";
import { openHome } from "./home.ts";
import { awaitSettled, ensureRunning, findRunning, stopPostmaster, wasKilled, type Launch, type Running } from "./postmaster.ts";
import { withStartLock } from "./start-lock.ts";
import { isAlive, type LaunchWorld } from "./system.ts";

/** What {@link startEmbeddedPostgres} needs. */
export interface EmbeddedOptions {
  /** Absolute path of the folder that belongs to the server: data, password, log, lock. It is made when it is not there. */
  readonly home: string;
  readonly world: LaunchWorld;
  readonly logger?: Logger;
}

/** A running embedded server that this process uses. */
export interface EmbeddedPostgres {
  /** Address of the database `onetake`, with its password. Never to be logged. */
  readonly url: string;
  /** Ends this use. The last of all processes to leave stops the server. */
  leave(): Promise<void>;
}

const DATABASE = "onetake";

/**
 * Starts the real PostgreSQL of the optional package in `home`, or joins the one that runs there, also one that a killed process
 * left. Any number of processes may call it at once: they end up with one server. It listens on a free port of 127.0.0.1 and asks
 * for a random password. It lives as long as a process uses it; a process that was killed no longer counts. If the server dies,
 * it is started again on the same port. Never keeps the process alive by itself.
 * @throws EmbeddedMissingError, EmbeddedHomeError, EmbeddedStartError, each with its cure.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { logger = silentLogger } = options;
  const launch = await prepare(options);
  const use: Use = { launch, running: await join(launch), left: false, joining: undefined };
  watch(use);
  logger.debug("The embedded PostgreSQL is ready.", { port: use.running.port });
  return { url: toUrl(use.running.port, launch.password, DATABASE), leave: () => leave(use) };
}

/**
 * Stops the embedded server of a home although processes may still use it; their work is rolled back. False when none was
 * running.
 * @throws EmbeddedStartError when it does not end within a minute.
 */
export async function stopEmbeddedPostgres(options: EmbeddedOptions): Promise<boolean> {
  const launch = await prepare(options);
  return await withStartLock(launch.home.root, launch.world, async () => {
    const running = await findRunning(launch);
    if (running === undefined) return false;
    if (running !== "starting") await running.session.client.end();
    await stopPostmaster(launch);
    return true;
  });
}

// One process's use of the server: as long as its session is there and the process lives, the server is needed.
interface Use {
  readonly launch: Launch;
  running: Running;
  left: boolean;
  joining: Promise<void> | undefined;
}

async function prepare({ home: path, world, logger = silentLogger }: EmbeddedOptions): Promise<Launch> {
  const home = await openHome(path);
  return await withStartLock(home.root, world, async () => {
    const binaries = await prepareBinaries(home, world.random);
    const password = await ensureCluster(home, binaries, world.random, logger);
    return { home, binaries, password, world, logger };
  });
}

async function join(launch: Launch): Promise<Running> {
  return await withStartLock(launch.home.root, launch.world, async () => {
    const running = await ensureRunning(launch);
    await settleIn(running.session);
    return running;
  });
}

async function settleIn({ client, socket }: Session): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  socket.unref();
}

function watch(use: Use): void {
  void use.running.session.ended.then(() => {
    if (!use.left) use.joining = rejoin(use);
  });
}

/** How often a server is joined that breaks off again while it is joined. */
const MOST_JOINS = 10;

// A server that crashed comes back by itself or is started again, on the same port, so that addresses stay true. One that was
// stopped on purpose stays stopped.
async function rejoin(use: Use, tries = 1): Promise<void> {
  const { logger } = use.launch;
  const { port } = use.running;
  try {
    const running = await joinAgain(use.launch, port);
    if (running === undefined) return logger.error("The embedded PostgreSQL was stopped.");
    use.running = running;
    watch(use);
    if (running.port === port) logger.warn("The embedded PostgreSQL broke off and is back.");
    else logger.error("The embedded PostgreSQL came back on another port; restart this process.");
  } catch (thrown) {
    // What is an error of ours says that it cannot be started; all else, that it broke off once more.
    if (!(thrown instanceof OnetakeError) && tries < MOST_JOINS && !use.left) return await rejoin(use, tries + 1);
    logger.error("The embedded PostgreSQL is lost.", { reason: toMessage(thrown) });
  }
}

async function joinAgain(launch: Launch, port: number): Promise<Running | undefined> {
  return await withStartLock(launch.home.root, launch.world, async () => {
    const settled = await awaitSettled(launch);
    if (settled === undefined && !(await wasKilled(launch.home))) return undefined;
    const running = settled ?? (await ensureRunning(launch, port));
    await settleIn(running.session);
    return running;
  });
}

async function leave(use: Use): Promise<void> {
  if (use.left) return;
  use.left = true;
  await use.joining;
  const { launch, running } = use;
  running.session.socket.ref(); // the process stays alive for the answers
  await withStartLock(launch.home.root, launch.world, async () => {
    if (await isLast(running.session)) await stopPostmaster(launch);
  });
}

// True when no other living process has a session. PostgreSQL ends the sessions of killed processes, but may need a moment to see
// it, so their processes are looked at too. A broken session means that the server died or was stopped: then there is nothing to
// stop.
async function isLast({ client }: Session): Promise<boolean> {
  try {
    const { rows } = await client.query<{ name: string }>(
      "select application_name as name from pg_stat_activity where starts_with(application_name, $1) and pid <> pg_backend_pid()",
      [SESSION_NAME],
    );
    for (const { name } of rows) if (await isAlive(Number(name.slice(SESSION_NAME.length)))) return false;
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {}); // it may be broken already
  }
}
