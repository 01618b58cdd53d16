import { findEndpoint, readRoles } from "../../contract/index.ts";
import type { IntentRow, PlanRow } from "../../store/index.ts";
import { slotsOf } from "../slots.ts";
import { textOf } from "../text-of.ts";

/** Who begins a create, by whose yes and when. */
export interface Beginning {
  readonly taskId: string;
  readonly keyName: string | null;
  readonly approvalId: string;
  readonly now: number;
}

/** What is kept of one create of a plan until it ends: what travels, under an id of ours, and what is held for it. */
export function toIntent(plan: PlanRow, place: number, { taskId, keyName, approvalId, now }: Beginning): IntentRow {
  const { account, id: planId, purpose, project, run, engine } = plan;
  const item = plan.items[place];
  if (item === undefined) throw new TypeError(`the plan ${planId} has no create ${place}`);
  const endpoint = findEndpoint(item.sentEndpoint);
  const roles = readRoles(endpoint, item.sentBody);
  return {
    taskId,
    account,
    keyName,
    planId,
    place,
    approvalId,
    purpose,
    project,
    run,
    engine,
    endpoint: item.sentEndpoint,
    body: item.sentBody,
    seal: item.seal,
    externalId: `onetake-${taskId}`,
    model: endpoint.pathModel ?? textOf(roles.one("model")),
    pack: item.pack,
    slots: slotsOf(endpoint, roles),
    min: item.min,
    held: item.exposure,
    billed: null,
    state: "held",
    handle: null,
    notBefore: 0,
    sentAt: null,
    lookUps: 0,
    nextLookUpAt: null,
    reason: null,
    createdAt: now,
    updatedAt: now,
  };
}
