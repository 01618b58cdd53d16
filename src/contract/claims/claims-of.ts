import { callbacks } from "../callbacks/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { errorRows } from "../errors/index.ts";
import { models } from "../models/index.ts";
import { notes } from "../notes/index.ts";
import { housePolicy } from "../policy/house.ts";
import { priceRows, unitPrices } from "../prices/index.ts";
import type {
  Callback,
  ClaimId,
  Endpoint,
  ErrorRow,
  Field,
  Model,
  Note,
  Policy,
  PriceRow,
  Shape,
  UnitPrice,
} from "../vocabulary/index.ts";
import { fieldsIn } from "../roles/paths.ts";
import { fieldClaim, modelClaim, placedPattern, refusedClaim, ruleClaim, type places } from "./claim-ids.ts";

/**
 * Every statement that an endpoint makes: fields of request and answer with their bounds, members and forms, the effect of each
 * body field, its refused forms, its rules.
 */
export function claimsOf(endpoint: Endpoint): readonly ClaimId[] {
  return claimsAtPlaces(endpoint, placesOf(endpoint));
}

/** Every statement that an endpoint makes of what is sent in query and body: what requests are judged by. */
export function claimsOfRequest(endpoint: Endpoint): readonly ClaimId[] {
  return claimsAtPlaces(
    endpoint,
    placesOf(endpoint).filter(({ place }) => place === "query" || place === "body"),
  );
}

function claimsAtPlaces(endpoint: Endpoint, parts: ReturnType<typeof placesOf>): readonly ClaimId[] {
  return [
    ...new Set([
      ...parts.flatMap(({ place, fields }) => claimsOfFields(endpoint.id, place, fields)),
      ...endpoint.refusedForms.map((form) => refusedClaim(endpoint.id, form)),
      ...endpoint.rules.map((rule) => ruleClaim(endpoint.id, rule.id)),
    ]),
  ];
}

/** The parts of a request and its answer, each with its fields. */
export function placesOf(
  endpoint: Endpoint,
): readonly { readonly place: (typeof places)[number]; readonly fields: readonly Field[] }[] {
  return [
    { place: "header", fields: endpoint.headerFields },
    { place: "path", fields: endpoint.pathFields },
    { place: "query", fields: endpoint.queryFields },
    { place: "body", fields: endpoint.bodyFields },
    { place: "answer", fields: endpoint.answerFields },
  ];
}

/** Every statement about what the service posts to a caller's address: its headers and the fields of the record. */
export function claimsOfCallback(callback: Callback): readonly ClaimId[] {
  return [
    ...claimsOfFields(callback.id, "header", callback.headerFields),
    ...claimsOfFields(callback.id, "answer", callback.bodyFields),
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

/** The statement of what a unit of a pack costs. */
export function claimOfUnit({ pack }: UnitPrice): ClaimId {
  return `price:unit/${pack}#dollars`;
}

/** The statement of a row of the error table. */
export function claimOfError(row: ErrorRow): ClaimId {
  return `error:${row.code}#exists`;
}

/** The statement of a note. */
export function claimOfNote(note: Note): ClaimId {
  return `note:${note.id}#holds`;
}

/** What a policy of our own asks for. */
export function claimsOfPolicy(policy: Policy): readonly ClaimId[] {
  const atoms = [...(policy.maxSeconds === undefined ? [] : ["maxSeconds"]), ...(policy.models === undefined ? [] : ["models"])];
  return atoms.map((atom) => `policy:${policy.id}#${atom}`);
}

/** Every statement of the contract, each once, in the contract's order. */
export function allClaims(): readonly ClaimId[] {
  return [
    ...endpoints.flatMap(claimsOf),
    ...callbacks.flatMap(claimsOfCallback),
    ...models.flatMap(claimsOfModel),
    ...priceRows.map(claimOfPrice),
    ...unitPrices.map(claimOfUnit),
    ...errorRows.map(claimOfError),
    ...notes.map(claimOfNote),
    ...claimsOfPolicy(housePolicy),
  ];
}

/** Every statement that evidence may speak of: those of the contract, and that a model lacks a capability. */
export function sayableClaims(): readonly ClaimId[] {
  return [...new Set([...allClaims(), ...models.flatMap(sayableOfModel)])];
}

/** Every statement that evidence may make of a model, also that it lacks a capability. */
export function sayableOfModel(model: Model): readonly ClaimId[] {
  const capabilities = Object.keys(model.capabilities).map((name) => modelClaim(model.id, name));
  return [...new Set([...claimsOfModel(model), ...capabilities])];
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
    case "whole":
      return [...bounds(shape), ...(shape.words ?? []).map((word) => `member:${word.value}`)];
    case "text":
      return [...bounds(shape), ...(shape.known ?? []).map((one) => `member:${one.value}`)];
    case "decimal":
      return bounds(shape);
    case "list":
      return [...bounds(shape), ...(shape.item.kind === "choice" ? shapeAtoms(shape.item) : [])];
    case "media":
      return [...shape.forms.map((form) => `form:${form}`), "limits"];
    default:
      return [];
  }
}
