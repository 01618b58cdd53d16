import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import { fieldClaim } from "../claims/claim-ids.ts";
import { toPattern } from "../roles/paths.ts";
import type { Field, Member, Shape } from "../vocabulary/index.ts";
import type { Draft } from "./finding.ts";
import { checkMediaText } from "./media-text.ts";
import { nearest } from "./nearest.ts";
import { brief, wireTexts } from "./texts.ts";

/** A value at its place: what the shape checks work on. */
export interface Place {
  readonly endpointId: string;
  readonly path: string;
  /** The field's own name, as the service's messages use it. */
  readonly name: string;
  readonly value: Json;
}

/**
 * Judges the shapes of a record's fields, all of them and to any depth: what is missing, of the wrong type, out of bounds or not a
 * member. Rules between fields, media content and the model's capabilities are judged elsewhere.
 */
export function checkShapes(endpointId: string, fields: readonly Field[], record: JsonObject, path = ""): readonly Draft[] {
  const known = fields.flatMap((field) => checkField(endpointId, field, record, path));
  return [...known, ...findUnknown(endpointId, fields, record, path)];
}

function checkField(endpointId: string, field: Field, record: JsonObject, parent: string): readonly Draft[] {
  const value = record[field.name];
  const place = { endpointId, path: join(parent, field.name), name: field.name, value: value ?? null };
  const isMissing = value === undefined || (value === "" && takesEmptyText(field.shape));
  if (isMissing) return field.presence === "required" ? [missing(place, field)] : [];
  if (value === null) return [nullGiven(place, field)];
  if (field.presence === "required" && field.shape.kind === "list" && Array.isArray(value) && value.length === 0) return [tooFew(place, field.shape, 0)];
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
    case "decimal":
      return checkNumber(place, shape);
    case "long":
      return checkLong(place);
    case "flag":
      return checkFlag(place);
    case "media":
      return checkMediaText(place, shape);
    case "url":
      return checkUrl(place);
    case "record":
      return isJsonObject(place.value)
        ? checkShapes(place.endpointId, shape.fields, place.value, place.path)
        : [wrongType(place, "an object", "send a JSON object")];
    case "list":
      return checkList(place, shape);
  }
}

function checkText(place: Place, { min = 0, max }: { readonly min?: number; readonly max?: number }): readonly Draft[] {
  if (typeof place.value !== "string") return [wrongType(place, "text", `send it in quotation marks: ${quoted(place.value)}`)];
  // Code points are counted, as JSON Schema does; texts that are short in UTF-16 units need no counting.
  const length = max !== undefined && place.value.length <= max && min <= 1 ? place.value.length : [...place.value].length;
  if (max !== undefined && length > max) {
    return [bound(place, "max", `${length} characters are too many, at most ${max} are taken`, `shorten it by ${length - max} characters`, [min, max])];
  }
  if (length < min) return [bound(place, "min", `${length} characters are too few, ${min} are needed`, `send ${min} characters or more`, [min, max])];
  return [];
}

function checkChoice(place: Place, members: readonly Member[]): readonly Draft[] {
  const values = members.map((member) => member.value);
  if (typeof place.value !== "string") {
    const asText = String(place.value);
    const fix = values.includes(asText) ? `send it as text: "${asText}"` : `send one of ${listed(values)}, as text`;
    return [wrongType(place, "text", fix)];
  }
  if (values.includes(place.value)) return [];
  const meant = nearest(place.value, values);
  return [
    {
      path: place.path,
      rule: "member",
      severity: "refuse",
      message: `"${brief(place.value)}" is not one of ${listed(values)}`,
      fix: meant === undefined ? `send one of ${listed(values)}` : `send "${meant}"`,
      wireMessage: wireTexts.value(place.name, place.value),
      claims: values.map((value) => claim(place, `member:${value}`)),
    },
  ];
}

function checkNumber(place: Place, shape: { readonly kind: "whole" | "decimal"; readonly min?: number; readonly max?: number }): readonly Draft[] {
  const { value } = place;
  const what = shape.kind === "whole" ? "a whole number" : "a number";
  if (typeof value !== "number" && typeof value !== "bigint") {
    const isDigits = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
    return [wrongType(place, what, isDigits ? `send it without quotation marks: ${value}` : `send ${what}`)];
  }
  if (shape.kind === "whole" && typeof value === "number" && !Number.isInteger(value)) {
    return [wrongType(place, what, `send ${Math.round(value)}`)];
  }
  if (shape.max !== undefined && value > shape.max) {
    return [numberBound(place, "max", `${value} is more than ${shape.max}`, shape.max, wireTexts.atMost(place.name, shape.max))];
  }
  if (shape.min !== undefined && value < shape.min) {
    return [numberBound(place, "min", `${value} is less than ${shape.min}`, shape.min, wireTexts.atLeast(place.name, shape.min))];
  }
  return [];
}

/** A 64-bit id travels as a number. Documents also show it as text; no live call settled that. */
function checkLong(place: Place): readonly Draft[] {
  const { value } = place;
  if (typeof value === "string" && /^\d{1,19}$/.test(value)) {
    return [{ ...wrongType(place, "a number", `send it without quotation marks: ${value}`), severity: "approve" }];
  }
  if (typeof value === "bigint" || (typeof value === "number" && Number.isSafeInteger(value))) return [];
  if (typeof value === "number" && Number.isInteger(value)) {
    return [{ ...wrongType(place, "an exact id", "read and write the JSON with an integer type of 64 bits, a double loses digits"), rule: "lost-digits" }];
  }
  return [wrongType(place, "a whole number", "send the id as the service gave it, in digits")];
}

/** A flag is true or false. One sample of the service sends it as text; no live call settled that. */
function checkFlag(place: Place): readonly Draft[] {
  if (typeof place.value === "boolean") return [];
  const isTextual = place.value === "true" || place.value === "false";
  const draft = wrongType(place, "true or false", isTextual ? `send ${String(place.value)} without quotation marks` : "send true or false");
  return [isTextual ? { ...draft, severity: "approve" } : draft];
}

function checkUrl(place: Place): readonly Draft[] {
  if (typeof place.value === "string" && /^https?:\/\/[^/?#\s]+\S*$/i.test(place.value)) return [];
  return [wrongType(place, "an address", "send an address that begins with https://")];
}

function checkList(place: Place, shape: { readonly item: Shape; readonly min?: number; readonly max?: number }): readonly Draft[] {
  if (!Array.isArray(place.value)) return [wrongType(place, "a list", "send it in square brackets, as a list")];
  const items = place.value as readonly Json[]; // Array.isArray does not narrow a readonly array
  const size: Draft[] = [];
  const { min = 0, max } = shape;
  if (max !== undefined && items.length > max) {
    const draft = bound(place, "max", `${items.length} entries are too many, at most ${max} are taken`, `leave out ${items.length - max}`, [min, max]);
    size.push({ ...draft, wireMessage: wireTexts.count(place.name, min, max) });
  }
  // An empty list is how samples of the service say "none": the endpoint's rules judge whether something has to be there.
  if (items.length < min && items.length > 0) size.push(tooFew(place, shape, items.length));
  const within = items.flatMap((value, index) => checkItem({ ...place, path: `${place.path}[${index}]`, value }, shape.item));
  return [...size, ...within];
}

function tooFew(place: Place, { min = 1, max }: { readonly min?: number; readonly max?: number }, length: number): Draft {
  const message = length === 0 ? `is empty, ${min} or more are needed` : `${length} entries are too few, ${min} are needed`;
  return { ...bound(place, "min", message, `send ${min} or more`, [min, max]), wireMessage: wireTexts.count(place.name, min, max) };
}

function checkItem(place: Place, shape: Shape): readonly Draft[] {
  return place.value === null ? [wrongType(place, "an entry", "leave the null out")] : checkShape(place, shape);
}

function findUnknown(endpointId: string, fields: readonly Field[], record: JsonObject, parent: string): readonly Draft[] {
  const names = fields.map((field) => field.name);
  const unknown = Object.keys(record).filter((key) => record[key] !== undefined && !names.includes(key));
  return unknown.map((key) => {
    const meant = nearest(key, names.filter((name) => record[name] === undefined));
    return {
      path: join(parent, key),
      rule: "unknown-field",
      severity: "care",
      message: `the service does not know the field ${brief(key)} here and ignores it`,
      fix: meant === undefined ? "leave it out" : `did you mean ${meant}? Otherwise leave it out`,
      unknownField: true,
      claims: [fieldClaim(endpointId, toPattern(join(parent, key)), "exists")],
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
    claims: [claim(place, "required"), claim(place, "exists")],
  };
}

function nullGiven(place: Place, field: Field): Draft {
  const fix = field.presence === "required" ? `send a value: ${field.meaning}` : "leave the field out";
  return { ...wrongType(place, "a value", fix), rule: "null", message: "is null" };
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
    claims: [claim(place, "exists")],
  };
}

function bound(place: Place, rule: "min" | "max", message: string, fix: string, [min, max]: readonly [number, number | undefined]): Draft {
  const wireMessage = wireTexts.size(place.name, min, max);
  return { path: place.path, rule, severity: "refuse", message, fix, wireMessage, claims: [claim(place, rule)] };
}

function numberBound(place: Place, rule: "min" | "max", message: string, limit: number, wireMessage: string): Draft {
  const fix = rule === "max" ? `send ${limit} or less` : `send ${limit} or more`;
  return { path: place.path, rule, severity: "refuse", message, fix, wireMessage, claims: [claim(place, rule)] };
}

function claim(place: Place, atom: string): string {
  return fieldClaim(place.endpointId, toPattern(place.path), atom);
}

function join(parent: string, name: string): string {
  return parent === "" ? name : `${parent}.${name}`;
}

function listed(values: readonly string[]): string {
  const shown = values.length > 8 ? [...values.slice(0, 3), "...", ...values.slice(-1)] : values;
  return shown.map((value) => (value === "..." ? value : `"${value}"`)).join(", ");
}

function quoted(value: Json): string {
  return typeof value === "object" ? "it is an object now" : `"${brief(value)}"`;
}
