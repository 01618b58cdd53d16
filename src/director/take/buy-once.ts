import { isJsonObject, OnetakeError, type Json, type JsonObject } from "../../base/index.ts";
import { AccountError, RefusedError, type Client } from "../../client/index.ts";
import { listPlans, type LocalPlan } from "../../client/local/index.ts";
import { findEndpoint } from "../../contract/index.ts";
import type { ServerTask } from "./ports.ts";

/** A take that is bought. */
export interface PaidTake {
  /** Name of the engine that costs money. */
  readonly engine: string;
  /** What the take is for: its first success closes that, and asking again gets that result. */
  readonly purpose: string;
  readonly project?: string;
  readonly run?: string;
  /** Names the library of elements at the other side: another service or region knows none of them. Letters, digits and dashes. */
  readonly library: string;
}

/** A take whose plan a person has to approve before it goes on. The take stays as it is. */
export class NeedsApproval extends OnetakeError {
  override readonly name = "NeedsApproval";
  readonly plan: LocalPlan;

  constructor(plan: LocalPlan, cause: unknown) {
    super("needs-approval", `${plan.id} waits for a person: nothing was bought`, {
      cause,
      fix: `Have a person read the plan and approve it at a terminal: ${plan.next}`,
      facts: { plan: plan.id, exposure: plan.exposure, next: plan.next },
    });
    this.plan = plan;
  }
}

/** A purpose that another take closed: what would be answered is that one's result. */
export class PurposeTaken extends OnetakeError {
  override readonly name = "PurposeTaken";
}

/** One create of a take. */
export interface TakeCreate {
  readonly endpoint: string;
  readonly body: JsonObject;
}

/**
 * Sends a create of a bought take through plan and approval. The server finds the plan by purpose and request, so that any number of tries end in
 * one plan and one task.
 * @throws NeedsApproval while no person approved it; PurposeTaken where the purpose was bought for something else.
 */
export async function buyOnce(
  client: Client,
  paid: PaidTake,
  { endpoint, body }: TakeCreate,
  create: (endpoint: string, body: JsonObject, signal: AbortSignal) => Promise<ServerTask>,
  signal: AbortSignal,
): Promise<ServerTask> {
  let task: ServerTask;
  try {
    task = await create(endpoint, body, signal);
  } catch (thrown) {
    const plan = isRefusal(thrown) ? await findWaiting(client, paid, signal) : undefined;
    throw plan === undefined ? thrown : new NeedsApproval(plan, thrown);
  }
  const own = externalIdOf(endpoint, body);
  if (own !== undefined && task.facts.externalId !== own) throw taken(paid, task);
  return task;
}

function isRefusal(thrown: unknown): boolean {
  return thrown instanceof AccountError || thrown instanceof RefusedError;
}

// The refusal stands where its plan cannot be read.
async function findWaiting(client: Client, { engine, purpose }: PaidTake, signal: AbortSignal): Promise<LocalPlan | undefined> {
  const plans = await listPlans(client, { limit: 100 }, { signal }).catch(() => []);
  return plans.find(
    (plan) =>
      plan.engine === engine &&
      plan.purpose === purpose &&
      plan.state === "open" &&
      plan.approved === null &&
      plan.reasons.length > 0,
  );
}

function externalIdOf(endpoint: string, body: JsonObject): string | undefined {
  let value: Json | undefined = body;
  for (const name of findEndpoint(endpoint).onceBy?.split(".") ?? []) value = isJsonObject(value) ? value[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

function taken({ purpose }: PaidTake, { facts }: ServerTask): PurposeTaken {
  return new PurposeTaken("purpose-taken", `${purpose} was bought before, as the task ${facts.id}`, {
    fix: `Save that result with onetake library save ${facts.id} <folder>, begin a new take, or have a person open the purpose again: onetake purpose reopen.`,
    facts: { purpose, task: facts.id },
  });
}
