import { OnetakeError } from "../../base/index.ts";
import type { TaskContext } from "../context.ts";
import type { EndWatch } from "../end-watch.ts";
import { isPaid } from "../spend/is-paid.ts";
import { UNFINISHED } from "./end-task.ts";

/** The task was ended by somebody else while it was worked on, so nothing is left to do for it. */
export class EndedMeanwhile extends OnetakeError {
  override readonly name = "EndedMeanwhile";

  constructor(taskId: string) {
    super("ended-meanwhile", `the task ${taskId} has ended meanwhile`);
  }
}

/**
 * Works on a task with a signal that aborts when `signal` does, and, with {@link EndedMeanwhile}, when the task has ended: at once when
 * it was ended in this process, and at the next look at its row when another process ended it.
 */
export async function whileUnfinished<T>(
  context: TaskContext,
  ends: EndWatch,
  taskId: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const aborter = new AbortController();
  const done = new AbortController();
  const giveUp = (): void => aborter.abort(signal.reason);
  const end = (): void => aborter.abort(new EndedMeanwhile(taskId));
  if (signal.aborted) giveUp();
  else signal.addEventListener("abort", giveUp, { once: true });
  const leave = ends.on(taskId, end);
  if (context.limits.lookMs > 0) void lookAgain(context, taskId, end, done.signal);
  try {
    return await work(aborter.signal);
  } catch (thrown) {
    aborter.signal.throwIfAborted(); // whatever broke off, this is why
    throw thrown;
  } finally {
    leave();
    signal.removeEventListener("abort", giveUp);
    done.abort(new Error("the work is done"));
  }
}

async function lookAgain(context: TaskContext, taskId: string, end: () => void, done: AbortSignal): Promise<void> {
  const { store, world, limits } = context;
  while (await hasSlept(() => world.clock.sleep(limits.lookMs, done))) {
    // A store that does not answer tells nothing; the next look may.
    const row = await store.taskById(taskId).catch(() => undefined);
    if (row && !UNFINISHED.includes(row.state)) return end();
    // Nobody takes back what was sent, and what waits to be sent looks at its own row: very many may wait at once.
    if (row && (await isPaid(context, row).catch(() => false))) return;
  }
}

async function hasSlept(sleep: () => Promise<void>): Promise<boolean> {
  return await sleep().then(
    () => true,
    () => false,
  );
}
