import { spawn } from "node:child_process";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { toMessage, type Logger } from "../../base/index.ts";
import type { Binaries } from "./binaries.ts";
import { openSession, type Session } from "./connection.ts";
import { EmbeddedHomeError, EmbeddedStartError } from "./errors.ts";
import type { EmbeddedHome } from "./home.ts";
import { commandOf, endsWithin, findFreePort, hasCode, isAlive, isFreePort, runProgram, type LaunchWorld } from "./system.ts";

/** What the launcher works with. */
export interface Launch {
  readonly home: EmbeddedHome;
  readonly binaries: Binaries;
  readonly password: string;
  readonly world: LaunchWorld;
  readonly logger: Logger;
}

/** A server that was found running and answered. */
export interface Running {
  readonly port: number;
  readonly session: Session;
}

const START_DEADLINE = 60_000;
const PAUSE = 20;
/** A process that was killed is gone well within this time. */
const LAST_BREATH_MS = 3_000;
const LOG_LIMIT = 4_000_000;
/** Starts that may fail for a reason that waiting does not mend. */
const MOST_EXITS = 4;
const LONGEST_PAUSE = 500;
/** What PostgreSQL logs while processes of a killed server still hold its memory: that passes by itself. */
const MEMORY_HELD = "shared memory block";

/**
 * Finds the server of a home running or starts it, and answers it with an open session to the database `postgres`. Call it under
 * the start lock.
 * @throws EmbeddedStartError with the end of the log when it does not come up within a minute.
 */
export async function ensureRunning(launch: Launch, preferredPort?: number): Promise<Running> {
  const { clock } = launch.world;
  let child: Child | undefined;
  let exits = 0;
  let pause = PAUSE;
  for (const deadline = clock.now() + START_DEADLINE; clock.now() < deadline; await clock.sleep(PAUSE)) {
    const found = await findRunning(launch);
    if (found !== undefined && found !== "starting") return found;
    if (child?.ended() !== undefined) {
      if (!(await readLogEnd(launch.home)).includes(MEMORY_HELD)) exits += 1;
      if (exits >= MOST_EXITS) break;
      child = undefined;
      pause = Math.min(2 * pause, LONGEST_PAUSE);
      await clock.sleep(pause);
    } else if (child === undefined && found === undefined) {
      child = await startPostmaster(launch, await choosePort(launch, exits, preferredPort));
    }
  }
  throw new EmbeddedStartError(
    `The embedded PostgreSQL did not start. Its log ends with:\n${await readLogEnd(launch.home)}`,
    `Read ${launch.home.log}; free disk space or memory if it tells so, or set DATABASE_URL to a PostgreSQL server.`,
  );
}

// Addresses that were handed out hold as long as the port can be had; one failed start may have been a port that is let go late.
async function choosePort({ world }: Launch, exits: number, preferred?: number): Promise<number> {
  const isStillGood = preferred !== undefined && (exits < 2 || (await isFreePort(preferred)));
  return isStillGood ? preferred : await findFreePort(world.random);
}

/** The running server of a home; `starting` when it is there but does not answer yet; undefined when there is none. */
export async function findRunning(launch: Launch): Promise<Running | "starting" | undefined> {
  const { home } = launch;
  const file = await readPidFile(home);
  if (file === undefined || !(await isAlive(file.pid))) return undefined;
  const command = await commandOf(file.pid);
  if (command !== undefined && !command.includes(`-D ${home.data} `)) {
    // One that was just killed has lost its command line before it is gone. Its pid file tells that it was killed, so that stays.
    if (command === "" && (await endsWithin(launch.world.clock, file.pid, LAST_BREATH_MS))) return undefined;
    // Left by a killed server, and the id is another process's by now. PostgreSQL itself would refuse to start.
    await rm(pidPath(home), { force: true });
    return undefined;
  }
  return file.port === undefined ? "starting" : await greet(launch, file.port);
}

/** Waits while a server starts or stops: the one that runs then, or undefined when there is none, or none yet after a minute. */
export async function awaitSettled(launch: Launch): Promise<Running | undefined> {
  const { clock } = launch.world;
  const deadline = clock.now() + START_DEADLINE;
  let found = await findRunning(launch);
  for (; found === "starting" && clock.now() < deadline; found = await findRunning(launch)) await clock.sleep(PAUSE);
  return found === "starting" ? undefined : found;
}

/** Whether a server that does not run any more was killed: one that was stopped takes its pid file away. */
export async function wasKilled(home: EmbeddedHome): Promise<boolean> {
  return (await readPidFile(home)) !== undefined;
}

async function greet({ home, password }: Launch, port: number): Promise<Running | "starting" | undefined> {
  let session: Session | undefined;
  try {
    session = await openSession(port, password, "postgres");
    if (await isOurs(session, home)) return { port, session };
    await session.client.end();
    return undefined;
  } catch (thrown) {
    session?.socket.destroy();
    if (!hasCode(thrown, "28P01")) return "starting";
    throw new EmbeddedHomeError(
      `The running database in ${home.data} does not take the password in ${home.password}.`,
      "Restore the password file from a backup, or move the data folder away to begin with an empty database.",
      thrown,
    );
  }
}

/** Stops a running server: sessions are ended, everything is written, its processes are gone. */
export async function stopPostmaster({ home, binaries }: Launch): Promise<void> {
  const values = ["stop", "-D", home.data, "-m", "fast", "-w", "-t", "60", "-s"];
  try {
    await runProgram(binaries.control, values, { env: binaries.environment, cwd: home.data, ...home.runAs });
  } catch (thrown) {
    // It may have ended by itself in between.
    const file = await readPidFile(home);
    if (file !== undefined && (await isAlive(file.pid))) throw thrown;
  }
}

interface Child {
  /** How the process ended, or undefined while it lives. */
  ended(): string | undefined;
}

async function startPostmaster({ home, binaries, logger }: Launch, port: number): Promise<Child> {
  await turnLog(home);
  const log = await open(home.log, "a", 0o600);
  try {
    // Detached: a Ctrl-C in the terminal, or the death of this process, must not reach it.
    const child = spawn(binaries.postgres, ["-D", home.data, "-p", String(port), ...toSettings()], {
      env: binaries.environment,
      cwd: home.root,
      stdio: ["ignore", log.fd, log.fd],
      detached: true,
      windowsHide: true,
      ...home.runAs,
    });
    let ended: string | undefined;
    child.once("error", (thrown) => {
      ended = toMessage(thrown);
      logger.warn("PostgreSQL could not be run.", { reason: ended });
    });
    child.once("exit", (code, signal) => (ended ??= String(signal ?? code)));
    child.unref();
    logger.debug("PostgreSQL is starting.", { port });
    return { ended: () => ended };
  } finally {
    await log.close();
  }
}

// Small in memory, full in durability: fsync and synchronous_commit stay on, as they are by default.
function toSettings(): readonly string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    shared_buffers: "32MB",
    max_connections: "100",
    max_wal_size: "256MB",
    io_method: "sync",
    log_checkpoints: "off",
    idle_session_timeout: "0",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

// Lines of postmaster.pid: process id, data folder, start time, port, socket folder, address, memory key, status.
async function readPidFile(home: EmbeddedHome): Promise<{ pid: number; port: number | undefined } | undefined> {
  try {
    const [pid, , , port] = (await readFile(pidPath(home), "utf8")).split("\n");
    const id = Number(pid);
    return Number.isInteger(id) && id > 0 ? { pid: id, port: Number(port) || undefined } : undefined;
  } catch (thrown) {
    if (hasCode(thrown, "ENOENT")) return undefined;
    throw thrown;
  }
}

// Another server may have taken the port of a dead one.
async function isOurs({ client }: Session, home: EmbeddedHome): Promise<boolean> {
  const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
  return rows[0]?.folder === home.data;
}

async function turnLog(home: EmbeddedHome): Promise<void> {
  const size = await stat(home.log).then(
    (facts) => facts.size,
    () => 0,
  );
  if (size > LOG_LIMIT) await rename(home.log, `${home.log}.old`);
}

async function readLogEnd(home: EmbeddedHome): Promise<string> {
  const text = await readFile(home.log, "utf8").catch((thrown: unknown) => `(the log cannot be read: ${toMessage(thrown)})`);
  return text.trimEnd().split("\n").slice(-8).join("\n");
}

function pidPath(home: EmbeddedHome): string {
  return join(home.data, "postmaster.pid");
}
