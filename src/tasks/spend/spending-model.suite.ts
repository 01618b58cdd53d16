import type { BudgetRow, IntentRow, PlanRow } from "../../store/index.ts";

/*
 * What the rules of spending say, told a second time and in another way: from a plain list of what happened, without ledgers, locks or states of
 * plans. Tests hold the guard against it.
 */

export interface ModelCreate {
  readonly taskId: string;
  readonly planId: string;
  readonly purpose: string;
  readonly run: string | null;
  readonly held: number;
  readonly day: string;
  readonly at: number;
  /** Undefined while it is under way. */
  end?: { readonly kind: "released" } | { readonly kind: "charged"; readonly billed: number };
}

export interface ModelPlan {
  readonly row: PlanRow;
  isWithdrawn: boolean;
  /** The yes that counts, with its moment and end. */
  yes?: { readonly at: number; readonly until: number };
}

/** Everything that happened. */
export class SpendingModel {
  readonly plans = new Map<string, ModelPlan>();
  readonly creates: ModelCreate[] = [];
  readonly budgets = new Map<string, BudgetRow>();
  /** Tasks that have what a purpose is for. */
  readonly closed = new Map<string, string>();

  /** Why the creates of a plan may not be begun now; empty where they may be. */
  faults(planId: string, now: number, day: string): readonly string[] {
    const plan = this.plans.get(planId);
    if (plan === undefined) return ["plan-unknown"];
    const { row, yes, isWithdrawn } = plan;
    const own = this.creates.filter(({ purpose }) => purpose === row.purpose);
    const open = own.filter(({ end }) => end === undefined);
    const made = own.filter(({ end }) => end?.kind !== "released");
    const newest = Math.max(Number.NEGATIVE_INFINITY, ...made.map(({ at }) => at));
    return [
      ...(isWithdrawn || row.expiresAt <= now ? ["plan-over"] : []),
      ...(this.closed.get(row.purpose) === undefined ? [] : ["purpose-closed"]),
      ...(open.length > 0 && row.items.length === 1 ? ["purpose-busy"] : []),
      ...(yes === undefined || yes.until <= now || yes.at < newest ? ["no-approval", "approval-expired"] : []),
      ...(this.#fits(row, day) ? [] : ["over-budget"]),
    ];
  }

  #fits(row: PlanRow, day: string): boolean {
    const more = row.items.reduce((sum, { exposure }) => sum + exposure, 0);
    return [...this.budgets.values()].every((budget) => {
      const { scope, name, units, creates } = budget;
      const isMeant = scope === "day" || (row.run !== null && (name === "*" || name === row.run));
      if (!isMeant) return true;
      const used = this.used(budget, scope === "day" ? day : (row.run ?? ""));
      return (
        (units === null || used.held + used.spent + more <= units) &&
        (creates === null || used.creates + row.items.length <= creates)
      );
    });
  }

  /** What is used of a budget in a period, counted anew. */
  used(
    { scope }: Pick<BudgetRow, "scope">,
    period: string,
  ): { readonly held: number; readonly spent: number; readonly creates: number } {
    const own = this.creates.filter(({ run, day }) => (scope === "day" ? day === period : run === period));
    return {
      held: own.filter(({ end }) => end === undefined).reduce((sum, { held }) => sum + held, 0),
      spent: own.reduce((sum, { end }) => sum + (end?.kind === "charged" ? end.billed : 0), 0),
      creates: own.filter(({ end }) => end?.kind !== "released").length,
    };
  }

  /** Ends a create. The first one that ends well closes its purpose. */
  ended(create: ModelCreate, end: NonNullable<ModelCreate["end"]>, isWell: boolean): void {
    create.end = end;
    if (isWell && !this.closed.has(create.purpose)) this.closed.set(create.purpose, create.taskId);
  }

  /** Writes creates down that were begun. */
  begun(intents: readonly IntentRow[], now: number, day: string): void {
    for (const { taskId, planId, purpose, run, held } of intents)
      this.creates.push({ taskId, planId, purpose, run, held, day, at: now });
  }
}
