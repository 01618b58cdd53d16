import { claimOfPrice } from "../claims/claims-of.ts";
import { priceRows } from "../prices/index.ts";
import type { Credit, Reading } from "./credit.ts";

/** What the units that a finished task took say of the list price: something only where the list says one amount, or another was taken. */
export function creditPrice({ vector: { standard, outcome, order } }: Reading): readonly Credit[] {
  const row = priceRows.find(({ id }) => id === order?.row);
  const { units } = outcome;
  if (outcome.kind !== "succeeded" || units === undefined || order === undefined || row === undefined) return [];
  const isWithin = order.min <= units && units <= order.max;
  if (isWithin && order.min !== order.max) return [];
  const list = order.min === order.max ? `${order.min / 100}` : `${order.min / 100} to ${order.max / 100}`;
  return [
    {
      claims: [claimOfPrice(row)],
      verdict: isWithin ? "for" : "against",
      rung: "completed",
      scope: { standard },
      note: `took ${units / 100} units where the list says ${list}`,
    },
  ];
}
