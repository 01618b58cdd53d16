import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";

/** The record with the texts at some paths, such as `image_list[0].image_url`, replaced. */
export function replaceAt(body: JsonObject, texts: ReadonlyMap<string, string>): JsonObject {
  return replace(body, "", texts) as JsonObject; // a record stays a record
}

function replace(value: Json, path: string, texts: ReadonlyMap<string, string>): Json {
  const text = texts.get(path);
  if (text !== undefined) return text;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item, index) => replace(item, `${path}[${index}]`, texts));
  if (!isJsonObject(value)) return value;
  const prefix = path === "" ? "" : `${path}.`;
  const members = Object.entries(value).map(([key, member]) => [
    key,
    member === undefined ? member : replace(member, prefix + key, texts),
  ]);
  return Object.fromEntries(members) as JsonObject; // built from a record's own members
}
