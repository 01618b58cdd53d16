import type { Json } from "../../base/index.ts";
import { fieldClaim } from "../claims/claim-ids.ts";
import type { Draft } from "./finding.ts";
import { brief, wireTexts } from "./texts.ts";

/** A value at its place: what the shape checks work on. */
export interface Place {
  readonly endpointId: string;
  readonly path: string;
  /** The pattern of its declaration, such as `multi_prompt[].duration`. */
  readonly pattern: string;
  /** The field's own name, as the service's messages use it. */
  readonly name: string;
  readonly value: Json;
}

/** The finding that a value is not of the type that its field has. */
export function wrongType(place: Place, expected: string, fix: string): Draft {
  return {
    path: place.path,
    rule: "type",
    severity: "refuse",
    message: `has to be ${expected}, but is ${brief(place.value)}`,
    fix,
    wireMessage: wireTexts.value(place.name, place.value),
    claims: [claimAt(place, "exists")],
  };
}

/** The finding that a text or list is too long or too short. */
export function bound(
  place: Place,
  rule: "min" | "max",
  message: string,
  fix: string,
  [min, max]: readonly [number, number | undefined],
): Draft {
  const wireMessage = wireTexts.size(place.name, min, max);
  return { path: place.path, rule, severity: "refuse", message, fix, wireMessage, claims: [claimAt(place, rule)] };
}

/** The finding that a number is out of bounds. */
export function numberBound(place: Place, rule: "min" | "max", message: string, limit: number, wireMessage: string): Draft {
  const fix = rule === "max" ? `send ${limit} or less` : `send ${limit} or more`;
  return { path: place.path, rule, severity: "refuse", message, fix, wireMessage, claims: [claimAt(place, rule)] };
}

/** The claim about a place's field. */
export function claimAt(place: Place, atom: string): string {
  return fieldClaim(place.endpointId, place.pattern, atom);
}

/** Values for a message: in quotation marks, long lists cut short. */
export function listed(values: readonly string[]): string {
  const shown = values.length > 8 ? [...values.slice(0, 3), "...", ...values.slice(-1)] : values;
  return shown.map((value) => (value === "..." ? value : `"${value}"`)).join(", ");
}
