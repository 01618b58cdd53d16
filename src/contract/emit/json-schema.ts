import type { Json, JsonObject } from "../../base/index.ts";
import type { Case, Endpoint, Field, Shape } from "../vocabulary/index.ts";

/**
 * A JSON Schema (2020-12) of the shape of an endpoint's body. It says what `check` refuses for its shape alone: rules between
 * fields and the models' capabilities are beyond it. Unknown fields are allowed, as the service ignores them.
 */
export function toBodySchema(endpoint: Endpoint): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: endpoint.title,
    ...recordSchema(endpoint.bodyFields),
  };
}

/** A JSON Schema (2020-12) of the data in an endpoint's answer; of one item when it answers a list. */
export function toAnswerSchema(endpoint: Endpoint): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Answer: ${endpoint.title}`,
    ...recordSchema(endpoint.answerFields),
  };
}

function recordSchema(fields: readonly Field[]): JsonObject {
  const required = fields.filter((field) => field.presence === "required").map((field) => field.name);
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    ...(required.length === 0 ? {} : { required }),
  };
}

function fieldSchema(field: Field): JsonObject {
  const shape = shapeSchema(field.shape);
  if (field.shape.kind === "list" && field.presence === "required") {
    return { description: field.meaning, ...shape, minItems: Math.max(1, field.shape.min ?? 0) };
  }
  const isFreeText = field.shape.kind === "text" || field.shape.kind === "url" || field.shape.kind === "media";
  const notes = { description: field.meaning, ...(field.default === undefined ? {} : { default: field.default }) };
  if (!isFreeText) return { ...notes, ...shape };
  if (field.presence === "required") return { ...notes, ...shape, minLength: Math.max(1, Number(shape["minLength"] ?? 0)) };
  const isAnyText = shape["pattern"] === undefined && shape["minLength"] === undefined;
  return isAnyText ? { ...notes, ...shape } : { ...notes, anyOf: [{ const: "" }, shape] };
}

function shapeSchema(shape: Shape): JsonObject {
  switch (shape.kind) {
    case "text":
      return { type: "string", ...bounds("minLength", shape.min), ...bounds("maxLength", shape.max) };
    case "choice":
      return { enum: shape.members.map((member) => member.value) };
    case "whole":
      return shape.words === undefined
        ? numberSchema("integer", shape)
        : { anyOf: [numberSchema("integer", shape), { enum: shape.words.map((word) => word.value) }] };
    case "decimal":
      return numberSchema("number", shape.adjusted === true ? {} : shape);
    case "long":
      return { anyOf: [{ type: "integer" }, { type: "string", pattern: "^[0-9]{1,19}$" }] };
    case "flag":
      return { enum: [true, false, "true", "false"] };
    case "media":
      return { type: "string", pattern: mediaPattern(shape.forms) };
    case "url":
      return { type: "string", pattern: URL_PATTERN };
    case "record":
      return recordSchema(shape.fields);
    case "variant":
      return { oneOf: shape.cases.map((form) => caseSchema(shape.tag, form)) };
    default:
      return listSchema(shape);
  }
}

function numberSchema(type: "integer" | "number", { min, max }: { readonly min?: number; readonly max?: number }): JsonObject {
  return { type, ...bounds("minimum", min), ...bounds("maximum", max) };
}

function caseSchema(tag: string, form: Case): JsonObject {
  const { properties, required } = recordSchema(form.fields);
  return {
    type: "object",
    description: form.meaning,
    properties: { [tag]: { const: form.value }, ...(properties as JsonObject) }, // recordSchema always has it
    required: [tag, ...((required as readonly string[] | undefined) ?? [])], // a list of names where it is there
  };
}

const URL_PATTERN = String.raw`^[hH][tT][tT][pP][sS]?://[^/?#\s]+\S*$`;
const BASE64_PATTERN = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,4}={0,2})$";

function mediaPattern(forms: readonly string[]): string {
  return forms.map((form) => (form === "url" ? URL_PATTERN : BASE64_PATTERN)).join("|");
}

/** An empty list is how samples of the service say "none", so a lower bound holds from the first item on. */
function listSchema(shape: Extract<Shape, { readonly kind: "list" }>): JsonObject {
  const list = { type: "array", items: shapeSchema(shape.item), ...bounds("maxItems", shape.max) };
  return shape.min === undefined || shape.min <= 1
    ? list
    : {
        anyOf: [
          { ...list, minItems: shape.min },
          { type: "array", maxItems: 0 },
        ],
      };
}

function bounds(name: string, value: Json | undefined): JsonObject {
  return value === undefined ? {} : { [name]: value };
}
