import type { Json } from "../../../base/index.ts";
import { ruleClaim } from "../../claims/claim-ids.ts";
import { writeProseShots } from "../../prompt/prose-shots.ts";
import { fieldAt } from "../../roles/paths.ts";
import type { Condition, Endpoint, Requirement, Rule } from "../../vocabulary/index.ts";
import { accepted, addAccept, type Work } from "./body-vectors.ts";
import { goalOfModel, modelNamed } from "./model-vectors.ts";
import { add, dated, exclude } from "./plan.ts";
import { goalOf, goalOfValue, isAccepted, search, type Goal } from "./solve.ts";
import { isKept, numberAt, numberOf, numbersAt, sizeOf, worldOf, type State, type World } from "./truth.ts";
import { waysTo } from "./ways.ts";
import { dayBefore } from "./ways-of-models.ts";
import { wordOf } from "./vector.ts";

type Part = Condition | Requirement;

/** Every rule from both sides: each way in which it applies, does not apply, is kept and is broken, and on the days around its dates. */
export function addRuleVectors(work: Work): void {
  for (const rule of work.subject.endpoint.rules) {
    const inForce = dayOf(rule, work.subject.day);
    const here = { ...work, starts: work.starts.map((state) => ({ ...state, today: inForce })) };
    const applies = rule.when === undefined ? [[]] : assign(rule.when, true, work.subject.endpoint);
    const [first = []] = applies;
    const broken = assign(rule.must, false, work.subject.endpoint);
    const kept = assign(rule.must, true, work.subject.endpoint);
    applies.forEach((goals, index) => addBroken(here, rule, `applies:${index + 1}`, [...goals, goalOf(rule.must, false)]));
    broken.forEach((goals, index) => addBroken(here, rule, `breaks:${index + 1}`, [...first, ...goals]));
    applies.forEach((goals, index) => addKept(here, rule, `applies and is kept:${index + 1}`, [...goals, goalOf(rule.must)]));
    kept.forEach((goals, index) => addKept(here, rule, `is kept:${index + 1}`, [...first, ...goals]));
    if (rule.when !== undefined)
      assign(rule.when, false, work.subject.endpoint).forEach((goals, index) =>
        addKept(here, rule, `does not apply:${index + 1}`, [...goals, goalOf(rule.must, false)]),
      );
    addDates(work, rule, [...first, goalOf(rule.must, false)]);
    if (asksModel(rule)) for (const name of work.subject.endpoint.models) addForModel(here, rule, name, first);
  }
}

/** A day on which a rule is in force: the contract's own, else the last one of the rule. */
function dayOf({ until, since }: Rule, day: string): string {
  if (until !== undefined && until <= day) return dayBefore(until);
  return since !== undefined && since > day ? since : day;
}

/** Adds a body that breaks a rule and, if it can be, no other one. */
function addBroken(work: Work, rule: Rule, name: string, goals: readonly Goal[]): void {
  const { endpoint } = work.subject;
  const isFixed = rule.until !== undefined || rule.since !== undefined;
  const state = findBroken(work, rule, goals, isFixed);
  if (state === undefined) exclude(work.plan, endpoint, `rule:${rule.id}`, name, `no body found: ${wordsOf(goals)}`);
  else addBreaking(work, rule, name, state);
}

function findBroken(work: Work, rule: Rule, goals: readonly Goal[], isDayFixed: boolean): State | undefined {
  const { subject, starts } = work;
  return (
    search(subject, starts, goals, { without: (other) => other === rule, isDayFixed }) ??
    search(subject, starts, goals, { without: () => true, isDayFixed })
  );
}

function addBreaking({ subject: { endpoint }, plan }: Work, rule: Rule, name: string, state: State): void {
  add(plan, {
    endpoint,
    surface: "body",
    place: `rule:${rule.id}`,
    name,
    ...dated(state),
    verdict: { says: rule.effect === "ignored" ? "cares" : "refuses", at: rule.reads[0] ?? "", by: rule.id },
    about: [ruleClaim(endpoint.id, rule.id)],
  });
}

function addKept(work: Work, rule: Rule, name: string, goals: readonly Goal[]): void {
  const state = accepted(work, goals);
  if (state === undefined)
    exclude(work.plan, work.subject.endpoint, `rule:${rule.id}`, name, `no accepted body found: ${wordsOf(goals)}`);
  else addAccept(work, `rule:${rule.id}`, name, state, ["holds"]);
}

function wordsOf(goals: readonly Goal[]): string {
  return goals.map(({ what }) => what).join(" and ");
}

function addDates(work: Work, rule: Rule, goals: readonly Goal[]): void {
  for (const [name, day, isInForce] of [
    ["on its first day", rule.since, true],
    ["the day before", rule.since === undefined ? undefined : dayBefore(rule.since), false],
    ["on its last day", rule.until === undefined ? undefined : dayBefore(rule.until), true],
    ["on the day it was lifted", rule.until, false],
  ] as const) {
    if (day === undefined) continue;
    const here = { ...work, starts: work.starts.map((state) => ({ ...state, today: day })) };
    if (isInForce) {
      addBroken(here, rule, name, goals);
      continue;
    }
    const { subject, starts } = here;
    const state =
      search(subject, starts, goals, { isDayFixed: true }) ??
      search(subject, starts, goals, { isDayFixed: true, without: ({ effect }) => effect === "ignored" });
    if (state === undefined)
      exclude(work.plan, subject.endpoint, `rule:${rule.id}`, name, `no accepted body found: ${wordsOf(goals)}`);
    else addAccept(work, `rule:${rule.id}`, name, state, ["holds"]);
  }
}

function asksModel({ when, must }: Rule): boolean {
  return [when, must].some((part) => part !== undefined && mentionsModel(part));
}

function mentionsModel(part: Part): boolean {
  if ("all" in part) return part.all.some(mentionsModel);
  if ("any" in part) return part.any.some(mentionsModel);
  if ("not" in part) return mentionsModel(part.not);
  return "model" in part || "among" in part;
}

/** Each of the endpoint's models under a rule that asks what the model can do. */
function addForModel(work: Work, rule: Rule, name: string, applies: readonly Goal[]): void {
  const model = modelNamed(work, name);
  if (model === undefined) return;
  for (const [label, goals] of valuesFor(work, rule)) {
    const wanted = [goalOfModel(work, name), ...applies, ...goals];
    const state = accepted(work, wanted) ?? findBroken(work, rule, wanted, false);
    const title = `with ${name}${label}`;
    const { endpoint, models } = work.subject;
    if (state !== undefined && !isKept(rule, worldOf(endpoint, models, state))) addBreaking(work, rule, title, state);
    else if (state !== undefined && isAccepted(work.subject, state)) addAccept(work, `rule:${rule.id}`, title, state, ["holds"]);
    else exclude(work.plan, endpoint, `rule:${rule.id}`, title, `no body found: ${wordsOf(wanted)}`);
  }
}

/** Every value that a rule about lengths or shapes may be asked about. */
function valuesFor({ subject: { endpoint } }: Work, { must }: Rule): readonly (readonly [string, readonly Goal[]])[] {
  if (!("among" in must)) return [["", []]];
  const field = fieldAt(endpoint.bodyFields, must.value);
  const values =
    field?.shape.kind === "choice"
      ? field.shape.members.map(({ value }) => value)
      : field?.shape.kind === "whole"
        ? wholes(field.shape)
        : [];
  return values.map((value) => [` and ${value}`, [goalOfValue(must.value, value)]]);
}

function wholes({ min = 0, max = 0 }: { readonly min?: number; readonly max?: number }): readonly number[] {
  return Array.from({ length: Math.min(60, max - min + 1) }, (_, index) => min + index);
}

/** The ways in which a condition comes out true or false, so that each of its parts once decides alone. */
function assign(part: Part, truth: boolean, endpoint: Endpoint, isAlone = true): readonly (readonly Goal[])[] {
  if ("not" in part) return assign(part.not, !truth, endpoint, isAlone);
  if (!("all" in part) && !("any" in part))
    return (isAlone ? facets(part, truth, endpoint) : [goalOf(part, truth)]).map((goal) => [goal]);
  const parts = "all" in part ? part.all : part.any;
  const needsAll = "all" in part === truth;
  const paths = parts.map((one) => ("path" in one ? one.path : undefined));
  // Several parts about one value: each member of the choice has its turn by the parts themselves.
  const areApart = (path: string | undefined): boolean => path === undefined || paths.indexOf(path) === paths.lastIndexOf(path);
  const wanted = parts.map((one, index) => assign(one, truth, endpoint, areApart(paths[index])));
  const others = parts.map((one) => assign(one, needsAll ? truth : !truth, endpoint)[0] ?? []);
  return wanted.flatMap((ways, index) =>
    ways.slice(needsAll && index > 0 ? 1 : 0).map((way) => others.flatMap((other, place) => (place === index ? way : other))),
  );
}

/** The ways in which a single part comes out true or false: as it is, and at its edges. */
function facets(part: Part, truth: boolean, endpoint: Endpoint): readonly Goal[] {
  const plain = goalOf(part, truth);
  const edge = (...goals: readonly (Goal | undefined)[]): readonly Goal[] => [plain, ...goals.flatMap((goal) => goal ?? [])];
  if ("count" in part) {
    const { atLeast, atMost } = part;
    const sizes = truth
      ? [atLeast, atMost]
      : [atLeast === undefined ? undefined : atLeast - 1, atMost === undefined ? undefined : atMost + 1];
    return edge(
      ...sizes.map((size) => (size === undefined ? undefined : goalOf({ count: part.count, atLeast: size, atMost: size }))),
    );
  }
  if ("countOf" in part) return edge(...part.countOf.map((path) => totalGoal(part.countOf, path, part.max + (truth ? 0 : 1))));
  if ("exactlyOne" in part || "atMostOne" in part || "atLeastOne" in part)
    return edge(
      ...pathsGoals("exactlyOne" in part ? part.exactlyOne : "atMostOne" in part ? part.atMostOne : part.atLeastOne, part, truth),
    );
  if ("is" in part && "path" in part && !truth) return edge(...otherMembers(part.path, part.is, endpoint));
  if ("itemsWhere" in part && truth) return edge(countWhere(part.itemsWhere, part.is, part.max));
  if ("each" in part) return edge(...bounds(part, truth, endpoint));
  if ("sumOf" in part && !truth) return edge(sumGoal(part, 1), sumGoal(part, -1));
  if ("from" in part) return edge(spanGoal(part, truth ? part.min : part.min - 1));
  if ("grownBy" in part) return edge(...growthGoals(part, truth));
  if ("shotsIn" in part) return edge(...proseGoals(part, truth));
  if ("forEach" in part && !truth)
    return edge(...faultsOf(part.must).map((fault) => goalOf({ ...part, must: { not: fault } }, false)));
  return [plain];
}

function spanGoal(part: { readonly from: string; readonly to: string; readonly min: number }, gap: number): Goal {
  return {
    what: `${part.to} is ${gap} after ${part.from}`,
    isMet: (world) => {
      const [from, to] = [numberAt(part.from, world), numberAt(part.to, world)];
      return from !== undefined && to !== undefined && to - from === gap;
    },
    ways: (world) => [...waysTo(part, gap >= part.min, world), ...waysTo(part, gap < part.min, world)],
  };
}

type Growth = Extract<Requirement, { readonly grownBy: object }>;

/** Each share once decides alone whether a picture grows too much; else all of them are there. */
function growthGoals({ grownBy, max }: Growth, truth: boolean): readonly Goal[] {
  const paths = [...grownBy.height, ...grownBy.width];
  if (truth)
    return [
      both(
        "every share is given",
        paths.map((path) => goalOfValue(path, 0.1)),
      ),
    ];
  return paths.map((path) =>
    both(`${path} makes it too large`, [
      goalOf({ grownBy, max }, false),
      goalOf({ grownBy: { height: without(grownBy.height, path), width: without(grownBy.width, path) }, max }),
    ]),
  );
}

function without(paths: readonly string[], path: string): readonly string[] {
  return paths.filter((one) => one !== path);
}

/** The conditions of which each alone breaks a requirement. */
function faultsOf(must: Requirement): readonly Condition[] {
  if (!("not" in must)) return [];
  return "any" in must.not ? must.not.any : [must.not];
}

/** Both: several conditions as one goal. */
function both(what: string, goals: readonly Goal[]): Goal {
  return {
    what,
    isMet: (world) => goals.every((goal) => goal.isMet(world)),
    ways: (world) => goals.filter((goal) => !goal.isMet(world)).flatMap((goal) => goal.ways(world)),
  };
}

function totalGoal(paths: readonly string[], path: string, total: number): Goal {
  const rest: Goal = {
    what: `${paths.join(" + ")} = ${total}`,
    isMet: (world) => paths.reduce((sum, one) => sum + sizeOf(one, world), 0) === total,
    ways: (world) => {
      const sum = paths.reduce((soFar, one) => soFar + sizeOf(one, world), 0);
      return paths.flatMap((one) => {
        const size = sizeOf(one, world) + total - sum;
        return size < 0 ? [] : goalOf({ count: one, atLeast: size, atMost: size }).ways(world);
      });
    },
  };
  return both(`${rest.what}, some of ${path}`, [goalOf({ count: path, atLeast: 1 }), rest]);
}

function pathsGoals(paths: readonly string[], part: Requirement, truth: boolean): readonly Goal[] {
  const isNonZero = "nonZero" in part && part.nonZero === true;
  const given = (path: string, is: boolean): Goal =>
    isNonZero ? goalOf({ all: [{ present: path }, { not: { path, is: 0 } }] }, is) : goalOf({ present: path }, is);
  const only = (chosen: readonly string[]): Goal =>
    both(
      `only ${chosen.join(" and ")}`,
      paths.map((path) => given(path, chosen.includes(path))),
    );
  const pairs = paths.flatMap((path, index) => (index === 0 ? [] : [[paths[0] ?? "", path]]));
  if ("atLeastOne" in part) return truth ? paths.map((path) => only([path])) : [];
  if ("exactlyOne" in part) return truth ? paths.map((path) => only([path])) : [only([]), ...pairs.map(only)];
  return truth ? [only([]), ...paths.map((path) => only([path]))] : pairs.map(only);
}

function otherMembers(path: string, is: Json, endpoint: Endpoint): readonly Goal[] {
  const field = fieldAt(endpoint.bodyFields, path);
  if (field?.shape.kind !== "choice") return [];
  const others = field.shape.members.filter(({ value }) => value !== is).slice(0, 12);
  return others.map(({ value }) => both(`${path} is ${value}`, [goalOfValue(path, value), goalOf({ path, isNot: wordOf(is) })]));
}

function countWhere(path: string, is: Extract<Requirement, { readonly itemsWhere: string }>["is"], max: number): Goal {
  return both(`${path} is ${wordOf(is)}, ${max} times`, [goalOf({ path, is }), goalOf({ itemsWhere: path, is, max })]);
}

function bounds(
  part: Extract<Requirement, { readonly each: string }>,
  truth: boolean,
  endpoint: Endpoint,
): readonly (Goal | undefined)[] {
  const field = fieldAt(endpoint.bodyFields, part.each);
  const written = (number: number): readonly Goal[] => {
    if (field?.shape.kind !== "choice") return [goalOfValue(part.each, number)];
    return field.shape.members.flatMap(({ value }) => (numberOf(value) === number ? [goalOfValue(part.each, value)] : []));
  };
  if (part.min === undefined) return [];
  return written(truth ? part.min : part.min - 1);
}

function sumGoal(part: { readonly sumOf: string; readonly equals: string }, by: number): Goal {
  const off = (world: World): number => differenceOf(part, world);
  return {
    what: `${part.sumOf} adds up to ${part.equals} and ${by}`,
    isMet: (world) => off(world) === by,
    ways: (world) => goalOf(part, false).ways(world),
  };
}

function differenceOf({ sumOf, equals }: { readonly sumOf: string; readonly equals: string }, world: World): number {
  const sum = numbersAt(sumOf, world).reduce((soFar, value) => soFar + value, 0);
  return sum - (numbersAt(equals, world)[0] ?? 0);
}

function proseGoals({ shotsIn, fill }: { readonly shotsIn: string; readonly fill: string }, truth: boolean): readonly Goal[] {
  const shot = (index: number, seconds: number, prompt = "Rain"): { index: number; seconds: number; prompt: string } => ({
    index,
    seconds,
    prompt,
  });
  const goals = (shots: readonly ReturnType<typeof shot>[], total: number): Goal => {
    const text = writeProseShots(shots);
    return both(`${shotsIn} lists ${shots.length} shots of ${total} s`, [
      goalOfValue(shotsIn, text),
      goalOf({ path: fill, is: total }),
    ]);
  };
  const upTo = (count: number): readonly ReturnType<typeof shot>[] =>
    Array.from({ length: count }, (_, index) => shot(index + 1, 1));
  if (truth)
    return [
      goals(upTo(5), 5),
      goals([...upTo(5), shot(6, 5)], 10),
      goals([shot(1, 5, "x".repeat(512))], 5),
      goals([shot(1, 10)], 10),
    ];
  return [
    goals([...upTo(6), shot(7, 4)], 10),
    goals([shot(1, 5, "x".repeat(513))], 5),
    goals([shot(2, 5)], 5),
    goals([shot(1, 2), shot(3, 3)], 5),
    goals([shot(1, 4)], 5),
    goals([shot(1, 6)], 5),
    goals([shot(1, 5), shot(2, 0)], 5),
  ];
}
