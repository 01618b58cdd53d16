import { isJsonObject, type Json } from "../../base/index.ts";
import { claimOfPrice } from "../claims/claims-of.ts";
import { priceEvidence } from "../claims/own-evidence.ts";
import { contractDay, findEndpoint } from "../lookup.ts";
import { readRoles, type RoleValues } from "../roles/read-roles.ts";
import type { Pack, PriceRow, Scope, Standing } from "../vocabulary/index.ts";
import type { MediaFacts } from "../check/finding.ts";
import { findRows } from "./find-row.ts";
import { resolutionOf } from "../wire/output-size.ts";
import { describeOrder, readOrder, type Order } from "./order.ts";
import { readQuantity, type Quantity } from "./quantity.ts";

/** What a request costs in units of its pack. `min` and `max` differ when what is billed is not known beforehand. */
export interface Price {
  /** Which of the three unit currencies; amounts of different packs are never added. */
  readonly pack: Pack;
  readonly min: number;
  /** `Infinity` when no price is known. */
  readonly max: number;
  /** The row of the price list; undefined when the call is free or no row fits. */
  readonly row: PriceRow | undefined;
  /** How the price comes about, for people: `0.8 units/s x 5 s`. */
  readonly explanation: string;
  /** Why `min` and `max` differ. */
  readonly why?: string;
  /** Ids of the evidence for and against the row, and how it stands. */
  readonly evidence: readonly string[];
  readonly standing?: Standing;
}

/** What a price may need to know besides the body. */
export interface PriceOptions {
  /** Day (YYYY-MM-DD) of the price list; the contract's own day by default. */
  readonly today?: string;
  /** Facts about media by path, so that a price by input length can be exact. */
  readonly facts?: Readonly<Record<string, MediaFacts>>;
  /** How many pictures were made, where the model chose how many. */
  readonly pictures?: number;
  /** Where it is sent, as far as it is known: evidence from elsewhere does not count. */
  readonly scope?: Scope;
}

/**
 * The list price of a request: units of the row that fits best, times the seconds, started five seconds, pictures or calls that it
 * orders. What is not known beforehand (the length of a clip or sound without `facts`, a series whose length the model chooses) makes
 * it a range. Computed in hundredths of a unit.
 * @throws TypeError for an unknown endpoint id.
 */
export function price(endpointId: string, body: Json, options: PriceOptions = {}): Price {
  const endpoint = findEndpoint(endpointId);
  const pack = endpoint.pack ?? "video";
  if (!endpoint.billable) return { pack, min: 0, max: 0, row: undefined, explanation: "costs nothing", evidence: [] };
  const record = isJsonObject(body) ? body : {};
  const roles = readRoles(endpoint, record);
  const order = sizedByClip(readOrder(endpoint, record, roles), roles, options.facts ?? {});
  const today = options.today ?? contractDay;
  const rows = findRows(order, today, roles.one("resolution") !== undefined);
  const row = rows.at(-1);
  if (row === undefined) return unknownPrice(pack, `no price is known for ${describeOrder(order)}`);
  const { facts = {}, pictures } = options;
  const known = { endpoint, body: record, roles, model: order.model, facts };
  const quantity = readQuantity(row.per, pictures === undefined ? known : { ...known, pictures });
  if (quantity === undefined) return unknownPrice(row.pack, `no price is known without ${MEASURES[row.per].missing}`);
  return { ...amount(rows, row, quantity, describeOrder(order)), ...grounds(row, today, options.scope) };
}

/** An order whose request says no size has that of the clip that is worked on, where it is known. */
function sizedByClip(order: Order, roles: RoleValues, facts: Readonly<Record<string, MediaFacts>>): Order {
  if (order.size !== undefined) return order;
  const clips = [roles.one("source-video"), roles.one("made-video")].map((value) => facts[value?.path ?? ""]);
  const known = clips.find((clip) => clip?.width !== undefined && clip.height !== undefined);
  const { width = 0, height = 0 } = known ?? {};
  return width > 0 && height > 0 ? { ...order, size: resolutionOf({ width, height }) } : order;
}

/** By the cheapest and the dearest of the rows, of which `row` is the dearest. */
function amount(rows: readonly PriceRow[], row: PriceRow, quantity: Quantity, ordered: string): Omit<Price, "evidence"> {
  const [low, high] = [rows[0] ?? row, row].map(({ units }) => Math.round(units * 100)) as [number, number]; // two in, two out
  const { min, max } = quantity;
  const why = low === high ? quantity.why : "the size is that of the clip that is worked on, which the request does not say";
  const { unit, sign } = MEASURES[row.per];
  const span = min === max ? `${min}` : `${min} to ${max}`;
  return {
    pack: row.pack,
    min: (low * min) / 100,
    max: (high * max) / 100,
    row,
    explanation: `${low === high ? "" : `${low / 100} to `}${row.units} units/${sign} x ${span}${unit}, ${ordered}`,
    ...(why === undefined || (min === max && low === high) ? {} : { why }),
  };
}

const MEASURES: Readonly<Record<PriceRow["per"], { readonly sign: string; readonly unit: string; readonly missing: string }>> = {
  second: { sign: "s", unit: " s", missing: "a length in seconds" },
  "five-seconds": { sign: "started 5 s", unit: "", missing: "the length of the sound" },
  image: { sign: "picture", unit: "", missing: "a number of pictures" },
  call: { sign: "call", unit: "", missing: "a call" },
};

function grounds(row: PriceRow, today: string, scope: Scope | undefined): Pick<Price, "evidence" | "standing"> {
  const standing = priceEvidence().standing(claimOfPrice(row), today, scope);
  return { evidence: [...standing.for, ...standing.against], standing };
}

function unknownPrice(pack: Pack, explanation: string): Price {
  return { pack, min: 0, max: Number.POSITIVE_INFINITY, row: undefined, explanation, evidence: [] };
}
