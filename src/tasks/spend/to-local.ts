import { formatDecimal } from "../../base/index.ts";
import type {
  Finding,
  LocalBudget,
  LocalCreated,
  LocalKept,
  LocalPlan,
  LocalPlanItem,
  LocalSpendLine,
  LocalUnknown,
  Lost,
  TrueReason,
  UnitAmounts,
} from "../../contract/index.ts";
import type { Amounts, BudgetRow, BudgetUse, CustodyRow, IntentRow, PlanItem, SpendLine } from "../../store/index.ts";
import { isFindable } from "./findable.ts";
import { nextOfPlan, stateOfPlan } from "./plan-state.ts";
import type { CreatedPlan, PlanView } from "./port.ts";

/** A plan as people and programs read it at the moment `now`. */
export function toLocalPlan(view: PlanView, now: number): LocalPlan {
  const { plan, approval, tasks } = view;
  return {
    id: plan.id,
    purpose: plan.purpose,
    engine: plan.engine,
    project: plan.project,
    run: plan.run,
    digest: plan.digest,
    state: stateOfPlan(plan, now),
    creates: plan.items.map((item, place) => toLocalItem(item, tasks[place] ?? null)),
    exposure: toUnitAmounts(plan.exposure),
    reasons: plan.reasons,
    approved: approval === undefined ? null : { by: approval.by, at: approval.at, until: approval.expiresAt },
    createdAt: plan.createdAt,
    expiresAt: plan.expiresAt,
    next: nextOfPlan(view, now),
  };
}

/** A plan that was created from, with its tasks. */
export function toLocalCreated(created: CreatedPlan, now: number): LocalCreated {
  const tasks = created.made.map(({ id, family, state }) => ({ id, family, state }));
  return { plan: toLocalPlan(created, now), tasks };
}

/** A line of the ledger of spending. */
export function toLocalSpendLine(line: SpendLine): LocalSpendLine {
  const { min, max } = line;
  return {
    task: line.taskId,
    plan: line.planId,
    purpose: line.purpose,
    project: line.project,
    run: line.run,
    key: line.keyName,
    kind: line.kind,
    pack: line.pack,
    units: toUnitText(line.amount),
    estimate: min === null || max === null ? null : { min: toUnitText(min), max: toUnitText(max) },
    why: line.why,
    at: line.at,
  };
}

/** Budgets, each with what is used of it. */
export function toLocalBudgets(budgets: readonly BudgetRow[], uses: readonly BudgetUse[]): readonly LocalBudget[] {
  return budgets.map(({ id, scope, name, pack, units, creates }) => ({
    scope,
    name,
    pack,
    units: units === null ? null : toUnitText(units),
    creates,
    uses: uses.filter(({ budgetId }) => budgetId === id).map(toLocalUse),
  }));
}

/** A create whose outcome is not known; `host` is where it was sent. */
export function toLocalUnknown(intent: IntentRow, host: string): LocalUnknown {
  return {
    task: intent.taskId,
    plan: intent.planId,
    purpose: intent.purpose,
    externalId: intent.externalId,
    host,
    sentAt: intent.sentAt ?? intent.updatedAt,
    lookUps: intent.lookUps,
    nextLookUpAt: intent.nextLookUpAt,
    findable: isFindable(intent.endpoint),
    held: intent.pack === null ? {} : { [intent.pack]: toUnitText(intent.held) },
    reason: readReason(intent),
  };
}

const DAY_MS = 86_400_000;

/** A result in custody, with the address of our copy. */
export function toLocalKept(row: CustodyRow, url: string, now: number): LocalKept {
  const { taskId: task, purpose, kind, blob: digest, bytes, mime, width, height, seconds, host, upstreamId, savedAt } = row;
  const daysLeft = Math.max(0, Math.floor((row.upstreamUntil - now) / DAY_MS));
  return { task, purpose, kind, url, digest, bytes, mime, width, height, seconds, host, upstreamId, savedAt, daysLeft };
}

/** Hundredths of units as decimal text, by kind of pack. */
export function toUnitAmounts(amounts: Amounts): UnitAmounts {
  return Object.fromEntries(Object.entries(amounts).map(([pack, parts]) => [pack, toUnitText(parts)]));
}

/** Hundredths of a unit as decimal text, such as `1.8`. */
export function toUnitText(hundredths: number): string {
  return formatDecimal(hundredths, 2);
}

/** Why a create had trouble; null where it had none. */
export function readReason({ reason }: Pick<IntentRow, "reason">): TrueReason | null {
  return reason as unknown as TrueReason | null; // intents hold nothing else there
}

function toLocalItem(item: PlanItem, task: string | null): LocalPlanItem {
  return {
    endpoint: item.sentEndpoint,
    asked: item.endpoint,
    body: item.sentBody,
    seal: item.seal,
    pack: item.pack,
    min: toUnitText(item.min),
    max: item.max === null ? null : toUnitText(item.max),
    explanation: item.explanation,
    findings: (item.findings ?? []) as unknown as readonly Finding[], // plans hold what the contract found
    lost: (item.lost ?? []) as unknown as readonly Lost[], // and what its translation lost
    task,
  };
}

function toLocalUse({ period, held, spent, creates }: BudgetUse): LocalBudget["uses"][number] {
  return { period, held: toUnitText(held), spent: toUnitText(spent), creates };
}
