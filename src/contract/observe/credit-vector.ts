import type { Evidence } from "../vocabulary/index.ts";
import { readVector, toEvidence } from "./credit.ts";
import { creditPairs } from "./credit-pair.ts";
import { creditPrice } from "./credit-price.ts";
import { creditRefused, creditTaken } from "./credit-request.ts";
import type { ShapeVector } from "./shape.ts";

/**
 * Credits an exchange fairly: an acceptance counts for what was really sent and no further than that it was taken; a refusal only for or
 * against the claim that it names; two requests that differ in one field (`others` are earlier vectors, in any order) for or against what
 * made the difference; units taken for or against the price. Pure; the same vector gives the same ids.
 */
export function creditVector(vector: ShapeVector, others: readonly ShapeVector[] = []): readonly Evidence[] {
  const reading = readVector(vector);
  if (reading === undefined) return [];
  const credits = [...creditTaken(reading), ...creditRefused(reading), ...creditPairs(reading, others), ...creditPrice(reading)];
  return credits.map((credit) => toEvidence(vector, credit));
}
