import { isJsonObject, type Json, type JsonObject } from "../../../base/index.ts";
import { caseOf, fieldsOfValue } from "../../roles/paths.ts";
import type { Field, Shape } from "../../vocabulary/index.ts";
import { sampleOf, sampleRecord } from "./samples.ts";

/** One step of a path: a member, and of a list `[]` any item, `[2]` that one, `[form]` those of a form. */
export interface Step {
  readonly name: string;
  readonly item?: string;
}

const known = new Map<string, readonly Step[]>();

/** A path or pattern in its steps. */
export function stepsOf(pattern: string): readonly Step[] {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const steps = pattern.split(".").map((segment) => {
    const open = segment.indexOf("[");
    return open === -1 ? { name: segment } : { name: segment.slice(0, open), item: segment.slice(open + 1, -1) };
  });
  known.set(pattern, steps);
  return steps;
}

/**
 * The ways to put a value at a pattern, each as a body of its own: at every item that is there (the first three), and at one more.
 * What has to be around it is made.
 */
export function put(fields: readonly Field[], body: JsonObject, pattern: string, value: Json): readonly JsonObject[] {
  return putIn(fields, body, stepsOf(pattern), value, "");
}

function putIn(
  fields: readonly Field[],
  record: JsonObject,
  steps: readonly Step[],
  value: Json,
  at: string,
): readonly JsonObject[] {
  const [step, ...rest] = steps;
  const field = fields.find((one) => one.name === step?.name);
  if (step === undefined || field === undefined) return [];
  const path = at === "" ? step.name : `${at}.${step.name}`;
  const set = (now: Json): JsonObject => ({ ...record, [step.name]: now });
  if (step.item === undefined) {
    if (rest.length === 0) return [set(value)];
    const given = record[step.name];
    const inner = isJsonObject(given) ? given : sampleRecord(fieldsOfValue(field.shape, undefined), path);
    return putIn(fieldsOfValue(field.shape, inner), inner, rest, value, path).map(set);
  }
  if (field.shape.kind !== "list") return [];
  return putInList(field.shape, record[step.name], step.item, rest, value, path).map(set);
}

type ListShape = Extract<Shape, { readonly kind: "list" }>;

function putInList(
  shape: ListShape,
  given: Json | undefined,
  item: string,
  rest: readonly Step[],
  value: Json,
  path: string,
): readonly Json[] {
  const list = Array.isArray(given) ? (given as readonly Json[]) : []; // Array.isArray does not narrow a readonly array
  const isNumber = /^\d+$/.test(item);
  const there = list.flatMap((one, index) => (isOfForm(shape.item, one, item) ? [index] : []));
  const places = isNumber ? [Number(item)] : [...there.slice(0, 3), ...(list.length < (shape.max ?? 40) ? [list.length] : [])];
  return places.flatMap((place) => {
    const at = `${path}[${place}]`;
    const old = list[place];
    if (old === undefined && place !== list.length) return [];
    const fresh =
      old === undefined ? formsFor(shape.item, isNumber ? "" : item, rest).map((form) => sampleOf(shape.item, at, form)) : [old];
    const changed = rest.length === 0 ? [value] : fresh.flatMap((one) => putInItem(shape.item, one, rest, value, at));
    return changed.map((now) => list.toSpliced(place, 1, now));
  });
}

/** The forms that a new item may have so that the rest of a path leads somewhere. */
function formsFor(shape: Shape, form: string, [step]: readonly Step[]): readonly string[] {
  if (shape.kind !== "variant" || form !== "" || step === undefined || step.name === shape.tag) return [form];
  return shape.cases.flatMap(({ value, fields }) => (fields.some(({ name }) => name === step.name) ? [value] : []));
}

function putInItem(shape: Shape, item: Json, rest: readonly Step[], value: Json, at: string): readonly Json[] {
  if (!isJsonObject(item)) return [];
  const [step] = rest;
  if (shape.kind === "variant" && step?.name === shape.tag && rest.length === 1 && typeof value === "string")
    return [sampleOf(shape, at, value)];
  return putIn(fieldsOfValue(shape, item), item, rest, value, at);
}

function isOfForm(shape: Shape, item: Json, form: string): boolean {
  return form === "" || (shape.kind === "variant" && caseOf(shape, item)?.value === form);
}

/**
 * The ways to have nothing at a pattern: leaving it out of every item that has it, or where it must be there, leaving out what is
 * around it. None when all of that must be there.
 */
export function drop(fields: readonly Field[], body: JsonObject, pattern: string): readonly JsonObject[] {
  return dropIn(fields, body, stepsOf(pattern));
}

function dropIn(fields: readonly Field[], record: JsonObject, steps: readonly Step[]): readonly JsonObject[] {
  const [step, ...rest] = steps;
  const field = fields.find((one) => one.name === step?.name);
  const given = step === undefined ? undefined : record[step.name];
  if (step === undefined || field === undefined || given === undefined) return [];
  const { [step.name]: _, ...without } = record;
  const whole = field.presence === "required" ? [] : [without];
  const set = (now: Json): JsonObject => ({ ...record, [step.name]: now });
  if (step.item === undefined) {
    if (rest.length === 0 || !isJsonObject(given)) return whole;
    return [...dropIn(fieldsOfValue(field.shape, given), given, rest).map(set), ...whole];
  }
  if (field.shape.kind !== "list" || !Array.isArray(given)) return whole;
  const list = dropInList(field.shape, given as readonly Json[], step.item, rest);
  const least = Math.max(field.presence === "required" ? 1 : 0, field.shape.min ?? 0);
  return [...list.filter((now) => now.length >= least && now.length > 0).map(set), ...whole];
}

function dropInList(shape: ListShape, list: readonly Json[], item: string, rest: readonly Step[]): readonly (readonly Json[])[] {
  const isMeant = (value: Json, index: number): boolean =>
    /^\d+$/.test(item) ? index === Number(item) : isOfForm(shape.item, value, item);
  const without = list.filter((value, index) => !isMeant(value, index));
  if (rest.length === 0) return [without];
  const inner = list.map((value, index) => {
    if (!isMeant(value, index) || !isJsonObject(value)) return value;
    return dropIn(fieldsOfValue(shape.item, value), value, rest)[0] ?? value;
  });
  return [inner, without];
}

/** The ways to have so many items in a list, at a path that may end in `[]` or `[form]`. */
export function resize(fields: readonly Field[], body: JsonObject, pattern: string, count: number): readonly JsonObject[] {
  const steps = stepsOf(pattern);
  const last = steps.at(-1);
  if (last === undefined) return [];
  const form = last.item ?? "";
  const listPath = pattern.replace(/\[[^\]]*\]$/, "");
  const found = listAt(fields, body, listPath);
  if (found === undefined || (count === 0 && form === "")) return count === 0 ? drop(fields, body, listPath) : [];
  const { shape, list } = found;
  const own = list.filter((item) => isOfForm(shape.item, item, form));
  const others = list.filter((item) => !isOfForm(shape.item, item, form));
  if (others.length + count > (shape.max ?? 1000)) return [];
  const kept = own.slice(0, count);
  const added = Array.from({ length: count - kept.length }, (_, index) =>
    sampleOf(shape.item, `${listPath}[${list.length + index}]`, form),
  );
  const now = own.length > count ? list.filter((item) => !own.includes(item) || kept.includes(item)) : [...list, ...added];
  const instead = others.length > 0 && added.length > 0 ? [list.filter((item) => item !== others[0]).concat(added)] : [];
  return [now, ...instead].flatMap((items) => put(fields, body, listPath, items));
}

/** The list at a path, as far as it is declared. */
export function listAt(
  fields: readonly Field[],
  body: JsonObject,
  path: string,
): { readonly shape: ListShape; readonly list: readonly Json[] } | undefined {
  let level = fields;
  let record: Json | undefined = body;
  const steps = stepsOf(path);
  for (const [index, step] of steps.entries()) {
    const field: Field | undefined = level.find((one) => one.name === step.name);
    const value: Json | undefined = isJsonObject(record) ? record[step.name] : undefined;
    if (field === undefined) return undefined;
    if (index === steps.length - 1)
      return field.shape.kind === "list"
        ? { shape: field.shape, list: Array.isArray(value) ? (value as readonly Json[]) : [] }
        : undefined;
    const inner: Shape = step.item !== undefined && field.shape.kind === "list" ? field.shape.item : field.shape;
    record = step.item === undefined ? value : (value as readonly Json[] | undefined)?.[Number(step.item)];
    level = fieldsOfValue(inner, record);
  }
  return undefined;
}
