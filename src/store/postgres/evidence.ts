import { sql } from "kysely";
import type { Pool } from "pg";

import type { EvidenceRow, EvidenceSearch, EvidenceStore } from "../evidence-port.ts";
import { isStorable } from "../storable.ts";
import { assertStorableEvidence } from "../storable-spend.ts";
import { runQuery } from "./query.ts";
import { fromEvidence, toEvidence } from "./spend-rows.ts";
import { tables } from "./tables.ts";

/** The {@link EvidenceStore} on a pool. */
export function createPostgresEvidence(pool: Pool): EvidenceStore {
  return {
    propose: (rows) => propose(pool, rows),
    decide: (ids, state, by, at) => decide(pool, ids, state, by, at),
    list: (search) => list(pool, search),
    version: () => version(pool),
  };
}

// The protocol counts parameters of a statement with 16 bits.
const ROWS_AT_ONCE = 1000;

async function propose(pool: Pool, rows: readonly EvidenceRow[]): Promise<number> {
  for (const row of rows) assertStorableEvidence(row);
  // Inserted by order of id, so that two who propose the same never wait for each other.
  const byId = new Map(rows.toReversed().map((row) => [row.evidence.id, row])); // of two with one id the first is kept
  const ordered = [...byId.values()].toSorted((a, b) => (a.evidence.id < b.evidence.id ? -1 : 1));
  let fresh = 0;
  for (let start = 0; start < ordered.length; start += ROWS_AT_ONCE) {
    const insert = tables
      .insertInto("evidence")
      .values(ordered.slice(start, start + ROWS_AT_ONCE).map(fromEvidence))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id");
    fresh += (await runQuery(pool, insert.compile())).length;
  }
  return fresh;
}

async function decide(
  pool: Pool,
  ids: readonly string[],
  state: "accepted" | "rejected",
  by: string,
  at: number,
): Promise<number> {
  const known = ids.filter(isStorable);
  if (known.length === 0) return 0;
  const update = tables
    .updateTable("evidence")
    .set({ state, decided_at: at, decided_by: by })
    .where("id", "=", sql<string>`any(${known})`)
    .where("state", "=", "proposed")
    .returning("id");
  return (await runQuery(pool, update.compile())).length;
}

async function list(pool: Pool, { states, claim, limit }: EvidenceSearch = {}): Promise<readonly EvidenceRow[]> {
  if (states?.length === 0 || !isStorable(claim ?? "")) return [];
  let select = tables.selectFrom("evidence").selectAll();
  if (states !== undefined) select = select.where("state", "in", states);
  if (claim !== undefined) select = select.where(sql<boolean>`claims @> ${[claim]}::text[]`);
  if (limit !== undefined) select = select.limit(limit);
  return (await runQuery(pool, select.orderBy("proposed_at").orderBy("id").compile())).map(toEvidence);
}

// Evidence only grows and is decided once, so that what there is and what is decided add up to more with each change.
async function version(pool: Pool): Promise<string> {
  const select = tables
    .selectFrom("evidence")
    .select(({ fn }) => [fn.countAll<number>().as("all"), fn.count<number>("decided_at").as("decided")]);
  const [row] = await runQuery(pool, select.compile());
  return String((row?.all ?? 0) + (row?.decided ?? 0));
}
