import type { Clock, Logger } from "../../base/index.ts";
import { silentLogger } from "../../base/index.ts";
import type { Lane, Runner, TaskSteps } from "../port.ts";
import { createAborters, runnerStopped, runStep, STEP_NAMES, WAITING, type StepContext } from "./run-task.ts";

/** What outlives a memory runner, as the database outlives a process: the tasks that were not finished, with their lanes. */
export interface MemoryQueue {
  /** In the queue by a transaction that has not ended. */
  readonly uncommitted: Map<string, Lane>;
  /** Committed and not finished, in order. */
  readonly unfinished: Map<string, Lane>;
}

export function createMemoryQueue(): MemoryQueue {
  return { uncommitted: new Map(), unfinished: new Map() };
}

export interface MemoryRunnerOptions {
  readonly clock: Clock;
  readonly logger?: Logger;
  /** How many tasks run at once in the lane `render`; 2 by default. */
  readonly concurrency?: number;
  /** The queue to work on; a new one by default. */
  readonly queue?: MemoryQueue;
}

/**
 * A {@link Runner} in memory, the twin of the durable one. A task that was put in the queue by a transaction that rolled back has no
 * row, so its first step ends it.
 */
export function createMemoryRunner(options: MemoryRunnerOptions): Runner {
  const { clock, logger = silentLogger, concurrency = 2, queue = createMemoryQueue() } = options;
  const aborters = createAborters();
  const running: Readonly<Record<Lane, Map<string, Promise<void>>>> = { render: new Map(), wait: new Map() };
  const most: Readonly<Record<Lane, number>> = { render: concurrency, wait: WAITING };
  let steps: TaskSteps | undefined;
  let isStopped = false;
  const fill = (): void => {
    if (!steps) return;
    for (const [taskId, lane] of queue.unfinished) {
      if (running[lane].size >= most[lane] || running[lane].has(taskId)) continue;
      running[lane].set(taskId, run({ steps, clock, logger, signal: aborters[lane].signal }, lane, taskId));
    }
  };
  const run = async (context: StepContext, lane: Lane, taskId: string): Promise<void> => {
    // A started task gives way first, so that nothing runs inside the call that put it in the queue.
    await Promise.resolve();
    try {
      for (const name of STEP_NAMES) if (!(await runStep(context, name, taskId))) break;
      queue.unfinished.delete(taskId);
    } catch {
      // Only an abort leads here: the task stays unfinished for the next runner.
    } finally {
      running[lane].delete(taskId);
      fill();
    }
  };
  return {
    enqueue: async (_connection, taskId, _account, lane = "render") => void queue.uncommitted.set(taskId, lane),
    wake: (taskId) => {
      const lane = queue.uncommitted.get(taskId);
      queue.uncommitted.delete(taskId);
      if (lane !== undefined) queue.unfinished.set(taskId, lane);
      fill();
    },
    start: async (given) => {
      if (isStopped) throw runnerStopped();
      steps = given;
      fill();
    },
    stop: async (deadlineMs) => {
      [steps, isStopped] = [undefined, true];
      const leaving = new Error("the process gives its tasks back");
      aborters.wait.abort(leaving);
      const finished = new AbortController();
      const late = clock.sleep(deadlineMs, finished.signal).then(
        () => aborters.render.abort(leaving),
        () => {},
      );
      await Promise.all([...running.render.values(), ...running.wait.values()]);
      finished.abort(new Error("finished"));
      await late;
    },
  };
}
