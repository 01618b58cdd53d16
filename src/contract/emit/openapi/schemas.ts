import type { Json, JsonObject } from "../../../base/index.ts";
import { describeLimits, FORM_WORDS } from "../../register/shape-words.ts";
import type { Case, Field, Shape } from "../../vocabulary/index.ts";

/** What is said of a field beside its shape, by the pattern of its declaration. */
export type FieldNotes = (pattern: string) => JsonObject;

/**
 * The schema of a record as the documents describe it. The emitted JSON Schemas are about what the service takes, which is more: flags
 * and numbers as text, `""` for "none". A generated client should send the documented form only.
 */
export function recordSchema(fields: readonly Field[], notes: FieldNotes = () => ({}), parent = ""): JsonObject {
  const required = fields.filter((field) => field.presence === "required").map((field) => field.name);
  const properties = fields.map((field) => {
    const pattern = parent === "" ? field.name : `${parent}.${field.name}`;
    return [field.name, fieldSchema(field, notes, pattern)] as const;
  });
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
  };
}

/** The schema of one field. */
export function fieldSchema(field: Field, notes: FieldNotes, pattern: string): JsonObject {
  return {
    ...shapeSchema(field.shape, notes, pattern),
    description: [field.meaning, ...remarksOn(field.shape)].join("\n\n"),
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(field.localOnly === true ? { "x-onetake-local-only": true } : {}),
    ...notes(pattern),
  };
}

function shapeSchema(shape: Shape, notes: FieldNotes, pattern: string): JsonObject {
  switch (shape.kind) {
    case "text":
      return { type: "string", ...some("minLength", shape.min), ...some("maxLength", shape.max) };
    case "choice":
      return { type: "string", enum: shape.members.map((member) => member.value) };
    case "whole":
      return wholeSchema(shape);
    case "decimal":
      return { type: "number", ...bounds(shape) };
    case "long":
      return shape.orText === true ? { oneOf: [LONG, { type: "string", pattern: "^[0-9]{1,19}$" }] } : LONG;
    case "flag":
      return { type: "boolean" };
    case "media":
      return { type: "string", ...(shape.forms.includes("base64") ? {} : { format: "uri" }) };
    case "url":
      return { type: "string", format: "uri" };
    case "record":
      return recordSchema(shape.fields, notes, pattern);
    case "variant":
      return { oneOf: shape.cases.map((form) => caseSchema(shape.tag, form, notes, pattern)) };
    default:
      return {
        type: "array",
        items: shapeSchema(shape.item, notes, shape.item.kind === "variant" ? pattern : `${pattern}[]`),
        ...some("minItems", shape.min),
        ...some("maxItems", shape.max),
      };
  }
}

function wholeSchema(shape: Extract<Shape, { readonly kind: "whole" }>): JsonObject {
  const number = { type: "integer", ...(shape.max === undefined ? { format: "int64" } : {}), ...bounds(shape) };
  if (shape.words === undefined) return number;
  return { oneOf: [number, { type: "string", enum: shape.words.map((word) => word.value) }] };
}

const LONG: JsonObject = { type: "integer", format: "int64" };

function caseSchema(tag: string, form: Case, notes: FieldNotes, pattern: string): JsonObject {
  const { properties, required = [] } = recordSchema(form.fields, notes, `${pattern}[${form.value}]`) as {
    readonly properties: JsonObject;
    readonly required?: readonly string[];
  }; // recordSchema makes these
  return {
    type: "object",
    description: form.meaning,
    properties: { [tag]: { type: "string", enum: [form.value] }, ...properties },
    required: [tag, ...required],
  };
}

/** What the schema itself cannot say: members one by one, forms and limits of media. */
function remarksOn(shape: Shape): readonly string[] {
  const inner = shape.kind === "list" ? shape.item : shape;
  const members = inner.kind === "choice" ? inner.members : inner.kind === "whole" ? (inner.words ?? []) : [];
  if (members.length > 0) return [members.map((member) => `- \`${member.value}\`: ${member.meaning}`).join("\n")];
  if (inner.kind !== "media") return [];
  return [`As ${inner.forms.map((form) => FORM_WORDS[form]).join(", or ")}. Limits: ${describeLimits(inner)}.`];
}

function bounds({ min, max }: { readonly min?: number; readonly max?: number }): JsonObject {
  return { ...some("minimum", min), ...some("maximum", max) };
}

function some(name: string, value: Json | undefined): JsonObject {
  return value === undefined ? {} : { [name]: value };
}
