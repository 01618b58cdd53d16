import { AsyncLocalStorage } from "node:async_hooks";

import type { Clock } from "./base/index.ts";
import type { Runner, TaskSteps } from "./tasks/index.ts";

/**
 * Lets the steps of tasks run one at a time, in the order in which they come, and knows when all of them have ended or wait for the
 * clock. So what tasks do, and the ids that they draw, do not depend on how fast files are read.
 */
export interface Turns {
  /** A runner whose steps take turns. */
  runner(inner: Runner): Runner;
  /** A clock; a step that sleeps by it gives its turn away meanwhile. */
  clock(inner: Clock): Clock;
  /** Other work that is something real, such as a callback that is sent. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** True when no step has its turn or waits for it. */
  isIdle(): boolean;
  /** True when nothing else real goes on either. */
  isQuiet(): boolean;
}

/** One step of a task and its turn. */
interface Stint {
  hasTurn: boolean;
  hasEnded: boolean;
  /** Sleeps under way; several when a step does things side by side. */
  sleeps: number;
}

/** Fresh {@link Turns}. */
export function createTurns(): Turns {
  const current = new AsyncLocalStorage<Stint>();
  const gate = createGate();
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    const stint: Stint = { hasTurn: false, hasEnded: false, sleeps: 0 };
    await take(gate, stint);
    try {
      return await current.run(stint, work);
    } finally {
      stint.hasEnded = true;
      give(gate, stint);
    }
  };
  let others = 0;
  return {
    isIdle: gate.isFree,
    isQuiet: () => gate.isFree() && others === 0,
    during: async (work) => {
      others++;
      try {
        return await work();
      } finally {
        others--;
      }
    },
    runner: (inner) => ({ ...inner, start: (steps) => inner.start(inTurns(steps, run)) }),
    clock: (inner) => ({
      now: inner.now,
      sleep: async (ms, signal) => {
        const stint = current.getStore();
        if (stint === undefined) return await inner.sleep(ms, signal);
        stint.sleeps++;
        give(gate, stint);
        try {
          await inner.sleep(ms, signal);
        } finally {
          if (--stint.sleeps === 0 && !stint.hasEnded) await take(gate, stint);
        }
      },
    }),
  };
}

function inTurns(steps: TaskSteps, run: <T>(work: () => Promise<T>) => Promise<T>): TaskSteps {
  return {
    prepare: (taskId, signal) => run(() => steps.prepare(taskId, signal)),
    submit: (taskId, signal) => run(() => steps.submit(taskId, signal)),
    settle: (taskId, signal) => run(() => steps.settle(taskId, signal)),
  };
}

interface Gate {
  enter(): Promise<void>;
  leave(): void;
  isFree(): boolean;
}

function createGate(): Gate {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    enter: () => {
      if (isTaken) return new Promise((resolve) => waiting.push(resolve));
      isTaken = true;
      return Promise.resolve();
    },
    leave: () => {
      const next = waiting.shift();
      if (next) next();
      else isTaken = false;
    },
    isFree: () => !isTaken,
  };
}

async function take(gate: Gate, stint: Stint): Promise<void> {
  await gate.enter();
  stint.hasTurn = true;
  // What a step left behind when it ended goes on without a turn.
  if (stint.hasEnded) give(gate, stint);
}

function give(gate: Gate, stint: Stint): void {
  if (!stint.hasTurn) return;
  stint.hasTurn = false;
  gate.leave();
}
