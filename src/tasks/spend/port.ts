import type { PlanOrder, TrueReason } from "../../contract/index.ts";
import type { ApprovalRow, BudgetRow, IntentRow, PlanRow, PurposeRow, TaskRow } from "../../store/index.ts";

/** A plan with what became of it. */
export interface PlanView {
  readonly plan: PlanRow;
  /** The live approval, where there is one. */
  readonly approval?: ApprovalRow;
  /** Tasks of its items, in their order; null where none was made. */
  readonly tasks: readonly (string | null)[];
}

/** What a plan has begun. */
export interface CreatedPlan extends PlanView {
  readonly made: readonly TaskRow[];
}

/** Who asks. */
export interface Asker {
  readonly account: string;
  readonly keyName: string | null;
}

/** Planning and creating at billable engines. Nothing here approves anything. */
export interface Spending {
  /**
   * Prepares every create of an order (judged, its pictures taken in, translated where it must be, priced) and writes it down. Free.
   * @throws WireError for a request that would be refused; NotServed for one that the engine cannot serve; SpendRefused for a purpose that is
   * closed, or without a price and an exposure.
   */
  plan(asker: Asker, order: PlanOrder): Promise<PlanView>;
  /** A plan of the account. */
  find(account: string, planId: string): Promise<PlanView | undefined>;
  /** Newest first. */
  list(account: string, limit: number): Promise<readonly PlanView[]>;
  /**
   * Begins all creates of a plan, in one transaction with their holds and intents; a plan whose creates were begun answers the same tasks.
   * @throws SpendRefused with the rule that forbids it.
   */
  create(account: string, planId: string, requestId: string): Promise<CreatedPlan>;
  /** Ends an open plan; undefined where the account has no such plan. */
  withdraw(account: string, planId: string): Promise<PlanView | undefined>;
}

/** What decides which plans need a person, and how long things live. */
export interface SpendPolicy {
  /** Name, told where it lets a plan pass. */
  readonly name: string;
  /**
   * Largest exposure in hundredths of a unit, by kind of pack, of a plan that passes without a person; absent kinds never pass. Hypotheses,
   * unsettled conflicts, unknown prices and more than one create for a purpose never do either. The default is none.
   */
  readonly passes: Readonly<Partial<Record<string, number>>>;
  /** How long a plan may be approved, in milliseconds; a day by default. */
  readonly planMs: number;
  /** How long an approval holds, in milliseconds; an hour by default. */
  readonly approvalMs: number;
}

/** Everything billable needs a person; plans live a day, approvals an hour. */
export const defaultPolicy: SpendPolicy = { name: "default", passes: {}, planMs: 86_400_000, approvalMs: 3_600_000 };

/** What a person decides about a create whose outcome is not known. What was made has an id, unless the service answers it at once. */
export type Decision = { readonly kind: "made"; readonly upstreamId?: string } | { readonly kind: "not-made" };

/**
 * The acts of whoever keeps the money. They work on the data itself, at a terminal of the machine that has it: no key of an agent reaches
 * them, no header and no flag.
 */
export interface Keeper {
  /** A plan of any account, for showing before it is approved. */
  find(planId: string): Promise<PlanView | undefined>;
  /** @throws SpendRefused for a plan that is not open, or whose digest is another one. */
  approve(planId: string, digest: string, by: string, validMs?: number): Promise<ApprovalRow>;
  revoke(planId: string): Promise<void>;
  reopen(account: string, purpose: string, by: string, why: string): Promise<PurposeRow>;
  setBudget(budget: Omit<BudgetRow, "id" | "createdAt">): Promise<BudgetRow>;
  removeBudget(id: string): Promise<boolean>;
  /** @throws SpendRefused for a create that is not unknown, or an id that belongs to another one. */
  decide(taskId: string, decision: Decision, by: string): Promise<IntentRow>;
}

/** Why spending was refused: the rule, in a word. */
export type SpendRule =
  | "no-approval"
  | "approval-expired"
  | "other-body"
  | "purpose-closed"
  | "purpose-busy"
  | "over-budget"
  | "no-price"
  | "plan-over"
  | "plan-unknown"
  | "already-sent"
  | "not-unknown"
  | "engine-absent";

/** Facts of a refusal beside its words. */
export interface SpendRefusal {
  readonly rule: SpendRule;
  readonly reason: TrueReason;
  readonly planId?: string;
  /** The task that has what was asked for, where there is one. */
  readonly taskId?: string;
}
