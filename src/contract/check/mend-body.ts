import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import { fieldsOfValue } from "../roles/paths.ts";
import type { Endpoint, Field, RefusedForm, Role, Shape } from "../vocabulary/index.ts";
import { isSame } from "./conditions.ts";
import { brief } from "./texts.ts";

/** One thing that was written in another form. */
export interface Mending {
  /** Where it stood in the body that was given. */
  readonly path: string;
  /** What was done, such as `wrote 5 as "5"`. */
  readonly did: string;
}

/** A body after mending, and all that was done to it. */
export interface Mended {
  readonly body: Json;
  readonly mendings: readonly Mending[];
}

/**
 * How far mending goes: `forms` takes numbers where digits or ids are texts and flags in text, and drops what says nothing; `slips` also
 * takes digits in text where numbers are, and corrects what was refused in live calls and has one right form.
 */
export type MendingReach = "forms" | "slips";

/**
 * Writes a body as it was surely meant: digits for a number, flags in text, empty texts where no text is taken, nulls, and (unless only
 * forms are mended) numbers for digits, a `data:` prefix before base64, and names and values that were refused in live calls and have
 * one right form. Whatever is open to doubt stays as it is, for `check` to tell. Mending twice changes nothing more.
 */
export function mendBody(endpoint: Endpoint, body: Json, reach: MendingReach = "slips"): Mended {
  if (!isJsonObject(body)) return { body, mendings: [] };
  const mendings: Mending[] = [];
  const work: Work = { mendings, forms: reach === "slips" ? endpoint.refusedForms : [], reach };
  return { body: mendRecord(work, endpoint.bodyFields, body, { path: "", pattern: "" }), mendings };
}

interface Work {
  readonly mendings: Mending[];
  /** The refused forms that are corrected. */
  readonly forms: readonly RefusedForm[];
  readonly reach: MendingReach;
}

interface Where {
  readonly path: string;
  readonly pattern: string;
}

function mendRecord(work: Work, fields: readonly Field[], record: JsonObject, at: Where): JsonObject {
  const members: [string, Json][] = [];
  for (const [given, value] of Object.entries(record)) {
    if (value === undefined) continue;
    const here = within(at, given);
    const name = rename(work, given, here, record);
    const field = fields.find((candidate) => candidate.name === name);
    if (value === null && field?.presence !== "required") note(work, here, "left the null out");
    else if (value === "" && saysNothing(field)) note(work, here, "left the empty text out");
    else members.push([name, field === undefined ? value : mendValue(work, field, value, within(at, given, name))]);
  }
  return Object.fromEntries(members);
}

/** Whether an empty text stands where none is taken and nothing has to be. */
function saysNothing(field: Field | undefined): boolean {
  return field !== undefined && field.presence !== "required" && !TEXTUAL.has(field.shape.kind);
}

const TEXTUAL: ReadonlySet<Shape["kind"]> = new Set(["text", "url", "media"]);

/** The right name of a member that is known to be misnamed, when nothing stands there yet. */
function rename(work: Work, given: string, here: Where, record: JsonObject): string {
  const name = work.forms.find((form) => form.path === here.pattern && form.rename !== undefined)?.rename;
  if (name === undefined || (record[name] ?? null) !== null) return given;
  note(work, here, `called it ${name}`);
  return name;
}

function mendValue(work: Work, field: Pick<Field, "shape" | "role">, value: Json, at: Where): Json {
  const { shape } = field;
  const instead = work.forms.find((form) => isRefusedValue(form, at, value))?.instead;
  if (instead !== undefined) return said(work, at, value, instead);
  if (shape.kind === "list" && Array.isArray(value)) {
    const items = value as readonly Json[]; // Array.isArray does not narrow a readonly array
    return items.map((item, index) =>
      mendValue(work, { shape: shape.item }, item, { path: `${at.path}[${index}]`, pattern: `${at.pattern}[]` }),
    );
  }
  if ((shape.kind === "record" || shape.kind === "variant") && isJsonObject(value))
    return mendRecord(work, fieldsOfValue(shape, value), value, at);
  return mendScalar(work, field, value, at);
}

/** Ids that are digits, which programs like to hold as numbers. */
const ID_ROLES: ReadonlySet<Role> = new Set(["element", "voice", "element-voice", "made-video", "made-audio", "external-id"]);

function mendScalar(work: Work, { shape, role }: Pick<Field, "shape" | "role">, value: Json, at: Where): Json {
  if (shape.kind === "text" && role !== undefined && ID_ROLES.has(role) && isWhole(value))
    return said(work, at, value, String(value));
  if (shape.kind === "choice" && typeof value === "number") {
    return shape.members.some((member) => member.value === String(value)) ? said(work, at, value, String(value)) : value;
  }
  if (typeof value !== "string") return value;
  if (shape.kind === "flag") return value === "true" || value === "false" ? said(work, at, value, value === "true") : value;
  return work.reach === "slips" ? mendText(work, shape, value, at) : value;
}

const DIGITS: Readonly<Partial<Record<Shape["kind"], RegExp>>> = { whole: /^-?\d{1,15}$/, decimal: /^-?\d{1,15}(\.\d{1,15})?$/ };

function mendText(work: Work, shape: Shape, value: string, at: Where): Json {
  if (DIGITS[shape.kind]?.test(value)) return said(work, at, value, Number(value));
  const content = shape.kind === "media" && shape.forms.includes("base64") ? /^data:[^,]*;base64,/i.exec(value) : null;
  if (content === null) return value;
  note(work, at, "took the data: prefix away");
  return value.slice(content[0].length);
}

function isWhole(value: Json): value is number | bigint {
  return typeof value === "bigint" || (typeof value === "number" && Number.isSafeInteger(value));
}

function isRefusedValue(form: RefusedForm, at: Where, value: Json): boolean {
  return form.path === at.pattern && form.instead !== undefined && form.value !== undefined && isSame(form.value, value);
}

function said(work: Work, at: Where, from: Json, to: Json): Json {
  note(work, at, `wrote ${quote(from)} as ${quote(to)}`);
  return to;
}

function quote(value: Json): string {
  return typeof value === "string" ? `"${brief(value)}"` : brief(value);
}

function note(work: Work, { path }: Where, did: string): void {
  work.mendings.push({ path, did });
}

function within({ path, pattern }: Where, given: string, name = given): Where {
  const join = (parent: string, last: string): string => (parent === "" ? last : `${parent}.${last}`);
  return { path: join(path, given), pattern: join(pattern, name) };
}
