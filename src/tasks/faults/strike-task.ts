import type { EngineOutcome } from "../../engines/index.ts";
import type { TaskRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { TaskFailure } from "../errors.ts";
import { discard } from "../steps/discard.ts";
import { readTaskFaults } from "./task-faults.ts";

/** Whether a drill keeps a task in a state for ever. Its steps end there: it holds its slots and nothing of this process. */
export function isStuck({ drill }: TaskRow, state: "submitted" | "processing"): boolean {
  return readTaskFaults(drill).stuck === state;
}

/** Lets a task leave its first state: at once, when a drill lets it, or, answering false, never. */
export async function mayBegin(context: TaskContext, row: TaskRow, signal: AbortSignal): Promise<boolean> {
  if (isStuck(row, "submitted")) return false;
  await until(context, row.createdAt + (readTaskFaults(row.drill).queue ?? 0), signal);
  return true;
}

/** Waits until a task may end: by the limits of the server, or by its drill. The time counts from its making, also after a crash. */
export async function untilDue(context: TaskContext, row: TaskRow, signal: AbortSignal): Promise<void> {
  const { take = 0 } = readTaskFaults(row.drill);
  await until(context, row.createdAt + Math.max(take, context.limits.leastMs), signal);
}

/**
 * @throws TaskFailure when a drill makes the task fail at this moment.
 */
export function assertNoFault({ drill }: TaskRow, moment: "inputs" | "result"): void {
  const { fail } = readTaskFaults(drill);
  if (fail?.moment === moment) throw new TaskFailure(fail.reason);
}

/** How a task's work ended, as its drill wants it: what was made may be refused, and is thrown away then. */
export async function withFault({ world }: TaskContext, { drill }: TaskRow, outcome: EngineOutcome): Promise<EngineOutcome> {
  const { fail } = readTaskFaults(drill);
  if (!outcome.ok || fail?.moment !== "result") return outcome;
  await discard(world.disk, outcome.artifacts);
  return { ok: false, reason: fail.reason };
}

async function until({ world }: TaskContext, due: number, signal: AbortSignal): Promise<void> {
  const ms = due - world.clock.now();
  if (ms > 0) await world.clock.sleep(ms, signal);
}
