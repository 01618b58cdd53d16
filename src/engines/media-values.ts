import { isJsonObject, type Json, type JsonObject } from "../base/index.ts";
import {
  fieldsOfValue,
  readRoles,
  type Endpoint,
  type Field,
  type MediaForm,
  type MediaLimits,
  type Medium,
} from "../contract/index.ts";
import { textOf } from "./role-values.ts";

/** A media value of a body. */
export interface MediaValue {
  /** Where it stands, such as `image_list[0].image_url`. */
  readonly path: string;
  readonly text: string;
  readonly medium: Medium;
  readonly forms: readonly MediaForm[];
  /** The limits for the request's model. */
  readonly limits: MediaLimits;
}

/** Start of a value whose content was taken in; the rest is the id of a blob. */
export const BLOB_PREFIX = "blob:";

/** Every media value that a body carries, in the order of the contract's fields; empty texts are none. */
export function mediaValues(endpoint: Endpoint, body: JsonObject): readonly MediaValue[] {
  const model = endpoint.pathModel ?? textOf(readRoles(endpoint, body).one("model"));
  return inFields(endpoint.bodyFields, body, "", model);
}

/** The blob that a value stands for, when its content was taken in. */
export function blobOf(text: string): string | undefined {
  return text.startsWith(BLOB_PREFIX) ? text.slice(BLOB_PREFIX.length) : undefined;
}

/** Whether a value is an address rather than content. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

function inFields(fields: readonly Field[], record: JsonObject, prefix: string, model: string): readonly MediaValue[] {
  return fields.flatMap((field) => inValue(field.shape, record[field.name], prefix + field.name, model));
}

function inValue(shape: Field["shape"], value: Json | undefined, path: string, model: string): readonly MediaValue[] {
  if (shape.kind === "media" && typeof value === "string" && value !== "") {
    const limits = { ...shape.limits, ...shape.limitsByModel?.[model] };
    return [{ path, text: value, medium: shape.medium, forms: shape.forms, limits }];
  }
  if ((shape.kind === "record" || shape.kind === "variant") && isJsonObject(value))
    return inFields(fieldsOfValue(shape, value), value, `${path}.`, model);
  if (shape.kind === "list" && Array.isArray(value)) {
    const items = value as readonly Json[]; // Array.isArray does not narrow a readonly array
    return items.flatMap((item, index) => inValue(shape.item, item, `${path}[${index}]`, model));
  }
  return [];
}
