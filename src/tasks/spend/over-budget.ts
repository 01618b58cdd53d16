import { formatDecimal } from "../../base/index.ts";
import type { BudgetRow, BudgetUse } from "../../store/index.ts";
import { SpendRefused } from "./errors.ts";
import { guardReason } from "./reasons.ts";
import { unitsText } from "./units-text.ts";

/** A budget that is too small for what is to be reserved. */
export interface Breach {
  readonly budget: BudgetRow;
  readonly use: BudgetUse;
  /** What was to be reserved. */
  readonly held: number;
  readonly creates: number;
}

/** The refusal that names the budgets that are too small, and what is left of each. */
export function overBudget(breaches: readonly Breach[], planId: string): SpendRefused {
  const message = `Nothing was sent: ${breaches.map(describe).join("; ")}.`;
  const next =
    "Plan something that costs less, or leave it to the person who keeps the money, at the machine that has the data: onetake budget show";
  return new SpendRefused({ rule: "over-budget", planId, reason: guardReason(message, next) });
}

function describe({ budget, use, held, creates }: Breach): string {
  const { units, creates: most, pack } = budget;
  const told: string[] = [];
  if (units !== null && use.held + use.spent + held > units)
    told.push(
      `has ${unitsText(Math.max(0, units - use.held - use.spent), pack)} left of ${formatDecimal(units, 2)}` +
        ` (${formatDecimal(use.held, 2)} held, ${formatDecimal(use.spent, 2)} spent), and ${unitsText(held, pack)} are to be held`,
    );
  if (most !== null && use.creates + creates > most)
    told.push(
      `has ${countText(Math.max(0, most - use.creates))} left of ${most}, and ${creates} ${creates === 1 ? "is" : "are"} asked for`,
    );
  return `the budget ${nameOf(budget, use.period)} ${told.join("; it ")}`;
}

function countText(creates: number): string {
  return creates === 1 ? "1 create" : `${creates} creates`;
}

function nameOf({ scope, name }: BudgetRow, period: string): string {
  if (scope === "day") return `of the day ${period}`;
  return name === period ? `of the ${scope} "${name}"` : `of each ${scope}, here "${period}",`;
}
