import { createSeededRandom } from "../../base/index.ts";
import { createEvidenceIndex } from "../claims/evidence-index.ts";
import type { Evidence } from "../vocabulary/index.ts";
import type { Lint } from "./lint.ts";

/** Any day will do: the order must not matter on any. */
const DAY = "2026-11-21";

/** Where a claim stands follows from what the log holds, not from the order in which it was written. */
export const standingOrder: Lint = {
  name: "standing-order",
  holds: "standing(log) = standing(shuffled log), for every claim",
  find: ({ claims, log }) => findDependent(claims, log, createEvidenceIndex),
};

/** Claims whose standing changes with the order of the log, with whatever reads the log. */
export function findDependent(
  claims: readonly string[],
  log: readonly Evidence[],
  createIndex: typeof createEvidenceIndex,
): readonly string[] {
  const orders = [log, log.toReversed(), shuffle(log, 1), shuffle(log, 2)].map((order) => createIndex(order));
  return claims.flatMap((claim) => {
    const standings = orders.map((index) => JSON.stringify(index.standing(claim, DAY)));
    return new Set(standings).size === 1 ? [] : [`the standing of ${claim} depends on the order of the log`];
  });
}

function shuffle(log: readonly Evidence[], seed: number): readonly Evidence[] {
  const random = createSeededRandom(seed);
  return log
    .map((line) => ({ line, key: random.fraction() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ line }) => line);
}
