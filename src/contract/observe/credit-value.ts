import { fieldClaim, refusedClaim } from "../claims/claim-ids.ts";
import { claimsOfRequest } from "../claims/claims-of.ts";
import type { ClaimId, Endpoint, RefusedForm } from "../vocabulary/index.ts";
import type { Credit, Reading } from "./credit.ts";
import type { ValueShape } from "./shape.ts";

/** A claim, and whether what was seen speaks for it. */
export interface Said {
  readonly claim: ClaimId;
  readonly verdict: Credit["verdict"];
}

/**
 * What the taking of a value says: for the member, the form and the bound that it stands at; against a bound that it is beyond, and
 * against the statement that it is refused.
 */
export function saidByTaking(reading: Reading, path: string, value: ValueShape): readonly Said[] {
  const claim = claimMaker(reading, path);
  const forms = refusalsOf(reading, path, value).filter(({ effect }) => effect === "refused");
  const refuted = forms.map((form) => against(refusedClaim(reading.endpoint.id, form)));
  if (refuted.length > 0) return refuted;
  const shape = reading.fieldAt(path)?.shape;
  const isAdjusted = shape?.kind === "decimal" && shape.adjusted === true;
  if (value.is === "member") return claim(`member:${value.member}`).map(pro);
  if (value.is === "media") return claim(`form:${value.form}`).map(pro);
  if (value.is !== "number" && value.is !== "length") return [];
  const bound = atomOf(value.bound);
  if (value.bound === bound) return claim(bound).map(pro);
  return bound === undefined || isAdjusted ? [] : claim(bound).map(against);
}

/**
 * What the refusal of a value says, where it is known that this value was refused: against its member, its form, or the bound that it
 * stands at; for the bound that it is beyond, and for the statement that it is refused. Nothing where the value is like any other
 * that the field takes.
 */
export function saidByRefusing(reading: Reading, path: string, value: ValueShape): readonly Said[] {
  const claim = claimMaker(reading, path);
  const forms = refusalsOf(reading, path, value).filter(({ effect }) => effect === "refused");
  if (forms.length > 0) return forms.map((form) => pro(refusedClaim(reading.endpoint.id, form)));
  if (value.is === "member") return claim(`member:${value.member}`).map(against);
  if (value.is === "media") return claim(`form:${value.form}`).map(against);
  if (value.is !== "number" && value.is !== "length") return [];
  const bound = atomOf(value.bound);
  if (bound === undefined) return [];
  return claim(bound).map(value.bound === bound ? against : pro);
}

function atomOf(bound: string): "min" | "max" | undefined {
  if (bound === "min" || bound === "below") return "min";
  return bound === "max" || bound === "above" ? "max" : undefined;
}

/** The declared refused forms that a value has; of a path that is refused as such, any value. */
function refusalsOf({ endpoint }: Reading, path: string, value: ValueShape): readonly RefusedForm[] {
  return endpoint.refusedForms.filter((form) => {
    if (form.path !== path) return false;
    if (form.form !== undefined) return value.is === "media" && value.form === FORM_WORDS[form.form];
    if (form.value !== undefined) return isValue(form.value, value);
    return value.is !== "empty" && value.is !== "null";
  });
}

const FORM_WORDS = { "data-prefix": "data", base64: "base64", digits: "digits" } as const;

function isValue(refused: RefusedForm["value"], value: ValueShape): boolean {
  if (typeof refused === "boolean") return value.is === String(refused);
  return value.is === "member" && value.member === refused;
}

/** Makes a claim at a path, where the contract has it. */
function claimMaker({ endpoint }: Reading, path: string): (atom: string) => readonly ClaimId[] {
  return (atom) => onlyKnown(endpoint, [fieldClaim(endpoint.id, path, atom)]);
}

const known = new WeakMap<Endpoint, ReadonlySet<ClaimId>>();

/** Those of some claims that the contract makes of an endpoint's requests. */
export function onlyKnown(endpoint: Endpoint, claims: readonly ClaimId[]): readonly ClaimId[] {
  const all = known.get(endpoint) ?? new Set(claimsOfRequest(endpoint));
  known.set(endpoint, all);
  return claims.filter((claim) => all.has(claim));
}

function pro(claim: ClaimId): Said {
  return { claim, verdict: "for" };
}

function against(claim: ClaimId): Said {
  return { claim, verdict: "against" };
}
