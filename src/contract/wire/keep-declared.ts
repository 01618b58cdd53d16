import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import { fieldsOfValue } from "../roles/paths.ts";
import type { Field, Shape } from "../vocabulary/index.ts";

/** What of a record an endpoint declares: families of one standard share a record, but not every member of it. */
export function keepDeclared(record: JsonObject, fields: readonly Field[]): JsonObject {
  const members = Object.entries(record).flatMap(([name, value]) => {
    const field = fields.find((candidate) => candidate.name === name);
    return field === undefined || value === undefined ? [] : [[name, keepWithin(value, field.shape)]];
  });
  return Object.fromEntries(members) as JsonObject; // fewer of the same members
}

function keepWithin(value: Json, shape: Shape): Json {
  if (isJsonObject(value) && (shape.kind === "record" || shape.kind === "variant"))
    return keepDeclared(value, fieldsOfValue(shape, value));
  if (!Array.isArray(value) || shape.kind !== "list") return value;
  return (value as readonly Json[]).map((item) => keepWithin(item, shape.item)); // Array.isArray does not narrow a readonly array
}
