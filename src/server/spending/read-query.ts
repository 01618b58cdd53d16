import { wireError } from "../../contract/index.ts";
import type { SpendSearch } from "../../store/index.ts";

/** Most rows of one answer. */
export const MOST_ROWS = 500;

const USUAL_ROWS = 100;

/**
 * How many rows a query string asks for; 100 unless said.
 * @throws WireError for anything but a whole number of 1 to 500.
 */
export function readLimit(query: unknown): number {
  const text = textOf(query, "limit") ?? String(USUAL_ROWS);
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MOST_ROWS) return limit;
  throw wireError("bad-value", {
    path: "limit",
    message: `limit is no whole number of 1 to ${MOST_ROWS}`,
    fix: `Ask for 1 to ${MOST_ROWS}, or leave it out for ${USUAL_ROWS}.`,
  });
}

/**
 * Which lines of the ledger of spending a query string asks for; what is left out or empty is open.
 * @throws WireError for a limit that is none.
 */
export function readLedgerSearch(query: unknown): SpendSearch {
  const [taskId, purpose, project, run] = ["task", "purpose", "project", "run"].map((name) => textOf(query, name));
  return {
    ...(taskId !== undefined && { taskId }),
    ...(purpose !== undefined && { purpose }),
    ...(project !== undefined && { project }),
    ...(run !== undefined && { run }),
    limit: readLimit(query),
  };
}

// Of a name that is given twice the last value counts.
function textOf(query: unknown, name: string): string | undefined {
  const given = (query as Readonly<Record<string, unknown>>)[name]; // a parsed query string
  const last: unknown = Array.isArray(given) ? given.at(-1) : given;
  return typeof last === "string" && last !== "" ? last : undefined;
}
