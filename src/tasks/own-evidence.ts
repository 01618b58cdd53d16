import type { Evidence } from "../contract/index.ts";
import type { EvidenceStore } from "../store/index.ts";

const read = new WeakMap<EvidenceStore, { readonly version: string; readonly log: readonly Evidence[] }>();

/**
 * What a person accepted of the user's own traffic; undefined where there is nothing. The same list until something changes, for whoever judges
 * by it indexes it once.
 */
export async function ownEvidence(evidence: EvidenceStore): Promise<readonly Evidence[] | undefined> {
  const version = await evidence.version();
  const before = read.get(evidence);
  if (before?.version === version) return toGiven(before.log);
  const log = (await evidence.list({ states: ["accepted"] })).map((row) => row.evidence);
  read.set(evidence, { version, log });
  return toGiven(log);
}

function toGiven(log: readonly Evidence[]): readonly Evidence[] | undefined {
  return log.length === 0 ? undefined : log;
}
