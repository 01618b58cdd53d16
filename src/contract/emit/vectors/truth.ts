import { isJsonObject, stringifyJson, type Json, type JsonObject } from "../../../base/index.ts";
import { readProseShots } from "../../prompt/prose-shots.ts";
import { fieldsOfValue, findAt, isAbsent, type Found } from "../../roles/paths.ts";
import type { Condition, Endpoint, Field, Member, Model, Requirement, Rule } from "../../vocabulary/index.ts";
import { wordOf } from "./vector.ts";

/**
 * The rules' own meaning, read a second time: `check` is not asked here, so that a mistake in either of the two readings shows as a
 * difference between vectors and `check`.
 */
export interface State {
  readonly body: JsonObject;
  readonly today: string;
}

/** A body on a day. */
export function stateOf(body: JsonObject, today: string): State {
  return { body, today };
}

/** A body and where in it the paths of a rule begin. */
export interface World {
  readonly endpoint: Endpoint;
  readonly models: readonly Model[];
  readonly state: State;
  /** The record that paths begin at: the body, or an item of a list. */
  readonly record: JsonObject;
  readonly fields: readonly Field[];
  /** Path of that record with a dot after it; nothing for the body. */
  readonly prefix: string;
}

/** The world of a body itself. */
export function worldOf(endpoint: Endpoint, models: readonly Model[], state: State): World {
  return { endpoint, models, state, record: state.body, fields: endpoint.bodyFields, prefix: "" };
}

/** Whether a rule is in force on a day. */
export function isInForce({ since = "", until = "9999" }: Rule, today: string): boolean {
  return since <= today && today < until;
}

/** Whether a rule has nothing against a body. */
export function isKept(rule: Rule, world: World): boolean {
  if (!isInForce(rule, world.state.today)) return true;
  return (rule.when !== undefined && !isTrue(rule.when, world)) || isTrue(rule.must, world);
}

/** The values at a pattern as they count: those given, and the defaults of absent ones. */
export function valuesAt(pattern: string, { fields, record }: World): readonly Found[] {
  let known = knownValues.get(record);
  if (known?.fields !== fields) knownValues.set(record, (known = { fields, byPattern: new Map() }));
  const before = known.byPattern.get(pattern);
  if (before !== undefined) return before;
  const found = findAt(fields, record, pattern);
  known.byPattern.set(pattern, found);
  return found;
}

// Many rules read the same values of the same body.
const knownValues = new WeakMap<
  JsonObject,
  { readonly fields: readonly Field[]; readonly byPattern: Map<string, readonly Found[]> }
>();

/** The values that were sent and say something. */
export function givenAt(pattern: string, world: World): readonly Found[] {
  return valuesAt(pattern, world).filter(({ isDefault, value }) => !isDefault && !isAbsent(value));
}

/** The model that a body asks for. */
export function modelOf(endpoint: Endpoint, models: readonly Model[], body: JsonObject): Model | undefined {
  const name = endpoint.pathModel ?? modelNameIn(endpoint, body);
  const product = endpoint.product === "image" ? "image" : "video";
  return models.find((model) => model.product === product && model.wire[endpoint.standard] === name);
}

/** The field that names the model, at the top of the body. */
export function modelFieldOf(endpoint: Endpoint): Field | undefined {
  return endpoint.bodyFields.find(({ role }) => role === "model");
}

function modelNameIn(endpoint: Endpoint, body: JsonObject): Json | undefined {
  const field = modelFieldOf(endpoint);
  return field === undefined ? undefined : (body[field.name] ?? field.default);
}

/** Whether a model can do what a path of `Capabilities` names. */
export function can(model: Model, path: string): boolean {
  const [name = "", ...rest] = path.split(":");
  const value = rest.join(":");
  const capability: unknown = model.capabilities[name as keyof Model["capabilities"]]; // any name may be asked for
  if (Array.isArray(capability)) return value === "" ? capability.length > 0 : capability.includes(value);
  if (typeof capability !== "object" || capability === null) return capability === true;
  const { min, max, only } = capability as { readonly min: number; readonly max: number; readonly only?: readonly number[] };
  const seconds = Number(value);
  return seconds >= min && seconds <= max && (only ?? [seconds]).includes(seconds);
}

/** The member of a choice that a value is. */
export function memberOf(field: Field | undefined, value: Json): Member | undefined {
  return field?.shape.kind === "choice" ? field.shape.members.find((member) => member.value === value) : undefined;
}

/** A number, or the number that digits in text write. */
export function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/** Whether a condition or requirement holds. */
export function isTrue(part: Condition | Requirement, world: World): boolean {
  if ("all" in part) return part.all.every((one) => isTrue(one, world));
  if ("any" in part) return part.any.some((one) => isTrue(one, world));
  if ("not" in part) return !isTrue(part.not, world);
  if ("present" in part) return givenAt(part.present, world).length > 0;
  if ("absent" in part) return givenAt(part.absent, world).length === 0;
  if ("is" in part && "path" in part) return valuesAt(part.path, world).some(({ value }) => isEqual(value, part.is));
  if ("isNot" in part) return valuesAt(part.path, world).every(({ value }) => !isEqual(value, part.isNot));
  if ("means" in part) return valuesAt(part.path, world).some(({ field, value }) => meaningOf(field, value) === part.means);
  if ("listsShots" in part)
    return valuesAt(part.listsShots, world).some(({ value }) => typeof value === "string" && readProseShots(value).length > 0);
  if ("model" in part) return lacks(part.model, world);
  if ("count" in part) {
    const count = sizeOf(part.count, world);
    return count >= (part.atLeast ?? 0) && count <= (part.atMost ?? count);
  }
  return isMet(part, world);
}

type Plain = Exclude<Requirement, Condition>;

function isMet(part: Plain, world: World): boolean {
  if ("sumOf" in part) return sumsUp(part, world);
  if ("each" in part) {
    const most = part.atMost === undefined ? undefined : numberAt(part.atMost, world);
    return numbersAt(part.each, world).every((one) => one >= (part.min ?? one) && one <= (most ?? one));
  }
  if ("countsUp" in part) return numbersAt(part.countsUp, world).every((one, index) => one === index + 1);
  if ("exactlyOne" in part) return givenAmong(part.exactlyOne, world, part.nonZero === true).length === 1;
  if ("atLeastOne" in part) return givenAmong(part.atLeastOne, world).length > 0;
  if ("atMostOne" in part) return givenAmong(part.atMostOne, world).length < 2;
  if ("countOf" in part) return part.countOf.reduce((sum, path) => sum + sizeOf(path, world), 0) <= part.max;
  if ("itemsWhere" in part)
    return valuesAt(part.itemsWhere, world).filter(({ value }) => isEqual(value, part.is)).length <= part.max;
  if ("among" in part) return isAmong(part, world);
  if ("distinct" in part) {
    const texts = part.distinct.flatMap((path) => givenOrDefault(path, world)).map((value) => stringifyJson(value));
    return new Set(texts).size === texts.length;
  }
  if ("apart" in part) {
    const texts = givenOrDefault(part.apart, world).filter((value) => typeof value === "string");
    return texts.every((one, index) => texts.every((other, place) => place === index || !other.includes(one)));
  }
  if ("forEach" in part)
    return recordsAt(part.forEach, world).every(
      (inner) => (part.when !== undefined && !isTrue(part.when, inner)) || isTrue(part.must, inner),
    );
  if ("from" in part) {
    const [from, to] = [numberAt(part.from, world), numberAt(part.to, world)];
    return from === undefined || to === undefined || to - from >= part.min;
  }
  if ("grownBy" in part) return growth(part.grownBy, world) <= part.max + 1e-9;
  return fillsShots(part, world);
}

/** The records at a pattern as worlds of their own. */
export function recordsAt(pattern: string, world: World): readonly World[] {
  return valuesAt(pattern, world).flatMap(({ value, path, field }) => {
    if (!isJsonObject(value) || field === undefined) return [];
    const shape = field.shape.kind === "list" ? field.shape.item : field.shape;
    return [{ ...world, record: value, fields: fieldsOfValue(shape, value), prefix: `${world.prefix}${path}.` }];
  });
}

/** What a value of a flag or choice stands for. */
export function meaningOf(field: Field | undefined, value: Json): Json | undefined {
  if (field?.shape.kind === "flag") return value === true || value === "true";
  const member = memberOf(field, value);
  return member === undefined ? (typeof value === "number" ? value : undefined) : (member.means ?? member.value);
}

/** How many items there are at a path. */
export function sizeOf(pattern: string, world: World): number {
  const given = givenAt(pattern, world);
  const [first] = given;
  const list = !pattern.endsWith("]") && given.length === 1 ? first?.value : undefined;
  return Array.isArray(list) ? list.length : given.length;
}

/** The number at a path, of several the first. */
export function numberAt(pattern: string, world: World): number | undefined {
  return numberOf(valuesAt(pattern, world)[0]?.value);
}

/** The paths among these where something is. */
export function givenAmong(paths: readonly string[], world: World, isNonZero = false): readonly string[] {
  return paths.filter((path) => {
    const given = givenAt(path, world);
    return isNonZero ? given.some(({ value }) => numberOf(value) !== 0) : given.length > 0;
  });
}

/** The numbers at a path; values that are none are passed over. */
export function numbersAt(pattern: string, world: World): readonly number[] {
  return valuesAt(pattern, world).flatMap(({ value }) => numberOf(value) ?? []);
}

function givenOrDefault(pattern: string, world: World): readonly Json[] {
  return valuesAt(pattern, world).flatMap(({ value }) => (isAbsent(value) ? [] : [value]));
}

function sumsUp(part: { readonly sumOf: string; readonly equals: string }, world: World): boolean {
  const total = numberAt(part.equals, world);
  const parts = numbersAt(part.sumOf, world);
  return total === undefined || parts.reduce((sum, one) => sum + one, 0) === total;
}

function isAmong({ value, among }: { readonly value: string; readonly among: "seconds" | "ratios" }, world: World): boolean {
  const model = modelOf(world.endpoint, world.models, world.state.body);
  const given = valuesAt(value, world)[0]?.value;
  if (model === undefined || given === undefined) return true;
  if (among === "ratios") return can(model, `ratios:${wordOf(given)}`);
  const seconds = numberOf(given);
  return seconds === undefined || can(model, `seconds:${seconds}`);
}

function lacks(capability: string, { endpoint, models, state }: World): boolean {
  const model = modelOf(endpoint, models, state.body);
  return model !== undefined && !can(model, capability);
}

/** The area of a picture that is grown, as a multiple of its own. */
export function growth(sides: { readonly height: readonly string[]; readonly width: readonly string[] }, world: World): number {
  const [height, width] = [sides.height, sides.width].map((paths) =>
    paths.reduce((sum, path) => sum + (numberAt(path, world) ?? 0), 1),
  );
  return (height ?? 1) * (width ?? 1);
}

function fillsShots({ shotsIn, fill }: { readonly shotsIn: string; readonly fill: string }, world: World): boolean {
  const text = valuesAt(shotsIn, world)[0]?.value;
  const shots = typeof text === "string" ? readProseShots(text) : [];
  const total = numberAt(fill, world);
  const isInOrder = shots.every(({ index, seconds, prompt }, place) => index === place + 1 && seconds > 0 && prompt !== "");
  const isShort = shots.length <= 6 && shots.every(({ prompt }) => Array.from(prompt).length <= 512);
  const sum = shots.reduce((soFar, { seconds }) => soFar + seconds, 0);
  return shots.length === 0 || (isInOrder && isShort && (total === undefined || sum === total));
}

function isEqual(a: Json, b: Json): boolean {
  return a === b || (typeof a !== "string" && typeof b !== "string" && numberOf(a) !== undefined && numberOf(a) === numberOf(b));
}
