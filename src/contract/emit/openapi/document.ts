import type { Json, JsonObject } from "../../../base/index.ts";
import { fieldClaim, placedPattern } from "../../claims/claim-ids.ts";
import { claimsOf } from "../../claims/claims-of.ts";
import { createEvidenceIndex } from "../../claims/evidence-index.ts";
import { endpoints } from "../../endpoints/index.ts";
import { evidenceLog } from "../../evidence/index.ts";
import { contractDay, contractVersion } from "../../lookup.ts";
import type { Endpoint, Standard } from "../../vocabulary/index.ts";
import { hosts } from "../../wire/hosts.ts";
import { toTypeName } from "../names.ts";
import { envelopeSchemas, errorResponses } from "./answers.ts";
import { callbackItems, webhooksOf } from "./callbacks.ts";
import { pathsOf, type StandingNotes } from "./operations.ts";
import { recordSchema } from "./schemas.ts";

/** The OpenAPI 3.1 document of a standard, whole: paths, bodies, answers, errors, callbacks and where each field stands. */
export function toOpenApi(standard: Standard): JsonObject {
  const own = endpoints.filter((endpoint) => endpoint.standard === standard);
  const standings = standingNotes(standard);
  const families = [...new Set(own.map(({ family }) => family))];
  return {
    openapi: "3.1.0",
    info: {
      title: standard === "legacy" ? "Kling API, legacy standard (/v1)" : "Kling API, new standard (model in the path)",
      version: contractVersion,
      summary: "As documents describe it and dated live calls showed it.",
      description: INTRODUCTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: hosts.map(({ url, region }) => ({ url, description: region })),
    security: standard === "legacy" ? [{ apiKey: [] }, { signedToken: [] }] : [{ apiKey: [] }],
    tags: families.map((name) => ({ name })),
    paths: pathsOf(own, standings),
    webhooks: webhooksOf(standard),
    components: {
      schemas: { ...envelopeSchemas(), ...Object.fromEntries(own.flatMap((endpoint) => schemasOf(endpoint, standings))) },
      responses: errorResponses(),
      securitySchemes: securityOf(standard),
      pathItems: callbackItems(standard),
    },
  };
}

const INTRODUCTION = [
  "Made from the contract of Onetake, by `npm run generate`; nobody's official document.",
  "",
  "`x-onetake-standing` says what a field or an operation rests on: `live-confirmed`, `live-rejected` (a dated live call showed it),",
  `\`doc-derived\` (documents say so) or \`hypothesis-only\` (neither), as of ${contractDay}. \`x-onetake-billable\` says which pack pays`,
  "and which field makes a repeat recognisable.",
].join("\n");

function schemasOf(endpoint: Endpoint, standings: StandingNotes): readonly (readonly [string, JsonObject])[] {
  const name = toTypeName(endpoint.id);
  const answer = [`${name}Answer`, recordSchema(endpoint.answerFields)] as const;
  if (endpoint.bodyFields.length === 0) return [answer];
  return [[`${name}Body`, recordSchema(endpoint.bodyFields, (path) => standings.field(endpoint, "body", path))], answer];
}

function securityOf(standard: Standard): JsonObject {
  const apiKey = { type: "http", scheme: "bearer", description: "An API key after `Bearer` and one space." };
  const signedToken = {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "A token that is signed with the secret key (HS256) and names the access key; the older way.",
  };
  return standard === "legacy" ? { apiKey, signedToken } : { apiKey };
}

function standingNotes(standard: Standard): StandingNotes {
  const evidence = createEvidenceIndex(evidenceLog);
  const labelOf = (claim: string): string => evidence.standing(claim, contractDay, { standard }).label;
  return {
    field: (endpoint, place, pattern) => ({
      "x-onetake-standing": labelOf(fieldClaim(endpoint.id, placedPattern(place, pattern), "exists")),
    }),
    endpoint: (endpoint) => {
      const counts: Record<string, Json> = {};
      for (const label of claimsOf(endpoint).map(labelOf)) counts[label] = Number(counts[label] ?? 0) + 1;
      return counts;
    },
  };
}
