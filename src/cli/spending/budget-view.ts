import { formatDecimal } from "../../base/index.ts";
import type { LocalBudget } from "../../contract/index.ts";
import type { Out } from "../context.ts";
import { printable } from "../terminal/printable.ts";
import { toTable } from "../terminal/table.ts";
import type { Caps } from "./budget-caps.ts";
import { usedText } from "./units-text.ts";

/** Writes budgets, each with what is used of it in the periods that there were. */
export function writeBudgets(out: Out, budgets: readonly LocalBudget[]): void {
  const { ink } = out;
  const head = ["of", "name", "pack", "period", "used"].map(ink.dim);
  const rows = budgets.flatMap((budget) => {
    const { scope, name, pack, uses } = budget;
    const label = [scope, scope === "day" ? "each" : printable(name), pack] as const;
    if (uses.length === 0) return [[...label, "", usedText(budget, undefined)]];
    return uses.map((use, index) => {
      const [of, called, kind] = index === 0 ? label : (["", "", ""] as const);
      return [of, called, kind, printable(use.period), usedText(budget, use)];
    });
  });
  out.write(toTable([head, ...rows]));
}

/** Caps in words: `at most 20 units and 10 creates`. */
export function describeCaps({ units, creates }: Caps): string {
  const parts = [
    units === null ? "" : `${formatDecimal(units, 2)} units`,
    creates === null ? "" : `${creates} ${creates === 1 ? "create" : "creates"}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "no cap" : `at most ${parts.join(" and ")}`;
}
