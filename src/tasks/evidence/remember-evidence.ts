import type { Evidence } from "../../contract/index.ts";
import type { EvidenceStore } from "../../store/index.ts";

/** A user's evidence as judgements use it: what was accepted counts, what is proposed is shown beside it. */
export interface OwnEvidence {
  readonly accepted: readonly Evidence[];
  readonly proposed: readonly Evidence[];
}

/**
 * Reads a user's evidence, anew only after it changed, so that the lists stay the same objects and are indexed once. With a `surface` (a
 * host's word) what was seen at other places is left out: a local server says nothing of the paid one.
 */
export function rememberEvidence(store: EvidenceStore, surface?: string): () => Promise<OwnEvidence> {
  let known: { readonly version: string; readonly evidence: OwnEvidence } | undefined;
  const isHere = ({ scope }: Evidence): boolean =>
    surface === undefined || scope.surface === undefined || scope.surface === surface;
  return async () => {
    const version = await store.version();
    if (known?.version === version) return known.evidence;
    const rows = (await store.list({ states: ["accepted", "proposed"] })).filter(({ evidence }) => isHere(evidence));
    const of = (state: string): readonly Evidence[] => rows.filter((row) => row.state === state).map(({ evidence }) => evidence);
    const evidence = { accepted: of("accepted"), proposed: of("proposed") };
    known = { version, evidence };
    return evidence;
  };
}
