import { formatDecimal, type JsonObject } from "../../base/index.ts";
import { readQuery } from "../check/read-query.ts";
import { toWireError } from "../check/to-wire-error.ts";
import type { Endpoint } from "../vocabulary/index.ts";

/** A pack in neutral words. Units are hundredths, times Unix milliseconds. */
export interface PackFacts {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly remaining: number;
  readonly purchasedAt: number;
  readonly effectiveAt: number;
  readonly invalidAt: number;
}

/** Which packs a query asks for. Times are Unix milliseconds. */
export interface PackQuery {
  readonly from: number;
  readonly to: number;
  readonly name?: string;
}

/**
 * Reads the query of the list of packs.
 * @throws WireError for what the contract refuses.
 */
export function readPackQuery(endpoint: Endpoint, query: Readonly<Record<string, string | undefined>>): PackQuery {
  const { values, findings } = readQuery(endpoint.id, query);
  const refused = findings.find(({ severity }) => severity === "refuse");
  if (refused) throw toWireError(refused);
  const name = values["resource_pack_name"];
  return {
    from: Number(values["start_time"]),
    to: Number(values["end_time"]),
    ...(name === undefined || name === "" ? {} : { name: String(name) }),
  };
}

/** Where a pack stands at a moment, in the words of the service. */
export function packStatus(pack: PackFacts, now: number): "toBeOnline" | "online" | "expired" | "runOut" {
  if (now >= pack.invalidAt) return "expired";
  if (pack.remaining === 0) return "runOut";
  return now < pack.effectiveAt ? "toBeOnline" : "online";
}

/** The data of the list of packs, which has a second envelope inside the first. Every pack of ours is a total that goes down. */
export function writePacks(packs: readonly PackFacts[], now: number): JsonObject {
  return { code: 0, msg: "success", resource_pack_subscribe_infos: packs.map((pack) => writePack(pack, now)) };
}

function writePack(pack: PackFacts, now: number): JsonObject {
  return {
    resource_pack_name: pack.name,
    resource_pack_id: pack.id,
    resource_pack_type: "decreasing_total",
    total_quantity: Number(formatDecimal(pack.total, 2)),
    remaining_quantity: Number(formatDecimal(pack.remaining, 2)),
    purchase_time: pack.purchasedAt,
    effective_time: pack.effectiveAt,
    invalid_time: pack.invalidAt,
    status: packStatus(pack, now),
  };
}
