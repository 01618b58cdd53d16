import { formatDecimal, isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import { readRoles } from "../roles/read-roles.ts";
import type { Endpoint, Pack } from "../vocabulary/index.ts";
import { listOf, optional, textOf } from "./tolerant.ts";
import { wireError } from "./wire-error.ts";
import type { WorkFacts } from "./work.ts";

/** What one page of a ledger asks for. Times are those of the tasks' creates, inclusive; absent conditions are open. */
export interface LedgerQuery {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly keyNames?: readonly string[];
  readonly packs?: readonly Pack[];
  readonly packNames?: readonly string[];
  readonly packIds?: readonly string[];
}

/** One entry of a ledger in neutral words. Units are hundredths, money is millionths of a US dollar. */
export interface LedgerFacts {
  readonly taskId: string;
  readonly keyName: string | null;
  readonly work: WorkFacts;
  readonly at: number;
  readonly pack: Pack;
  /** Null when the units came from no pack. */
  readonly packId: string | null;
  readonly before: number;
  readonly amount: number;
  readonly after: number;
}

/** Whether a ledger tells of units or of money. */
export function ledgerMeasure(endpoint: Pick<Endpoint, "answerFields">): "units" | "money" {
  const page = endpoint.answerFields.find(({ name }) => name === "result")?.shape;
  const detail = page?.kind === "record" ? page.fields.find(({ name }) => name === "detail")?.shape : undefined;
  const entry = detail?.kind === "list" && detail.item.kind === "record" ? detail.item.fields : [];
  return entry.some(({ name }) => name === "cash_type") ? "money" : "units";
}

/** The cursor of a request, which replaces everything else in it; undefined where there is none. */
export function readCursor(endpoint: Endpoint, body: JsonObject): string | undefined {
  const cursor = readRoles(endpoint, body).one("cursor")?.value;
  return typeof cursor === "string" && cursor !== "" ? cursor : undefined;
}

/**
 * Reads the first page's request of a ledger, which `check` has let pass.
 * @throws WireError for a page of less than one entry.
 */
export function readLedgerQuery(endpoint: Endpoint, body: JsonObject): LedgerQuery {
  const roles = readRoles(endpoint, body);
  const limit = Number(roles.one("limit")?.value);
  if (!(limit >= 1))
    throw wireError("bad-value", { textKey: "value", values: { field: "limit", value: String(limit) }, path: "limit" });
  const query: LedgerQuery = { from: Number(roles.one("from-time")?.value), to: Number(roles.one("to-time")?.value), limit };
  return listOf(body["filters"]).reduce(addFilter, query);
}

const CONDITIONS: Readonly<Record<string, "keyNames" | "packs" | "packNames" | "packIds">> = {
  api_key_name: "keyNames",
  product_type: "packs",
  package_name: "packNames",
  package_id: "packIds",
};

/** Values of one filter are alternatives, all filters hold together, and a filter without values asks for nothing. */
function addFilter(query: LedgerQuery, filter: JsonObject): LedgerQuery {
  const condition = CONDITIONS[textOf(filter["key"]) ?? ""];
  const wanted = textsOf(filter["values"]);
  if (condition === undefined || wanted.length === 0) return query;
  const before: readonly string[] | undefined = query[condition];
  return { ...query, [condition]: before === undefined ? wanted : before.filter((value) => wanted.includes(value)) };
}

function textsOf(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? (list as readonly Json[]).filter((value) => typeof value === "string") : [];
}

/** A cursor that this server did not give. */
export function unknownCursor(endpoint: Endpoint, cursor: string): Error {
  const name = endpoint.bodyFields.find(({ role }) => role === "cursor")?.name ?? "cursor";
  const fix = `Send the ${name} that the page before answered, as it was, or start again without one.`;
  return wireError("bad-value", { textKey: "value", values: { field: name, value: cursor }, path: name, fix });
}

/** The data of a page of a ledger; `next` is the cursor of the page after it, where there is one. */
export function writeLedger(endpoint: Endpoint, entries: readonly LedgerFacts[], next: string | undefined): JsonObject {
  const write = ledgerMeasure(endpoint) === "money" ? writeMoney : writeUnits;
  return {
    result: { detail: entries.map(write), count: entries.length },
    next_cursor: next ?? "",
    has_more: next !== undefined,
  };
}

/** What was taken from no pack, as by an account that is not metered, is told with an empty id of the pack. */
function writeUnits(entry: LedgerFacts): JsonObject {
  return {
    package_id: entry.packId ?? "",
    product_type: entry.pack,
    ...writeWork(entry),
    unit_before_deduction: toNumber(entry.before, 2),
    deduction_amount: toNumber(entry.amount, 2),
    unit_after_deduction: toNumber(entry.after, 2),
  };
}

function writeMoney(entry: LedgerFacts): JsonObject {
  return {
    ...writeWork(entry),
    cash_type: "balance",
    balance_before_deduction: toNumber(entry.before, 6),
    deduction_amount: toNumber(entry.amount, 6),
    balance_after_deduction: toNumber(entry.after, 6),
    list_price: toNumber(entry.amount, 6),
    currency: "USD",
  };
}

function writeWork({ taskId, keyName, work, at }: LedgerFacts): JsonObject {
  return {
    task_id: taskId,
    api_key_name: keyName ?? "",
    product_function: work.title,
    model_name: work.model,
    ...optional("resolution", work.resolution),
    ...optional("duration", work.seconds),
    ...(work.videoInput === undefined ? {} : { refer_video_input: work.videoInput }),
    ...optional("video_sound", work.sound),
    ...(work.voiceControl === undefined ? {} : { voice_control: work.voiceControl }),
    deduction_time: String(at),
  };
}

// An answer carries amounts as numbers; they are exact as decimals and within what a double tells apart.
function toNumber(parts: number, places: number): number {
  return Number(formatDecimal(parts, places));
}

/** The query that a cursor carries, or undefined for anything else. */
export function isLedgerQuery(value: Json | undefined): boolean {
  if (!isJsonObject(value)) return false;
  const lists = Object.values(CONDITIONS).map((name) => value[name]);
  return (
    ["from", "to", "limit"].every((name) => Number.isSafeInteger(value[name])) &&
    lists.every((list) => list === undefined || (Array.isArray(list) && list.every((item) => typeof item === "string")))
  );
}
