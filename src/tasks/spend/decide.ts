import type { Json } from "../../base/index.ts";
import type { PaidHandle } from "../../engines/index.ts";
import type { IntentPatch, IntentRow, SpendWriter, Store } from "../../store/index.ts";
import { release } from "./budgets.ts";
import { SpendRefused } from "./errors.ts";
import { canBeAskedFor } from "./findable.ts";
import type { Decision } from "./port.ts";
import { guardReason, toReasonJson } from "./reasons.ts";

/** A person's word about a create. */
export interface Word {
  readonly taskId: string;
  readonly decision: Decision;
  readonly by: string;
}

/**
 * Writes down what a person knows of a create whose outcome is not known. Made: it goes on with the task that they found; what is in an answer alone is
 * lost with it, so that it ends as failed and costs what was held. Not made: what it held is
 * given back, and its task ends as failed as soon as somebody works on it.
 * @throws SpendRefused with the rule `not-unknown` for a create in another state, or an id that another create has.
 */
export async function decideUnknown(store: Store, now: number, { taskId, decision, by }: Word): Promise<IntentRow> {
  return await store.transaction(async ({ spend }) => {
    if (decision.kind === "made") return await adopt(spend, taskId, (decision.upstreamId ?? "").trim(), now);
    const reason = guardReason(
      `The service made no task of this create, as ${by} decided. Nothing was charged for it here.`,
      "Look at the service's bill, which nobody here has seen.",
    );
    const intent = await change(spend, taskId, {
      state: "refused",
      reason: toReasonJson(reason),
      nextLookUpAt: null,
      updatedAt: now,
    });
    await release(spend, intent, "decided", now);
    return intent;
  });
}

async function adopt(spend: SpendWriter, taskId: string, id: string, now: number): Promise<IntentRow> {
  const handle: PaidHandle = { id };
  const intent = await change(spend, taskId, { state: "accepted", handle, reason: null, nextLookUpAt: null, updatedAt: now });
  if (id === "" && canBeAskedFor(intent.endpoint))
    throw refusal(taskId, "No id of a task at the service was given.", "Give the id that the service shows.");
  if (id === "") return intent; // its answer was lost, and nobody can be asked for it
  const others = await spend.listIntents(intent.account, { states: ["accepted", "settled"], limit: 10_000 });
  const owner = others.find((other) => other.taskId !== taskId && other.engine === intent.engine && idOf(other.handle) === id);
  if (owner === undefined) return intent;
  throw refusal(
    taskId,
    `The id ${id} belongs to the task ${owner.taskId}.`,
    `Look for the task with the external id ${intent.externalId}.`,
  );
}

/** @throws SpendRefused when the create is not unknown. */
async function change(spend: SpendWriter, taskId: string, patch: IntentPatch): Promise<IntentRow> {
  const changed = await spend.updateIntent(taskId, ["unknown"], patch);
  if (changed !== undefined) return changed;
  const state = (await spend.intent(taskId))?.state;
  const is =
    state === undefined
      ? `There is no create of a task ${taskId}.`
      : `The create of the task ${taskId} is ${state}, not unknown.`;
  throw refusal(taskId, is, "Look at what is unknown: onetake unknowns");
}

function refusal(taskId: string, message: string, next: string): SpendRefused {
  return new SpendRefused({ rule: "not-unknown", reason: guardReason(message, next), taskId });
}

function idOf(handle: Json): Json | undefined {
  return typeof handle === "object" && handle !== null && "id" in handle ? handle.id : undefined;
}
