import { toDay, type Json } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { price } from "../price/price.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import { toHostWord } from "./host-word.ts";
import { mostUnits, readOutcome } from "./read-outcome.ts";
import { shapeOfBody } from "./shape-fields.ts";
import type { Exchange, ShapeOrder, ShapeVector } from "./shape.ts";

/**
 * Takes the content out of an exchange. Of a query that tells how a task ended, the vector is that of the task's create with this end, so
 * that it can be credited to what the create sent. Undefined for an endpoint that the contract does not declare. Pure; never throws.
 */
export function reduceExchange(exchange: Exchange): ShapeVector | undefined {
  const endpoint = endpoints.find(({ id }) => id === exchange.endpoint);
  if (endpoint === undefined || !isMoment(exchange.at)) return undefined;
  const { fields, unknownFields } = shapeOfBody(endpoint, exchange.body);
  const outcome = readOutcome(endpoint, exchange, fields);
  const seen = { host: toHostWord(exchange.host), day: toDay(exchange.at), outcome };
  const { create } = exchange;
  if (create !== undefined && (outcome.kind === "succeeded" || outcome.kind === "failed")) return { ...create, ...seen };
  const order = orderOf(endpoint, exchange.body, seen.day);
  return {
    endpoint: endpoint.id,
    standard: endpoint.standard,
    ...seen,
    fields,
    unknownFields,
    ...(order === undefined ? {} : { order }),
    ...(exchange.probe === true ? { probe: true } : {}),
  };
}

/** What a day can be made of. */
function isMoment(at: number): boolean {
  return Number.isFinite(at) && at >= 0 && at < 253_402_300_800_000;
}

/** The list price, where there is one; a body that no price can be read from has none. */
function orderOf(endpoint: Endpoint, body: unknown, today: string): ShapeOrder | undefined {
  if (!endpoint.billable) return undefined;
  try {
    const { row, min, max } = price(endpoint.id, (body ?? null) as Json, { today }); // a body that was sent as JSON
    if (row === undefined || !(max <= mostUnits)) return undefined;
    return { row: row.id, min: Math.round(min * 100), max: Math.round(max * 100) };
  } catch {
    return undefined;
  }
}
