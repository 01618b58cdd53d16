import { isJsonObject, type Json, type JsonObject } from "../base/index.ts";
import { check, findEndpoint, mend, readQuery, type Endpoint } from "../contract/index.ts";
import { refusalRow, type Vector } from "../contract/vectors.ts";
import type { Expectation } from "./judge.ts";
import type { Link } from "./link.ts";
import type { ConformOptions, Only } from "./options.ts";
import { NO_BUDGET } from "./purse.ts";

/** A vector with what can be done with it over HTTP. */
export interface PlannedVector {
  readonly vector: Vector;
  readonly endpoint: Endpoint;
  /** What is to become of its request, or why it is not sent. */
  readonly plan: Expectation | { readonly is: "excluded"; readonly reason: string };
}

/** The vectors that a run is about, each with its expectation or the reason why none can be held against a server. */
export function planVectors(
  vectors: readonly Vector[],
  link: Pick<Link, "lacks">,
  options: ConformOptions,
  day: string,
): readonly PlannedVector[] {
  return vectors
    .map((vector) => ({ vector, endpoint: findEndpoint(vector.endpoint) }))
    .filter(({ vector, endpoint }) => isAskedFor(endpoint, options.only ?? {}, vector.id))
    .map(({ vector, endpoint }) => ({ vector, endpoint, plan: planOf(vector, endpoint, link, options, day) }));
}

/** Whether a run is about an endpoint. */
export function isAskedFor({ id, family, standard }: Endpoint, only: Only, vector?: string): boolean {
  if (only.vector !== undefined && (vector === undefined ? !only.vector.startsWith(`${id}/`) : only.vector !== vector))
    return false;
  if (only.standard !== undefined && only.standard !== standard) return false;
  return only.endpoint === undefined || only.endpoint === id || only.endpoint === family;
}

function planOf(
  vector: Vector,
  endpoint: Endpoint,
  link: Pick<Link, "lacks">,
  options: ConformOptions,
  day: string,
): PlannedVector["plan"] {
  const reason =
    reasonAgainst(vector, options) ??
    (isBorne(vector) && !options.isFree ? "no source says whether the service bears a value in another form" : undefined) ??
    (isOfDay(vector, day) ? undefined : "is about another day than the server's") ??
    link.lacks(endpoint.standard) ??
    (endpoint.billable && !options.isFree && options.budget === undefined ? NO_BUDGET : undefined);
  if (reason !== undefined) return { is: "excluded", reason };
  const row = refusalRow(vector);
  if (row === undefined && isRefusedAnyway(vector))
    return { is: "excluded", reason: "shows one thing of a request that is refused for another" };
  return row === undefined ? { is: "taken" } : { is: "refused", row, by: "by" in vector.verdict ? vector.verdict.by : "" };
}

function reasonAgainst(vector: Vector, { withMedia }: ConformOptions): string | undefined {
  const { surface, verdict } = vector;
  if (surface === "answer") return "is about an answer's record: those that the server gives are judged as they come";
  if (surface === "facts" && withMedia !== true)
    return "is about what a file is found to be, and files at the limits were not asked for";
  if (verdict.says === "means" || (verdict.says === "reads" && surface === "body"))
    return "is about how a value is read, which no answer shows";
  if (verdict.says === "asks" || isDisputed(vector)) return "no source settles what the service does";
  return undefined;
}

/** A rule that is guessed or disputed refuses nothing for sure. */
function isDisputed({ endpoint, value, today, verdict, facts }: Vector): boolean {
  if (verdict.says !== "refuses" || !isJsonObject(value)) return false;
  const options = { today, ...(facts === undefined ? {} : { facts }) };
  const isRule = findEndpoint(endpoint).rules.some(({ id }) => id === verdict.by);
  return isRule && check(endpoint, value, options).some(({ rule, severity }) => rule === verdict.by && severity === "approve");
}

/** Whether the contract refuses the request of a vector for something that the vector is not about. */
function isRefusedAnyway({ endpoint, surface, value, today }: Vector): boolean {
  if (!isJsonObject(value) || surface === "facts") return false;
  const findings =
    surface === "query"
      ? readQuery(endpoint, value as Readonly<Record<string, string>>).findings // what a query is made of
      : check(endpoint, value, { today });
  return findings.some(({ severity }) => severity === "refuse");
}

/** Whether servers may take the value of a refusing vector although its form is wrong: Onetake does, and says so, unless asked not to. */
export function isBorne({ endpoint, surface, value, verdict }: Vector): boolean {
  return verdict.says === "refuses" && surface === "body" && mend(endpoint, value, "forms").mendings.length > 0;
}

/** A model that was switched off before stays so. */
function isOfDay({ today, verdict }: Vector, day: string): boolean {
  return today === day || (verdict.says === "refuses" && verdict.by === "model-retired" && today < day);
}

/** The path and body of a vector's request, with `value` in place of its own. */
export function requestOf({ endpoint, vector: { surface } }: PlannedVector, value: Json): { path: string; body?: Json } {
  if (surface !== "query") return { path: endpoint.path, body: value };
  const query = new URLSearchParams(value as Readonly<Record<string, string>>).toString(); // what a query is made of
  return { path: query === "" ? endpoint.path : `${endpoint.path}?${query}` };
}

/** A value as a body, where it is one. */
export function asBody(value: Json): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}
