import type { Endpoint } from "../../contract/index.ts";
import type { IntentRow, SpendReader, Store } from "../../store/index.ts";
import type { TaskView } from "../port.ts";
import { externalIdTaken } from "../refused-create.ts";
import { toView } from "../to-views.ts";
import { UNDER_WAY } from "./intent-states.ts";
import type { WirePurpose } from "./purpose-of.ts";
import { closedByAnother } from "./refusals.ts";

/** A create on the wire, as the guard knows it. */
export interface PaidRequest {
  readonly account: string;
  readonly endpoint: Endpoint;
  readonly purpose: WirePurpose;
  /** What tells it from others: without external id and callback. */
  readonly askedDigest: string;
  /** SHA-256 of the canonical body as it came, hex. */
  readonly bodyDigest: string;
  readonly externalId: string | undefined;
  /** It is known to cost nothing. */
  readonly isFree: boolean;
}

/**
 * The task that has what a create asks for: the one that closed its purpose, or the one that makes the very same under way. What costs
 * nothing closes no purpose.
 */
export async function findAnswer({ spend }: Pick<Store, "spend">, request: PaidRequest): Promise<string | undefined> {
  const { account, isFree, purpose } = request;
  const row = await spend.purpose(account, purpose.name);
  if (row === undefined) return undefined;
  if (!isFree && row.state === "closed" && row.closedBy !== null) return row.closedBy;
  const intents = await spend.listIntents(account, { purpose: purpose.name, states: UNDER_WAY, limit: 1000 });
  for (const intent of intents) if ((await askedBy(spend, intent)) === request.askedDigest) return intent.taskId;
  return undefined;
}

/**
 * Answers a create with a task that is there already.
 * @throws SpendRefused for a task of another operation; WireError where the purpose was derived from an external id that stands for
 * another request.
 */
export async function answerAgain(store: Store, request: PaidRequest, taskId: string): Promise<TaskView> {
  const { endpoint, purpose, externalId, askedDigest } = request;
  const task = await store.taskById(taskId);
  if (task === undefined) throw new TypeError(`the task ${taskId} of a purpose is gone`); // rows are never deleted
  if (!purpose.isStated && externalId !== undefined) {
    const intent = await store.spend.intent(taskId);
    if (intent !== undefined && (await askedBy(store.spend, intent)) !== askedDigest) throw externalIdTaken(externalId);
  }
  if (task.family !== endpoint.family) throw closedByAnother(purpose.name, task);
  return { ...(await toView(store, task)), reused: true };
}

async function askedBy(spend: SpendReader, { planId, place }: IntentRow): Promise<string | undefined> {
  return (await spend.plan(planId))?.items[place]?.askedDigest;
}
