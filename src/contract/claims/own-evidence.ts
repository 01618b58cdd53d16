import { endpoints } from "../endpoints/index.ts";
import { evidenceTable } from "../generated/evidence-table.ts";
import { models } from "../models/index.ts";
import type { EvidenceMark } from "../vocabulary/index.ts";
import type { EvidenceIndex } from "./evidence-index.ts";
import { readEvidenceTable } from "./evidence-table.ts";
import { priceClaims, requestClaims } from "./judged-claims.ts";

let ofRequests: EvidenceIndex<EvidenceMark> | undefined;
let ofPrices: EvidenceIndex<EvidenceMark> | undefined;

/**
 * What the product's own log says of requests and models, read from the generated table: the log itself, with its texts, is not
 * needed to judge a request.
 */
export function ownEvidence(): EvidenceIndex<EvidenceMark> {
  ofRequests ??= readEvidenceTable(evidenceTable, (group) => requestClaims(group, { endpoints, models }));
  return ofRequests;
}

/** What it says of prices. */
export function priceEvidence(): EvidenceIndex<EvidenceMark> {
  ofPrices ??= readEvidenceTable(evidenceTable, priceClaims);
  return ofPrices;
}
