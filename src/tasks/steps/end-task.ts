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
export async function changeTask(context: TaskContext, taskId: string, patch: TaskPatch): Promise<boolean> {
  return await change(context, taskId, patch, async () => {});
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
  await change(context, taskId, end, also);
}

/** Ends a task badly with a reason for the caller. Units are what it cost: nothing. */
export async function fail(context: TaskContext, taskId: string, reason: string): Promise<void> {
  const units = "0";
  await changeTask(context, taskId, { state: "failed", reason, units, updatedAt: context.world.clock.now() });
}

async function change(
  { store, hooks }: TaskContext,
  taskId: string,
  patch: TaskPatch,
  also: (transaction: Transaction) => Promise<void>,
): Promise<boolean> {
  const changed = await store.transaction(async (transaction) => {
    const task = await transaction.updateTask(taskId, UNFINISHED, patch);
    if (task === undefined) return undefined;
    await also(transaction);
    let told = task;
    if (patch.state !== undefined) for (const hook of hooks) told = (await hook.changed?.(transaction, told)) ?? told;
    return told;
  });
  if (changed !== undefined && patch.state !== undefined) for (const hook of hooks) hook.committed?.(changed);
  return changed !== undefined;
}
