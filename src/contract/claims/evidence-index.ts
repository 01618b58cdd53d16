import type { ClaimId, Evidence, EvidenceMark, Scope, Standing } from "../vocabulary/index.ts";
import { standingFrom } from "./standing-of.ts";

/** A log of evidence that answers quickly about single claims. */
export interface EvidenceIndex<Line extends EvidenceMark = Evidence> {
  /** The evidence that names a claim, in the order of the log. */
  of(claim: ClaimId): readonly Line[];
  standing(claim: ClaimId, today: string, scope?: Scope): Standing;
}

/** Indexes a log by claim. */
export function createEvidenceIndex(log: readonly Evidence[]): EvidenceIndex {
  const byClaim = new Map<ClaimId, Evidence[]>();
  for (const line of log) {
    for (const claim of line.claims) {
      const lines = byClaim.get(claim);
      if (lines === undefined) byClaim.set(claim, [line]);
      else lines.push(line);
    }
  }
  return rememberStandings((claim) => byClaim.get(claim) ?? []);
}

/** An index over any way to find the evidence of a claim; standings are remembered per claim, day and scope. */
export function rememberStandings<Line extends EvidenceMark>(of: (claim: ClaimId) => readonly Line[]): EvidenceIndex<Line> {
  const known = new Map<string, Standing>();
  return {
    of,
    standing: (claim, today, scope = {}) => {
      const key = `${claim} ${today} ${JSON.stringify(scope)}`;
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      const standing = standingFrom(claim, of(claim), { today, scope });
      if (known.size < 50_000) known.set(key, standing);
      return standing;
    },
  };
}
