import type { Clock, Logger } from "../../base/index.ts";
import { silentLogger } from "../../base/index.ts";
import type { Runner, TaskSteps } from "../port.ts";
import { runStep, STEP_NAMES, type StepContext } from "./run-task.ts";

/** What outlives a memory runner, as the database outlives a process: the tasks that were not finished. */
export interface MemoryQueue {
  /** In the queue by a transaction that has not ended. */
  readonly uncommitted: Set<string>;
  /** Committed and not finished, in order. */
  readonly unfinished: Set<string>;
}

export function createMemoryQueue(): MemoryQueue {
  return { uncommitted: new Set(), unfinished: new Set() };
}

export interface MemoryRunnerOptions {
  readonly clock: Clock;
  readonly logger?: Logger;
  /** How many tasks run at once; 2 by default. */
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
  const aborter = new AbortController();
  const running = new Map<string, Promise<void>>();
  let steps: TaskSteps | undefined;

  const fill = (): void => {
    if (!steps) return;
    const context: StepContext = { steps, clock, logger, signal: aborter.signal };
    for (const taskId of queue.unfinished) {
      if (running.size >= concurrency) return;
      if (!running.has(taskId)) running.set(taskId, run(context, taskId));
    }
  };
  const run = async (context: StepContext, taskId: string): Promise<void> => {
    // A started task gives way first, so that nothing runs inside the call that put it in the queue.
    await Promise.resolve();
    try {
      for (const name of STEP_NAMES) if (!(await runStep(context, name, taskId))) break;
      queue.unfinished.delete(taskId);
    } catch {
      // Only an abort leads here: the task stays unfinished for the next runner.
    } finally {
      running.delete(taskId);
      fill();
    }
  };

  return {
    enqueue: async (_connection, taskId) => void queue.uncommitted.add(taskId),
    wake: (taskId) => {
      if (queue.uncommitted.delete(taskId)) queue.unfinished.add(taskId);
      fill();
    },
    start: async (given) => {
      steps = given;
      fill();
    },
    stop: async (deadlineMs) => {
      steps = undefined;
      const finished = new AbortController();
      const late = clock.sleep(deadlineMs, finished.signal).then(
        () => aborter.abort(new Error("the process gives its tasks back")),
        () => {},
      );
      await Promise.all(running.values());
      finished.abort(new Error("finished"));
      await late;
    },
  };
}
