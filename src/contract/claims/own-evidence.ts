import { evidenceLog } from "../evidence/index.ts";
import { createEvidenceIndex, type EvidenceIndex } from "./evidence-index.ts";

let index: EvidenceIndex | undefined;

/** The product's own log of evidence, indexed when it is first asked for. */
export function ownEvidence(): EvidenceIndex {
  index ??= createEvidenceIndex(evidenceLog);
  return index;
}
