import { setMaxListeners } from "node:events";

import type { Clock, Logger } from "../../base/index.ts";
import { toMessage } from "../../base/index.ts";
import type { Lane, TaskSteps } from "../port.ts";

/** The steps of a task in the order in which they run. */
export const STEP_NAMES = ["prepare", "submit", "settle"] as const;

export type StepName = (typeof STEP_NAMES)[number];

/** What ends the tasks of each lane. Each of very many tasks listens to it, which is no leak. */
export function createAborters(): Readonly<Record<Lane, AbortController>> {
  const aborters = { render: new AbortController(), wait: new AbortController() };
  setMaxListeners(0, aborters.render.signal, aborters.wait.signal);
  return aborters;
}

/** What a runner says that is started after it was stopped. */
export function runnerStopped(): TypeError {
  return new TypeError("this runner was stopped and cannot be started again; open a new one");
}

/** How many tasks of the lane `wait` a process looks after at once. */
export const WAITING = 1_000;

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/** What {@link runStep} needs of its surroundings. */
export interface StepContext {
  readonly steps: TaskSteps;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Aborts when the process gives its tasks back. */
  readonly signal: AbortSignal;
}

/**
 * Runs one step until it ends; answers whether the task goes on. A step that rejects is tried again after 0.25 s, doubling up to
 * 30 s, for as long as the process lives: what decides that a task has failed is the step, never the weather around it.
 * @throws the signal's reason when it aborts.
 */
export async function runStep(context: StepContext, name: StepName, taskId: string): Promise<boolean> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
    context.signal.throwIfAborted();
    try {
      return (await context.steps[name](taskId, context.signal)) !== false;
    } catch (thrown) {
      context.signal.throwIfAborted();
      context.logger.warn("a step of a task is tried again", { taskId, step: name, waitMs: wait, error: toMessage(thrown) });
      await context.clock.sleep(wait, context.signal);
    }
  }
}
