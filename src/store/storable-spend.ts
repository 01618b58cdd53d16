import type { EvidenceRow } from "./evidence-port.ts";
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
} from "./spend-port.ts";
import { assertStorable } from "./storable.ts";

/** @throws UnstorableTextError for the first text of a plan that cannot be kept unchanged. JSON members can hold any text. */
export function assertStorablePlan(plan: PlanRow): void {
  assertStorable(plan, ["id", "account", "keyName", "engine", "purpose", "project", "run", "digest"]);
  for (const item of plan.items) assertStorable(item, ["askedDigest"]);
}

/** @throws UnstorableTextError for the first text of an approval that cannot be kept unchanged. */
export function assertStorableApproval(approval: ApprovalRow): void {
  assertStorable(approval, ["id", "planId", "digest", "by"]);
}

const INTENT_TEXTS = [
  "taskId",
  "account",
  "keyName",
  "planId",
  "approvalId",
  "purpose",
  "project",
  "run",
  "engine",
  "endpoint",
  "seal",
  "externalId",
  "model",
] as const;

/** @throws UnstorableTextError for the first text that cannot be kept unchanged; TypeError for an amount that is not exact. */
export function assertStorableIntent(intent: IntentRow | IntentPatch): void {
  const row: Partial<IntentRow> = intent;
  assertStorable(row, INTENT_TEXTS);
  assertExact(row, ["min", "held", "billed"]);
}

/** @throws UnstorableTextError for the name of a purpose that cannot be kept unchanged. */
export function assertStorablePurpose(purpose: Pick<PurposeRow, "account" | "name"> & Partial<PurposeRow>): void {
  assertStorable(purpose, ["account", "name", "closedBy"]);
}

/** @throws UnstorableTextError for the first text that cannot be kept unchanged; TypeError for a cap that is not exact. */
export function assertStorableBudget(budget: BudgetRow): void {
  assertStorable(budget, ["id", "account", "name"]);
  assertExact(budget, ["units", "creates"]);
}

/** @throws UnstorableTextError for a period that cannot be kept unchanged; TypeError for an amount below 0 or not exact. */
export function assertStorableUse(use: Pick<BudgetUse, "budgetId" | "period"> & Partial<BudgetUse>): void {
  assertStorable(use, ["budgetId", "period"]);
  assertExact(use, ["held", "spent", "creates"]);
}

/** @throws UnstorableTextError for the first text that cannot be kept unchanged; TypeError for an amount that is not exact. */
export function assertStorableLine(line: SpendLine): void {
  assertStorable(line, ["id", "account", "taskId", "planId", "purpose", "project", "run", "keyName", "why"]);
  assertExact(line, ["amount", "min", "max"]);
}

/** @throws UnstorableTextError for the first text of a result in custody that cannot be kept unchanged. */
export function assertStorableCustody(custody: CustodyRow): void {
  assertStorable(custody, ["taskId", "account", "purpose", "blob", "mime", "host", "upstreamId"]);
}

/** @throws UnstorableTextError for an id or a claim that cannot be kept unchanged. */
export function assertStorableEvidence({ evidence, decidedBy }: EvidenceRow): void {
  assertStorable({ id: evidence.id, decidedBy }, ["id", "decidedBy"]);
  for (const claim of evidence.claims) assertStorable({ claim }, ["claim"]);
}

// Amounts are hundredths of a unit: whole, never below 0, and never so large that a digit is lost.
function assertExact<Name extends string>(row: Readonly<Partial<Record<Name, number | null>>>, names: readonly Name[]): void {
  for (const name of names) {
    const amount = row[name];
    if (amount == null || (Number.isSafeInteger(amount) && amount >= 0)) continue;
    throw new TypeError(`${name} is ${amount}, which is no whole number from 0`);
  }
}
