import { findModelAt } from "../../lookup.ts";
import { priceRows } from "../../prices/index.ts";
import type { Endpoint, PriceRow } from "../../vocabulary/index.ts";

/** The rows of the price list that may apply to an endpoint: those of its models, and of its kind of work where it has own ones. */
export function rowsOf(endpoint: Endpoint): readonly PriceRow[] {
  if (!endpoint.billable) return [];
  const models = new Set(endpoint.models.flatMap((name) => findModelAt(endpoint, name)?.id ?? []));
  const fitting = priceRows.filter((row) => {
    if (row.model === undefined && row.kind === undefined) return false;
    if (row.kind !== undefined && row.kind !== endpoint.kind) return false;
    return row.model === undefined || models.has(row.model);
  });
  const ofKind = new Set(fitting.filter((row) => row.kind !== undefined).map((row) => row.model));
  return fitting.filter((row) => row.kind !== undefined || !ofKind.has(row.model));
}
