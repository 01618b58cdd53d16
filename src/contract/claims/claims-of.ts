import { endpoints } from "../endpoints/index.ts";
import { errorRows } from "../errors/index.ts";
import { models } from "../models/index.ts";
import { priceRows } from "../prices/index.ts";
import type { ClaimId, Endpoint, ErrorRow, Field, Model, PriceRow, Shape } from "../vocabulary/index.ts";
import { fieldClaim, modelClaim, refusedClaim, ruleClaim } from "./claim-ids.ts";

/**
 * Every statement that an endpoint makes: fields of request and answer with their bounds, members and forms, the effect of each
 * body field, its refused forms, its rules.
 */
export function claimsOf(endpoint: Endpoint): readonly ClaimId[] {
  const others = [...endpoint.pathFields, ...endpoint.queryFields, ...endpoint.answerFields];
  return [
    ...new Set([
      ...endpoint.bodyFields.flatMap((field) => fieldClaims(endpoint.id, field, "", ["effect"])),
      ...others.flatMap((field) => fieldClaims(endpoint.id, field, "", [])),
      ...endpoint.refusedForms.map((form) => refusedClaim(endpoint.id, form)),
      ...endpoint.rules.map((rule) => ruleClaim(endpoint.id, rule.id)),
    ]),
  ];
}

/** Every statement about a model: that it exists, that it was retired, and each capability that is not simply absent. */
export function claimsOfModel(model: Model): readonly ClaimId[] {
  const capabilities = Object.entries(model.capabilities).flatMap(([name, value]) => {
    if (Array.isArray(value)) return (value as readonly string[]).map((entry) => `${name}:${entry}`);
    return value === false ? [] : [name];
  });
  const dated = model.retiredOn === undefined ? [] : ["retired"];
  return ["exists", ...dated, ...capabilities].map((atom) => modelClaim(model.id, atom));
}

/** The statement of a price row. */
export function claimOfPrice(row: PriceRow): ClaimId {
  return `price:${row.id}#units`;
}

/** The statement of a row of the error table. */
export function claimOfError(row: ErrorRow): ClaimId {
  return `error:${row.code}#exists`;
}

/** Every statement of the contract, each once, in the contract's order. */
export function allClaims(): readonly ClaimId[] {
  return [
    ...endpoints.flatMap(claimsOf),
    ...models.flatMap(claimsOfModel),
    ...priceRows.map(claimOfPrice),
    ...errorRows.map(claimOfError),
  ];
}

function fieldClaims(endpointId: string, field: Field, parent: string, extra: readonly string[]): readonly ClaimId[] {
  if (field.localOnly === true) return [];
  const pattern = parent === "" ? field.name : `${parent}.${field.name}`;
  const atoms = [
    "exists",
    ...(field.presence === "required" ? ["required"] : []),
    ...(field.default === undefined ? [] : ["default"]),
    ...shapeAtoms(field.shape),
    ...extra,
  ];
  const own = atoms.map((atom) => fieldClaim(endpointId, pattern, atom));
  return [...own, ...innerClaims(endpointId, field.shape, pattern, extra)];
}

function innerClaims(endpointId: string, shape: Shape, pattern: string, extra: readonly string[]): readonly ClaimId[] {
  if (shape.kind === "record") return shape.fields.flatMap((field) => fieldClaims(endpointId, field, pattern, extra));
  return shape.kind === "list" ? innerClaims(endpointId, shape.item, `${pattern}[]`, extra) : [];
}

function shapeAtoms(shape: Shape): readonly string[] {
  const bounds = (range: { readonly min?: number; readonly max?: number }): readonly string[] => [
    ...(range.min === undefined ? [] : ["min"]),
    ...(range.max === undefined ? [] : ["max"]),
  ];
  switch (shape.kind) {
    case "choice":
      return shape.members.map((member) => `member:${member.value}`);
    case "text":
    case "whole":
    case "decimal":
    case "list":
      return bounds(shape);
    case "media":
      return [...shape.forms.map((form) => `form:${form}`), "limits"];
    default:
      return [];
  }
}
