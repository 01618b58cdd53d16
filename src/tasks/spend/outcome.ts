import type { Json } from "../../base/index.ts";
import type { TrueReason } from "../../contract/index.ts";
import { StoreUnavailableError, type IntentRow, type Transaction } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import type { Attempt } from "./attempt.ts";
import { endUnmade } from "./end-unmade.ts";
import { isFindable, withNextStep } from "./findable.ts";
import { waitBeforeLookUp } from "./look-up-times.ts";
import { toReasonJson } from "./reasons.ts";
import type { SubmitParts } from "./submit-once.ts";

/** States of a create that was sent and of which it is not written what became of it. */
const OUT = ["sent", "unknown"] as const;

/** Writes down what became of an attempt. What nobody else can know is worth waiting for a store that does not answer. */
export async function writeOutcome(
  { context, tell, signal }: SubmitParts,
  intent: IntentRow,
  attempt: Exclude<Attempt, { kind: "kept" }>,
): Promise<void> {
  const { taskId } = intent;
  await whileStoreIsAway(context, signal, async () => {
    if (attempt.kind === "accepted") return await accept(context, taskId, attempt.handle);
    if (attempt.kind === "refused") return await refuse(context, taskId, attempt);
    if (attempt.kind === "busy") return await keepWaiting(context, taskId, attempt);
    return await outcomeUnknown(context, taskId, attempt.sentAt, attempt.reason);
  });
  await tell(attempt.kind === "accepted" ? "being made" : attempt.kind === "unknown" ? "unknown" : "waiting for a slot");
}

/** The other side has the task: from here on it is known by its handle. Whoever finds out first writes it. */
export async function accept(context: TaskContext, taskId: string, handle: Json): Promise<void> {
  const now = context.world.clock.now();
  const patch = { state: "accepted", handle, reason: null, nextLookUpAt: null, updatedAt: now } as const;
  const isNews = await context.store.transaction(({ spend }) => spend.updateIntent(taskId, OUT, patch));
  if (isNews) return;
  const intent = await context.store.spend.intent(taskId);
  if (intent?.state === "accepted" || intent?.state === "settled") return;
  context.logger.error("the service has a task whose create was ended here, by a person's word say", {
    taskId,
    state: intent?.state,
  });
}

/** What became of an attempt is not known: it is to be looked up where it can be. Another attempt than this one is left alone. */
export async function outcomeUnknown(
  context: TaskContext,
  taskId: string,
  sentAt: number | null,
  reason: TrueReason,
): Promise<void> {
  const now = context.world.clock.now();
  await context.store.transaction(async (transaction) => {
    const intent = await lockAttempt(transaction, taskId, sentAt);
    if (intent?.state !== "sent") return;
    const nextLookUpAt = isFindable(intent.endpoint) ? now + waitBeforeLookUp(0) : null;
    await transaction.spend.updateIntent(taskId, ["sent"], {
      state: "unknown",
      lookUps: 0,
      nextLookUpAt,
      reason: toReasonJson(withNextStep(reason, intent.endpoint)),
      updatedAt: now,
    });
  });
}

async function refuse(
  context: TaskContext,
  taskId: string,
  { sentAt, reason }: Extract<Attempt, { kind: "refused" }>,
): Promise<void> {
  if (sentAt === undefined) await endUnmade(context, taskId, { from: ["held"], to: "withdrawn", reason });
  else await endUnmade(context, taskId, { from: OUT, to: "refused", sentAt, reason });
}

/** Nothing was made, and nothing left that could be: the very same create may be sent after a wait. */
async function keepWaiting(
  context: TaskContext,
  taskId: string,
  { sentAt, reason, waitMs }: Extract<Attempt, { kind: "busy" }>,
): Promise<void> {
  const now = context.world.clock.now();
  const patch = {
    state: "held",
    notBefore: now + waitMs,
    nextLookUpAt: null,
    lookUps: 0,
    reason: toReasonJson(reason),
    updatedAt: now,
  } as const;
  await context.store.transaction(async (transaction) => {
    const isOut = sentAt !== undefined;
    if (isOut && (await lockAttempt(transaction, taskId, sentAt)) === undefined) return;
    await transaction.spend.updateIntent(taskId, isOut ? OUT : ["held"], patch);
  });
}

/** The create, locked, when it is this attempt at it that is out; a change of nothing locks a row. */
async function lockAttempt({ spend }: Transaction, taskId: string, sentAt: number | null): Promise<IntentRow | undefined> {
  const intent = await spend.updateIntent(taskId, OUT, {});
  return intent?.sentAt === sentAt ? intent : undefined;
}

const AWAY_MS = 1_000;
const MOST_AWAY = 300;

async function whileStoreIsAway({ world }: TaskContext, signal: AbortSignal, write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (thrown) {
      if (!(thrown instanceof StoreUnavailableError) || tries >= MOST_AWAY) throw thrown;
      await world.clock.sleep(AWAY_MS, signal);
    }
  }
}
