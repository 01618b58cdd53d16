import { parseJson, stringifyJson, type Json, type JsonObject } from "../../base/index.ts";
import type { EvidenceRow } from "../evidence-port.ts";
import type {
  ApprovalRow,
  BudgetRow,
  BudgetUse,
  CustodyRow,
  IntentPatch,
  IntentRow,
  PlanRow,
  PurposeRow,
  SpendLine,
} from "../spend-port.ts";
import type {
  ApprovalTable,
  BudgetTable,
  BudgetUseTable,
  CustodyTable,
  EvidenceTable,
  IntentTable,
  PlanTable,
  PurposeTable,
  SpendLineTable,
} from "./spend-tables.ts";

/** A plan as the database keeps it. */
export function fromPlan({ keyName, items, exposure, reasons, createdAt, expiresAt, ...plan }: PlanRow): PlanTable {
  return {
    ...plan,
    key_name: keyName,
    items: toText(items),
    asked_digest: items.length === 1 ? (items[0]?.askedDigest ?? null) : null,
    exposure: toText(exposure),
    reasons: toText(reasons),
    created_at: createdAt,
    expires_at: expiresAt,
  };
}

/** A plan from its columns. */
export function toPlan(row: PlanTable): PlanRow {
  const { key_name, items, asked_digest: _, exposure, reasons, created_at, expires_at, ...plan } = row;
  return {
    ...plan,
    keyName: key_name,
    items: fromText(items),
    exposure: fromText(exposure),
    reasons: fromText(reasons),
    createdAt: created_at,
    expiresAt: expires_at,
  };
}

/** An approval as the database keeps it. */
export function fromApproval({ planId, expiresAt, revokedAt, ...approval }: ApprovalRow): ApprovalTable {
  return { ...approval, plan_id: planId, expires_at: expiresAt, revoked_at: revokedAt };
}

/** An approval from its columns. */
export function toApproval({ plan_id, expires_at, revoked_at, ...row }: ApprovalTable): ApprovalRow {
  return { ...row, planId: plan_id, expiresAt: expires_at, revokedAt: revoked_at };
}

/** An intent as the database keeps it. */
export function fromIntent(intent: IntentRow): IntentTable {
  const { taskId, keyName, planId, approvalId, body, externalId, handle, reason, ...rest } = intent;
  const { notBefore, sentAt, lookUps, nextLookUpAt, createdAt, updatedAt, ...same } = rest;
  return {
    ...same,
    task_id: taskId,
    key_name: keyName,
    plan_id: planId,
    approval_id: approvalId,
    body: stringifyJson(body),
    external_id: externalId,
    handle: toNullable(handle),
    not_before: notBefore,
    sent_at: sentAt,
    look_ups: lookUps,
    next_look_up_at: nextLookUpAt,
    reason: toNullable(reason),
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

/** The columns that a patch of an intent changes; members that are undefined stay as they are. */
export function fromIntentPatch(patch: IntentPatch): Partial<IntentTable> {
  const all: Partial<IntentTable> = {
    state: patch.state,
    handle: patch.handle === undefined ? undefined : toNullable(patch.handle),
    not_before: patch.notBefore,
    sent_at: patch.sentAt,
    look_ups: patch.lookUps,
    next_look_up_at: patch.nextLookUpAt,
    reason: patch.reason === undefined ? undefined : toNullable(patch.reason),
    billed: patch.billed,
    held: patch.held,
    updated_at: patch.updatedAt,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** An intent from its columns. */
export function toIntent(row: IntentTable): IntentRow {
  const { task_id, key_name, plan_id, approval_id, body, external_id, handle, reason, ...rest } = row;
  const { not_before, sent_at, look_ups, next_look_up_at, created_at, updated_at, ...same } = rest;
  return {
    ...same,
    taskId: task_id,
    keyName: key_name,
    planId: plan_id,
    approvalId: approval_id,
    body: parseJson(body) as JsonObject, // fromIntent wrote an object
    externalId: external_id,
    handle: handle === null ? null : parseJson(handle),
    notBefore: not_before,
    sentAt: sent_at,
    lookUps: look_ups,
    nextLookUpAt: next_look_up_at,
    reason: reason === null ? null : parseJson(reason),
    createdAt: created_at,
    updatedAt: updated_at,
  };
}

/** A purpose as the database keeps it. */
export function fromPurpose({ closedBy, reopened, createdAt, ...purpose }: PurposeRow): PurposeTable {
  return { ...purpose, closed_by: closedBy, reopened: toText(reopened), created_at: createdAt };
}

/** A purpose from its columns. */
export function toPurpose({ closed_by, reopened, created_at, ...row }: PurposeTable): PurposeRow {
  return { ...row, closedBy: closed_by, reopened: fromText(reopened), createdAt: created_at };
}

/** A budget as the database keeps it. */
export function fromBudget({ createdAt, ...budget }: BudgetRow): BudgetTable {
  return { ...budget, created_at: createdAt };
}

/** A budget from its columns. */
export function toBudget({ created_at, ...row }: BudgetTable): BudgetRow {
  return { ...row, createdAt: created_at };
}

/** The use of a budget as the database keeps it. */
export function fromUse({ budgetId, ...use }: BudgetUse): BudgetUseTable {
  return { ...use, budget_id: budgetId };
}

/** The use of a budget from its columns. */
export function toUse({ budget_id, ...row }: BudgetUseTable): BudgetUse {
  return { ...row, budgetId: budget_id };
}

/** A line of the ledger of spending as the database keeps it. */
export function fromLine({ taskId, planId, keyName, ...line }: SpendLine): SpendLineTable {
  return { ...line, task_id: taskId, plan_id: planId, key_name: keyName };
}

/** A line of the ledger of spending from its columns. */
export function toLine({ task_id, plan_id, key_name, ...row }: SpendLineTable): SpendLine {
  return { ...row, taskId: task_id, planId: plan_id, keyName: key_name };
}

/** A result in custody as the database keeps it. */
export function fromCustody({ taskId, upstreamId, savedAt, upstreamUntil, ...custody }: CustodyRow): CustodyTable {
  return { ...custody, task_id: taskId, upstream_id: upstreamId, saved_at: savedAt, upstream_until: upstreamUntil };
}

/** A result in custody from its columns. */
export function toCustody({ task_id, upstream_id, saved_at, upstream_until, ...row }: CustodyTable): CustodyRow {
  return { ...row, taskId: task_id, upstreamId: upstream_id, savedAt: saved_at, upstreamUntil: upstream_until };
}

/** A piece of evidence as the database keeps it. */
export function fromEvidence({ evidence, shape, state, proposedAt, decidedAt, decidedBy }: EvidenceRow): EvidenceTable {
  return {
    id: evidence.id,
    claims: evidence.claims,
    evidence: toText(evidence),
    shape: toText(shape),
    state,
    proposed_at: proposedAt,
    decided_at: decidedAt,
    decided_by: decidedBy,
  };
}

/** A piece of evidence from its columns. */
export function toEvidence(row: EvidenceTable): EvidenceRow {
  return {
    evidence: fromText(row.evidence),
    shape: fromText(row.shape),
    state: row.state,
    proposedAt: row.proposed_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
  };
}

function toText(value: object): string {
  return stringifyJson(value as unknown as Json); // rows hold nothing but JSON values
}

function fromText<T>(text: string): T {
  return parseJson(text) as T; // toText wrote the same member of the row
}

function toNullable(value: Json): string | null {
  return value === null ? null : stringifyJson(value);
}
