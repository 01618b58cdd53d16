import { OnetakeError } from "../../base/index.ts";
import type { TrueReason } from "../../contract/index.ts";
import type { IntentRow, IntentState } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { fail } from "../steps/end-task.ts";
import { release } from "./budgets.ts";
import { guardReason, readReason, toReasonJson, toReasonText } from "./reasons.ts";

/** How a create ends of which nothing was made. */
export interface Unmade {
  /** The states in which it may be found. */
  readonly from: readonly IntentState[];
  readonly to: "refused" | "withdrawn";
  /** The attempt that tells so: another one is not ended by it. */
  readonly sentAt?: number;
  readonly reason: TrueReason;
  /** What the task tells; the reason's own text by default. */
  readonly told?: string;
}

/**
 * Ends a task whose create certainly made nothing: the task fails, the create is over and what it held is given back, all at once. False, and
 * nothing changed, when the create is in another state by now.
 */
export async function endUnmade(context: TaskContext, taskId: string, unmade: Unmade): Promise<boolean> {
  const { from, to, sentAt, reason, told = toReasonText(reason) } = unmade;
  const now = context.world.clock.now();
  try {
    await fail(context, taskId, told, {
      also: async ({ spend }) => {
        const patch = { state: to, reason: toReasonJson(reason), nextLookUpAt: null, updatedAt: now } as const;
        const intent = await spend.updateIntent(taskId, from, patch);
        if (intent === undefined || (sentAt !== undefined && intent.sentAt !== sentAt)) throw new MovedOn();
        await release(spend, intent, to, now);
      },
    });
    return true;
  } catch (thrown) {
    if (thrown instanceof MovedOn) return false;
    throw thrown;
  }
}

/** Ends the task of a create that is over, by a person's word say. */
export async function endTaskOf(context: TaskContext, { taskId, reason }: IntentRow): Promise<void> {
  await fail(context, taskId, toReasonText(readReason(reason) ?? OVER));
}

const OVER = guardReason("The create of this task was ended before anything was made.", "");

/** Breaks off a transaction: the create is not where it was thought to be. */
class MovedOn extends OnetakeError {
  constructor() {
    super("moved-on", "the create is in another state by now");
  }
}
