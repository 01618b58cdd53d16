import { parseDecimal } from "../../base/index.ts";
import type { BudgetRow } from "../../store/index.ts";
import { BadInput } from "../errors.ts";

/** The caps of a budget as flags say them. */
export interface CapFlags {
  readonly units?: string;
  readonly creates?: string;
}

/** Caps of a budget: hundredths of units, and creates; null for no cap. */
export type Caps = Pick<BudgetRow, "units" | "creates">;

/** @throws BadInput for no caps at all, and for what is no number. */
export function toCaps({ units, creates }: CapFlags): Caps {
  if (units === undefined && creates === undefined)
    throw new BadInput("no-caps", "a budget caps something", { fix: "Say --units, --creates or both." });
  return { units: units === undefined ? null : toUnits(units), creates: creates === undefined ? null : toCreates(creates) };
}

/** Whether more could be spent than before. */
export function isRaise(before: Caps, after: Caps): boolean {
  const isHigher = (old: number | null, next: number | null): boolean => old !== null && (next === null || next > old);
  return isHigher(before.units, after.units) || isHigher(before.creates, after.creates);
}

function toUnits(text: string): number {
  const parts = parseDecimal(text, 2);
  if (parts !== undefined && parts >= 0) return parts;
  throw new BadInput("bad-units", `--units ${text} is no number of units`, {
    fix: "Write it like --units 20 or --units 0.5; hundredths are the least.",
  });
}

function toCreates(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new BadInput("bad-number", `--creates ${text} is no number of creates`, { fix: "Write it like --creates 10." });
}
