import { OnetakeError, type Json } from "../../base/index.ts";
import type { TrueReason } from "../../contract/index.ts";
import type { IntentRow } from "../../store/index.ts";
import { engineOf } from "../engine-of.ts";
import { isUnchanged, waitUntilDue } from "./due.ts";
import { isFindable } from "./findable.ts";
import { waitBeforeLookUp } from "./look-up-times.ts";
import { accept } from "./outcome.ts";
import { toPaidJob } from "./paid-job.ts";
import { toReasonJson } from "./reasons.ts";
import type { SubmitParts } from "./submit-once.ts";

/**
 * Waits until a create whose outcome is not known is due to be looked up, and looks once: the task that is found is adopted. One that cannot be
 * found by any id of ours waits until a person has decided.
 */
export async function lookUpWhenDue(parts: SubmitParts, intent: IntentRow): Promise<void> {
  const { context, tell, signal } = parts;
  const { taskId, updatedAt, nextLookUpAt, lookUps } = intent;
  const canFind = isFindable(intent.endpoint);
  if (lookUps > 0 || !canFind) await tell("unknown");
  const due = { at: canFind ? (nextLookUpAt ?? 0) : Number.POSITIVE_INFINITY, setAt: updatedAt };
  if (!(await waitUntilDue(context.world.clock, due, signal, () => isUnchanged(context.store, intent)))) return;
  await tell("looking it up");
  const found = await lookUp(parts, intent);
  if (found.kind === "found") return await accept(context, taskId, found.handle);
  const now = context.world.clock.now();
  const next = {
    lookUps: lookUps + 1,
    nextLookUpAt: now + waitBeforeLookUp(lookUps + 1),
    reason: toReasonJson(found.reason),
    updatedAt: now,
  };
  await context.store.transaction(({ spend }) => spend.updateIntent(taskId, ["unknown"], next));
}

type Found = { readonly kind: "found"; readonly handle: Json } | { readonly kind: "none"; readonly reason: TrueReason };

async function lookUp({ context, signal }: SubmitParts, intent: IntentRow): Promise<Found> {
  const { paid } = engineOf(context, intent.engine);
  if (paid === undefined) throw new TypeError(`the engine ${intent.engine} cannot look anything up`);
  try {
    const handle = await paid.lookUp(await toPaidJob(context, intent), { signal, progress: () => {} });
    return handle === undefined ? { kind: "none", reason: notThere(intent, paid.host) } : { kind: "found", handle };
  } catch (thrown) {
    signal.throwIfAborted();
    return { kind: "none", reason: notAsked(paid.host, thrown) };
  }
}

const NEXT =
  "It is looked up again by itself and never sent again. `onetake unknowns` shows it; a person who knows more, from the service's console say, can decide it there.";

function notThere({ externalId }: IntentRow, host: string): TrueReason {
  return {
    class: "unknown",
    message: `The create was sent to ${host}, and no task with the external id ${externalId} is to be found there.`,
    next: NEXT,
  };
}

function notAsked(host: string, thrown: unknown): TrueReason {
  const words = thrown instanceof OnetakeError ? ` ${thrown.message}` : "";
  return {
    class: "unknown",
    message: `The create was sent to ${host}, which could not be asked what became of it.${words}`,
    next: NEXT,
  };
}
