import type { CompiledQuery } from "kysely";
import { types, type ClientBase, type Pool } from "pg";

import { StoreUnavailableError } from "../error.ts";

/** Something that runs queries: the pool, or one connection inside a transaction. */
export type Queryable = Pick<ClientBase, "query"> | Pick<Pool, "query">;

const INT8 = 20;
const JSON_TEXT = 114;

// Given per query and not to the connection: others (the durable queue) use the same connections and expect the driver's own
// types.
const rowTypes = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === INT8) return Number; // times and counts, all far below 2^53
    if (oid === JSON_TEXT) return String; // parsed by parseJson, which keeps the digits of long integers
    return format === "binary" ? types.getTypeParser(oid, "binary") : types.getTypeParser(oid, "text");
  }) as typeof types.getTypeParser, // the driver's type is a set of overloads for constants
};

/**
 * Runs a compiled query and answers its rows. A `name` makes it a prepared statement of the connection.
 * @throws StoreUnavailableError when the connection failed; the driver's error for everything else.
 */
export async function runQuery<Row>(on: Queryable, query: CompiledQuery<Row>, name?: string): Promise<readonly Row[]> {
  try {
    const result = await on.query({ text: query.sql, values: [...query.parameters], types: rowTypes, name });
    return result.rows as Row[]; // the compiled query knows the type of its rows
  } catch (thrown) {
    throw toStoreError(thrown);
  }
}

/** Makes a failure of the connection a {@link StoreUnavailableError} and leaves every other error as it is. */
export function toStoreError(thrown: unknown): unknown {
  return isUnavailable(thrown) ? new StoreUnavailableError(thrown) : thrown;
}

// SQLSTATE classes 08 (connection), 57P0x (server going down or coming up), 53300 (too many connections), 25P03 (idle in
// transaction), the system's codes, and the driver's own messages, which have no code.
const CODES = /^(08...|57P0.|53300|25P0.|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const MESSAGES =
  /^(Connection terminated|timeout exceeded|timeout expired|Client (has encountered|was closed)|Cannot use a pool after)/;

function isUnavailable(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = "code" in thrown ? String(thrown.code) : "";
  return CODES.test(code) || MESSAGES.test(thrown.message);
}
