import type { EvidenceIndex } from "../claims/evidence-index.ts";
import type { Endpoint, EvidenceMark, Model } from "../vocabulary/index.ts";

/** What bodies are judged by: declarations, and what the log says of their claims. */
export interface Contract {
  readonly endpoints: readonly Endpoint[];
  readonly models: readonly Model[];
  readonly evidence: EvidenceIndex<EvidenceMark>;
}
