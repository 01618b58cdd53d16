import { stringifyJson, type Json } from "../../../base/index.ts";
import { fieldsIn, findAt, type DeclaredField } from "../../roles/paths.ts";
import type { Endpoint, Model, Rule } from "../../vocabulary/index.ts";
import { drop, put } from "./edit.ts";
import { can, isKept, isTrue, memberOf, modelFieldOf, modelOf, stateOf, worldOf, type State, type World } from "./truth.ts";
import { waysTo } from "./ways.ts";
import { waysToModel } from "./ways-of-models.ts";

/** Something that a body has to be, with the ways to make it so. */
export interface Goal {
  readonly what: string;
  readonly isMet: (world: World) => boolean;
  readonly ways: (world: World) => readonly State[];
}

/** An endpoint as the vectors are made for it. */
export interface Subject {
  readonly endpoint: Endpoint;
  readonly models: readonly Model[];
  readonly day: string;
  /** What every accepted body is, beside the rules. */
  readonly standing: readonly Goal[];
  readonly ruleGoals: ReadonlyMap<Rule, Goal>;
}

/** Prepares an endpoint. */
export function toSubject(endpoint: Endpoint, models: readonly Model[], day: string): Subject {
  const ruleGoals = new Map(endpoint.rules.map((rule) => [rule, goalOfRule(rule)]));
  return { endpoint, models, day, standing: [modelGoal, memberGoal(endpoint)], ruleGoals };
}

/** How a search is done. */
export interface SearchOptions {
  /** Rules that need not be kept. */
  readonly without?: (rule: Rule) => boolean;
  /** The day may not be changed. */
  readonly isDayFixed?: boolean;
  readonly steps?: number;
}

/**
 * Looks for a body that meets goals and keeps the rules, from bodies that are known, nearest first. Undefined when none was found
 * within so many steps.
 */
export function search(
  subject: Subject,
  starts: readonly State[],
  goals: readonly Goal[],
  options: SearchOptions = {},
): State | undefined {
  const { endpoint, models } = subject;
  const { without = () => false, isDayFixed = false, steps = 30 } = options;
  const rules = [...subject.ruleGoals].flatMap(([rule, goal]) => (without(rule) ? [] : [goal]));
  const wanted = [...goals, ...subject.standing, ...rules];
  const seen = new Set<string>();
  const queue: Candidate[] = [];
  const add = (state: State, depth: number): void => {
    const key = `${state.today} ${stringifyJson(state.body)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const world = worldOf(endpoint, models, state);
    const unmet = wanted.filter((goal) => !goal.isMet(world));
    const cost = unmet.length + depth * 0.4 + (unmet.some((goal) => goals.includes(goal)) ? 1.5 : 0);
    queue.push({ world, unmet, depth, cost });
  };
  for (const start of starts) add(start, 0);
  for (let step = 0; step < steps; step += 1) {
    const best = takeBest(queue);
    if (best === undefined) return undefined;
    if (best.unmet.length === 0) return best.world.state;
    if (best.depth >= 9) continue;
    const known = isDayFixed ? best.world.state.today : undefined;
    for (const goal of best.unmet.slice(0, 3)) {
      for (const state of goal.ways(best.world)) {
        if (known === undefined || state.today === known) add(state, best.depth + 1);
      }
    }
  }
  return undefined;
}

interface Candidate {
  readonly world: World;
  readonly unmet: readonly Goal[];
  readonly depth: number;
  readonly cost: number;
}

function takeBest(queue: Candidate[]): Candidate | undefined {
  let at = 0;
  for (const [index, { cost }] of queue.entries()) if (cost < (queue[at]?.cost ?? 0)) at = index;
  const best = queue[at];
  const last = queue.pop();
  if (best !== last && last !== undefined) queue[at] = last;
  return best;
}

/** The goal that a condition or requirement holds, or does not. */
export function goalOf(part: Parameters<typeof isTrue>[0], truth = true): Goal {
  return {
    what: `${truth ? "" : "not "}${stringifyJson(part)}`,
    isMet: (world) => isTrue(part, world) === truth,
    ways: (world) => waysTo(part, truth, world),
  };
}

/** The goal that a value stands at a pattern, given and not by default. */
export function goalOfValue(pattern: string, value: Json): Goal {
  const text = stringifyJson(value);
  return {
    what: `${pattern} is ${text.slice(0, 40)}`,
    isMet: ({ fields, record }) =>
      findAt(fields, record, pattern).some((found) => !found.isDefault && stringifyJson(found.value) === text),
    ways: ({ endpoint, state }) => put(endpoint.bodyFields, state.body, pattern, value).map((body) => stateOf(body, state.today)),
  };
}

/** The goal that something is given at a pattern. */
export function goalOfPresence(pattern: string): Goal {
  return goalOf({ present: pattern });
}

function goalOfRule(rule: Rule): Goal {
  return {
    what: `rule ${rule.id}`,
    isMet: (world) => isKept(rule, world),
    ways: (world) => [...waysTo(rule.must, true, world), ...(rule.when === undefined ? [] : waysTo(rule.when, false, world))],
  };
}

/** The model is one of the endpoint's, and takes creates. */
const modelGoal: Goal = {
  what: "the model takes creates",
  isMet: ({ endpoint, models, state }) => {
    if (modelFieldOf(endpoint) === undefined && endpoint.pathModel === undefined) return true;
    const model = modelOf(endpoint, models, state.body);
    if (model === undefined) return modelFieldOf(endpoint)?.default === undefined;
    const name = model.wire[endpoint.standard] ?? "";
    return endpoint.models.includes(name) && (model.retiredOn === undefined || state.today < model.retiredOn);
  },
  ways: (world) => {
    const retired = modelOf(world.endpoint, world.models, world.state.body)?.retiredOn;
    const earlier = retired === undefined ? [] : waysToModel((name) => name === nameIn(world), world);
    return [...waysToModel((name) => isLiving(name, world), world), ...earlier];
  },
};

function nameIn({ endpoint, state }: World): Json | undefined {
  const field = modelFieldOf(endpoint);
  return field === undefined ? undefined : (state.body[field.name] ?? field.default);
}

function isLiving(name: string, { endpoint, models, state }: World): boolean {
  return models.some(({ wire, retiredOn = "9999" }) => wire[endpoint.standard] === name && state.today < retiredOn);
}

/** Members that need a capability are given only to models that have it. */
function memberGoal(endpoint: Endpoint): Goal {
  const choices = fieldsIn(endpoint.bodyFields).filter(
    ({ field: { shape } }) => shape.kind === "choice" && shape.members.some(({ needs }) => needs !== undefined),
  );
  const lacking = ({ endpoint, models, state }: World): readonly { readonly path: string; readonly needs: string }[] => {
    const model = modelOf(endpoint, models, state.body);
    if (model === undefined) return [];
    return choices.flatMap(({ path, field }) =>
      findAt(endpoint.bodyFields, state.body, path).flatMap((found) => {
        const needs = found.isDefault ? undefined : memberOf(field, found.value)?.needs;
        return needs === undefined || can(model, needs) ? [] : [{ path: found.path, needs }];
      }),
    );
  };
  return {
    what: "the model has what the members need",
    isMet: (world) => choices.length === 0 || lacking(world).length === 0,
    ways: (world) =>
      lacking(world)
        .slice(0, 2)
        .flatMap(({ path, needs }) =>
          waysToModel((name) => hasAt(name, needs, world), world).concat(otherMembers(choices, path, world)),
        ),
  };
}

/** Bodies with another member at a place, or none. */
function otherMembers(choices: readonly DeclaredField[], path: string, { endpoint, state }: World): readonly State[] {
  return choices
    .filter((choice) => choice.path === path.replaceAll(/\[\d+\]/g, "[]"))
    .flatMap(({ field: { shape } }) => (shape.kind === "choice" ? shape.members : []))
    .flatMap(({ value }) => put(endpoint.bodyFields, state.body, path, value))
    .concat(drop(endpoint.bodyFields, state.body, path))
    .map((body) => stateOf(body, state.today));
}

function hasAt(name: string, capability: string, { endpoint, models }: World): boolean {
  return models.some((model) => model.wire[endpoint.standard] === name && isOfProduct(model, endpoint) && can(model, capability));
}

function isOfProduct({ product }: Model, endpoint: Endpoint): boolean {
  return product === (endpoint.product === "image" ? "image" : "video");
}

/** The rules without effect that a body breaks: told, but taken. */
export function caresOf(subject: Subject, state: State): readonly string[] {
  const world = worldOf(subject.endpoint, subject.models, state);
  return subject.endpoint.rules.filter((rule) => rule.effect === "ignored" && !isKept(rule, world)).map(({ id }) => id);
}

/** Whether a body keeps every rule that would refuse it. */
export function isAccepted(subject: Subject, state: State): boolean {
  const world = worldOf(subject.endpoint, subject.models, state);
  return (
    subject.standing.every((goal) => goal.isMet(world)) &&
    subject.endpoint.rules.every((rule) => rule.effect === "ignored" || isKept(rule, world))
  );
}
