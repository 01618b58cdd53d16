import type { TaskPatch, TaskProgress, TaskRow, TaskState, Transaction } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";

/** The states that a task can still leave. */
export const UNFINISHED: readonly TaskState[] = ["submitted", "processing"];

/** The row of a task that has not ended; undefined when there is nothing left to do for it. */
export async function unfinishedTask({ store }: TaskContext, taskId: string): Promise<TaskRow | undefined> {
  const row = await store.taskById(taskId);
  return row && UNFINISHED.includes(row.state) ? row : undefined;
}

/** What else is written in the transaction that changes a task; nothing is when it throws. */
export type Also = (transaction: Transaction) => Promise<void>;

const NOTHING: Also = async () => {};

/** Changes an unfinished task; false when it has ended meanwhile, for an end is never changed. */
export async function changeTask(context: TaskContext, taskId: string, patch: TaskPatch): Promise<boolean> {
  return await change(context, taskId, patch, NOTHING);
}

/** Lets a task leave its first state, once. */
export async function beginTask(context: TaskContext, taskId: string, progress: TaskProgress): Promise<void> {
  await change(context, taskId, { state: "processing", progress, updatedAt: context.world.clock.now() }, NOTHING, ["submitted"]);
}

/** Ends a task well, in one transaction with whatever else makes it so. */
export async function succeed(
  context: TaskContext,
  taskId: string,
  patch: Pick<TaskPatch, "result" | "units" | "body">,
  also: Also = NOTHING,
): Promise<void> {
  const end: TaskPatch = {
    ...patch,
    state: "succeeded",
    progress: { percent: 100, stage: "done" },
    updatedAt: context.world.clock.now(),
  };
  await change(context, taskId, end, also);
}

/** Ends a task badly with a reason for the caller, in one transaction with whatever else makes it so. Units are what it cost: nothing, by default. */
export async function fail(
  context: TaskContext,
  taskId: string,
  reason: string,
  { units = "0", also = NOTHING }: { readonly units?: string; readonly also?: Also } = {},
): Promise<void> {
  await change(context, taskId, { state: "failed", reason, units, updatedAt: context.world.clock.now() }, also);
}

async function change(
  { store, hooks }: TaskContext,
  taskId: string,
  patch: TaskPatch,
  also: Also,
  from: readonly TaskState[] = UNFINISHED,
): Promise<boolean> {
  const changed = await store.transaction(async (transaction) => {
    const task = await transaction.updateTask(taskId, from, patch);
    if (task === undefined) return undefined;
    await also(transaction);
    let told = task;
    if (patch.state !== undefined) for (const hook of hooks) told = (await hook.changed?.(transaction, told)) ?? told;
    return told;
  });
  if (changed !== undefined && patch.state !== undefined) for (const hook of hooks) hook.committed?.(changed);
  return changed !== undefined;
}
