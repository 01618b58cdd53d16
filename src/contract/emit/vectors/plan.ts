import type { Json } from "../../../base/index.ts";
import { fieldClaim } from "../../claims/claim-ids.ts";
import type { Endpoint, RefusedForm } from "../../vocabulary/index.ts";
import { formOf } from "../../check/media-text.ts";
import type { State } from "./truth.ts";
import type { Surface, Vector, Verdict } from "./vector.ts";

/** A case for which no vector could be made, with the reason. */
export interface Exclusion {
  readonly id: string;
  readonly reason: string;
}

/** Vectors and exclusions of an endpoint while they are made. */
export interface Plan {
  readonly vectors: Vector[];
  readonly exclusions: Exclusion[];
  readonly ids: Map<string, number>;
}

/** What a vector says, before it has an id. */
export interface Case {
  readonly endpoint: Endpoint;
  readonly surface: Surface;
  /** Path or `rule:<id>`, with `query:` or `answer:` before it outside the body. */
  readonly place: string;
  readonly name: string;
  readonly value: Json;
  readonly today: string;
  readonly verdict: Verdict;
  readonly facts?: Vector["facts"];
  readonly about: readonly string[];
}

/** Puts a case among the vectors, under an id of its own. */
export function add(plan: Plan, { endpoint, surface, place, name, value, today, verdict, facts, about }: Case): void {
  const id = idOf(plan, endpoint, place, name);
  plan.vectors.push({
    id,
    endpoint: endpoint.id,
    surface,
    value,
    today,
    ...(facts === undefined ? {} : { facts }),
    verdict,
    about: [...new Set(about)],
  });
}

/** Notes that a case could not be made. */
export function exclude(plan: Plan, endpoint: Endpoint, place: string, name: string, reason: string): void {
  plan.exclusions.push({ id: idOf(plan, endpoint, place, name), reason });
}

function idOf(plan: Plan, endpoint: Endpoint, place: string, name: string): string {
  const id = `${endpoint.id}/${place}#${name}`;
  const before = plan.ids.get(id) ?? 0;
  plan.ids.set(id, before + 1);
  return before === 0 ? id : `${id}:${before + 1}`;
}

/** Claims of a field, by its atoms. */
export function claimsAbout(endpoint: Endpoint, place: string, atoms: readonly string[]): readonly string[] {
  // What the items of a plain list may be is said of the list.
  return atoms.map((atom) => fieldClaim(endpoint.id, place.replace(/\[\]$/, ""), atom));
}

/** The refused form that a value at a pattern is, if any. */
export function refusedFormOf(endpoint: Endpoint, pattern: string, value: Json): RefusedForm | undefined {
  return endpoint.refusedForms.find((form) => {
    if (form.path !== pattern) return false;
    if (form.form === "data-prefix") return typeof value === "string" && value.startsWith("data:");
    if (form.form === "digits") return typeof value === "string" && /^\d+$/.test(value);
    if (form.form === "base64") return typeof value === "string" && formOf(value) === "base64";
    if (form.form === "digits") return typeof value === "string" && /^\d+$/.test(value);
    return form.value === undefined || form.value === value;
  });
}

/** The state of a case with a day of its own. */
export function dated(state: State): { readonly value: Json; readonly today: string } {
  return { value: state.body, today: state.today };
}
