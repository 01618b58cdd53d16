import type { Clock } from "./world.ts";

/** A clock that moves only when told to. */
export interface VirtualClock extends Clock {
  /** Moves time forward and lets every sleeper wake that is due, in the order of their times. */
  advance(ms: number): Promise<void>;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** What {@link createVirtualClock} may be told. */
export interface VirtualClockOptions {
  /**
   * Resolves when everything that was woken has come to its next wait; time stands still until then. By default some turns of
   * microtasks, which is enough for code that waits for nothing real.
   */
  readonly settle?: () => Promise<void>;
}

/** A {@link VirtualClock} that starts at `start` (Unix milliseconds). */
export function createVirtualClock(start: number, { settle = settleMicrotasks }: VirtualClockOptions = {}): VirtualClock {
  let time = start;
  const sleepers = new Set<Sleeper>();
  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(toError(signal.reason));
        const stop = (): void => void (sleepers.delete(sleeper) && reject(toError(signal?.reason)));
        const wake = (): void => {
          signal?.removeEventListener("abort", stop);
          resolve();
        };
        const sleeper: Sleeper = { due: time + ms, wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", stop, { once: true });
      }),
    advance: async (ms) => {
      const end = time + ms;
      for (let next = earliest(sleepers); next && next.due <= end; next = earliest(sleepers)) {
        time = Math.max(time, next.due);
        sleepers.delete(next);
        next.wake();
        await settle();
      }
      time = end;
      await settle();
    },
  };
}

function earliest(sleepers: ReadonlySet<Sleeper>): Sleeper | undefined {
  let first: Sleeper | undefined;
  for (const sleeper of sleepers) if (!first || sleeper.due < first.due) first = sleeper;
  return first;
}

// Lets the woken code run to its next wait before time moves on: a sleeper's continuation is a chain of microtasks.
async function settleMicrotasks(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
