import { parseDecimal, type Json, type JsonObject } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import type { Endpoint, Role } from "../vocabulary/index.ts";
import { ledgerMeasure } from "./ledger.ts";
import { listOf, numberOf, recordOf, textOf } from "./tolerant.ts";

/** A question about an account: the operation, and what it is sent. All of them are free. */
export interface AccountQuestion {
  readonly operation: string;
  readonly query?: Readonly<Record<string, number>>;
  readonly body?: JsonObject;
}

/** A pack as the service tells it. Units are hundredths, times Unix milliseconds. */
export interface ToldPack {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  /** Up to 12 hours behind, as the service says itself. */
  readonly remaining: number;
  readonly invalidAt: number;
  readonly isActive: boolean;
}

/** A deduction from a pack as the service tells it. Units are hundredths. */
export interface ToldDeduction {
  readonly taskId: string;
  readonly packId: string;
  readonly amount: number;
  /** What the pack had after it. */
  readonly after: number;
  /** Unix milliseconds. */
  readonly at: number;
}

/** Asks for the packs of the time from `from` to `to`, in Unix milliseconds. */
export function askPacks(from: number, to: number): AccountQuestion {
  const endpoint = found(endpoints.find(({ kind }) => kind === "costs"));
  return { operation: endpoint.id, query: spanOf(endpoint.queryFields, from, to) };
}

/** Asks for the newest deductions of units from tasks of the time from `from` to `to`, in Unix milliseconds. */
export function askDeductions(from: number, to: number): AccountQuestion {
  const endpoint = found(endpoints.find((each) => each.kind === "ledger" && ledgerMeasure(each) === "units"));
  return { operation: endpoint.id, body: spanOf(endpoint.bodyFields, from, to) };
}

/** Reads the packs of an answer; what is no pack is left out. */
export function readPacks(data: Json): readonly ToldPack[] {
  return listOf(recordOf(data)?.["resource_pack_subscribe_infos"]).map((pack) => ({
    id: textOf(pack["resource_pack_id"]) ?? "",
    name: textOf(pack["resource_pack_name"]) ?? "",
    total: toParts(pack["total_quantity"]),
    remaining: toParts(pack["remaining_quantity"]),
    invalidAt: numberOf(pack["invalid_time"]) ?? 0,
    isActive: pack["status"] === "online",
  }));
}

/** Reads the deductions of an answer, in its order. */
export function readDeductions(data: Json): readonly ToldDeduction[] {
  return listOf(recordOf(recordOf(data)?.["result"])?.["detail"]).map((entry) => ({
    taskId: textOf(entry["task_id"]) ?? "",
    packId: textOf(entry["package_id"]) ?? "",
    amount: toParts(entry["deduction_amount"]),
    after: toParts(entry["unit_after_deduction"]),
    at: numberOf(entry["deduction_time"]) ?? 0,
  }));
}

function spanOf(fields: Endpoint["queryFields"], from: number, to: number): Readonly<Record<string, number>> {
  const nameOf = (role: Role): string => fields.find((field) => field.role === role)?.name ?? role;
  return { [nameOf("from-time")]: from, [nameOf("to-time")]: to };
}

function toParts(value: Json | undefined): number {
  return parseDecimal(textOf(value) ?? "", 2) ?? 0;
}

function found(endpoint: Endpoint | undefined): Endpoint {
  if (endpoint === undefined) throw new TypeError("the contract has no such question about accounts");
  return endpoint;
}
