import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import { caseOf, tagField } from "../roles/paths.ts";
import type { Endpoint, Field, RefusedForm, Shape } from "../vocabulary/index.ts";
import type { FieldShape, ValueShape } from "./shape.ts";
import { shapeOfValue } from "./shape-value.ts";

/** A body without its values. */
export interface BodyShape {
  readonly fields: readonly FieldShape[];
  readonly unknownFields: number;
}

/**
 * Reads which declared fields a body has and what their values are. A member that the contract does not declare, neither as a field nor as
 * a refused form, is counted and not looked into; so are members at places where the contract declares no record.
 */
export function shapeOfBody(endpoint: Pick<Endpoint, "bodyFields" | "refusedForms">, body: unknown): BodyShape {
  if (!isJsonObject(body)) return { fields: [], unknownFields: 0 };
  const walk: Walk = { refusedForms: endpoint.refusedForms, found: new Map(), unknown: 0 };
  walkRecord(walk, endpoint.bodyFields, body, "");
  const fields = [...walk.found].map(([path, { count, values }]) => ({ path, count, values: [...values.values()] }));
  return { fields: fields.toSorted((a, b) => (a.path < b.path ? -1 : 1)), unknownFields: walk.unknown };
}

interface Walk {
  readonly refusedForms: readonly RefusedForm[];
  readonly found: Map<string, { count: number; readonly values: Map<string, ValueShape> }>;
  unknown: number;
}

function walkRecord(walk: Walk, fields: readonly Field[], record: JsonObject, parent: string): void {
  for (const name of Object.keys(record)) {
    const value = record[name];
    if (value === undefined) continue;
    const path = parent === "" ? name : `${parent}.${name}`;
    const field = fields.find((each) => each.name === name);
    if (field?.localOnly === true) continue;
    const refused = refusedAt(walk, path);
    if (field === undefined && refused.length === 0) walk.unknown++;
    else {
      add(walk, path, shapeOfValue(field?.shape, value, refused), 1);
      if (field !== undefined) walkInto(walk, field.shape, value, path);
    }
  }
}

function walkInto(walk: Walk, shape: Shape, value: Json, path: string): void {
  if (shape.kind === "record" && isJsonObject(value)) walkRecord(walk, shape.fields, value, path);
  if (shape.kind === "variant" && isJsonObject(value)) walkVariant(walk, shape, value, path);
  if (shape.kind !== "list" || !Array.isArray(value)) return;
  for (const item of value as readonly Json[]) walkItem(walk, shape.item, item, path); // Array.isArray does not narrow
}

function walkItem(walk: Walk, shape: Shape, item: Json, path: string): void {
  if (shape.kind === "record" && isJsonObject(item)) walkRecord(walk, shape.fields, item, `${path}[]`);
  else if (shape.kind === "variant" && isJsonObject(item)) walkVariant(walk, shape, item, `${path}[]`);
  // What entries of a list are is said at the list, as the contract's claims do.
  else add(walk, path, shapeOfValue(shape, item, refusedAt(walk, `${path}[]`)), 0);
}

/** The tag stands at `[]`, the other fields under the form that it names; without a form that is known they are not looked into. */
function walkVariant(walk: Walk, shape: Extract<Shape, { readonly kind: "variant" }>, record: JsonObject, path: string): void {
  const form = caseOf(shape, record);
  const { [shape.tag]: tag, ...others } = record;
  const at = `${path}.${shape.tag}`;
  if (tag !== undefined) add(walk, at, shapeOfValue(tagField(shape).shape, tag, refusedAt(walk, at)), 1);
  const ofForm = form === undefined ? path : `${path.replace(/\[\]$/, "")}[${form.value}]`;
  walkRecord(walk, form?.fields ?? [], others, ofForm);
}

function refusedAt({ refusedForms }: Walk, path: string): readonly RefusedForm[] {
  return refusedForms.filter((form) => form.path === path);
}

function add(walk: Walk, path: string, value: ValueShape, count: number): void {
  const known = walk.found.get(path) ?? { count: 0, values: new Map<string, ValueShape>() };
  known.count += count;
  known.values.set(JSON.stringify(value), value);
  walk.found.set(path, known);
}
