import { priceRows } from "../prices/index.ts";
import type { PriceRow } from "../vocabulary/index.ts";
import type { Order } from "./order.ts";

/**
 * The row in force on a day that fits an order and names most conditions. Voices are billed as native sound where the list has no row for
 * them.
 */
function findRow(order: Order, today: string): PriceRow | undefined {
  const fitting = priceRows.filter((row) => isInForce(row, today) && fits(row, order));
  const best = fitting.toSorted((a, b) => conditionsOf(b) - conditionsOf(a))[0];
  return best ?? (order.audio === "voice" ? findRow({ ...order, audio: "native" }, today) : undefined);
}

/**
 * The rows that an order may be billed by, the dearest last: one, or those of every size where its requests cannot say the size
 * because it is that of the clip that is worked on.
 */
export function findRows(order: Order, today: string, saysSize: boolean): readonly PriceRow[] {
  const row = findRow(order, today);
  if (row !== undefined) return [row];
  if (saysSize) return [];
  const sized = priceRows.filter((candidate) => candidate.resolution !== undefined && isInForce(candidate, today));
  return sized
    .filter((candidate) => fits(candidate, { ...order, size: candidate.resolution }))
    .toSorted((a, b) => a.units - b.units);
}

function isInForce(row: PriceRow, today: string): boolean {
  return (row.since === undefined || row.since <= today) && (row.until === undefined || today < row.until);
}

function fits(row: PriceRow, order: Order): boolean {
  if (row.model === undefined && row.kind === undefined) return false;
  if (row.model !== undefined && row.model !== order.model?.id) return false;
  if (row.kind !== undefined && row.kind !== order.kind) return false;
  if (row.resolution !== undefined && row.resolution !== order.size) return false;
  if (row.audio !== undefined && row.audio !== order.audio) return false;
  if (row.imageInput !== undefined && row.imageInput !== order.imageInput) return false;
  return row.videoInput === undefined || row.videoInput === order.videoInput;
}

function conditionsOf(row: PriceRow): number {
  const { model, kind, resolution, audio, videoInput, imageInput } = row;
  return [model, kind, resolution, audio, videoInput, imageInput].filter((part) => part !== undefined).length;
}
