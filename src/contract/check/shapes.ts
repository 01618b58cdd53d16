import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import { fieldClaim } from "../claims/claim-ids.ts";
import { caseOf, tagField, type VariantShape } from "../roles/paths.ts";
import type { Field, Shape } from "../vocabulary/index.ts";
import type { Draft } from "./finding.ts";
import { checkMediaText } from "./media-text.ts";
import { nearest } from "./nearest.ts";
import { bound, claimAt, wrongType, type Place } from "./place.ts";
import { brief, wireTexts } from "./texts.ts";
import { checkChoice, checkFlag, checkLong, checkNumber, checkNumberOrWord, checkText, checkUrl } from "./values.ts";

/**
 * Judges the shapes of a record's fields, all of them and to any depth: what is missing, of the wrong type, out of bounds or not
 * a member. Rules between fields, media content and the model's capabilities are judged elsewhere.
 */
export function checkShapes(
  endpointId: string,
  fields: readonly Field[],
  record: JsonObject,
  at: Where = { path: "", pattern: "" },
): readonly Draft[] {
  const known = fields.flatMap((field) => checkField(endpointId, field, record, at));
  return [...known, ...findUnknown(endpointId, fields, record, at)];
}

/** A place in a body, and the pattern of its declaration. */
interface Where {
  readonly path: string;
  readonly pattern: string;
}

function checkField(endpointId: string, field: Field, record: JsonObject, parent: Where): readonly Draft[] {
  const value = record[field.name];
  const place = { endpointId, ...within(parent, field.name), name: field.name, value: value ?? null };
  const isMissing = value === undefined || (value === "" && takesEmptyText(field.shape));
  if (isMissing) return field.presence === "required" ? [missing(place, field)] : [];
  if (value === null) return [nullGiven(place, field)];
  if (field.presence === "required" && field.shape.kind === "list" && Array.isArray(value) && value.length === 0)
    return [tooFew(place, field.shape, 0)];
  return checkShape(place, field.shape);
}

/** Samples of the service send empty text for "none" where text is free. */
function takesEmptyText(shape: Shape): boolean {
  return shape.kind === "text" || shape.kind === "url" || shape.kind === "media";
}

function checkShape(place: Place, shape: Shape): readonly Draft[] {
  switch (shape.kind) {
    case "text":
      return checkText(place, shape);
    case "choice":
      return checkChoice(place, shape.members);
    case "whole":
      return shape.words === undefined ? checkNumber(place, shape) : checkNumberOrWord(place, shape, shape.words);
    case "decimal":
      return checkNumber(place, shape);
    case "long":
      return checkLong(place, shape.orText === true);
    case "flag":
      return checkFlag(place);
    case "media":
      return checkMediaText(place, shape);
    case "url":
      return checkUrl(place);
    case "record":
      return isJsonObject(place.value)
        ? checkShapes(place.endpointId, shape.fields, place.value, place)
        : [wrongType(place, "an object", "send a JSON object")];
    case "variant":
      return isJsonObject(place.value)
        ? checkVariant(place, place.value, shape)
        : [wrongType(place, "an object", "send a JSON object")];
    default:
      return checkList(place, shape);
  }
}

function checkList(
  place: Place,
  shape: { readonly item: Shape; readonly min?: number; readonly max?: number },
): readonly Draft[] {
  if (!Array.isArray(place.value)) return [wrongType(place, "a list", "send it in square brackets, as a list")];
  const items = place.value as readonly Json[]; // Array.isArray does not narrow a readonly array
  const size: Draft[] = [];
  const { min = 0, max } = shape;
  if (max !== undefined && items.length > max) {
    const draft = bound(
      place,
      "max",
      `${items.length} entries are too many, at most ${max} are taken`,
      `leave out ${items.length - max}`,
      [min, max],
    );
    size.push({ ...draft, wireMessage: wireTexts.count(place.name, min, max) });
  }
  // An empty list is how samples of the service say "none": the endpoint's rules judge whether something has to be there.
  if (items.length < min && items.length > 0) size.push(tooFew(place, shape, items.length));
  const within = items.flatMap((value, index) =>
    checkItem({ ...place, path: `${place.path}[${index}]`, pattern: `${place.pattern}[]`, value }, shape.item),
  );
  return [...size, ...within];
}

function tooFew(place: Place, { min = 1, max }: { readonly min?: number; readonly max?: number }, length: number): Draft {
  const message = length === 0 ? `is empty, ${min} or more are needed` : `${length} entries are too few, ${min} are needed`;
  return {
    ...bound(place, "min", message, `send ${min} or more`, [min, max]),
    wireMessage: wireTexts.count(place.name, min, max),
  };
}

function checkItem(place: Place, shape: Shape): readonly Draft[] {
  return place.value === null ? [wrongType(place, "an entry", "leave the null out")] : checkShape(place, shape);
}

/** A record of several forms: the tag says which one, and the other fields are those of that form. */
function checkVariant(place: Place, record: JsonObject, shape: VariantShape): readonly Draft[] {
  const form = caseOf(shape, record);
  if (form === undefined) return checkField(place.endpointId, tagField(shape), record, place);
  const at = { path: place.path, pattern: place.pattern.replace(/\[\]$/, `[${form.value}]`) };
  return checkShapes(place.endpointId, [tagField(shape), ...form.fields], record, at);
}

function findUnknown(endpointId: string, fields: readonly Field[], record: JsonObject, parent: Where): readonly Draft[] {
  const names = fields.map((field) => field.name);
  const unknown = Object.keys(record).filter((key) => record[key] !== undefined && !names.includes(key));
  return unknown.map((key) => {
    const meant = nearest(
      key,
      names.filter((name) => record[name] === undefined),
    );
    return {
      path: within(parent, key).path,
      rule: "unknown-field",
      severity: "care",
      message: `the service does not know the field ${brief(key)} here and ignores it`,
      fix: meant === undefined ? "leave it out" : `did you mean ${meant}? Otherwise leave it out`,
      unknownField: true,
      claims: [fieldClaim(endpointId, within(parent, key).pattern, "exists")],
    };
  });
}

function missing(place: Place, field: Field): Draft {
  return {
    path: place.path,
    rule: "required",
    severity: "refuse",
    message: "is missing",
    fix: `send ${field.name}: ${field.meaning}`,
    wireMessage: wireTexts.empty(place.name),
    claims: [claimAt(place, "required"), claimAt(place, "exists")],
  };
}

function nullGiven(place: Place, field: Field): Draft {
  const fix = field.presence === "required" ? `send a value: ${field.meaning}` : "leave the field out";
  return { ...wrongType(place, "a value", fix), rule: "null", message: "is null" };
}

function within({ path, pattern }: Where, name: string): Where {
  return { path: path === "" ? name : `${path}.${name}`, pattern: pattern === "" ? name : `${pattern}.${name}` };
}
