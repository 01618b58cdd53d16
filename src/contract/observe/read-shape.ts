import { isJsonObject } from "../../base/index.ts";
import { endpoints } from "../endpoints/index.ts";
import { errorRows, failureTexts } from "../errors/index.ts";
import { priceRows } from "../prices/index.ts";
import { fieldsIn } from "../roles/paths.ts";
import type { Endpoint, Shape } from "../vocabulary/index.ts";
import { isHostWord } from "./host-word.ts";
import { mostUnits } from "./read-outcome.ts";
import type { FieldShape, ShapeOutcome, ShapeVector, ValueShape } from "./shape.ts";
import { membersOf } from "./shape-value.ts";

/**
 * Reads a shape that comes from elsewhere, such as a file. Whatever is no word of the contract at its place makes it none: a shape that
 * somebody wrote by hand holds no content either. Members that shapes do not have are left out.
 */
export function readShape(value: unknown): ShapeVector | undefined {
  const given = recordOf(value);
  const endpoint = endpoints.find(({ id }) => id === given["endpoint"]);
  if (endpoint === undefined || given["standard"] !== endpoint.standard) return undefined;
  const { host, day, unknownFields } = given;
  if (typeof host !== "string" || !isHostWord(host) || !isDay(day) || !isCount(unknownFields)) return undefined;
  const fields = readFields(endpoint, given["fields"]);
  const outcome = readOutcomeOf(endpoint, given["outcome"]);
  if (fields === undefined || outcome === undefined) return undefined;
  const order = readOrderOf(given["order"]);
  return {
    endpoint: endpoint.id,
    standard: endpoint.standard,
    host,
    day,
    outcome,
    fields,
    unknownFields,
    ...(order === undefined ? {} : { order }),
    ...(given["probe"] === true ? { probe: true } : {}),
  };
}

type Members = Readonly<Record<string, unknown>>;

function recordOf(value: unknown): Members {
  return isJsonObject(value) ? value : {};
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value < 1_000_000;
}

function readFields(endpoint: Endpoint, value: unknown): readonly FieldShape[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const words = wordsByPath(endpoint);
  const fields = (value as readonly unknown[]).map((field) => readField(words, recordOf(field))); // Array.isArray does not narrow
  return fields.every((field) => field !== undefined) ? fields : undefined;
}

function readField(words: ReadonlyMap<string, ReadonlySet<string>>, { path, count, values }: Members): FieldShape | undefined {
  const members = typeof path === "string" ? words.get(path) : undefined;
  if (typeof path !== "string" || members === undefined || !isCount(count) || !Array.isArray(values)) return undefined;
  const read = (values as readonly unknown[]).map((value) => readValue(members, recordOf(value))); // Array.isArray does not narrow
  return read.every((value) => value !== undefined) ? { path, count, values: read } : undefined;
}

/** The members of each declared path, and the values that are declared as refused there. */
function wordsByPath({ bodyFields, refusedForms }: Endpoint): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  const add = (path: string, members: readonly string[]): void =>
    void words.set(path, new Set([...(words.get(path) ?? []), ...members]));
  for (const { path, field } of fieldsIn(bodyFields)) add(path, membersWithin(field.shape));
  for (const { path, value } of refusedForms) add(path, typeof value === "string" ? [value] : []);
  return words;
}

function membersWithin(shape: Shape): readonly string[] {
  return [...membersOf(shape), ...(shape.kind === "list" ? membersOf(shape.item) : [])].map(({ value }) => value);
}

const PLAIN = ["absent", "empty", "null", "true", "false", "record", "list", "text", "other"] as const;
const BOUNDS = ["below", "min", "within", "max", "above", "unbounded"] as const;
const FORMS = ["url", "base64", "data", "digits"] as const;

function readValue(members: ReadonlySet<string>, { is, member, bound, form }: Members): ValueShape | undefined {
  if (is === "member") return typeof member === "string" && members.has(member) ? { is, member } : undefined;
  if (is === "number" || is === "length") return given(BOUNDS, bound, (known) => ({ is, bound: known }));
  if (is === "media") return given(FORMS, form, (known) => ({ is, form: known }));
  return given(PLAIN, is, (known) => ({ is: known }));
}

function given<Word, Made>(words: readonly Word[], value: unknown, make: (word: Word) => Made): Made | undefined {
  const known = words.find((word) => word === value);
  return known === undefined ? undefined : make(known);
}

const KINDS = ["accepted", "refused", "lost", "foreign", "succeeded", "failed"] as const;

function readOutcomeOf(endpoint: Endpoint, value: unknown): ShapeOutcome | undefined {
  const { kind, http, code, text, named, rule, units } = recordOf(value);
  const known = KINDS.find((word) => word === kind);
  const row = errorRows.find((each) => each.code === code);
  const keys = [...Object.keys(row?.messages ?? {}), ...Object.keys(failureTexts), ""];
  const paths = new Set(fieldsIn(endpoint.bodyFields).map(({ path }) => path));
  if (known === undefined || !isCount(http) || http > 999 || !(row !== undefined || code === 0)) return undefined;
  if (typeof text !== "string" || !keys.includes(text) || !Array.isArray(named)) return undefined;
  const names = (named as readonly unknown[]).filter((name): name is string => typeof name === "string" && paths.has(name)); // as above
  if (names.length < named.length) return undefined;
  const ofRule = endpoint.rules.find(({ id }) => id === rule);
  return {
    kind: known,
    http,
    code: row?.code ?? 0,
    text,
    named: names,
    ...(ofRule === undefined ? {} : { rule: ofRule.id }),
    ...(isUnits(units) ? { units } : {}),
  };
}

function readOrderOf(value: unknown): ShapeVector["order"] {
  const { row, min, max } = recordOf(value);
  const known = priceRows.find(({ id }) => id === row);
  return known !== undefined && isUnits(min) && isUnits(max) ? { row: known.id, min, max } : undefined;
}

function isUnits(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= mostUnits * 100;
}
