import type { TaskContext } from "../context.ts";
import { changeTask } from "../steps/end-task.ts";

/** Where a paid task stands, in the words of its progress. */
export type PaidStage = "waiting for a slot" | "sent" | "looking it up" | "unknown" | "being made" | "in trouble" | "saving";

/** Writes down where a paid task stands, when that is news. */
export type TellStage = (stage: PaidStage) => Promise<void>;

/** A {@link TellStage} of one task. */
export function createTeller(context: TaskContext, taskId: string): TellStage {
  let last: PaidStage | undefined;
  return async (stage) => {
    if (stage === last) return;
    await changeTask(context, taskId, { progress: { percent: 0, stage } });
    last = stage;
  };
}
