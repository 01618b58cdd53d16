import type { Json, JsonObject } from "../../base/index.ts";
import {
  ledgerMeasure,
  readCursor,
  readLedgerQuery,
  unknownCursor,
  writeLedger,
  type Endpoint,
  type LedgerFacts,
  type WorkFacts,
} from "../../contract/index.ts";
import type { DeductionRow } from "../../store/index.ts";
import { assertAccepted } from "../body/judge.ts";
import { takeBody } from "../body/take-body.ts";
import { accountsOf, type AccountCall } from "./call.ts";
import { readLedgerCursor, writeLedgerCursor, type LedgerPlace } from "./ledger-cursor.ts";

/** What tasks took from packs is told with what they took from nothing; what they took from the balance is the other ledger. */
const SOURCES: Readonly<Record<"units" | "money", readonly DeductionRow["source"][]>> = {
  units: ["pack", "none"],
  money: ["cash"],
};

/** A page of a ledger of the caller's account, the newest deduction first; the order of the service is not documented. */
export async function answerLedger(call: AccountCall): Promise<Json> {
  const { endpoint, request, parts } = call;
  const taken = takeBody(request, endpoint, parts.strictness ?? "as-upstream");
  assertAccepted(endpoint, taken);
  const { query, after } = readPlace(endpoint, taken.body);
  const sources = SOURCES[ledgerMeasure(endpoint)];
  const more = { ...query, sources, limit: query.limit + 1, ...(after !== undefined && { after }) };
  const lines = await accountsOf(call).listDeductions(request.account, more);
  const page = lines.slice(0, query.limit);
  const last = lines.length > query.limit ? page.at(-1) : undefined;
  const next = last && writeLedgerCursor({ query, after: { at: last.at, id: last.id } });
  return writeLedger(endpoint, page.map(toFacts), next);
}

function readPlace(endpoint: Endpoint, body: JsonObject): Pick<LedgerPlace, "query"> & Partial<LedgerPlace> {
  const cursor = readCursor(endpoint, body);
  if (cursor === undefined) return { query: readLedgerQuery(endpoint, body) };
  const place = readLedgerCursor(cursor);
  if (place === undefined) throw unknownCursor(endpoint, cursor);
  return place;
}

function toFacts({ taskId, keyName, work, at, pack, packId, before, amount, after }: DeductionRow): LedgerFacts {
  return { taskId, keyName, work: work as unknown as WorkFacts, at, pack, packId, before, amount, after }; // as the meter wrote it
}
