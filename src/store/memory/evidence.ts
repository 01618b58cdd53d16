import type { EvidenceRow, EvidenceStore } from "../evidence-port.ts";
import { assertStorableEvidence } from "../storable-spend.ts";
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
      for (const row of rows) assertStorableEvidence(row);
      let fresh = 0;
      for (const row of rows) {
        if (evidence.get(row.evidence.id) !== undefined) continue; // one of this call, perhaps: the first is kept
        evidence.put(row.evidence.id, row);
        fresh++;
      }
      version += fresh;
      return fresh;
    },
    decide: async (ids, state, by, at) => {
      const found = [...new Set(ids)].flatMap((id) => evidence.get(id) ?? []).filter((row) => row.state === "proposed");
      for (const row of found) evidence.put(row.evidence.id, { ...row, state, decidedAt: at, decidedBy: by });
      version += found.length;
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
