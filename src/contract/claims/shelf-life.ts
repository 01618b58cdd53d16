import type { ClaimId } from "../vocabulary/index.ts";

/** What a claim speaks of; it decides how long a live observation counts as current. */
export type ClaimClass = "price" | "limit" | "shape" | "effect";

const DAYS: Readonly<Record<ClaimClass, number>> = { price: 30, limit: 90, shape: 180, effect: 60 };

/** The class of a claim, by what its id says. */
export function classOf(claim: ClaimId): ClaimClass {
  const atom = claim.slice(claim.lastIndexOf("#") + 1);
  if (claim.startsWith("price:")) return "price";
  if (atom === "effect") return "effect";
  return ["min", "max", "seconds", "limits"].includes(atom) ? "limit" : "shape";
}

/** Days for which a live observation of a claim counts as current: price 30, limit 90, shape 180, effect 60. */
export function shelfLife(claim: ClaimId): number {
  return DAYS[classOf(claim)];
}

/** Whole days from one day to another, both YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The first day on which an observation of a claim is out of date. */
export function staleSince(claim: ClaimId, liveOn: string): string {
  const day = new Date(Date.parse(`${liveOn}T00:00:00Z`) + (shelfLife(claim) + 1) * 86_400_000);
  return day.toISOString().slice(0, 10);
}
