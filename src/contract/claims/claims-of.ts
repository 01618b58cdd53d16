import { endpoints } from "../endpoints/index.ts";
import { errorRows } from "../errors/index.ts";
import { models } from "../models/index.ts";
import { priceRows } from "../prices/index.ts";
import type { ClaimId, Endpoint, ErrorRow, Field, Model, PriceRow, Shape } from "../vocabulary/index.ts";
import { fieldsIn } from "../roles/paths.ts";
import { fieldClaim, modelClaim, placedPattern, refusedClaim, ruleClaim, type places } from "./claim-ids.ts";

/**
 * Every statement that an endpoint makes: fields of request and answer with their bounds, members and forms, the effect of each
 * body field, its refused forms, its rules.
 */
export function claimsOf(endpoint: Endpoint): readonly ClaimId[] {
  return [
    ...new Set([
      ...claimsOfFields(endpoint.id, "header", endpoint.headerFields),
      ...claimsOfFields(endpoint.id, "path", endpoint.pathFields),
      ...claimsOfFields(endpoint.id, "query", endpoint.queryFields),
      ...claimsOfFields(endpoint.id, "body", endpoint.bodyFields),
      ...claimsOfFields(endpoint.id, "answer", endpoint.answerFields),
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

/** Every statement about the fields in one part of a request or answer; a body's field also has its effect. */
export function claimsOfFields(subject: string, place: (typeof places)[number], fields: readonly Field[]): readonly ClaimId[] {
  return fieldsIn(fields).flatMap(({ path, field, isTag }) => {
    if (field.localOnly === true) return [];
    const atoms = [
      "exists",
      ...(field.presence === "required" ? ["required"] : []),
      ...(field.default === undefined ? [] : ["default"]),
      ...shapeAtoms(field.shape),
      ...(place === "body" && !isTag ? ["effect"] : []),
    ];
    return atoms.map((atom) => fieldClaim(subject, placedPattern(place, path), atom));
  });
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
