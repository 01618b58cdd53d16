import { isJsonObject, type Json, type JsonObject } from "../../../base/index.ts";
import { fieldsIn, findAt, type DeclaredField } from "../../roles/paths.ts";
import type { Field } from "../../vocabulary/index.ts";
import { badCases, goodCases, nonMembers, type BadCase } from "./cases.ts";
import { listAt, resize } from "./edit.ts";
import { add, claimsAbout, dated, exclude, refusedFormOf, type Plan } from "./plan.ts";
import { sampleOf } from "./samples.ts";
import { caresOf, goalOf, goalOfPresence, goalOfValue, isAccepted, search, type Goal, type Subject } from "./solve.ts";
import { memberOf, modelFieldOf, stateOf, type State } from "./truth.ts";
import { wordOf, applyChanges, type Verdict } from "./vector.ts";

/** What the body vectors of an endpoint are made with. */
export interface Work {
  readonly subject: Subject;
  readonly plan: Plan;
  readonly starts: readonly State[];
  /** Members of choices of the same name in any endpoint. */
  readonly elsewhere: ReadonlyMap<string, readonly string[]>;
}

/** Every field of the body: left out, null, each value at and beyond its bounds, each member and form. */
export function addBodyVectors(work: Work): void {
  const { endpoint } = work.subject;
  addWhole(work);
  for (const declared of fieldsIn(endpoint.bodyFields)) {
    const pattern = declared.path;
    const state = accepted(work, [goalOfPresence(pattern)]);
    if (state === undefined) {
      exclude(work.plan, endpoint, pattern, "given", "no accepted body has the field beside what the rules ask for");
      continue;
    }
    addAccept(work, pattern, "given", state, ["exists"]);
    addField(work, pattern, declared, state);
    const item = declared.field.shape.kind === "list" ? declared.field.shape.item : undefined;
    if (item !== undefined) addList(work, pattern, declared.field, state);
    if (item !== undefined && item.kind !== "record" && item.kind !== "variant")
      addField(
        work,
        `${pattern}[]`,
        { path: pattern, isTag: false, field: { ...declared.field, shape: item, presence: "optional" } },
        state,
      );
  }
}

/** An accepted body that meets goals and in which no rule tells a lack of effect, if there is one. */
export function accepted(work: Work, goals: readonly Goal[]): State | undefined {
  const { subject, starts } = work;
  return (
    search(subject, starts, goals) ?? search(subject, starts, goals, { without: (rule) => rule.effect === "ignored", steps: 40 })
  );
}

/** Adds an accepted body. */
export function addAccept(work: Work, place: string, name: string, state: State, atoms: readonly string[]): void {
  const { endpoint } = work.subject;
  const about = claimsAbout(endpoint, place, atoms);
  add(work.plan, { endpoint, surface: "body", place, name, ...dated(state), verdict: acceptance(work, state), about });
}

/** The verdict that a body is taken, with what has no effect in it. */
export function acceptance({ subject }: Work, state: State): Verdict {
  const cares = caresOf(subject, state);
  return { says: "accepts", ...(cares.length === 0 ? {} : { cares }) };
}

function addWhole(work: Work): void {
  const { endpoint, day } = work.subject;
  for (const [index, state] of work.starts.entries()) addAccept(work, "", `base:${index + 1}`, state, []);
  for (const [index, value] of ([[], "text", 5, true] as const).entries()) {
    const verdict: Verdict = { says: "refuses", at: "", by: "type" };
    add(work.plan, {
      endpoint,
      surface: "body",
      place: "",
      name: `not an object:${index + 1}`,
      value,
      today: day,
      verdict,
      about: [],
    });
  }
}

/** The first place of a pattern in a body where something is given. */
export function placeIn(work: Work, state: State, pattern: string): string | undefined {
  return findAt(work.subject.endpoint.bodyFields, state.body, pattern).find(({ isDefault }) => !isDefault)?.path;
}

function addField(work: Work, pattern: string, declared: DeclaredField, state: State): void {
  const { endpoint } = work.subject;
  const { field } = declared;
  const path = placeIn(work, state, pattern);
  if (path === undefined) return;
  addNull(work, pattern, path, state);
  if (!pattern.endsWith("]")) addLeftOut(work, pattern, path, declared, state);
  if (field.role !== "model" || field.shape.kind !== "choice") addGood(work, pattern, path, field);
  for (const bad of badCases(field)) addBad(work, pattern, path, bad, state);
  if (field.shape.kind === "choice" && field.role !== "model")
    for (const value of nonMembers(field.shape, work.elsewhere.get(field.name) ?? []))
      addBad(work, pattern, path, { name: `other:${value}`, value, by: "member", atoms: ["exists"] }, state);
  if (field.shape.kind === "record" || declared.field.shape.kind === "list") addUnknown(work, pattern, path, state);
  const emptied = withValue(state, path, "");
  const isText = field.shape.kind === "text" || field.shape.kind === "url" || field.shape.kind === "media";
  if (isText && field.presence !== "required" && !pattern.endsWith("]")) {
    if (isAccepted(work.subject, emptied)) addAccept(work, pattern, "empty", emptied, ["exists"]);
    else exclude(work.plan, endpoint, pattern, "empty", "a rule needs the field in this body");
  }
}

/** A state with a value set at a concrete path. */
export function withValue(state: State, path: string, value: Json): State {
  return { ...state, body: applyChanges(state.body, [[path, value]]) as JsonObject }; // an object stays one
}

function addNull(work: Work, pattern: string, path: string, state: State): void {
  const bad: BadCase = { name: "null", value: null, by: path.endsWith("]") ? "type" : "null", atoms: ["exists"] };
  // A model that is null is the default one, and of that it is said first that it was switched off.
  if (pattern === modelFieldOf(work.subject.endpoint)?.name && !isAccepted(work.subject, withValue(state, path, null))) return;
  addBad(work, pattern, path, bad, state);
}

function addBad(work: Work, pattern: string, path: string, bad: BadCase, state: State): void {
  const { endpoint } = work.subject;
  const told = bad.value === null ? undefined : refusedFormOf(endpoint, pattern, bad.value);
  const verdict: Verdict =
    told === undefined
      ? { says: bad.says ?? "refuses", at: path, by: bad.by }
      : {
          says: told.effect === "refused" ? "refuses" : "cares",
          at: path,
          by: told.effect === "refused" ? "refused-form" : "no-effect",
        };
  add(work.plan, {
    endpoint,
    surface: "body",
    place: pattern,
    name: bad.name,
    ...dated(withValue(state, path, bad.value)),
    verdict,
    about: claimsAbout(endpoint, pattern, bad.atoms),
  });
}

function addLeftOut(work: Work, pattern: string, path: string, { field }: DeclaredField, state: State): void {
  const { endpoint } = work.subject;
  const without: State = { ...state, body: applyChanges(state.body, [[path]]) as JsonObject }; // an object stays one
  if (field.presence === "required") {
    const verdict: Verdict = { says: "refuses", at: path, by: "required" };
    const about = claimsAbout(endpoint, pattern, ["required"]);
    add(work.plan, { endpoint, surface: "body", place: pattern, name: "required", ...dated(without), verdict, about });
    return;
  }
  const absent = isAccepted(work.subject, without)
    ? without
    : accepted({ ...work, starts: [without, ...work.starts] }, [...holderGoals(pattern), goalOf({ absent: pattern })]);
  if (absent === undefined)
    exclude(work.plan, endpoint, pattern, "absent", "the rules ask for the field in every body that could have it");
  else addAccept(work, pattern, "absent", absent, ["exists"]);
  if (field.default !== undefined) addDefault(work, pattern, field.default, absent ?? without, state);
}

/** What has to be there so that a field inside could be: the record or item around it. */
function holderGoals(pattern: string): readonly Goal[] {
  const dot = pattern.lastIndexOf(".");
  return dot === -1 ? [] : [goalOfPresence(pattern.slice(0, dot))];
}

function addDefault(work: Work, pattern: string, value: Json, ...states: readonly State[]): void {
  const { endpoint } = work.subject;
  const found = states
    .map((state) => ({ state, place: findAt(endpoint.bodyFields, state.body, pattern).find(({ isDefault }) => isDefault)?.path }))
    .find(({ place }) => place !== undefined);
  if (found?.place === undefined) {
    exclude(work.plan, endpoint, pattern, "default", "no body leaves the field out and keeps what is around it");
    return;
  }
  const verdict: Verdict = { says: "reads", at: found.place, as: value };
  const about = claimsAbout(endpoint, pattern, ["default"]);
  add(work.plan, { endpoint, surface: "body", place: pattern, name: "default", ...dated(found.state), verdict, about });
}

function addGood(work: Work, pattern: string, path: string, field: Field): void {
  const { endpoint } = work.subject;
  if (field.shape.kind === "record" || field.shape.kind === "list" || field.shape.kind === "variant") return;
  for (const { name, value, atoms } of goodCases(field, path)) {
    const state = accepted(work, [goalOfValue(pattern, value)]);
    if (state === undefined)
      exclude(work.plan, endpoint, pattern, name, "no accepted body has this value beside what the rules and models ask for");
    else addAccept(work, pattern, name, state, atoms);
    if (state !== undefined) addMeaning(work, pattern, field, value, state);
  }
}

/** What a member stands for. */
function addMeaning(work: Work, pattern: string, field: Field, value: Json, state: State): void {
  const { endpoint } = work.subject;
  const means = memberOf(field, value)?.means;
  const at = findAt(endpoint.bodyFields, state.body, pattern).find((found) => !found.isDefault && found.value === value)?.path;
  if (means === undefined || at === undefined) return;
  const about = claimsAbout(endpoint, pattern, [`member:${wordOf(value)}`]);
  const verdict: Verdict = { says: "means", at, as: means };
  add(work.plan, {
    endpoint,
    surface: "body",
    place: pattern,
    name: `means:${wordOf(value)}`,
    ...dated(state),
    verdict,
    about,
  });
}

function addUnknown(work: Work, pattern: string, path: string, state: State): void {
  const { endpoint } = work.subject;
  const found = findAt(endpoint.bodyFields, state.body, pattern).find((one) => one.path === path)?.value;
  const inner = isJsonObject(found) ? path : Array.isArray(found) && isJsonObject(found[0]) ? `${path}[0]` : undefined;
  if (inner === undefined) return;
  const at = `${inner}.x_unknown`;
  const verdict: Verdict = { says: "cares", at, by: "unknown-field" };
  add(work.plan, {
    endpoint,
    surface: "body",
    place: pattern,
    name: "unknown field",
    ...dated(withValue(state, at, 1)),
    verdict,
    about: [],
  });
}

function addList(work: Work, pattern: string, field: Field, state: State): void {
  const { endpoint } = work.subject;
  const { shape } = field;
  if (shape.kind !== "list") return;
  const path = placeIn(work, state, pattern);
  if (path === undefined) return;
  const least = Math.max(shape.min ?? 0, field.presence === "required" ? 1 : 0);
  for (const [name, count, atom] of [
    ["min", least, "min"],
    ["max", shape.max, "max"],
    ["max-1", shape.max === undefined ? undefined : shape.max - 1, "max"],
  ] as const) {
    if (count === undefined || count < Math.max(1, least)) continue;
    const goal = goalOf({ count: pattern, atLeast: count, atMost: count });
    const good = pattern.includes("[") ? sized(work, path, state, count) : accepted(work, [goal]);
    if (good === undefined)
      exclude(work.plan, endpoint, pattern, `items:${name}`, `no accepted body has ${count} items beside what the rules ask for`);
    else addAccept(work, pattern, `items:${name}`, good, [atom]);
  }
  addSize(work, pattern, path, state, shape.max === undefined ? undefined : shape.max + 1, "max");
  addSize(work, pattern, path, state, least > 1 ? least - 1 : undefined, "min");
  if (field.presence === "required")
    addBad(work, pattern, path, { name: "items:0", value: [], by: "min", atoms: ["min", "required"] }, state);
  else addEmptyList(work, pattern, path, state);
  addBad(work, pattern, `${path}[0]`, { name: "item null", value: null, by: "type", atoms: ["exists"] }, state);
  if (shape.item.kind !== "record" && shape.item.kind !== "variant") return;
  for (const bad of badCases({ shape: shape.item, presence: "required" }))
    addBad(work, pattern, `${path}[0]`, { ...bad, name: `item ${bad.name}` }, state);
}

function sized(work: Work, path: string, state: State, count: number): State | undefined {
  const bodies = resize(work.subject.endpoint.bodyFields, state.body, path, count).map((body) => stateOf(body, state.today));
  return bodies.find((candidate) => isAccepted(work.subject, candidate)) ?? search(work.subject, bodies, [sizeGoal(path, count)]);
}

function sizeGoal(path: string, count: number): Goal {
  const size = (fields: readonly Field[], body: JsonObject): number | undefined => listAt(fields, body, path)?.list.length;
  return {
    what: `${path} has ${count} items`,
    isMet: ({ endpoint, state }) => size(endpoint.bodyFields, state.body) === count,
    ways: ({ endpoint, state }) => resize(endpoint.bodyFields, state.body, path, count).map((body) => stateOf(body, state.today)),
  };
}

function addSize(work: Work, pattern: string, path: string, state: State, count: number | undefined, by: "min" | "max"): void {
  const found = listAt(work.subject.endpoint.bodyFields, state.body, path);
  if (count === undefined || found === undefined) return;
  const items = Array.from({ length: count }, (_, index) => found.list[index] ?? sampleOf(found.shape.item, `${path}[${index}]`));
  addBad(work, pattern, path, { name: `items:${by}${by === "max" ? "+1" : "-1"}`, value: items, by, atoms: [by] }, state);
}

function addEmptyList(work: Work, pattern: string, path: string, state: State): void {
  const emptied = withValue(state, path, []);
  if (isAccepted(work.subject, emptied)) addAccept(work, pattern, "items:0", emptied, ["exists"]);
  else exclude(work.plan, work.subject.endpoint, pattern, "items:0", "a rule needs the list in this body");
}
