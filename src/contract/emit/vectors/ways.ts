import type { Json } from "../../../base/index.ts";
import { isAbsent, type Found } from "../../roles/paths.ts";
import type { Condition, Field, Requirement } from "../../vocabulary/index.ts";
import { sampleOf } from "./samples.ts";
import { givenAmong, givenAt, isTrue, meaningOf, recordsAt, sizeOf, valuesAt, type State, type World } from "./truth.ts";
import { wordOf } from "./vector.ts";
import {
  fieldOf,
  isSame,
  otherValues,
  unique,
  waysToGive,
  waysToGiveTwo,
  waysToPut,
  waysToResize,
  waysToTakeAway,
} from "./way-edits.ts";
import { lacksAt, waysToModel } from "./ways-of-models.ts";
import { waysToBound, waysToFill, waysToGrow, waysToListShots, waysToOrder, waysToSpan, waysToSum } from "./ways-of-numbers.ts";

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
    ...waysToModel((name) => lacksAt(name, `${among}:${wordOf(now)}`, world) !== truth, world),
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

function sampleAt(path: string, world: World): Json {
  const field = fieldOf(path, world);
  return field === undefined ? null : sampleOf(field.shape, path);
}

function waysToPart(pattern: string, truth: boolean, world: World): readonly State[] {
  const found = givenAt(pattern, world);
  if (truth) return found.flatMap(({ path }) => waysToPut(path, [sampleAt(path, world)], world));
  const [first] = found;
  if (found.length < 2 || first === undefined) return waysToGiveTwo([pattern], world);
  return found.slice(1).flatMap(({ path }) => waysToPut(path, [`${wordOf(first.value)}x`], world));
}

function waysForEach(part: Extract<Requirement, { readonly forEach: string }>, truth: boolean, world: World): readonly State[] {
  const records = recordsAt(part.forEach, world);
  if (!truth && records.length === 0) return waysToGive(part.forEach, world);
  return records.flatMap((inner) => {
    const isMeant = part.when === undefined || isTrue(part.when, inner);
    const isGood = isTrue(part.must, inner);
    if (truth) {
      if (!isMeant || isGood) return [];
      return waysTo(part.must, true, inner).concat(part.when === undefined ? [] : waysTo(part.when, false, inner));
    }
    const applying = isMeant || part.when === undefined ? [] : waysTo(part.when, true, inner);
    return applying.concat(isGood ? waysTo(part.must, false, inner) : []);
  });
}

function waysToHaveSome(paths: readonly string[], counts: readonly number[], world: World, isNonZero = false): readonly State[] {
  const given = givenAmong(paths, world, isNonZero);
  return counts.flatMap((count) => {
    if (given.length < count) return paths.filter((path) => !given.includes(path)).flatMap((path) => waysToGive(path, world));
    if (given.length > count)
      return given.flatMap((path) => waysToTakeAway(path, world).concat(isNonZero ? waysToPut(path, [0], world) : []));
    return [];
  });
}
