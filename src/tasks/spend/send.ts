import type { IntentRow } from "../../store/index.ts";
import { engineOf } from "../engine-of.ts";
import { TaskFailure } from "../errors.ts";
import { startSending, type Attempt, type Sending } from "./attempt.ts";
import { isUnchanged, waitUntilDue } from "./due.ts";
import { endUnmade } from "./end-unmade.ts";
import { SpendRefused } from "./errors.ts";
import { writeOutcome } from "./outcome.ts";
import { toPaidJob } from "./paid-job.ts";
import { guardReason } from "./reasons.ts";
import type { SubmitParts } from "./submit-once.ts";
import { assertMayLeave, createExit, type ExitRules } from "./ticket.ts";
import { NoTurn } from "./turns.ts";

/** Time between two looks for a free slot, in milliseconds. */
const TURN_MS = 1_000;
/** How often a create lets an account with fewer open ones go first while a slot is free: one of them may be nobody's work any more. */
const MOST_CEDED = 3;

/** Sends a held create when it may be sent and has its turn, and writes down what became of it. */
export async function sendWhenDue(parts: SubmitParts, intent: IntentRow): Promise<void> {
  const { context, signal } = parts;
  const due = { at: intent.notBefore, setAt: intent.updatedAt };
  if (due.at > context.world.clock.now()) await parts.tell("waiting for a slot");
  if (!(await waitUntilDue(context.world.clock, due, signal, () => isUnchanged(context.store, intent)))) return;
  try {
    const attempt = await attemptInTurn(parts, intent);
    if (attempt.kind === "kept") throw attempt.thrown;
    await writeOutcome(parts, intent, attempt);
  } catch (thrown) {
    if (thrown instanceof NoTurn) return; // somebody was quicker
    if (!(thrown instanceof SpendRefused || thrown instanceof TaskFailure)) throw thrown;
    if (thrown instanceof SpendRefused && thrown.rule === "already-sent") return; // not held any more: it is looked at again
    const reason = guardReason(thrown.message, thrown.fix ?? "");
    await endUnmade(context, intent.taskId, { from: ["held"], to: "withdrawn", reason });
  }
}

/** The next one in line may ask for its turn as soon as this one has left; its answer takes its time. */
async function attemptInTurn(parts: SubmitParts, intent: IntentRow): Promise<Attempt> {
  const { line, signal } = parts;
  const stopTelling = tellSoon(parts);
  const sending = await line(intent)(signal, async () => {
    stopTelling();
    const rules = await untilTurn(parts, intent);
    const begun = await begin(parts, intent, rules);
    await begun.passed;
    return begun;
  });
  return await sending.outcome;
}

/** Tells that it waits when it stands in line for more than a moment. */
function tellSoon({ context, tell, signal }: SubmitParts): () => void {
  const entered = new AbortController();
  const late = context.world.clock.sleep(TURN_MS, AbortSignal.any([signal, entered.signal]));
  late.then(() => tell("waiting for a slot")).catch(() => {}); // a courtesy
  return () => entered.abort(new Error("it is first in line"));
}

async function begin({ context, signal }: SubmitParts, intent: IntentRow, rules: ExitRules): Promise<Sending> {
  const job = await toPaidJob(context, intent);
  const exit = createExit(context, intent, rules, signal);
  return startSending(context.world.clock, engineOf(context, intent.engine), job, exit, signal);
}

/**
 * Waits for its turn; the last word has the exit itself. The plan and its approval are looked at meanwhile, so that nothing waits in vain.
 * @throws SpendRefused when it may not be sent any more; TaskFailure when it needs more slots than there are.
 */
async function untilTurn({ context, tell, signal }: SubmitParts, intent: IntentRow): Promise<ExitRules> {
  const { store, world } = context;
  const limit = intent.pack === null ? undefined : engineOf(context, intent.engine).paid?.slots(intent.pack);
  if (limit !== undefined && intent.slots > limit) throw tooLarge(intent.slots, limit);
  for (let ceded = 0; ;) {
    const rules: ExitRules = { limit, isPatient: ceded >= MOST_CEDED };
    const noTurn = await store
      .transaction(({ spend }) => assertMayLeave(spend, intent, rules, world.clock.now()))
      .then(() => undefined, toNoTurn);
    if (noTurn === undefined) return rules;
    await tell("waiting for a slot");
    ceded = noTurn.turn === "after-you" ? ceded + 1 : 0;
    await world.clock.sleep(TURN_MS, signal);
  }
}

function toNoTurn(thrown: unknown): NoTurn {
  if (thrown instanceof NoTurn) return thrown;
  throw thrown;
}

function tooLarge(slots: number, limit: number): TaskFailure {
  return new TaskFailure(
    `The task needs ${slots} slots at once, and ${limit} are all there are. Ask for fewer results in one request.`,
  );
}
