import type { Json } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { findEndpoint } from "../lookup.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { CheckOptions, Finding } from "./finding.ts";
import { guessAmong, judgeBody } from "./judge.ts";
import { ownContract } from "./own-contract.ts";

/**
 * Judges a request body by this package's contract; see {@link judgeBody}.
 * @throws TypeError for an endpoint id that the contract does not declare.
 */
export function check(endpointId: string, body: Json, options: CheckOptions = {}): readonly Finding[] {
  return checkAt(findEndpoint(endpointId), body, options);
}

/** Judges a body against a declaration, which need not be one of the contract's own. */
export function checkAt(endpoint: Endpoint, body: Json, options: CheckOptions = {}): readonly Finding[] {
  return judgeBody(ownContract(), endpoint, body, options);
}

/**
 * The endpoint among the creates that fits a body best: fewest refusals, then fewest unknown fields, then the contract's order.
 */
export function guessEndpoint(body: Json, among: readonly Endpoint[] = endpoints): Endpoint | undefined {
  return guessAmong(ownContract(), body, among);
}
