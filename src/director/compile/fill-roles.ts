import { stringifyJson, type Json, type JsonObject } from "../../base/index.ts";
import { fieldsWithin, type Field, type MediaFacts, type Role, type Shape } from "../../contract/index.ts";

/**
 * What to say in a request, by role. A scalar goes into the role's field (for a choice: the member or what it means); a map into the
 * role's record; a list of maps into the role's list.
 */
export type RoleInputs = { readonly [R in Role]?: RoleInput };

/** One value of {@link RoleInputs}, with or without where it came from. */
export type RoleInput = Json | RoleInputs | readonly (RoleInputs | Sourced)[] | Sourced;

/** A value with the path of the scene that it came from and, for a picture, what is known of it. */
export interface Sourced {
  readonly from: string;
  readonly input: RoleInput;
  readonly facts?: MediaFacts;
}

/** A filled body and what is known of its parts, by their path in the body. */
export interface Filled {
  readonly body: JsonObject;
  readonly origins: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, MediaFacts>>;
  /** Roles that were given but have no field here. */
  readonly unplaced: readonly Role[];
}

/**
 * Writes a body of these fields from values by role, the reverse of reading by role. Fields keep the order of the contract; a field
 * without a value is left out.
 * @throws TypeError when a choice has no member for a value.
 */
export function fillRoles(fields: readonly Field[], inputs: RoleInputs): Filled {
  const notes: Notes = { origins: {}, facts: {}, placed: new Set() };
  const body = fillRecord(fields, inputs, "", notes);
  const unplaced = (Object.keys(inputs) as Role[]).filter((role) => !notes.placed.has(role)); // the keys of RoleInputs are roles
  return { body, origins: notes.origins, facts: notes.facts, unplaced };
}

interface Notes {
  readonly origins: Record<string, string>;
  readonly facts: Record<string, MediaFacts>;
  readonly placed: Set<Role>;
}

function fillRecord(fields: readonly Field[], inputs: RoleInputs, prefix: string, notes: Notes): JsonObject {
  const members: [string, Json][] = [];
  for (const field of fields) {
    const input = field.role === undefined ? undefined : inputs[field.role];
    if (field.role === undefined || input === undefined) continue;
    notes.placed.add(field.role);
    members.push([
      field.name,
      fillValue(field, field.shape, input, prefix === "" ? field.name : `${prefix}.${field.name}`, notes),
    ]);
  }
  return Object.fromEntries(members);
}

function fillValue(field: Field, shape: Shape, given: RoleInput, path: string, notes: Notes): Json {
  const input = unwrap(given, path, notes);
  if (shape.kind === "record") return fillRecord(shape.fields, input as RoleInputs, path, notes); // a record's input is a map by role
  if (shape.kind === "list") return fillList(shape.item, input as readonly RoleInput[], path, notes); // and a list's a list of such maps
  if (shape.kind === "choice") return fillChoice(field, input as Json);
  if (shape.kind === "text" && typeof input === "number") return String(input);
  if (shape.kind === "long" && typeof input === "string") return toLong(input);
  return input as Json; // what is left are scalars
}

function fillList(item: Shape, inputs: readonly RoleInput[], path: string, notes: Notes): Json {
  const fields = fieldsWithin(item);
  return inputs.map((input, index) => {
    const at = `${path}[${index}]`;
    return fillRecord(fields, unwrap(input, at, notes) as RoleInputs, at, notes); // items of a list are maps by role
  });
}

function unwrap(input: RoleInput, path: string, notes: Notes): RoleInput {
  if (!isSourced(input)) return input;
  notes.origins[path] = input.from;
  if (input.facts !== undefined) notes.facts[path] = input.facts;
  return input.input;
}

// No role is called "from".
function isSourced(input: RoleInput): input is Sourced {
  return typeof input === "object" && input !== null && "from" in input && "input" in input;
}

function fillChoice(field: Field, input: Json): Json {
  const members = field.shape.kind === "choice" ? field.shape.members : [];
  const text = typeof input === "number" ? String(input) : input;
  const member =
    members.find(({ value }) => value === text) ?? members.find(({ means }) => means !== undefined && means === input);
  if (member === undefined) throw new TypeError(`no member of the choice "${field.name}" means ${stringifyJson(input)}`);
  return member.value;
}

// An id beyond 2^53 keeps its digits as a bigint; a smaller one stays a plain number.
function toLong(digits: string): number | bigint {
  const value = BigInt(digits);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
