import { DBOS, DBOSClient } from "@dbos-inc/dbos-sdk";
import { Pool, type ClientBase } from "pg";

import type { Clock, Logger } from "../../base/index.ts";
import { OnetakeError } from "../../base/index.ts";
import type { Lane, Runner, TaskSteps } from "../port.ts";
import { migrateDbos, recoverExecutors, stopTakingTasks, toDbosLogger } from "./dbos-internals.ts";
import { startLiveness, type Liveness } from "./liveness.ts";
import { createAborters, runnerStopped, runStep, STEP_NAMES, WAITING } from "./run-task.ts";

export interface DbosRunnerOptions {
  /** The database that also holds the tasks: a task is put in the queue by the transaction that inserts it. */
  readonly url: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** A new id of this node. */
  readonly node: string;
  /** How many tasks this process runs at once in the lane `render`. */
  readonly concurrency: number;
  /** Called when this node has lost its session in the database and its tasks may run elsewhere: the process has to end. */
  onLost(error: Error): void;
}

/** This process already runs tasks from a database; DBOS keeps one worker per process. */
export class WorkerTaken extends OnetakeError {
  constructor() {
    super("worker-taken", "this process already runs tasks", {
      fix: "close the other server first, or start this one in its own process",
    });
  }
}

const SCHEMA = "dbos";
const QUEUES: Readonly<Record<Lane, string>> = { render: "local", wait: "upstream" };
const APPLICATION = "onetake";
// A pending workflow of another application version is never recovered, so the version stays; changed steps get a new workflow name.
const VERSION = "1";
const WORKFLOW = "runTask";
// Each crash of the whole process counts as an attempt of every task it ran: the SDK's 100 would strand a task of a crash loop.
const MOST_RECOVERIES = 1_000_000;
const IDLE_TRANSACTION_MS = 4_000;
const POLL_MS = 100;
const POOL_SIZE = 12;
const ABORT_GRACE_MS = 10_000;
/** For the SDK to write down the ends of tasks that have just ended. */
const FLUSH_MS = 500;
const OWNERS = `select distinct executor_id as node from ${SCHEMA}.workflow_status where status = 'PENDING'`;

/** What the one workflow of this process works with; set while a runner is started. */
interface Work {
  readonly steps: TaskSteps;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly aborters: Readonly<Record<Lane, AbortController>>;
  /** Steps that are running now. */
  readonly active: Set<Promise<unknown>>;
  /** Tasks of the lane `render` that are running now. */
  readonly rendering: Set<Promise<unknown>>;
}

let current: Work | undefined;
let isRegistered = false;

/**
 * A {@link Runner} on DBOS: durable in PostgreSQL, shared by any number of processes. Tasks of a process that died are taken over by
 * the others, or by its successor, within about a second.
 */
export async function createDbosRunner(options: DbosRunnerOptions): Promise<Runner> {
  const { clock, logger } = options;
  const client = await openClient(options);
  let stopping: Promise<void> | undefined;
  let work: Work | undefined;
  let liveness: Liveness | undefined;
  const stop = async (deadlineMs: number): Promise<void> => {
    if (work) await land(work, deadlineMs);
    await liveness?.stop();
    await client.close();
    if (work && current === work) current = undefined;
  };
  return {
    enqueue: async (connection, taskId, _account, lane = "render") => {
      await client.enqueueInTransaction(connection as ClientBase, taskId, lane); // what the store's transactions hand out
    },
    wake: () => {},
    start: async (steps) => {
      if (stopping) throw runnerStopped();
      if (current) throw new WorkerTaken();
      const started: Work = { steps, clock, logger, aborters: createAborters(), active: new Set(), rendering: new Set() };
      current = work = started;
      try {
        liveness = await launch(options, started, client);
      } catch (thrown) {
        current = work = undefined;
        throw thrown;
      }
    },
    stop: (deadlineMs) => (stopping ??= stop(deadlineMs)),
  };
}

async function launch(options: DbosRunnerOptions, work: Work, client: QueueClient): Promise<Liveness> {
  register();
  // The lock is held before the first task can be taken: work without a lock behind it is taken for a dead node's.
  const liveness = await startLiveness({
    ...options,
    onLost: (error) => {
      work.aborters.wait.abort(error);
      work.aborters.render.abort(error);
      options.onLost(error);
    },
  });
  try {
    DBOS.setConfig({
      name: APPLICATION,
      systemDatabaseUrl: options.url,
      systemDatabaseSchemaName: SCHEMA,
      systemDatabasePool: client.pool,
      runMigrations: false,
      applicationVersion: VERSION,
      executorID: options.node,
      logger: toDbosLogger(options.logger),
    });
    // Told before the launch: a worker that finds the queue's old settings goes by them for a while.
    await client.setConcurrency({ render: options.concurrency, wait: WAITING });
    await DBOS.launch();
    await liveness.watch(OWNERS, (node) => recoverExecutors([node]));
    return liveness;
  } catch (thrown) {
    await DBOS.shutdown();
    await liveness.stop();
    throw thrown;
  }
}

/** Registers the workflow; once per process, whatever is started and stopped. */
function register(): void {
  if (isRegistered) return;
  DBOS.registerWorkflow(runTask, { name: WORKFLOW, maxRecoveryAttempts: MOST_RECOVERIES });
  isRegistered = true;
}

// Tasks of the time before there were lanes name none.
async function runTask(taskId: string, lane: Lane = "render"): Promise<void> {
  const work = current;
  if (!work) return await never();
  const task = runSteps(work, taskId, lane);
  await (lane === "render" ? whileIn(work.rendering, task) : task);
}

async function runSteps(work: Work, taskId: string, lane: Lane): Promise<void> {
  const context = { ...work, signal: work.aborters[lane].signal };
  for (const name of STEP_NAMES) {
    const goesOn = await DBOS.runStep(() => track(work, runStep(context, name, taskId)), { name });
    if (!goesOn) return;
  }
}

// A step that was aborted must not end: an end, good or bad, would be recorded, and the task would not be recovered.
async function track(work: Work, step: Promise<boolean>): Promise<boolean> {
  try {
    return await whileIn(work.active, step);
  } catch {
    return await never();
  }
}

/** Keeps work in a set for as long as it goes on. */
async function whileIn<T>(set: Set<Promise<unknown>>, work: Promise<T>): Promise<T> {
  const settled = work.then(
    () => {},
    () => {},
  );
  set.add(settled);
  try {
    return await work;
  } finally {
    set.delete(settled);
  }
}

function never(): Promise<never> {
  return new Promise(() => {});
}

/**
 * Lets tasks that render finish until the deadline, aborts the rest and waits until their work has let go. Tasks that only wait are aborted at
 * once: they would outlast any deadline, and lose nothing.
 */
async function land(work: Work, deadlineMs: number): Promise<void> {
  const leaving = new Error("the process gives its tasks back");
  const landed = new AbortController();
  const nap = (ms: number): Promise<void> => work.clock.sleep(ms, landed.signal).catch(() => {});
  await stopTakingTasks();
  work.aborters.wait.abort(leaving);
  const naps = [nap(deadlineMs)];
  await Promise.race([untilEmpty(work.rendering), ...naps]);
  work.aborters.render.abort(leaving);
  naps.push(nap(ABORT_GRACE_MS));
  await Promise.race([untilEmpty(work.active), ...naps.slice(1)]);
  await DBOS.shutdown(deadlineMs > 0 ? { workflowCompletionTimeoutMS: FLUSH_MS } : {});
  landed.abort(new Error("landed"));
  await Promise.all(naps);
}

async function untilEmpty(set: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (set.size > 0) await Promise.all(set);
}

interface QueueClient {
  /** Connections for all of the SDK in this process. */
  readonly pool: Pool;
  /** How many tasks of each lane this process runs at once. */
  setConcurrency(most: Readonly<Record<Lane, number>>): Promise<void>;
  enqueueInTransaction(connection: ClientBase, taskId: string, lane: Lane): Promise<void>;
  close(): Promise<void>;
}

async function openClient({ url, clock, logger }: DbosRunnerOptions): Promise<QueueClient> {
  await migrateDbos(url, SCHEMA, clock, logger);
  // A pool of our own: the SDK's would set the time limit by a query that races with the first one of each connection.
  const pool = new Pool({ connectionString: url, max: POOL_SIZE, idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS });
  pool.on("error", (error) => logger.warn("a database connection of the queue was lost", { error: error.message }));
  const client = await DBOSClient.create({
    systemDatabaseUrl: url,
    systemDatabaseSchemaName: SCHEMA,
    systemDatabasePool: pool,
    applicationName: APPLICATION,
    logger: toDbosLogger(logger),
  });
  const target = { workflowName: WORKFLOW, appVersion: VERSION };
  return {
    pool,
    setConcurrency: async (most) => {
      const settings = { minPollingIntervalMs: POLL_MS, onConflict: "always_update" } as const;
      for (const lane of ["render", "wait"] as const)
        await client.registerQueue(QUEUES[lane], { workerConcurrency: most[lane], ...settings });
    },
    enqueueInTransaction: async (connection, taskId, lane) => {
      await client.enqueueInTransaction(connection, { ...target, queueName: QUEUES[lane], workflowID: taskId }, taskId, lane);
    },
    close: async () => {
      await client.destroy();
      await pool.end();
    },
  };
}
