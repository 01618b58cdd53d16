import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import type { Field, Shape } from "../vocabulary/index.ts";

/** A value at a concrete path such as `multi_prompt[1].duration`, with the field that declares it. */
export interface Found {
  readonly path: string;
  readonly value: Json;
  /** Undefined where the contract declares no such field. */
  readonly field: Field | undefined;
  /** The value is the declared default of an absent field. */
  readonly isDefault: boolean;
}

/**
 * Reads every value at a pattern (`multi_prompt[].duration`). An absent field reads as its declared default, unless the record
 * that would hold it is absent too. A field that is absent without a default yields nothing.
 */
export function findAt(fields: readonly Field[], body: JsonObject, pattern: string): readonly Found[] {
  let here: readonly Step[] = [{ path: "", value: body, fields, field: undefined, isDefault: false }];
  for (const segment of pattern.split(".")) {
    const isEach = segment.endsWith("[]");
    const name = isEach ? segment.slice(0, -2) : segment;
    here = here.flatMap((step) => stepInto(step, name)).flatMap((step) => (isEach ? itemsOf(step) : [step]));
  }
  return here.map(({ path, value, field, isDefault }) => ({ path, value, field, isDefault }));
}

/** The declaration at a pattern, `[]` and indexes alike, when the contract has one. */
export function fieldAt(fields: readonly Field[], path: string): Field | undefined {
  let level: readonly Field[] = fields;
  let found: Field | undefined;
  for (const segment of path.split(".")) {
    found = level.find((field) => field.name === segment.replace(/\[\d*\]$/, ""));
    level = found === undefined ? [] : fieldsWithin(found.shape);
  }
  return found;
}

/** The fields of a record, or of the records in a list; none for any other shape. */
export function fieldsWithin(shape: Shape): readonly Field[] {
  if (shape.kind === "record") return shape.fields;
  return shape.kind === "list" ? fieldsWithin(shape.item) : [];
}

/** Whether a value says nothing: absent, null, or empty (text, list or record). Documents of the service send `""` for "none". */
export function isAbsent(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) && Object.keys(value).length === 0;
}

/** A concrete path as a pattern: `multi_prompt[1].duration` becomes `multi_prompt[].duration`. */
export function toPattern(path: string): string {
  return path.replace(/\[\d+\]/g, "[]");
}

interface Step extends Found {
  readonly fields: readonly Field[];
}

function stepInto(step: Step, name: string): readonly Step[] {
  if (!isJsonObject(step.value)) return [];
  const field = step.fields.find((candidate) => candidate.name === name);
  const path = step.path === "" ? name : `${step.path}.${name}`;
  const fields = field === undefined ? [] : fieldsWithin(field.shape);
  const given = step.value[name];
  if (given !== undefined && given !== null) return [{ path, value: coerce(given, field), fields, field, isDefault: false }];
  if (field?.default === undefined) return [];
  return [{ path, value: field.default, fields, field, isDefault: true }];
}

function itemsOf(step: Step): readonly Step[] {
  if (!Array.isArray(step.value)) return [];
  const items = step.value as readonly Json[]; // Array.isArray does not narrow a readonly array
  const { fields, field, isDefault } = step;
  return items.map((value, index) => ({ path: `${step.path}[${index}]`, value, fields, field, isDefault }));
}

/** A sample of the service sends flags as text, so both are read alike. */
function coerce(value: Json, field: Field | undefined): Json {
  if (field?.shape.kind !== "flag") return value;
  if (value === "true") return true;
  return value === "false" ? false : value;
}
