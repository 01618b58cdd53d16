import type { Ticket } from "../../engines/index.ts";
import type { IntentRow, SpendWriter } from "../../store/index.ts";
import type { TaskContext } from "../context.ts";
import { SpendRefused } from "./errors.ts";
import { guardReason } from "./reasons.ts";
import { askTurn, NoTurn } from "./turns.ts";

/** The way out of one create: its ticket, and what became of it. */
export interface Exit {
  readonly ticket: Ticket;
  /** Resolves when the ticket was redeemed or will not be. */
  readonly passed: Promise<void>;
  /** The moment under which the create was marked sent; undefined when nothing has left by this exit. */
  sentAt(): number | undefined;
  /** Why the ticket was not redeemed; undefined when it was, or nobody tried. */
  refusal(): unknown;
  /** Tells that nobody will redeem it any more. */
  close(): void;
}

/** What decides whether a create may leave. */
export interface ExitRules {
  /** Slots of its model and pack at the other side; undefined where that is not known. */
  readonly limit: number | undefined;
  /** It has let others go first for long enough. */
  readonly isPatient: boolean;
}

/** Makes the exit of a held create, for one attempt. It is shut when the signal aborts. */
export function createExit(context: TaskContext, intent: IntentRow, rules: ExitRules, signal: AbortSignal): Exit {
  let [sentAt, refusal, isUsed]: [number | undefined, unknown, boolean] = [undefined, undefined, false];
  let pass = (): void => {};
  const passed = new Promise<void>((resolve) => (pass = resolve));
  const redeem = async (): Promise<void> => {
    if (isUsed) throw sentBefore(intent);
    isUsed = true;
    try {
      signal.throwIfAborted();
      sentAt = await context.store.transaction((transaction) =>
        markSent(transaction.spend, intent, rules, context.world.clock.now()),
      );
    } catch (thrown) {
      refusal = thrown;
      throw thrown;
    } finally {
      pass();
    }
  };
  return { ticket: { seal: intent.seal, redeem }, passed, sentAt: () => sentAt, refusal: () => refusal, close: () => pass() };
}

/**
 * Whether a create may leave now: it is held, a person's yes to its plan is alive, what is to be sent is what was planned, and it has its turn.
 * The plan stays locked until the transaction ends, so that of two who ask for one of its creates the second one sees what the first did.
 * @throws SpendRefused, NoTurn
 */
export async function assertMayLeave(spend: SpendWriter, given: IntentRow, rules: ExitRules, now: number): Promise<IntentRow> {
  const plan = await spend.lockPlan(given.planId);
  const intent = await spend.intent(given.taskId);
  if (plan === undefined || intent === undefined || intent.state !== "held") throw sentBefore(given);
  if (plan.items[intent.place]?.seal !== intent.seal) throw otherBody(intent);
  if ((await spend.liveApproval(plan.id, plan.digest, now)) === undefined) throw unapproved(intent);
  const turn = await askTurn(spend, intent, rules.limit, now);
  if (turn === "full" || (turn === "after-you" && !rules.isPatient)) throw new NoTurn(turn);
  return intent;
}

/** Answers the moment under which it is marked: a later one for each time, whatever the clock says, so that no attempt is taken for another. */
async function markSent(spend: SpendWriter, given: IntentRow, rules: ExitRules, now: number): Promise<number> {
  const intent = await assertMayLeave(spend, given, rules, now);
  const sentAt = Math.max(now, (intent.sentAt ?? 0) + 1);
  const patch = { state: "sent", sentAt, lookUps: 0, nextLookUpAt: null, updatedAt: now } as const;
  if ((await spend.updateIntent(intent.taskId, ["held"], patch)) === undefined) throw sentBefore(given);
  return sentAt;
}

function sentBefore({ taskId, planId }: IntentRow): SpendRefused {
  const reason = guardReason(
    `The create of the task ${taskId} is not waiting to be sent.`,
    "Look at the task: it tells what became of it.",
  );
  return new SpendRefused({ rule: "already-sent", reason, planId, taskId });
}

function otherBody({ taskId, planId }: IntentRow): SpendRefused {
  const reason = guardReason("What would be sent is not what was planned.", "Plan it again.");
  return new SpendRefused({ rule: "other-body", reason, planId, taskId });
}

function unapproved({ taskId, planId }: IntentRow): SpendRefused {
  const reason = guardReason(
    `The approval of the plan ${planId} expired or was revoked before its create was sent. Nothing was sent, and nothing is held for it any more.`,
    "Plan it again and have a person approve it.",
  );
  return new SpendRefused({ rule: "approval-expired", reason, planId, taskId });
}
