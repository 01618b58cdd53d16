import type { Progress, TaskAnswer, TaskHandle } from "./answer.ts";
import { BusyError, ServiceError, StillRunningError, TaskFailedError, UnreachableError } from "./errors.ts";
import type { Settings } from "./options.ts";

/** What a waiter is told at each change. `progress` is there when the server tells it. */
export interface WaitNews {
  readonly task: TaskAnswer;
  readonly progress?: Progress;
  readonly waitedMs: number;
}

/** How to wait. */
export interface WaitOptions {
  /** Told of the first answer and then whenever state, percent or stage changed. */
  readonly onProgress?: (news: WaitNews) => void;
  readonly signal?: AbortSignal;
  /** Pause between two queries. Default 1,000 ms. */
  readonly intervalMs?: number;
  /** How long to wait in all. Default 3,600,000 ms (an hour). */
  readonly timeoutMs?: number;
  /** How long the server may be gone, while it is restarted say, before waiting gives up. Default 60,000 ms. */
  readonly patienceMs?: number;
}

/**
 * Queries a task until it ends and answers it.
 * @throws TaskFailedError when it ended without a result.
 * @throws StillRunningError when the time is over; the task goes on.
 * @throws the signal's reason when it aborts; the task goes on.
 */
export async function wait(
  settings: Settings,
  handle: TaskHandle,
  options: WaitOptions,
  query: (handle: TaskHandle) => Promise<TaskAnswer>,
): Promise<TaskAnswer> {
  const { clock } = settings;
  const { intervalMs = 1000, timeoutMs = 3_600_000, patienceMs = 60_000, signal, onProgress } = options;
  const begun = clock.now();
  let seenAt = begun;
  let told = "";
  for (;;) {
    const task = await orGone(query(handle), () => clock.now() - seenAt < patienceMs);
    if (task) {
      seenAt = clock.now();
      const news = { task, ...(task.progress && { progress: task.progress }), waitedMs: seenAt - begun };
      if (told !== (told = fingerprint(task))) onProgress?.(news);
      if (task.state === "succeeded") return task;
      if (task.state === "failed") throw new TaskFailedError(task);
      if (seenAt - begun + intervalMs > timeoutMs) throw new StillRunningError(task, seenAt - begun);
    }
    await clock.sleep(intervalMs, signal);
  }
}

function fingerprint(task: TaskAnswer): string {
  return [task.state, task.progress?.percent, task.progress?.stage].join("|");
}

// A server that is restarted answers again soon; what it refuses, it refuses for good.
async function orGone(query: Promise<TaskAnswer>, isPatient: () => boolean): Promise<TaskAnswer | undefined> {
  try {
    return await query;
  } catch (thrown) {
    const isPassing = thrown instanceof UnreachableError || thrown instanceof ServiceError || thrown instanceof BusyError;
    if (isPassing && isPatient()) return undefined;
    throw thrown;
  }
}
