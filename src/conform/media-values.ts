import { isJsonObject, type Json, type JsonObject } from "../base/index.ts";
import {
  fieldsOfValue,
  type Endpoint,
  type Field,
  type MediaForm,
  type MediaLimits,
  type Medium,
  type Shape,
} from "../contract/index.ts";

/** A media value that a body gives. */
export interface MediaValue {
  /** Where it stands, such as `image_list[0].image_url`. */
  readonly path: string;
  readonly text: string;
  readonly medium: Medium;
  readonly forms: readonly MediaForm[];
  readonly limits: MediaLimits;
}

/** Every media value of a body; empty texts are none. */
export function mediaValues({ bodyFields }: Pick<Endpoint, "bodyFields">, body: JsonObject): readonly MediaValue[] {
  return inFields(bodyFields, body, "");
}

function inFields(fields: readonly Field[], record: JsonObject, prefix: string): readonly MediaValue[] {
  return fields.flatMap((field) => inValue(field.shape, record[field.name], prefix + field.name));
}

function inValue(shape: Shape, value: Json | undefined, path: string): readonly MediaValue[] {
  if (shape.kind === "media" && typeof value === "string" && value !== "") {
    const { medium, forms, limits } = shape;
    return [{ path, text: value, medium, forms, limits }];
  }
  if ((shape.kind === "record" || shape.kind === "variant") && isJsonObject(value))
    return inFields(fieldsOfValue(shape, value), value, `${path}.`);
  if (shape.kind !== "list" || !Array.isArray(value)) return [];
  const items = value as readonly Json[]; // Array.isArray does not narrow a readonly array
  return items.flatMap((item, index) => inValue(shape.item, item, `${path}[${index}]`));
}
