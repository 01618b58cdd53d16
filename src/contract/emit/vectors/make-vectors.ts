import { claimsOf } from "../../claims/claims-of.ts";
import { endpoints as allEndpoints } from "../../endpoints/index.ts";
import { contractDay, findEndpoint } from "../../lookup.ts";
import { models as allModels } from "../../models/index.ts";
import { fieldsIn } from "../../roles/paths.ts";
import type { Endpoint, Model } from "../../vocabulary/index.ts";
import { basesOf } from "./bases.ts";
import { addBodyVectors, type Work } from "./body-vectors.ts";
import { addMediaVectors } from "./media-vectors.ts";
import { addModelVectors } from "./model-vectors.ts";
import { addAnswerVectors, addQueryVectors } from "./other-vectors.ts";
import { addQueryRuleVectors } from "./query-rule-vectors.ts";
import { exclude, type Exclusion, type Plan } from "./plan.ts";
import { addRefusedVectors } from "./refused-vectors.ts";
import { addRuleVectors } from "./rule-vectors.ts";
import { toSubject } from "./solve.ts";
import { groupBy, writeVectors, type Vector } from "./vector.ts";

/** The vectors of a contract, and what has none. */
export interface Made {
  readonly vectors: readonly Vector[];
  readonly exclusions: readonly Exclusion[];
}

/** Makes the vectors of every endpoint from its declaration. Equal contracts give equal vectors. */
export function makeVectors(
  endpoints: readonly Endpoint[] = allEndpoints,
  models: readonly Model[] = allModels,
  day: string = contractDay,
): Made {
  const elsewhere = membersByName(endpoints);
  const parts = endpoints.map((endpoint) => vectorsOf(endpoint, models, day, elsewhere));
  return { vectors: parts.flatMap(({ vectors }) => vectors), exclusions: parts.flatMap(({ exclusions }) => exclusions) };
}

let made: Made | undefined;

/** The vectors of this package's contract; made once, as that takes seconds. */
export function ownVectors(): Made {
  made ??= makeVectors();
  return made;
}

/** The vectors of some of this package's endpoints, the same as they have among all; quicker than making all of them. */
export function ownVectorsOf(isAsked: (endpoint: Endpoint) => boolean): readonly Vector[] {
  if (made !== undefined || allEndpoints.every(isAsked))
    return ownVectors().vectors.filter(({ endpoint }) => isAsked(findEndpoint(endpoint)));
  const elsewhere = membersByName(allEndpoints);
  return allEndpoints.filter(isAsked).flatMap((endpoint) => vectorsOf(endpoint, allModels, contractDay, elsewhere).vectors);
}

/** The files of vectors, one per family. */
export function emitVectors(): ReadonlyMap<string, string> {
  const families = new Map(allEndpoints.map(({ id, family }) => [id, family]));
  const groups = groupBy(ownVectors().vectors, ({ endpoint }) => families.get(endpoint) ?? endpoint);
  return new Map([...groups].map(([family, vectors]) => [`test/vectors/${family}.ndjson`, writeVectors(contractDay, vectors)]));
}

/** The claims that vectors can show: all but those about headers and paths, and about what a field does in the result. */
export function showableClaims(endpoint: Endpoint): readonly string[] {
  return claimsOf(endpoint).filter((claim) => !/\/(?:header|path):/.test(claim) && !claim.endsWith("#effect"));
}

function vectorsOf(endpoint: Endpoint, models: readonly Model[], day: string, elsewhere: Work["elsewhere"]): Made {
  const plan: Plan = { vectors: [], exclusions: [], ids: new Map() };
  const subject = toSubject(endpoint, models, day);
  const work: Work = { subject, plan, starts: [], elsewhere };
  addQueryVectors(work);
  addAnswerVectors(work);
  if (endpoint.bodyFields.length === 0) {
    addQueryRuleVectors(work);
    return plan;
  }
  const { bases, faults } = basesOf(subject);
  faults.forEach((fault) => exclude(plan, endpoint, "", "base", fault));
  const ready = { ...work, starts: bases.map(({ state }) => state) };
  if (ready.starts.length === 0) return plan;
  addBodyVectors(ready);
  addModelVectors(ready);
  addRefusedVectors(ready);
  addRuleVectors(ready);
  addMediaVectors(ready);
  return plan;
}

function membersByName(endpoints: readonly Endpoint[]): Work["elsewhere"] {
  const byName = new Map<string, string[]>();
  for (const endpoint of endpoints) {
    for (const { field } of fieldsIn([...endpoint.bodyFields, ...endpoint.answerFields])) {
      if (field.shape.kind !== "choice") continue;
      const known = byName.get(field.name) ?? [];
      byName.set(field.name, [...new Set([...known, ...field.shape.members.map(({ value }) => value)])]);
    }
  }
  return byName;
}
