import type { Json } from "../../../base/index.ts";
import { readProseShots, writeProseShots } from "../../prompt/prose-shots.ts";
import { fieldAt, isAbsent, type Found } from "../../roles/paths.ts";
import type { Condition, Field, Requirement } from "../../vocabulary/index.ts";
import { drop, put, resize } from "./edit.ts";
import { sampleField, sampleOf } from "./samples.ts";
import {
  can,
  givenAmong,
  givenAt,
  isTrue,
  meaningOf,
  modelFieldOf,
  numberAt,
  numberOf,
  recordsAt,
  sizeOf,
  valuesAt,
  type State,
  type World,
} from "./truth.ts";

/** Bodies near a given one in which a condition or requirement may hold, or may not. The search tries and judges them. */
export function waysTo(part: Condition | Requirement, truth: boolean, world: World): readonly State[] {
  if ("not" in part) return waysTo(part.not, !truth, world);
  if ("all" in part || "any" in part) return waysOfMany(part, truth, world);
  if ("present" in part || "absent" in part) {
    const path = "present" in part ? part.present : part.absent;
    return "present" in part === truth ? waysToGive(path, world) : waysToTakeAway(path, world);
  }
  if ("means" in part) return waysToValue(part.path, (field, value) => meaningOf(field, value) === part.means, truth, world);
  if ("is" in part && "path" in part) return waysToValue(part.path, (_, value) => isSame(value, part.is), truth, world, part.is);
  if ("isNot" in part) return waysToValue(part.path, (_, value) => isSame(value, part.isNot), !truth, world, part.isNot);
  if ("listsShots" in part) return truth ? waysToListShots(part.listsShots, world) : waysToPut(part.listsShots, ["Rain."], world);
  if ("model" in part) return waysToModel((name) => lacksAt(name, part.model, world) === truth, world);
  if ("count" in part) return waysToCount(part, truth, world);
  return waysOfRequirement(part, truth, world);
}

type Plain = Exclude<Requirement, Condition>;

function waysOfRequirement(part: Plain, truth: boolean, world: World): readonly State[] {
  if ("sumOf" in part) return waysToSum(part, truth, world);
  if ("each" in part) return waysToBound(part, truth, world);
  if ("countsUp" in part) return waysToOrder(part.countsUp, truth, world);
  if ("exactlyOne" in part) return waysToHaveSome(part.exactlyOne, truth ? [1] : [0, 2], world, part.nonZero === true);
  if ("atLeastOne" in part) return waysToHaveSome(part.atLeastOne, truth ? [1] : [0], world);
  if ("atMostOne" in part) return waysToHaveSome(part.atMostOne, truth ? [1] : [2], world);
  if ("countOf" in part) return waysToCountAll(part, truth, world);
  if ("itemsWhere" in part) return waysToRepeat(part, truth, world);
  if ("among" in part) return waysToBeAmong(part, truth, world);
  if ("distinct" in part) return waysToDiffer(part.distinct, truth, world);
  if ("apart" in part) return waysToPart(part.apart, truth, world);
  if ("forEach" in part) return waysForEach(part, truth, world);
  if ("from" in part) return waysToSpan(part, truth, world);
  if ("grownBy" in part) return waysToGrow(part, truth, world);
  return waysToFill(part, truth, world);
}

function waysOfMany(
  part: { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] },
  truth: boolean,
  world: World,
): readonly State[] {
  const parts = "all" in part ? part.all : part.any;
  const wrong = parts.filter((one) => isTrue(one, world) !== truth);
  const needsAll = "all" in part === truth;
  return (needsAll ? wrong.slice(0, 1) : wrong).flatMap((one) => waysTo(one, truth, world));
}

/** A world's state with other bodies, paths written from where the world's own begin. */
function edited(world: World, bodies: readonly State["body"][]): readonly State[] {
  return bodies.map((body) => ({ ...world.state, body }));
}

function waysToPut(pattern: string, values: readonly Json[], world: World): readonly State[] {
  const { endpoint, state, prefix } = world;
  return edited(
    world,
    values.flatMap((value) => put(endpoint.bodyFields, state.body, prefix + pattern, value)),
  );
}

function fieldOf(pattern: string, { fields }: World): Field | undefined {
  return fieldAt(fields, pattern);
}

function waysToGive(pattern: string, world: World): readonly State[] {
  const { endpoint, state, prefix } = world;
  if (pattern.endsWith("]"))
    return edited(world, resize(endpoint.bodyFields, state.body, prefix + pattern, sizeOf(pattern, world) + 1));
  const field = fieldOf(pattern, world);
  if (field === undefined) return [];
  const samples = [sampleField(field, prefix + pattern), ...otherValues(field).slice(0, 6)];
  return waysToPut(
    pattern,
    samples.filter((value) => !isAbsent(value)),
    world,
  );
}

function waysToTakeAway(pattern: string, world: World): readonly State[] {
  return edited(world, drop(world.endpoint.bodyFields, world.state.body, world.prefix + pattern));
}

/** Values to try where a field's sample may not fit. */
function otherValues(field: Field): readonly Json[] {
  const { shape } = field;
  if (shape.kind === "choice") return shape.members.map(({ value }) => value);
  if (shape.kind === "flag") return [true, false];
  if (shape.kind !== "whole" && shape.kind !== "decimal") return [];
  return [shape.min, shape.max].flatMap((bound) => bound ?? []);
}

function waysToValue(
  pattern: string,
  isMeant: (field: Field | undefined, value: Json) => boolean,
  truth: boolean,
  world: World,
  wanted?: Json,
): readonly State[] {
  const field = fieldOf(pattern, world);
  if (field === undefined) return [];
  const candidates = [...(wanted === undefined ? [] : [wanted]), ...otherValues(field)];
  if (truth) return waysToPut(pattern, unique(candidates.filter((value) => isMeant(field, value))).slice(0, 4), world);
  const others = unique(candidates.filter((value) => !isMeant(field, value)));
  const found = valuesAt(pattern, world).filter(({ value }) => isMeant(field, value));
  return [...changeAll(found, others.slice(0, 16), world), ...waysToTakeAway(pattern, world)];
}

/** Bodies in which every found value is replaced by the same other one, for each of these. */
function changeAll(found: readonly Found[], values: readonly Json[], world: World): readonly State[] {
  return values.flatMap((value) => {
    let states: readonly State[] = [world.state];
    for (const { path } of found) states = states.flatMap((state) => waysToPut(path, [value], { ...world, state }).slice(0, 1));
    return states;
  });
}

function waysToListShots(path: string, world: World): readonly State[] {
  const fills = world.endpoint.rules.flatMap(({ must }) => ("shotsIn" in must ? [must.fill] : []));
  const seconds = fills.map(
    (fill) => numberAt(fill, { ...world, record: world.state.body, fields: world.endpoint.bodyFields }) ?? 5,
  );
  return waysToPut(
    path,
    unique([...seconds, 5]).map((one) => writeProseShots([{ index: 1, seconds: one, prompt: "Rain" }])),
    world,
  );
}

/** Bodies that ask for another model; of a retired one on the day before it went. */
export function waysToModel(isMeant: (wireName: string) => boolean, { endpoint, models, state }: World): readonly State[] {
  const field = modelFieldOf(endpoint);
  if (field === undefined) return [];
  return endpoint.models.filter(isMeant).map((name) => {
    const model = models.find(({ wire, product }) => wire[endpoint.standard] === name && product === productOf(endpoint.product));
    const last = model?.retiredOn === undefined ? undefined : dayBefore(model.retiredOn);
    return { body: { ...state.body, [field.name]: name }, today: last === undefined || last > state.today ? state.today : last };
  });
}

function productOf(product: string): "image" | "video" {
  return product === "image" ? "image" : "video";
}

function lacksAt(name: string, capability: string, { endpoint, models }: World): boolean {
  const model = models.find(({ wire, product }) => wire[endpoint.standard] === name && product === productOf(endpoint.product));
  return model !== undefined && !can(model, capability);
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function waysToResize(pattern: string, counts: readonly number[], world: World): readonly State[] {
  const { endpoint, state, prefix } = world;
  return counts
    .filter((count) => count >= 0)
    .flatMap((count) => edited(world, resize(endpoint.bodyFields, state.body, prefix + pattern, count)));
}

function waysToCount(
  { count, atLeast = 0, atMost }: { readonly count: string; readonly atLeast?: number; readonly atMost?: number },
  truth: boolean,
  world: World,
): readonly State[] {
  const inside = [atLeast, ...(atMost === undefined ? [atLeast + 1] : [atMost])];
  const outside = [...(atMost === undefined ? [] : [atMost + 1]), atLeast - 1];
  return waysToResize(count, truth ? inside : outside, world);
}

function waysToCountAll(
  { countOf, max }: { readonly countOf: readonly string[]; readonly max: number },
  truth: boolean,
  world: World,
): readonly State[] {
  const total = countOf.reduce((sum, path) => sum + sizeOf(path, world), 0);
  return countOf.flatMap((path) => {
    const own = sizeOf(path, world);
    return waysToResize(
      path,
      [own + (truth ? Math.min(0, max - total) : Math.max(0, max + 1 - total))].filter((n) => n !== own),
      world,
    );
  });
}

function waysToRepeat(
  { itemsWhere, is, max }: { readonly itemsWhere: string; readonly is: Json; readonly max: number },
  truth: boolean,
  world: World,
): readonly State[] {
  const found = valuesAt(itemsWhere, world).filter(({ value }) => isSame(value, is));
  if (!truth) return waysToPut(itemsWhere, [is], world).filter((state) => state.body !== world.state.body);
  const field = fieldOf(itemsWhere, world);
  const surplus = found.slice(max);
  const others = field === undefined ? [] : otherValues(field).filter((value) => !isSame(value, is));
  const listPath = itemsWhere.slice(0, itemsWhere.lastIndexOf("["));
  const fewer = surplus.slice(0, 1).flatMap(({ path }) => waysToTakeAway(path.slice(0, path.lastIndexOf("]") + 1), world));
  return [
    ...changeAll(surplus, others.slice(0, 4), world),
    ...surplus.flatMap(({ path }) => waysToTakeAway(path, world)),
    ...fewer,
    ...waysToTakeAway(listPath, world),
  ];
}

function waysToBeAmong(
  { value, among }: { readonly value: string; readonly among: "seconds" | "ratios" },
  truth: boolean,
  world: World,
): readonly State[] {
  const field = fieldOf(value, world);
  const values = field === undefined ? [] : valuesOfRange(field);
  const now = valuesAt(value, world)[0]?.value ?? null;
  return [
    ...waysToPut(value, values, world),
    ...waysToModel((name) => lacksAt(name, `${among}:${String(now as string)}`, world) !== truth, world),
  ];
}

function valuesOfRange(field: Field): readonly Json[] {
  const { shape } = field;
  if (shape.kind !== "whole" || shape.min === undefined || shape.max === undefined) return otherValues(field);
  const { min, max } = shape;
  return Array.from({ length: Math.min(40, max - min + 1) }, (_, index) => min + index);
}

function waysToDiffer(paths: readonly string[], truth: boolean, world: World): readonly State[] {
  const found = paths.flatMap((path) => valuesAt(path, world)).filter(({ value }) => !isAbsent(value));
  if (truth) return found.slice(1).flatMap(({ path }) => waysToPut(path, [sampleAt(path, world)], world));
  const [first] = found;
  if (found.length < 2 || first === undefined) return waysToGiveTwo(paths, world);
  return found.slice(1).flatMap(({ path }) => waysToPut(path, [first.value], world));
}

function waysToGiveTwo(paths: readonly string[], world: World): readonly State[] {
  return paths.flatMap((path) => {
    const field = fieldOf(path, world);
    return field === undefined ? [] : waysToPut(path, [sampleField(field, path)], world);
  });
}

function sampleAt(path: string, world: World): Json {
  const field = fieldOf(path, world);
  return field === undefined ? null : sampleOf(field.shape, path);
}

function waysToPart(pattern: string, truth: boolean, world: World): readonly State[] {
  const found = givenAt(pattern, world);
  if (truth) return found.flatMap(({ path }) => waysToPut(path, [sampleAt(path, world)], world));
  const [first] = found;
  if (found.length < 2 || first === undefined) return waysToGiveTwo([pattern], world);
  return found.slice(1).flatMap(({ path }) => waysToPut(path, [`${String(first.value as string)}x`], world));
}

function waysForEach(part: Extract<Requirement, { readonly forEach: string }>, truth: boolean, world: World): readonly State[] {
  const records = recordsAt(part.forEach, world);
  if (!truth && records.length === 0) return waysToGive(part.forEach, world);
  return records.flatMap((inner) => {
    const isMeant = part.when === undefined || isTrue(part.when, inner);
    const isGood = isTrue(part.must, inner);
    if (truth) {
      if (!isMeant || isGood) return [];
      return [...waysTo(part.must, true, inner), ...(part.when === undefined ? [] : waysTo(part.when, false, inner))];
    }
    return [
      ...(isMeant || part.when === undefined ? [] : waysTo(part.when, true, inner)),
      ...(isGood ? waysTo(part.must, false, inner) : []),
    ];
  });
}

function waysToSpan(
  { from, to, min }: { readonly from: string; readonly to: string; readonly min: number },
  truth: boolean,
  world: World,
): readonly State[] {
  const [start, end] = [numberAt(from, world), numberAt(to, world)];
  if (start === undefined) return waysToPut(from, [1_800_000_000_000], world).concat(waysToGive(from, world));
  if (end === undefined) return waysToPut(to, [start + min], world);
  const gap = truth ? min : min - 1;
  return [...waysToPut(to, [start + gap], world), ...waysToPut(from, [end - gap], world)];
}

function waysToGrow(part: Extract<Requirement, { readonly grownBy: object }>, truth: boolean, world: World): readonly State[] {
  const paths = [...part.grownBy.height, ...part.grownBy.width];
  if (truth) return [0, 0.1].flatMap((share) => paths.flatMap((path) => waysToPut(path, [share], world)));
  return paths.flatMap((path) => {
    const field = fieldOf(path, world);
    return waysToPut(path, field === undefined ? [] : otherValues(field).filter((value) => numberOf(value) !== 0), world);
  });
}

/** A choice or number that stands for so many seconds, as its field writes them. */
function asWritten(pattern: string, number: number, world: World): readonly Json[] {
  const field = fieldOf(pattern, world);
  if (field?.shape.kind !== "choice") return [number];
  return field.shape.members.flatMap(({ value }) => (numberOf(value) === number ? [value] : []));
}

function waysToSum(
  { sumOf, equals }: { readonly sumOf: string; readonly equals: string },
  truth: boolean,
  world: World,
): readonly State[] {
  const parts = valuesAt(sumOf, world);
  const sum = parts.reduce((soFar, { value }) => soFar + (numberOf(value) ?? 0), 0);
  const total = numberAt(equals, world) ?? sum;
  const totals = (truth ? [sum] : [sum + 1, sum - 1]).flatMap((one) => asWritten(equals, one, world));
  const shares = spread(truth ? total : total + 1, parts.length);
  return [...waysToPut(equals, totals, world), ...putEach(parts, shares, sumOf, world)];
}

/** A number in so many whole parts of about the same size. */
function spread(total: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.floor((total + index) / count));
}

function putEach(found: readonly Found[], numbers: readonly number[], pattern: string, world: World): readonly State[] {
  let states: readonly State[] = [world.state];
  for (const [index, { path }] of found.entries()) {
    const written = asWritten(pattern, numbers[index] ?? 0, world);
    states = states.flatMap((state) => waysToPut(path, written, { ...world, state }).slice(0, 1));
  }
  return states;
}

function waysToBound(
  part: { readonly each: string; readonly min?: number; readonly atMost?: string },
  truth: boolean,
  world: World,
): readonly State[] {
  const found = valuesAt(part.each, world);
  const most = part.atMost === undefined ? undefined : numberAt(part.atMost, world);
  const good = [part.min, most].flatMap((one) => (one === undefined ? [] : asWritten(part.each, one, world)));
  const bad = [(part.min ?? 0) - 1, (most ?? 0) + 1].flatMap((one) => asWritten(part.each, one, world));
  return found.slice(0, 6).flatMap(({ path }) => waysToPut(path, truth ? good : bad, world));
}

function waysToOrder(pattern: string, truth: boolean, world: World): readonly State[] {
  const found = valuesAt(pattern, world);
  if (!truth) return found.flatMap(({ path }, index) => waysToPut(path, [index + 2, index], world));
  const listPath = pattern.slice(0, pattern.lastIndexOf("["));
  const highest = Math.max(0, ...found.map(({ value }) => numberOf(value) ?? 0));
  const longer = highest > found.length ? waysToResize(listPath, [highest], world) : [];
  return [world.state, ...longer].flatMap((state) => {
    const here = { ...world, state, record: world.prefix === "" ? state.body : world.record };
    const items = valuesAt(pattern, here);
    return putEach(
      items,
      items.map((_, index) => index + 1),
      pattern,
      here,
    );
  });
}

function waysToHaveSome(paths: readonly string[], counts: readonly number[], world: World, isNonZero = false): readonly State[] {
  const given = givenAmong(paths, world, isNonZero);
  return counts.flatMap((count) => {
    if (given.length < count) return paths.filter((path) => !given.includes(path)).flatMap((path) => waysToGive(path, world));
    if (given.length > count)
      return given.flatMap((path) => [...waysToTakeAway(path, world), ...(isNonZero ? waysToPut(path, [0], world) : [])]);
    return [];
  });
}

function waysToFill(
  { shotsIn, fill }: { readonly shotsIn: string; readonly fill: string },
  truth: boolean,
  world: World,
): readonly State[] {
  const text = valuesAt(shotsIn, world)[0]?.value;
  const total = numberAt(fill, world) ?? 5;
  const shots = typeof text === "string" ? readProseShots(text) : [];
  const written = (seconds: number): string => writeProseShots([{ index: 1, seconds, prompt: "Rain" }]);
  if (!truth) return waysToPut(shotsIn, [written(total + 1), written(total - 1)], world);
  const shares = spread(total, shots.length);
  const mended = shots.slice(0, 6).map((shot, index) => ({ ...shot, index: index + 1, seconds: shares[index] ?? 1 }));
  return waysToPut(shotsIn, [...(mended.length > 0 ? [writeProseShots(mended)] : []), written(total), "Rain."], world);
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function isSame(a: Json, b: Json): boolean {
  return a === b || (typeof a !== "string" && typeof b !== "string" && numberOf(a) !== undefined && numberOf(a) === numberOf(b));
}
