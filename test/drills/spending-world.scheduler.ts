import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";

import { createSeededRandom, type Random } from "../../src/base/index.ts";

/** Time and chance of a simulated world. Nothing in it happens but by an event, one after the other, in an order that the seed gives. */
export interface Scheduler {
  readonly random: Random;
  /** True with a likelihood of 0 to 1. */
  chance(likelihood: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(choices: readonly [T, ...(readonly T[])]): T;
  /** Unix milliseconds. */
  now(): number;
  /** Something that happens after some milliseconds; what happens at the same moment does so in an order of chance. */
  after(ms: number, act: () => void): void;
  /** Writes a line into the trace. */
  note(line: string): void;
  /** Lets events happen until a moment, or until it is over. */
  run(until: number, isOver?: () => boolean): Promise<void>;
  /** How many events there were, and SHA-256 of all lines of the trace with their times. */
  trace(): { readonly events: number; readonly digest: string; readonly lines: readonly string[] };
}

interface Event {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

/** A {@link Scheduler}; it keeps the lines of its trace only when asked to. */
export function createScheduler(seed: number, start: number, keepsLines = false): Scheduler {
  const random = createSeededRandom(seed);
  const queue = createQueue();
  const digest = createHash("sha256");
  const lines: string[] = [];
  let [time, events] = [start, 0];
  const between = (from: number, to: number): number => from + Math.floor(random.fraction() * (to - from + 1));
  return {
    random,
    between,
    chance: (likelihood) => random.fraction() < likelihood,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    now: () => time,
    after: (ms, act) => queue.push({ at: time + Math.max(0, Math.round(ms)), order: random.fraction(), act }),
    note: (line) => {
      const told = `${time - start} ${line}`;
      digest.update(`${told}\n`);
      if (keepsLines) lines.push(told);
    },
    run: async (until, isOver = () => false) => {
      await nextTurn(); // what was begun before comes to its first wait
      for (let next = queue.peek(); next !== undefined && next.at <= until && !isOver(); next = queue.peek()) {
        queue.pop();
        time = next.at;
        events += 1;
        next.act();
        await nextTurn(); // everything that it woke has come to its next wait: nothing here waits for anything real
      }
    },
    trace: () => ({ events, digest: digest.copy().digest("hex"), lines }),
  };
}

interface Queue {
  push(event: Event): void;
  peek(): Event | undefined;
  pop(): void;
}

/** A binary heap by time, then order. */
function createQueue(): Queue {
  const heap: Event[] = [];
  const isBefore = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
  const swapUnless = (child: number, parent: number): boolean => {
    const [low, high] = [heap[child], heap[parent]];
    if (low === undefined || high === undefined || !isBefore(low, high)) return false;
    [heap[child], heap[parent]] = [high, low];
    return true;
  };
  const sink = (): void => {
    for (let parent = 0; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      const [first, second] = [heap[left], heap[right]];
      const child = first !== undefined && second !== undefined && isBefore(second, first) ? right : left;
      if (!swapUnless(child, parent)) return;
      parent = child;
    }
  };
  return {
    push: (event) => {
      heap.push(event);
      for (let child = heap.length - 1; child > 0 && swapUnless(child, (child - 1) >> 1);) child = (child - 1) >> 1;
    },
    peek: () => heap[0],
    pop: () => {
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return;
      heap[0] = last;
      sink();
    },
  };
}
