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

const joined = new WeakMap<readonly Evidence[], WeakMap<EvidenceIndex<EvidenceMark>, EvidenceIndex<EvidenceMark>>>();

/** An index with a log of somebody's own beside it. Made once for each list, so that the list is not to be changed afterwards. */
export function withEvidence(index: EvidenceIndex<EvidenceMark>, log: readonly Evidence[]): EvidenceIndex<EvidenceMark> {
  const made = joined.get(log) ?? new WeakMap<EvidenceIndex<EvidenceMark>, EvidenceIndex<EvidenceMark>>();
  joined.set(log, made);
  const before = made.get(index);
  if (before !== undefined) return before;
  const own = createEvidenceIndex(log);
  const both = rememberStandings((claim) => [...index.of(claim), ...own.of(claim)]);
  made.set(index, both);
  return both;
}

/** An index over any way to find the evidence of a claim; standings are remembered per claim, day and scope. */
export function rememberStandings<Line extends EvidenceMark>(of: (claim: ClaimId) => readonly Line[]): EvidenceIndex<Line> {
  const views = new Map<string, Map<ClaimId, Standing>>();
  // A request asks for dozens of claims with one and the same scope object.
  const names = new WeakMap<Scope, string>();
  const viewOf = (today: string, scope: Scope): Map<ClaimId, Standing> => {
    let name = names.get(scope);
    if (name === undefined) names.set(scope, (name = JSON.stringify(scope)));
    const key = `${today} ${name}`;
    let view = views.get(key);
    if (view === undefined) {
      view = new Map();
      if (views.size < 100) views.set(key, view);
    }
    return view;
  };
  return {
    of,
    standing: (claim, today, scope = ANYWHERE) => {
      const view = viewOf(today, scope);
      const remembered = view.get(claim);
      if (remembered !== undefined) return remembered;
      const standing = standingFrom(claim, of(claim), { today, scope });
      view.set(claim, standing);
      return standing;
    },
  };
}

const ANYWHERE: Scope = {};
