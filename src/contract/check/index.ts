import type { Json } from "../../base/index.ts";
import { readEvidenceTable } from "../claims/evidence-table.ts";
import { requestClaims } from "../claims/judged-claims.ts";
import { evidenceTable } from "../generated/evidence-table.ts";
import { leanEndpoints } from "../generated/lean-endpoints.ts";
import { models } from "../models/index.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import type { Contract } from "./contract.ts";
import type { CheckOptions, Finding } from "./finding.ts";
import { guessAmong, judgeBody } from "./judge.ts";
import { readLeanEndpoints } from "./lean-endpoints.ts";
import { mendBody, type Mended } from "./mend-body.ts";

export { housePolicy } from "../policy/house.ts";
export { contractDay, contractVersion } from "../version.ts";
export type { Policy, Scope } from "../vocabulary/index.ts";
export type { CheckOptions, Finding, MediaFacts, Severity } from "./finding.ts";
export type { Mended, Mending } from "./mend-body.ts";

/*
 * `onetake/check`: the same judgements as those of `onetake/contract`, over the same declarations without their explanations, so that a
 * browser can load them.
 */

let contract: Contract | undefined;

function leanContract(): Contract {
  if (contract === undefined) {
    const endpoints = readLeanEndpoints(leanEndpoints);
    contract = {
      endpoints,
      models,
      evidence: readEvidenceTable(evidenceTable, (group) => requestClaims(group, { endpoints, models })),
    };
  }
  return contract;
}

/**
 * Judges a request body; see {@link judgeBody}.
 * @throws TypeError for an endpoint id that the contract does not declare.
 */
export function check(endpointId: string, body: Json, options: CheckOptions = {}): readonly Finding[] {
  return judgeBody(leanContract(), findEndpoint(endpointId), body, options);
}

/**
 * Writes a body as it was surely meant; see {@link mendBody}.
 * @throws TypeError for an endpoint id that the contract does not declare.
 */
export function mend(endpointId: string, body: Json): Mended {
  return mendBody(findEndpoint(endpointId), body);
}

/** The id of the endpoint that fits a body best. */
export function guessEndpointId(body: Json): string | undefined {
  return guessAmong(leanContract(), body, leanContract().endpoints)?.id;
}

/** The ids of every endpoint that bodies can be checked against. */
export function endpointIds(): readonly string[] {
  return leanContract().endpoints.map(({ id }) => id);
}

function findEndpoint(id: string): Endpoint {
  const endpoint = leanContract().endpoints.find((candidate) => candidate.id === id);
  if (endpoint === undefined) throw new TypeError(`the contract has no endpoint "${id}"`);
  return endpoint;
}
