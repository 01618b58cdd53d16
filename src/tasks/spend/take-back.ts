import type { IntentState } from "../../store/index.ts";
import { CANCELLED } from "../cancelled.ts";
import type { TaskContext } from "../context.ts";
import { endTaskOf, endUnmade } from "./end-unmade.ts";
import { SpendRefused } from "./errors.ts";
import { guardReason } from "./reasons.ts";

const OUT: ReadonlySet<IntentState> = new Set(["sent", "unknown", "accepted"]);

/**
 * Takes back a paid task that was not sent: it is cancelled, and what it held is given back. One that has ended stays as it is.
 * @throws SpendRefused with the rule `already-sent` for one that was sent.
 */
export async function takeBack(context: TaskContext, taskId: string): Promise<void> {
  const reason = guardReason(CANCELLED, "");
  if (await endUnmade(context, taskId, { from: ["held"], to: "withdrawn", reason })) return;
  const intent = await context.store.spend.intent(taskId);
  if (intent === undefined || intent.state === "settled") return;
  if (OUT.has(intent.state)) throw new SpendRefused({ rule: "already-sent", reason: SENT, taskId });
  await endTaskOf(context, intent);
}

const SENT = guardReason(
  "The task was sent, and the service has no way to take a task back: it is paid for, and kept when it ends.",
  "Wait for its end; delete what it made if it is not wanted.",
);
