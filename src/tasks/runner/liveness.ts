import { createHash } from "node:crypto";

import { Client } from "pg";

import type { Clock, Logger } from "../../base/index.ts";
import { toMessage } from "../../base/index.ts";

export interface LivenessOptions {
  readonly url: string;
  /** This node's own id, new at each start of the process. */
  readonly node: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** How long the server keeps the session of a node that does not speak, in milliseconds; 8,000 by default. */
  readonly silenceMs?: number;
  /** Called once when this node has lost its session: others may be running its tasks already. */
  onLost(error: Error): void;
}

export interface Liveness {
  /**
   * Looks for dead nodes at once and then every second: of each node that `owners` names (those that hold unfinished work) and whose
   * session is gone, calls `recover` while holding that node's lock, so that two survivors never recover the same node together.
   */
  watch(ownersSql: string, recover: (node: string) => Promise<number>): Promise<void>;
  stop(): Promise<void>;
}

const SWEEP_MS = 1_000;

/**
 * Tells the living from the dead without comparing clocks: each node holds a session advisory lock, and the database server drops it
 * when the session ends or has been silent for too long. A node that is stopped (SIGSTOP, a frozen machine) is dead to the others,
 * and learns so when it wakes, because its session has ended.
 */
export async function startLiveness(options: LivenessOptions): Promise<Liveness> {
  const { url, node, clock, logger, silenceMs = 8_000, onLost } = options;
  const client = new Client({ connectionString: url, keepAlive: true });
  const stopped = new AbortController();
  const lose = (error: Error): void => {
    if (stopped.signal.aborted) return;
    stopped.abort(error);
    onLost(error);
  };
  client.on("error", lose);
  client.on("end", () => lose(new Error("the database ended this node's session")));
  await client.connect();
  const session = createSession(client);
  await session(`set idle_session_timeout = ${silenceMs}`);
  await session("select pg_advisory_lock($1)", [toLockKey(node)]);
  const loops = [repeat(clock, silenceMs / 4, stopped.signal, () => beat(session, lose))];
  return {
    watch: async (ownersSql, recover) => {
      const sweep = (): Promise<void> => sweepOnce(session, node, ownersSql, recover, logger);
      await sweep();
      loops.push(repeat(clock, SWEEP_MS, stopped.signal, sweep));
    },
    stop: async () => {
      stopped.abort(new Error("stopped"));
      await Promise.all(loops);
      await client.end().catch(() => {});
    },
  };
}

/** Asks the database, one question after the other: a connection takes no second one while it answers. */
type Session = (sql: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;

function createSession(client: Client): Session {
  let last: Promise<unknown> = Promise.resolve();
  return (sql, values = []) => {
    const asked = last.then(async () => (await client.query<Record<string, unknown>>(sql, [...values])).rows);
    last = asked.catch(() => {});
    return asked;
  };
}

async function beat(session: Session, lose: (error: Error) => void): Promise<void> {
  try {
    await session("select 1");
  } catch (thrown) {
    lose(thrown instanceof Error ? thrown : new Error(String(thrown)));
  }
}

async function sweepOnce(
  session: Session,
  self: string,
  ownersSql: string,
  recover: (node: string) => Promise<number>,
  logger: Logger,
): Promise<void> {
  try {
    const owners = (await session(ownersSql)).map(({ node }) => String(node));
    for (const node of owners) if (node !== self) await recoverIfDead(session, node, recover, logger);
  } catch (thrown) {
    // The next sweep tries again; a session that is gone is noticed by the beat.
    logger.warn("looking for dead nodes failed", { error: toMessage(thrown) });
  }
}

async function recoverIfDead(
  session: Session,
  node: string,
  recover: (node: string) => Promise<number>,
  logger: Logger,
): Promise<void> {
  const key = toLockKey(node);
  const [tried] = await session("select pg_try_advisory_lock($1) as locked", [key]);
  if (tried?.["locked"] !== true) return;
  try {
    const tasks = await recover(node);
    logger.info("took over the tasks of a dead node", { node, tasks });
  } finally {
    await session("select pg_advisory_unlock($1)", [key]);
  }
}

/** A session lock's key of a node: 64 bits of a digest of its id. */
function toLockKey(node: string): string {
  return createHash("sha256").update(`onetake node ${node}`).digest().readBigInt64BE(0).toString();
}

async function repeat(clock: Clock, ms: number, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await clock.sleep(ms, signal).catch(() => {});
    if (!signal.aborted) await work();
  }
}
