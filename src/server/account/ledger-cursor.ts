import { isJsonObject, parseJson, stringifyJson, type Json } from "../../base/index.ts";
import { isLedgerQuery, type LedgerQuery } from "../../contract/index.ts";

/** Where a page ended, and what all pages of it ask for. */
export interface LedgerPlace {
  readonly query: LedgerQuery;
  readonly after: { readonly at: number; readonly id: string };
}

/** A place as a cursor: text without meaning to others. It says nothing of whose ledger it is, for that is the caller's always. */
export function writeLedgerCursor(place: LedgerPlace): string {
  return Buffer.from(stringifyJson(place as unknown as Json)).toString("base64url"); // a place holds JSON values only
}

/** The place that a cursor names; undefined for a text that this server did not write. */
export function readLedgerCursor(cursor: string): LedgerPlace | undefined {
  try {
    const place = parseJson(Buffer.from(cursor, "base64url").toString("utf8"));
    return isPlace(place) ? (place as unknown as LedgerPlace) : undefined; // judged just now
  } catch {
    return undefined; // no JSON, so not ours
  }
}

function isPlace(place: Json): boolean {
  if (!isJsonObject(place) || !isLedgerQuery(place["query"])) return false;
  const after = place["after"];
  return (
    isJsonObject(after) && Number.isSafeInteger(after["at"]) && typeof after["id"] === "string" && /^[\d-]+$/.test(after["id"])
  );
}
