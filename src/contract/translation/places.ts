import { fieldsIn, type VariantShape } from "../roles/paths.ts";
import type { Case, Endpoint, Field, Role, Shape } from "../vocabulary/index.ts";
import { itemRows } from "./map.ts";
import type { Item } from "./meaning.ts";

/** The field of an endpoint that has a role, inner ones too. */
export function fieldOfRole(endpoint: Endpoint, role: Role): Field | undefined {
  return fieldsIn(endpoint.bodyFields).find(({ field }) => field.role === role)?.field;
}

/** Every role that some field, or some form of the contents, of an endpoint has. */
export function rolesOf(endpoint: Endpoint): ReadonlySet<Role> {
  const fields = fieldsIn(endpoint.bodyFields).map(({ field }) => field.role);
  const forms = contentsOf(endpoint)?.cases.map(({ role }) => role) ?? [];
  return new Set([...fields, ...forms].filter((role) => role !== undefined));
}

/** The list of variant records of an endpoint, where it has one. */
export function contentsOf(endpoint: Endpoint): VariantShape | undefined {
  return endpoint.bodyFields.map(({ shape }) => variantIn(shape)).find((shape) => shape !== undefined);
}

/** The form of a variant record that an item is written in. */
export function caseFor(shape: VariantShape, item: Item): Case | undefined {
  const row = itemRows.find(({ kind }) => kind === item.kind);
  if (row === undefined) return undefined;
  const alone = item.use === undefined ? undefined : row.alone[item.use];
  return (
    shape.cases.find((one) => one.role === row.list && (row.use === undefined || one.implies?.[row.use] === item.use)) ??
    shape.cases.find((one) => alone !== undefined && (one.role === alone || one.fields.some(({ role }) => role === alone)))
  );
}

/** Whether an endpoint can say that an item is brought along, with its use. */
export function hasPlace(endpoint: Endpoint, item: Item): boolean {
  const contents = contentsOf(endpoint);
  if (contents !== undefined) return caseFor(contents, item) !== undefined;
  const row = itemRows.find(({ kind }) => kind === item.kind);
  const alone = item.use === undefined ? undefined : row?.alone[item.use];
  return row !== undefined && [row.list, alone].some((role) => role !== undefined && fieldOfRole(endpoint, role) !== undefined);
}

function variantIn(shape: Shape): VariantShape | undefined {
  const item = shape.kind === "list" ? shape.item : shape;
  return item.kind === "variant" ? item : undefined;
}
