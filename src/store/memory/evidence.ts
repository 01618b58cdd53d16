import type { EvidenceRow, EvidenceStore } from "../evidence-port.ts";
import type { Table } from "./table.ts";

/** Rows by the id of the evidence. */
export interface EvidenceTables {
  readonly evidence: Table<EvidenceRow>;
}

/** The {@link EvidenceStore} over a table in memory. */
export function createMemoryEvidence({ evidence }: EvidenceTables): EvidenceStore {
  let version = 0;
  return {
    propose: async (rows) => {
      const fresh = rows.filter((row) => evidence.get(row.evidence.id) === undefined);
      for (const row of fresh) evidence.put(row.evidence.id, row);
      if (fresh.length > 0) version++;
      return new Set(fresh.map((row) => row.evidence.id)).size;
    },
    decide: async (ids, state, by, at) => {
      const found = ids.flatMap((id) => evidence.get(id) ?? []).filter((row) => row.state === "proposed");
      for (const row of found) evidence.put(row.evidence.id, { ...row, state, decidedAt: at, decidedBy: by });
      if (found.length > 0) version++;
      return found.length;
    },
    list: async ({ states, claim, limit = Number.POSITIVE_INFINITY } = {}) =>
      evidence
        .all()
        .filter(
          (row) =>
            (states === undefined || states.includes(row.state)) && (claim === undefined || row.evidence.claims.includes(claim)),
        )
        .toSorted((a, b) => a.proposedAt - b.proposedAt || (a.evidence.id < b.evidence.id ? -1 : 1))
        .slice(0, limit),
    version: async () => String(version),
  };
}
