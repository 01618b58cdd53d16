import { isJsonObject, type Json } from "../../base/index.ts";
import { isAbsent } from "../roles/paths.ts";

/** A value that is neither a record nor a list. */
export interface Leaf {
  /** Where it stands, such as `image_list[0].image_url`. */
  readonly path: string;
  readonly value: Json;
}

/** Every value inside a record or list that says something. */
export function leavesOf(value: Json, path = ""): readonly Leaf[] {
  if (isAbsent(value)) return [];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item, place) => leavesOf(item, `${path}[${place}]`)); // Array.isArray does not narrow
  if (!isJsonObject(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : leavesOf(member, path === "" ? name : `${path}.${name}`),
  );
}
