import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import type { Endpoint, Field, Role, Shape } from "../vocabulary/index.ts";
import { caseOf } from "./paths.ts";

/** A value of a request with what it is for. */
export interface RoleValue {
  /** Where it stands, such as `image_list[0].image_url`. */
  readonly path: string;
  readonly value: Json;
  /**
   * The neutral reading of a flag, number or choice, such as `720p` for the mode `std`; undefined for free text, media and
   * records.
   */
  readonly means?: string | number | boolean;
  /** The field was absent and the contract's default was filled in. */
  readonly isDefault: boolean;
}

/** A request read by role. */
export interface RoleValues {
  /** The first value of a role; of a list field the whole list. */
  one(role: Role): RoleValue | undefined;
  /** Every value of a role, in the order of the body; of a list field its items. */
  all(role: Role): readonly RoleValue[];
  /** The first value of a role inside an item or record that `one` or `all` gave. */
  within(item: RoleValue, role: Role): RoleValue | undefined;
}

/**
 * Reads a body of an endpoint by role, with the contract's defaults filled in for absent fields (never inside an absent record).
 * Tolerant: values of a wrong shape are read as they are, judging them is the work of `check`.
 */
export function readRoles(endpoint: Pick<Endpoint, "bodyFields">, body: JsonObject): RoleValues {
  const entries: Entry[] = [];
  collect(endpoint.bodyFields, body, "", entries);
  const find = (role: Role, prefix: string, isItem: boolean): readonly RoleValue[] =>
    entries
      .filter((entry) => entry.role === role && entry.isItem === isItem && entry.value.path.startsWith(prefix))
      .map((e) => e.value);
  return {
    one: (role) => find(role, "", false)[0],
    all: (role) =>
      find(
        role,
        "",
        entries.some((entry) => entry.role === role && (entry.isList || entry.isItem)),
      ),
    within: (item, role) => find(role, `${item.path}.`, false)[0],
  };
}

interface Entry {
  readonly role: Role;
  readonly value: RoleValue;
  readonly isItem: boolean;
  readonly isList: boolean;
}

/** Numbers that some endpoints write as digits in text. */
const NUMBER_ROLES: ReadonlySet<Role> = new Set(["seconds", "shot-seconds", "shot-index", "page-number", "page-size"]);

function collect(fields: readonly Field[], record: JsonObject, prefix: string, entries: Entry[]): void {
  for (const field of fields) {
    const given = record[field.name];
    const value = given ?? field.default;
    if (value === undefined) continue;
    const path = prefix === "" ? field.name : `${prefix}.${field.name}`;
    const isDefault = given === undefined || given === null;
    const isList = field.shape.kind === "list";
    if (field.role !== undefined)
      entries.push({ role: field.role, value: toRoleValue(field, path, value, isDefault), isItem: false, isList });
    if (field.shape.kind === "list") collectItems(field, value, path, isDefault, entries);
    else collectWithin(field.shape, value, path, entries);
  }
}

function collectItems(field: Field, list: Json, path: string, isDefault: boolean, entries: Entry[]): void {
  if (field.shape.kind !== "list" || !Array.isArray(list)) return;
  for (const [index, value] of (list as readonly Json[]).entries()) {
    const at = `${path}[${index}]`;
    if (field.role !== undefined)
      entries.push({ role: field.role, value: toRoleValue(field, at, value, isDefault), isItem: true, isList: false });
    collectWithin(field.shape.item, value, at, entries);
  }
}

function collectWithin(shape: Shape, value: Json, path: string, entries: Entry[]): void {
  if (!isJsonObject(value)) return;
  if (shape.kind === "record") collect(shape.fields, value, path, entries);
  if (shape.kind !== "variant") return;
  const form = caseOf(shape, value);
  if (form === undefined) return;
  if (form.role !== undefined)
    entries.push({ role: form.role, value: { path, value, isDefault: false }, isItem: true, isList: false });
  for (const [role, means] of Object.entries(form.implies ?? {}) as readonly [Role, string | number | boolean][])
    // keys are roles
    entries.push({
      role,
      value: { path: `${path}.${shape.tag}`, value: form.value, means, isDefault: false },
      isItem: false,
      isList: false,
    });
  collect(form.fields, value, path, entries);
}

function toRoleValue(field: Field, path: string, value: Json, isDefault: boolean): RoleValue {
  const means = meansOf(field, value);
  return means === undefined ? { path, value, isDefault } : { path, value, means, isDefault };
}

/** The neutral reading of a field's value, or of one entry of its list; undefined where a value stands for nothing but itself. */
export function meansOf(field: Field | undefined, value: Json): string | number | boolean | undefined {
  if (field === undefined) return undefined;
  const { role } = field;
  const shape = field.shape.kind === "list" && !Array.isArray(value) ? field.shape.item : field.shape;
  if (shape.kind === "flag") return value === true || value === "true";
  if (shape.kind === "choice") {
    const declared = shape.members.find((member) => member.value === value)?.means;
    if (declared !== undefined) return declared;
  }
  if (role !== undefined && NUMBER_ROLES.has(role) && isDigits(value)) return Number(value);
  if (typeof value === "number") return value;
  return shape.kind === "choice" && typeof value === "string" ? value : undefined;
}

function isDigits(value: Json): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\d+(\.\d+)?$/.test(value));
}
