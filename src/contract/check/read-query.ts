import type { Json } from "../../base/index.ts";
import { queryClaim } from "../claims/claim-ids.ts";
import { contractDay, findEndpoint } from "../lookup.ts";
import type { Endpoint, Field } from "../vocabulary/index.ts";
import type { CheckContext } from "./context.ts";
import type { Contract } from "./contract.ts";
import type { Finding } from "./finding.ts";
import { ownContract } from "./own-contract.ts";
import { checkRules } from "./rules.ts";
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
  return readQueryAt(ownContract(), findEndpoint(endpointId), query);
}

/** Reads the query of a declaration, which need not be one of the contract's own. */
export function readQueryAt(
  contract: Contract,
  endpoint: Endpoint,
  query: Readonly<Record<string, string | undefined>>,
): QueryReading {
  const values: Record<string, number | string> = {};
  const findings: Finding[] = [];
  for (const field of endpoint.queryFields) {
    const given = query[field.name];
    const value = given === undefined || given === "" ? field.default : readValue(field, given);
    const isGiven = given !== undefined && given !== "";
    if (typeof value === "number" || typeof value === "string") values[field.name] = value;
    else if (!isGiven && field.presence === "required") findings.push(missing(contract, endpoint.id, field));
    else if (isGiven) findings.push(toFinding(contract, endpoint.id, field, given));
  }
  return { values, findings: [...findings, ...judgeRules(contract, endpoint, values)] };
}

/** Rules between the fields of a query; a list is text with commas there. */
function judgeRules(contract: Contract, endpoint: Endpoint, values: QueryReading["values"]): readonly Finding[] {
  if (endpoint.bodyFields.length > 0 || endpoint.rules.length === 0) return [];
  const lists = new Set(endpoint.queryFields.filter(({ shape }) => shape.kind === "list").map(({ name }) => name));
  const entries = Object.entries(values).map(([name, value]): readonly [string, Json] => [
    name,
    lists.has(name)
      ? String(value)
          .split(",")
          .filter((part) => part !== "")
      : value,
  ]);
  const context: CheckContext = {
    endpoint,
    body: Object.fromEntries(entries),
    fields: endpoint.queryFields,
    model: undefined,
    today: contractDay,
    contract,
    options: {},
  };
  return checkRules(context, []).map(({ claims, ...draft }) =>
    Object.assign(draft, { evidence: claims.flatMap((claim) => contract.evidence.of(claim).map((line) => line.id)) }),
  );
}

function readValue(field: Field, text: string): number | string | undefined {
  const { shape } = field;
  if (shape.kind === "long") return /^\d{1,19}$/.test(text) ? text : undefined;
  if (shape.kind !== "whole") return text;
  if (!/^-?\d{1,9}$/.test(text)) return undefined;
  const number = Number(text);
  const isWithin = number >= (shape.min ?? Number.NEGATIVE_INFINITY) && number <= (shape.max ?? Number.POSITIVE_INFINITY);
  return isWithin ? number : undefined;
}

function missing({ evidence }: Contract, endpointId: string, field: Field): Finding {
  const claims = ["required", "exists"].map((atom) => queryClaim(endpointId, field.name, atom));
  return {
    path: field.name,
    rule: "required",
    severity: "refuse",
    message: "is missing",
    fix: `send ${field.name}: ${field.meaning}`,
    wireMessage: wireTexts.empty(field.name),
    evidence: claims.flatMap((claim) => evidence.of(claim).map((line) => line.id)),
  };
}

function toFinding({ evidence }: Contract, endpointId: string, field: Field, given: string): Finding {
  const { shape } = field;
  const bounds = shape.kind === "whole" ? ` from ${shape.min ?? "any"} to ${shape.max ?? "any"}` : "";
  const range = `a whole number${bounds}`;
  const claims = ["min", "max"].map((atom) => queryClaim(endpointId, field.name, atom));
  return {
    path: field.name,
    rule: "query",
    severity: "refuse",
    message: `has to be ${range}, but is ${brief(given)}`,
    fix: `send ${range}`,
    wireMessage: wireTexts.value(field.name, given),
    evidence: claims.flatMap((claim) => evidence.of(claim).map((line) => line.id)),
  };
}
