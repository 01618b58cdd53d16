import { queryClaim } from "../claims/claim-ids.ts";
import { ownEvidence } from "../claims/own-evidence.ts";
import { findEndpoint } from "../lookup.ts";
import type { Field } from "../vocabulary/index.ts";
import type { Finding } from "./finding.ts";
import { brief, wireTexts } from "./texts.ts";

/** A query string's values, read by the contract. */
export interface QueryReading {
  /** Whole numbers and texts by field name, defaults filled in; refused values are left out. */
  readonly values: Readonly<Record<string, number | string>>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the query of an endpoint such as a list: numbers are digits within the contract's bounds, absent or empty values take the
 * default, unknown names are ignored as the service does.
 * @throws TypeError for an endpoint id that the contract does not declare.
 */
export function readQuery(endpointId: string, query: Readonly<Record<string, string | undefined>>): QueryReading {
  const endpoint = findEndpoint(endpointId);
  const values: Record<string, number | string> = {};
  const findings: Finding[] = [];
  for (const field of endpoint.queryFields) {
    const given = query[field.name];
    const value = given === undefined || given === "" ? field.default : readValue(field, given);
    if (typeof value === "number" || typeof value === "string") values[field.name] = value;
    else if (given !== undefined && given !== "") findings.push(toFinding(endpoint.id, field, given));
  }
  return { values, findings };
}

function readValue(field: Field, text: string): number | string | undefined {
  const { shape } = field;
  if (shape.kind !== "whole") return text;
  if (!/^-?\d{1,9}$/.test(text)) return undefined;
  const number = Number(text);
  const isWithin = number >= (shape.min ?? Number.NEGATIVE_INFINITY) && number <= (shape.max ?? Number.POSITIVE_INFINITY);
  return isWithin ? number : undefined;
}

function toFinding(endpointId: string, field: Field, given: string): Finding {
  const { shape } = field;
  const range = shape.kind === "whole" ? `a whole number from ${shape.min ?? "any"} to ${shape.max ?? "any"}` : "a value";
  const claims = ["min", "max"].map((atom) => queryClaim(endpointId, field.name, atom));
  return {
    path: field.name,
    rule: "query",
    severity: "refuse",
    message: `has to be ${range}, but is ${brief(given)}`,
    fix: `send ${range}`,
    wireMessage: wireTexts.value(field.name, given),
    evidence: claims.flatMap((claim) =>
      ownEvidence()
        .of(claim)
        .map((line) => line.id),
    ),
  };
}
