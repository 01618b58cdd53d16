import { createSnowflakes, OnetakeError, toMessage } from "../../base/index.ts";
import { elementIdLayout, taskIdLayout } from "../../contract/index.ts";
import { StoreUnavailableError } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { createEndWatch, type EndWatch } from "../end-watch.ts";
import { NotServed } from "../errors.ts";
import type { TaskSteps } from "../port.ts";
import { endUnmade } from "../spend/end-unmade.ts";
import { noteTrouble } from "../spend/note-trouble.ts";
import { guardReason } from "../spend/reasons.ts";
import { createLine } from "../spend/turns.ts";
import { fail } from "./end-task.ts";
import { prepare } from "./prepare.ts";
import { settle } from "./settle.ts";
import { submit } from "./submit.ts";
import { EndedMeanwhile, whileUnfinished } from "./while-unfinished.ts";

/**
 * The steps of a task. Each reads the task's row, does what is left to do and writes what it did, so that running it once more after
 * a crash changes nothing. A task ends by one write that only an unfinished task takes. A step that throws is tried again, as an
 * engine's exception means "later"; after as many troubles as the limits allow in this process the task fails. A store that does
 * not answer is no trouble of the task, and a paid task that was sent never fails by troubles. The work on a task that somebody else ends, as a caller who cancels, is aborted.
 */
export function createTaskSteps(context: TaskContext, ends: EndWatch = createEndWatch()): TaskSteps {
  const { clock, random } = context.world;
  const nextVideoId = createSnowflakes(taskIdLayout, clock, random);
  const nextIds = { video: nextVideoId, element: createSnowflakes(elementIdLayout, clock, random), voice: nextVideoId };
  const line = createLine();
  const troubles = new Map<string, number>();
  const step = (taskId: string, signal: AbortSignal, work: (aborts: AbortSignal) => Promise<boolean>): Promise<boolean> =>
    enduring(context, troubles, taskId, signal, () => whileUnfinished(context, ends, taskId, signal, work));
  return {
    prepare: (taskId, signal) => step(taskId, signal, (aborts) => prepare(context, nextIds, taskId, aborts)),
    submit: (taskId, signal) => step(taskId, signal, (aborts) => submit(context, line, taskId, aborts)),
    settle: async (taskId, signal) => {
      await step(taskId, signal, (aborts) => settle(context, nextIds, taskId, aborts));
      troubles.delete(taskId);
    },
  };
}

async function enduring(
  context: TaskContext,
  troubles: Map<string, number>,
  taskId: string,
  signal: AbortSignal,
  step: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await step();
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof EndedMeanwhile) return false;
    if (thrown instanceof StoreUnavailableError) throw thrown;
    const intent = await context.store.spend.intent(taskId);
    // What was sent is paid for: it is stayed with. What waits for an engine that is not here waits for a process that has it.
    if (intent !== undefined && (intent.state !== "held" || thrown instanceof NotServed)) {
      await noteTrouble(context, intent, toReason(thrown));
      throw thrown;
    }
    const count = (troubles.get(taskId) ?? 0) + 1;
    troubles.set(taskId, count);
    if (count < context.limits.tries) throw thrown;
    context.logger.error("a task fails after troubles", { taskId, troubles: count, error: toMessage(thrown) });
    if (intent === undefined) await fail(context, taskId, toReason(thrown));
    else if (!(await giveUpHeld(context, taskId, thrown))) throw thrown;
    troubles.delete(taskId);
    return false;
  }
}

/** Nothing was sent, so nothing was bought: the task fails and what it held is given back. False when it was sent meanwhile. */
async function giveUpHeld(context: TaskContext, taskId: string, thrown: unknown): Promise<boolean> {
  const reason = guardReason(toReason(thrown), "Nothing was sent. Plan it again.");
  return await endUnmade(context, taskId, { from: ["held"], to: "withdrawn", reason });
}

/** Only messages that were written for readers go out; others may name files and hosts of this machine. */
function toReason(thrown: unknown): string {
  if (!(thrown instanceof OnetakeError)) return "The task could not be finished because of an internal error.";
  return thrown.fix === undefined ? thrown.message : `${thrown.message} ${thrown.fix}`;
}
