import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";

/** The record with the values at some paths, such as `image_list[0].image_url`, replaced. */
export function replaceAt(record: JsonObject, values: ReadonlyMap<string, Json>): JsonObject {
  return replace(record, "", values) as JsonObject; // a record stays a record
}

function replace(value: Json, path: string, values: ReadonlyMap<string, Json>): Json {
  const changed = values.get(path);
  if (changed !== undefined) return changed;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item, index) => replace(item, `${path}[${index}]`, values));
  if (!isJsonObject(value)) return value;
  const prefix = path === "" ? "" : `${path}.`;
  const members = Object.entries(value).map(([key, member]) => [
    key,
    member === undefined ? member : replace(member, prefix + key, values),
  ]);
  return Object.fromEntries(members) as JsonObject; // built from a record's own members
}
