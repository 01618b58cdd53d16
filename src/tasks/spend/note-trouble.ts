import type { IntentRow } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { changeTask } from "../steps/end-task.ts";
import { toReasonJson } from "./reasons.ts";
import type { PaidStage } from "./stage.ts";

/**
 * Writes down why a task that is paid for does not come on, so that a person learns the true reason while it is tried again. What cannot be
 * written is left out: the trouble itself is told by whoever met it.
 */
export async function noteTrouble(context: TaskContext, { taskId, state }: IntentRow, message: string): Promise<void> {
  if (state !== "accepted") return; // what is still looked up has a reason of its own
  const now = context.world.clock.now();
  const reason = toReasonJson({ class: "unreachable", message, next: TRIED_AGAIN });
  const stage: PaidStage = "in trouble";
  await context.store.transaction(({ spend }) => spend.updateIntent(taskId, ["accepted"], { reason, updatedAt: now }));
  await changeTask(context, taskId, { progress: { percent: 90, stage } });
}

const TRIED_AGAIN = "It is tried again by itself for as long as the service keeps the result; nothing is bought a second time.";
