import type { TaskPatch, TaskRow, TaskState, Transaction } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";

/** The states that a task can still leave. */
export const UNFINISHED: readonly TaskState[] = ["submitted", "processing"];

/** The row of a task that has not ended; undefined when there is nothing left to do for it. */
export async function unfinishedTask({ store }: TaskContext, taskId: string): Promise<TaskRow | undefined> {
  const row = await store.taskById(taskId);
  return row && UNFINISHED.includes(row.state) ? row : undefined;
}

/** Changes an unfinished task; false when it has ended meanwhile, for an end is never changed. */
export async function changeTask({ store }: TaskContext, taskId: string, patch: TaskPatch): Promise<boolean> {
  return await store.transaction((transaction) => transaction.updateTask(taskId, UNFINISHED, patch));
}

/** Ends a task well, in one transaction with whatever else makes it so. */
export async function succeed(
  context: TaskContext,
  taskId: string,
  patch: Pick<TaskPatch, "result" | "units" | "body">,
  also: (transaction: Transaction) => Promise<void> = async () => {},
): Promise<void> {
  const end: TaskPatch = {
    ...patch,
    state: "succeeded",
    progress: { percent: 100, stage: "done" },
    updatedAt: context.world.clock.now(),
  };
  await context.store.transaction(async (transaction) => {
    if (await transaction.updateTask(taskId, UNFINISHED, end)) await also(transaction);
  });
}

/** Ends a task badly with a reason for the caller. Units are what it cost: nothing. */
export async function fail(context: TaskContext, taskId: string, reason: string): Promise<void> {
  const units = "0";
  await changeTask(context, taskId, { state: "failed", reason, units, updatedAt: context.world.clock.now() });
}
