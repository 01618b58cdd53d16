import type { LocalBudget, LocalPlanItem, UnitAmounts } from "../../contract/index.ts";

/** Amounts for people: `3.6 units`, or `3.6 video + 12 image units` where there are several kinds. */
export function amountsText(amounts: UnitAmounts): string {
  const parts = Object.entries(amounts).filter(([, units]) => units !== "0");
  if (parts.length === 0) return "0 units";
  if (parts.length === 1) return `${parts[0]?.[1] ?? ""} units`;
  return `${parts.map(([pack, units]) => `${units} ${pack}`).join(" + ")} units`;
}

/** The same with the kind of pack said in any case. */
export function packedText(amounts: UnitAmounts): string {
  const parts = Object.entries(amounts).map(([pack, units]) => `${units} ${pack}`);
  return parts.length === 0 ? "0 units" : `${parts.join(" + ")} units`;
}

/** What one create costs: exact, a range, or unknown. */
export function priceText({ pack, min, max }: LocalPlanItem): string {
  const span = max === null ? (min === "0" ? "unknown" : `${min} or more`) : min === max ? min : `${min} to ${max}`;
  return `${span} ${pack ?? ""}`.trim();
}

/** A cap and what is used of it in a period, which has to be one of the budget's: `3.6 of 20 units, 2 of 10 creates`. */
export function usedText(budget: LocalBudget, use: LocalBudget["uses"][number] | undefined): string {
  const { held = "0", spent = "0", creates = 0 } = use ?? {};
  const used = held === "0" ? spent : spent === "0" ? `${held} held` : `${spent} and ${held} held`;
  const parts = [
    budget.units === null ? "" : `${used} of ${budget.units} units`,
    budget.creates === null ? "" : `${creates} of ${budget.creates} creates`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}
