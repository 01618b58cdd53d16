import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import type { Case, Field, Shape } from "../vocabulary/index.ts";

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
 * Reads every value at a pattern (`multi_prompt[].duration`, `contents[first_frame].url`). An absent field reads as its declared default, unless the record
 * that would hold it is absent too. A field that is absent without a default yields nothing.
 */
export function findAt(fields: readonly Field[], body: JsonObject, pattern: string): readonly Found[] {
  let here: readonly Step[] = [{ path: "", value: body, fields, field: undefined, isDefault: false }];
  for (const { name, form } of segmentsOf(pattern)) {
    const next: Step[] = [];
    for (const step of here) {
      const inner = stepInto(step, name);
      if (inner === undefined) continue;
      if (form === undefined) next.push(inner);
      else pushItems(inner, form, next);
    }
    if (next.length === 0) return NONE;
    here = next;
  }
  return here;
}

const NONE: readonly Found[] = [];

/** A part of a pattern: the name of a field, and for a list which of its items. */
interface Segment {
  readonly name: string;
  readonly form: string | undefined;
}

const knownPatterns = new Map<string, readonly Segment[]>();

/** A pattern in its parts; remembered, because a request is judged by the same patterns as the one before it. */
function segmentsOf(pattern: string): readonly Segment[] {
  const known = knownPatterns.get(pattern);
  if (known !== undefined) return known;
  const segments = pattern.split(".").map((segment) => {
    const [, name = "", form] = /^([^[]*)(?:\[(.*)\])?$/.exec(segment) ?? [];
    return { name, form };
  });
  // Patterns are the contract's own, so there are not many; what a caller makes up does not fill the memory.
  if (knownPatterns.size < 10_000) knownPatterns.set(pattern, segments);
  return segments;
}

/** The declaration at a pattern, `[]` and indexes alike, when the contract has one. */
export function fieldAt(fields: readonly Field[], path: string): Field | undefined {
  let level: readonly Field[] = fields;
  let found: Field | undefined;
  for (const segment of path.split(".")) {
    const [, name = "", form] = /^([^[]*)(?:\[(.*)\])?$/.exec(segment) ?? [];
    found = level.find((field) => field.name === name);
    level = found === undefined ? [] : fieldsOfForm(found.shape, form);
  }
  return found;
}

/** The fields of a record, or of the records in a list; of a variant record the fields of every form. None for any other shape. */
export function fieldsWithin(shape: Shape): readonly Field[] {
  if (shape.kind === "record") return shape.fields;
  if (shape.kind === "variant") return [tagField(shape), ...shape.cases.flatMap((one) => one.fields)];
  return shape.kind === "list" ? fieldsWithin(shape.item) : [];
}

/** A field at any depth with the pattern of its declaration. */
export interface DeclaredField {
  readonly path: string;
  readonly field: Field;
  /** It tells which form a record of several forms has. */
  readonly isTag: boolean;
}

/** Every field of a list of fields with its pattern, the inner ones too. The tag of a variant record stands once, at `[]`. */
export function fieldsIn(fields: readonly Field[], parent = ""): readonly DeclaredField[] {
  return fields.flatMap((field) => {
    const path = parent === "" ? field.name : `${parent}.${field.name}`;
    return [{ path, field, isTag: false }, ...fieldsInShape(field.shape, path)];
  });
}

function fieldsInShape(shape: Shape, path: string): readonly DeclaredField[] {
  if (shape.kind === "record") return fieldsIn(shape.fields, path);
  if (shape.kind === "list" && shape.item.kind !== "variant") return fieldsInShape(shape.item, `${path}[]`);
  const variant = shape.kind === "list" ? shape.item : shape;
  if (variant.kind !== "variant") return [];
  const tag = tagField(variant);
  const forms = variant.cases.flatMap((form) => fieldsIn(form.fields, `${path}[${form.value}]`));
  return [{ path: `${path}${shape.kind === "list" ? "[]" : ""}.${tag.name}`, field: tag, isTag: true }, ...forms];
}

/** The fields of one value: of a variant record those of the form that its tag names. */
export function fieldsOfValue(shape: Shape, value: Json | undefined): readonly Field[] {
  return shape.kind === "variant" ? fieldsOfCase(shape, caseOf(shape, value)) : fieldsWithin(shape);
}

/** The form of a variant record that a value has, by its tag. */
export function caseOf(shape: VariantShape, value: Json | undefined): Case | undefined {
  const tag = isJsonObject(value) ? value[shape.tag] : undefined;
  return shape.cases.find((one) => one.value === tag);
}

/** The tag of a variant record as a field of its own. */
export function tagField(shape: VariantShape): Field {
  const known = knownTags.get(shape);
  if (known !== undefined) return known;
  const members = shape.cases.map(({ value, meaning, needs }) => ({ value, meaning, ...(needs === undefined ? {} : { needs }) }));
  const field: Field = {
    name: shape.tag,
    shape: { kind: "choice", members },
    presence: "required",
    meaning: "Which form the entry has.",
  };
  knownTags.set(shape, field);
  return field;
}

/** The tag and the fields of a form; of no form the tag alone. Made once per declaration, because requests are full of them. */
function fieldsOfCase(shape: VariantShape, form: Case | undefined): readonly Field[] {
  const forms = knownFields.get(shape) ?? new Map<Case | undefined, readonly Field[]>();
  const fields = forms.get(form) ?? [tagField(shape), ...(form?.fields ?? [])];
  knownFields.set(shape, forms.set(form, fields));
  return fields;
}

const knownTags = new WeakMap<VariantShape, Field>();
// By shape and not by form alone: endpoints share forms, but each has its own list of them in the tag.
const knownFields = new WeakMap<VariantShape, Map<Case | undefined, readonly Field[]>>();

export type VariantShape = Extract<Shape, { readonly kind: "variant" }>;

/**
 * A concrete path as the pattern of its declaration: `multi_prompt[1].duration` becomes `multi_prompt[].duration`, and an entry of
 * several forms is named by its own, `contents[0].url` as `contents[first_frame].url`.
 */
export function patternOf(fields: readonly Field[], body: JsonObject, path: string): string {
  let level: readonly Field[] = fields;
  let value: Json | undefined = body;
  const segments = path.split(".").map((segment) => {
    const [, name = "", index] = /^([^[]*)(?:\[(\d*)\])?$/.exec(segment) ?? [];
    const shape: Shape | undefined = level.find((field) => field.name === name)?.shape;
    value = isJsonObject(value) ? value[name] : undefined;
    if (index === undefined) {
      level = shape === undefined ? [] : fieldsOfValue(shape, value);
      return name;
    }
    value = Array.isArray(value) ? (value as readonly Json[])[Number(index)] : undefined; // Array.isArray does not narrow
    const item: Shape | undefined = shape?.kind === "list" ? shape.item : undefined;
    level = item === undefined ? [] : fieldsOfValue(item, value);
    return `${name}[${item?.kind === "variant" ? (caseOf(item, value)?.value ?? "") : ""}]`;
  });
  return segments.join(".");
}

/** Whether a value says nothing: absent, null, or empty (text, list or record). Documents of the service send `""` for "none". */
export function isAbsent(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) && Object.keys(value).length === 0;
}

function fieldsOfForm(shape: Shape, form: string | undefined): readonly Field[] {
  const item = shape.kind === "list" ? shape.item : shape;
  if (item.kind !== "variant" || form === undefined || /^\d*$/.test(form)) return fieldsWithin(item);
  return fieldsOfCase(
    item,
    item.cases.find((one) => one.value === form),
  );
}

interface Step extends Found {
  readonly fields: readonly Field[];
}

function stepInto(step: Step, name: string): Step | undefined {
  if (!isJsonObject(step.value)) return undefined;
  const field = step.fields.find((candidate) => candidate.name === name);
  const given = step.value[name];
  if (given === undefined || given === null) {
    if (field?.default === undefined) return undefined;
    const fields = fieldsOfValue(field.shape, undefined);
    return { path: joined(step.path, name), value: field.default, fields, field, isDefault: true };
  }
  const fields = field === undefined ? [] : fieldsOfValue(field.shape, given);
  return { path: joined(step.path, name), value: coerce(given, field), fields, field, isDefault: false };
}

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function pushItems(step: Step, form: string, into: Step[]): void {
  if (!Array.isArray(step.value)) return;
  const items = step.value as readonly Json[]; // Array.isArray does not narrow a readonly array
  const { field, isDefault } = step;
  const shape = field?.shape.kind === "list" ? field.shape.item : undefined;
  items.forEach((value, index) => {
    if (form !== "" && !(shape?.kind === "variant" && caseOf(shape, value)?.value === form)) return;
    const fields = shape === undefined ? [] : fieldsOfValue(shape, value);
    into.push({ path: `${step.path}[${index}]`, value, fields, field, isDefault });
  });
}

/** A sample of the service sends flags as text, so both are read alike. */
function coerce(value: Json, field: Field | undefined): Json {
  if (field?.shape.kind !== "flag") return value;
  if (value === "true") return true;
  return value === "false" ? false : value;
}
