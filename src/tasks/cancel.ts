import type { TaskRow } from "../store/index.ts";
import type { TaskContext } from "./context.ts";
import { fail, UNFINISHED } from "./steps/end-task.ts";

/** The reason of a task that its account has cancelled. */
const CANCELLED = "The task was cancelled.";

/**
 * Ends a task that has not ended, as failed. Whoever works on it, here or in another process, lets go of it. Answers the task as it is then,
 * and whether it was cancelled, now or before.
 */
export async function cancel(
  context: TaskContext,
  { id }: TaskRow,
): Promise<{ readonly task: TaskRow; readonly isCancelled: boolean }> {
  await fail(context, id, CANCELLED);
  const task = await context.store.taskById(id);
  if (task === undefined || UNFINISHED.includes(task.state)) throw new TypeError(`the task ${id} did not end`); // rows are never deleted
  return { task, isCancelled: task.state === "failed" && task.reason === CANCELLED };
}
