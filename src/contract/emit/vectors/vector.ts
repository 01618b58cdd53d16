import { isJsonObject, parseJson, stringifyJson, type Json, type JsonObject } from "../../../base/index.ts";
import type { MediaFacts } from "../../check/finding.ts";

/** What of a call a vector is about: the body, its query, a record of its answer, or what is known of a medium in the body. */
export type Surface = "body" | "query" | "answer" | "facts";

/** What has to be said of a vector. Places are concrete paths, or patterns with `[]` where any item may be named. */
export type Verdict =
  /** Nothing is refused. `cares` are the rules that tell a lack of effect; no others may speak. */
  | { readonly says: "accepts"; readonly cares?: readonly string[] }
  /** Refused at a place by a rule; a rule that sources dispute may ask for approval instead. */
  | { readonly says: "refuses"; readonly at: string; readonly by: string }
  /** Needs approval at a place, because no source settles it. */
  | { readonly says: "asks"; readonly at: string; readonly by: string }
  /** Taken, but told to have no effect. */
  | { readonly says: "cares"; readonly at: string; readonly by: string }
  /** What stands at a place stands for this, as declared for code that branches on it. */
  | { readonly says: "means"; readonly at: string; readonly as: Json }
  /** What is absent at a place is read as a value. */
  | { readonly says: "reads"; readonly at: string; readonly as: Json };

/** One case of the contract on the wire, with its verdict, which was found by construction and not by asking `check`. */
export interface Vector {
  /** `<endpoint>/<place>#<case>`, such as `omni-video.create/prompt#max+1`; `:2` and so on after it where a case has several forms. */
  readonly id: string;
  readonly endpoint: string;
  readonly surface: Surface;
  /** The body, query or answer record itself. */
  readonly value: Json;
  /** Day on which it is judged. */
  readonly today: string;
  readonly facts?: Readonly<Record<string, MediaFacts>>;
  readonly verdict: Verdict;
  /** Claims that it shows. */
  readonly about: readonly string[];
}

/** A change of a base: `[path]` leaves out, `[path, value]` sets, `[path, text, times]` sets a text that repeats. */
export type Change =
  | readonly [path: string]
  | readonly [path: string, value: Json]
  | readonly [path: string, text: string, times: number];

/** Writes the vectors of a family: a line with the day, then per endpoint and surface its bases, then the vectors as changes of them. */
export function writeVectors(day: string, vectors: readonly Vector[]): string {
  const lines: Json[] = [{ day }];
  const groups = groupBy(vectors, (vector) => `${vector.endpoint} ${partOf(vector)}`);
  for (const group of groups.values()) {
    const bases = basesOf(group);
    bases.forEach((value, base) => {
      const [first] = group;
      if (first !== undefined) lines.push({ base, endpoint: first.endpoint, surface: partOf(first), value });
    });
    for (const vector of group) lines.push(toLine(vector, bases, day));
  }
  return lines.map((line) => `${stringifyJson(line)}\n`).join("");
}

/** A value as a word for names: text as it is, the rest as JSON. */
export function wordOf(value: Json): string {
  return typeof value === "string" ? value : stringifyJson(value);
}

/** Values in groups, by a key each. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** Facts are about media of a body. */
function partOf({ surface }: Vector): string {
  return surface === "facts" ? "body" : surface;
}

/** Values that others are told as changes of: each new one that is not near to those before it. */
function basesOf(vectors: readonly Vector[]): readonly Json[] {
  const bases: Json[] = [];
  for (const { verdict, value, surface } of vectors) {
    if (bases.length >= 24) break;
    if ((verdict.says !== "accepts" && surface !== "query") || !isJsonObject(value)) continue;
    if (bases.some((base) => isNear(base, value))) continue;
    bases.push(value);
  }
  return bases;
}

function isNear(base: Json, value: JsonObject): boolean {
  return isJsonObject(base) && stringifyJson(changesBetween(base, value)).length < 160;
}

function toLine(vector: Vector, bases: readonly Json[], day: string): Json {
  const { id, endpoint, today, verdict, about, facts } = vector;
  const { says, ...rest } = verdict;
  const short = about.map((claim) => (claim.startsWith(`${endpoint}/`) ? claim.slice(endpoint.length) : claim));
  return {
    id,
    ...bestDelta(vector.value, bases),
    ...(today === day ? {} : { today }),
    ...(facts === undefined ? {} : { facts: facts as unknown as JsonObject }), // numbers and texts only
    says,
    ...(rest as JsonObject),
    about: short,
  };
}

function bestDelta(value: Json, bases: readonly Json[]): JsonObject {
  if (!isJsonObject(value)) return { value };
  let best: { readonly size: number; readonly delta: JsonObject } = {
    size: stringifyJson(value).length,
    delta: { changes: changesBetween({}, value) },
  };
  bases.forEach((base, index) => {
    if (!isJsonObject(base)) return;
    const changes = changesBetween(base, value);
    const size = stringifyJson(changes).length;
    if (size < best.size) best = { size, delta: { base: index, ...(size > 2 ? { changes } : {}) } };
  });
  return best.delta;
}

/** The changes that make one record another. */
export function changesBetween(from: JsonObject, to: JsonObject, at = ""): readonly Change[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return names.flatMap((name) => changesAt(from[name], to[name], at === "" ? name : `${at}.${name}`));
}

function changesAt(from: Json | undefined, to: Json | undefined, path: string): readonly Change[] {
  if (to === undefined) return from === undefined ? [] : [[path]];
  if (from === undefined) return [setting(path, to)];
  if (isJsonObject(from) && isJsonObject(to)) return changesBetween(from, to, path);
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    const [old, now] = [from as readonly Json[], to as readonly Json[]]; // Array.isArray does not narrow a readonly array
    return now.flatMap((item, index) => changesAt(old[index], item, `${path}[${index}]`));
  }
  return stringifyJson(from) === stringifyJson(to) ? [] : [setting(path, to)];
}

function setting(path: string, value: Json): Change {
  const [first = ""] = typeof value === "string" ? value : "";
  return typeof value === "string" && value.length > 40 && value === first.repeat(value.length / first.length)
    ? [path, first, value.length / first.length]
    : [path, value];
}

/** Applies changes to a base. */
export function applyChanges(base: Json, changes: readonly Change[]): Json {
  const copy = structuredClone(base) as Holder;
  for (const [path, value, times] of changes as readonly (readonly [string, Json?, number?])[]) {
    const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
    const last = steps.pop() ?? "";
    let holder = copy;
    for (const step of steps) holder = (holder[step] ??= {}) as Holder; // changes are written so that lists are there
    if (value === undefined) delete holder[last];
    else holder[last] = times === undefined ? structuredClone(value) : wordOf(value).repeat(times);
  }
  return copy;
}

type Holder = { [key: string]: Json | undefined };

/** Reads the vectors that `writeVectors` wrote. */
export function readVectors(text: string): readonly Vector[] {
  const bases = new Map<string, Json>();
  const vectors: Vector[] = [];
  let day = "";
  for (const line of text.split("\n").filter((one) => one !== "")) {
    const record = parseJson(line) as unknown as Line; // written by writeVectors
    if (record.day !== undefined) day = record.day;
    else if (record.id === undefined) bases.set(`${record.endpoint} ${record.surface} ${record.base}`, record.value ?? null);
    else vectors.push(toVector(record, record.id, bases, day));
  }
  return vectors;
}

interface Line {
  readonly day?: string;
  readonly id?: string;
  readonly endpoint?: string;
  readonly surface?: string;
  readonly base?: number;
  readonly value?: Json;
  readonly changes?: readonly Change[];
  readonly today?: string;
  readonly facts?: Vector["facts"];
  readonly about: readonly string[];
}

function toVector(line: Line, id: string, bases: ReadonlyMap<string, Json>, day: string): Vector {
  const { base, value, changes = [], today = day, facts, about, id: _, ...verdict } = line;
  const endpoint = id.slice(0, id.indexOf("/"));
  const part = /^[^/]*\/(query|answer):/.exec(id)?.[1] ?? "body";
  const from = base === undefined ? {} : (bases.get(`${endpoint} ${part} ${base}`) ?? {});
  return {
    id,
    endpoint,
    surface: facts === undefined ? (part as Surface) : "facts",
    value: value === undefined ? applyChanges(from, changes) : value,
    today,
    ...(facts === undefined ? {} : { facts }),
    verdict: verdict as unknown as Verdict, // what is left of the line
    about: about.map((claim) => (claim.startsWith("/") ? `${endpoint}${claim}` : claim)),
  };
}
