import { readClaim } from "../claims/claim-ids.ts";
import type { Lint } from "./lint.ts";

/**
 * Every claim has a record: one that says so, or an explicit hypothesis (a record that is unclear, or a person's reading). And no
 * record names a claim that the contract does not make; that a model lacks a capability may be said of every capability.
 */
export const evidencePerClaim: Lint = {
  name: "evidence-per-claim",
  holds: "no claim without evidence or an explicit hypothesis, no record without a claim",
  find: ({ claims, log }) => {
    const named = new Set(log.flatMap((line) => line.claims));
    const made = new Set(claims);
    const subjects = new Set(claims.map((claim) => readClaim(claim).subject));
    const isMade = (claim: string): boolean =>
      made.has(claim) || (claim.startsWith("model:") && subjects.has(readClaim(claim).subject));
    return [
      ...claims.filter((claim) => !named.has(claim)).map((claim) => `no record speaks of ${claim}`),
      ...log.filter((line) => line.claims.length === 0).map((line) => `${line.id} names no claim`),
      ...log.flatMap((line) =>
        line.claims.filter((claim) => !isMade(claim)).map((claim) => `${line.id} names ${claim}, which nothing states`),
      ),
    ];
  },
};
