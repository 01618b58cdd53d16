import type { TaskRow } from "../store/index.ts";
import { CANCELLED } from "./cancelled.ts";
import type { TaskContext } from "./context.ts";
import { takeBack } from "./spend/take-back.ts";
import { fail, UNFINISHED } from "./steps/end-task.ts";

/**
 * Ends a task that has not ended, as failed. Whoever works on it, here or in another process, lets go of it. Answers the task as it is then,
 * and whether it was cancelled, now or before.
 * @throws SpendRefused for a paid task that was sent: it cannot be taken back.
 */
export async function cancel(
  context: TaskContext,
  { id }: TaskRow,
): Promise<{ readonly task: TaskRow; readonly isCancelled: boolean }> {
  if (await context.store.spend.intent(id)) await takeBack(context, id);
  else await fail(context, id, CANCELLED);
  const task = await context.store.taskById(id);
  if (task === undefined || UNFINISHED.includes(task.state)) throw new TypeError(`the task ${id} did not end`); // rows are never deleted
  return { task, isCancelled: task.state === "failed" && task.reason === CANCELLED };
}
