import type { TrueReason } from "../../contract/index.ts";
import type { IntentRow, IntentState } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { engineOf } from "../engine-of.ts";
import { beginTask, changeTask } from "../steps/end-task.ts";
import { endTaskOf } from "./end-unmade.ts";
import { lookUpWhenDue } from "./look-up.ts";
import { outcomeUnknown } from "./outcome.ts";
import { sendWhenDue } from "./send.ts";
import { createTeller, type PaidStage, type TellStage } from "./stage.ts";
import type { Line } from "./turns.ts";

/** What the parts of {@link submitOnce} work with. */
export interface SubmitParts {
  readonly context: TaskContext;
  readonly line: Line;
  readonly tell: TellStage;
  /** Aborts when this process is to let go of the task. */
  readonly signal: AbortSignal;
}

/**
 * Sends the create of a task at most once, and stays with it until it is known what became of it: one that is held is sent when it has a person's
 * yes and its turn; one that was marked sent, by whomever and however long ago, is only ever looked for. It goes by what stands in the
 * row, so it may be begun again at any time and by several processes at once. Answers whether the task goes on.
 */
export async function submitOnce(context: TaskContext, line: Line, taskId: string, signal: AbortSignal): Promise<boolean> {
  const parts: SubmitParts = { context, line, tell: createTeller(context, taskId), signal };
  for (;;) {
    signal.throwIfAborted();
    const intent = await context.store.spend.intent(taskId);
    if (intent === undefined) throw new TypeError(`the task ${taskId} has no create`); // both are inserted at once
    const goesOn = await acts[intent.state](parts, intent);
    if (goesOn !== undefined) return goesOn;
  }
}

/** What is to be done about a create in a state. Undefined when it is to be looked at again. */
type Act = (parts: SubmitParts, intent: IntentRow) => Promise<boolean | undefined>;

const acts: Readonly<Record<IntentState, Act>> = {
  held: async (parts, intent) => await again(sendWhenDue(parts, intent)),
  // Whoever marked it is gone, or still at it: then its answer is written whatever stands here.
  sent: async ({ context }, { taskId, sentAt }) => await again(outcomeUnknown(context, taskId, sentAt, BROKEN_OFF)),
  unknown: async (parts, intent) => await again(lookUpWhenDue(parts, intent)),
  accepted: adopt,
  settled: async () => false,
  refused: over,
  withdrawn: over,
};

const BROKEN_OFF: TrueReason = {
  class: "unknown",
  message: "Whoever sent the create ended before it was written down what became of it.",
  next: "It is looked up by its external id and never sent again; `onetake unknowns` shows it.",
};

async function again(work: Promise<void>): Promise<undefined> {
  await work;
}

/** The task goes on with the handle that its create has: now it is being made. */
async function adopt({ context }: SubmitParts, { taskId, handle, engine }: IntentRow): Promise<boolean> {
  engineOf(context, engine); // who has not got it leaves the task to others
  const stage: PaidStage = "being made";
  await beginTask(context, taskId, { percent: 0, stage });
  return await changeTask(context, taskId, { handle });
}

async function over({ context }: SubmitParts, intent: IntentRow): Promise<boolean> {
  await endTaskOf(context, intent);
  return false;
}
