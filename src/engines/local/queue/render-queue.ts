import { OnetakeError } from "../../../base/index.ts";

/** What a job takes while it runs. */
export interface Need {
  /** Cores that it keeps busy. One that wants more than there are takes all of them. */
  readonly cores: number;
  /** The most memory that it may hold. */
  readonly memoryMb: number;
}

/** What a machine has for jobs. */
export interface Room {
  readonly cores: number;
  /** What all jobs together may hold. */
  readonly budgetMb: number;
  /** What nobody holds at this moment. */
  readonly freeMb: number;
  /** What no process can ever pass. */
  readonly totalMb: number;
}

/** How a job waits. */
export interface Waiting {
  readonly signal: AbortSignal;
  /** Told each time its position changes while it waits, at once the first time: 1 is next. A job that need not wait is told nothing. */
  onWait(position: number): void;
}

/**
 * Runs work when there is room for it.
 * @throws TooLarge when the machine could never hold it; the signal's reason when it aborts while it waits.
 */
export type RenderQueue = <T>(need: Need, work: () => Promise<T>, waiting: Waiting) => Promise<T>;

/** A job needs more memory than the machine has. */
export class TooLarge extends OnetakeError {
  override readonly name = "TooLarge";

  constructor({ memoryMb }: Need, { totalMb }: Room) {
    super("render-too-large", `The work may take ${memoryMb} MB of memory; this machine has ${Math.floor(totalMb)} MB.`, {
      fix: "Ask for a smaller size, or render on a machine with more memory.",
      facts: { memoryMb, totalMb: Math.floor(totalMb) },
    });
  }
}

/**
 * A {@link RenderQueue}: first come, first served. Nobody passes a job that waits, so large ones are never starved; one that is larger
 * than the budget runs when nothing else does. `look` tells what the machine has, and is asked before each admission.
 */
export function createRenderQueue(look: () => Promise<Room>): RenderQueue {
  const waiting = new Set<Entry>();
  const running = new Set<Need>();
  let idleFreeMb = Number.POSITIVE_INFINITY;

  const admit = async (): Promise<void> => {
    const room = await look();
    // What running jobs have taken already is missing from what is free, so the measure of a later job is what was free before them.
    if (running.size === 0) idleFreeMb = room.freeMb;
    for (const entry of waiting) if (entry.need.memoryMb > room.totalMb) leave(entry, new TooLarge(entry.need, room));
    for (const entry of waiting) {
      if (!hasRoom(entry.need, running, { ...room, budgetMb: Math.min(room.budgetMb, idleFreeMb) })) break;
      waiting.delete(entry);
      running.add(entry.need);
      entry.start();
    }
    for (const [index, entry] of [...waiting].entries()) entry.tell(index + 1);
  };
  const leave = (entry: Entry, reason: unknown): void => {
    if (waiting.delete(entry)) entry.fail(reason);
  };
  const serve = oneAtATime(() => admit().catch((thrown: unknown) => waiting.forEach((entry) => leave(entry, thrown))));

  return async (need, work, { signal, onWait }) => {
    // Whoever runs is known by this very object, so that two jobs of the same need are two.
    const own: Need = { cores: need.cores, memoryMb: need.memoryMb };
    await new Promise<void>((start, fail) => {
      if (signal.aborted) return fail(toError(signal.reason));
      const entry: Entry = {
        need: own,
        start: () => settle(start),
        fail: (reason) => settle(() => fail(toError(reason))),
        tell: news(onWait),
      };
      const abort = (): void => {
        leave(entry, signal.reason);
        serve();
      };
      const settle = (end: () => void): void => {
        signal.removeEventListener("abort", abort);
        end();
      };
      signal.addEventListener("abort", abort, { once: true });
      waiting.add(entry);
      serve();
    });
    try {
      return await work();
    } finally {
      running.delete(own);
      serve();
    }
  };
}

interface Entry {
  readonly need: Need;
  start(): void;
  fail(reason: unknown): void;
  tell(position: number): void;
}

/** Whether a job may start beside those that run. */
function hasRoom(need: Need, running: ReadonlySet<Need>, { cores, budgetMb, freeMb }: Room): boolean {
  if (running.size === 0) return true;
  const taken = [...running].reduce((sum, one) => ({ cores: sum.cores + one.cores, memoryMb: sum.memoryMb + one.memoryMb }));
  return (
    taken.cores + Math.min(need.cores, cores) <= cores && taken.memoryMb + need.memoryMb <= budgetMb && need.memoryMb <= freeMb
  );
}

/** Runs `work` again and again while it is asked for, never twice at once. */
function oneAtATime(work: () => Promise<void>): () => void {
  let [isRunning, isAsked] = [false, false];
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      await work();
    }
    isRunning = false;
  };
  return () => {
    isAsked = true;
    if (!isRunning) void run();
  };
}

function news(tell: (position: number) => void): (position: number) => void {
  let last: number | undefined;
  return (position) => {
    if (position !== last) tell(position);
    last = position;
  };
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
