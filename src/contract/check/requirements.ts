import { isJsonObject, stringifyJson, type Json } from "../../base/index.ts";
import { readProseShots } from "../prompt/prose-shots.ts";
import { fieldsOfValue, isAbsent, type Found } from "../roles/paths.ts";
import type { Condition, Requirement } from "../vocabulary/index.ts";
import { hasCapability } from "./capabilities.ts";
import { countOf, holds, isPresent, isSame, readAt } from "./conditions.ts";
import type { CheckContext } from "./context.ts";
import { countCharacters } from "./texts.ts";

/** Whether a requirement is met, and where it is not when that is known more exactly than by its rule. */
export type Verdict = { readonly isMet: true } | { readonly isMet: false; readonly at?: string };

/**
 * Judges a body by what a rule demands. Numbers count whether they are numbers or digits in text; values that are neither are
 * passed over.
 */
export function judge(requirement: Requirement, context: CheckContext): Verdict {
  if ("sumOf" in requirement) return judgeSum(requirement, context);
  if ("each" in requirement) return judgeEach(requirement, context);
  if ("countsUp" in requirement) return judgeOrder(requirement.countsUp, context);
  if ("exactlyOne" in requirement) return met(countGiven(requirement.exactlyOne, context, requirement.nonZero === true) === 1);
  if ("atLeastOne" in requirement) return met(countGiven(requirement.atLeastOne, context, false) >= 1);
  if ("atMostOne" in requirement) return met(countGiven(requirement.atMostOne, context, false) <= 1);
  if ("countOf" in requirement)
    return met(requirement.countOf.reduce((sum, path) => sum + countOf(path, context), 0) <= requirement.max);
  if ("itemsWhere" in requirement) return judgeItems(requirement, context);
  if ("among" in requirement) return judgeAmong(requirement, context);
  if ("distinct" in requirement) return judgeDistinct(requirement.distinct, context);
  if ("apart" in requirement) return judgeApart(requirement.apart, context);
  if ("forEach" in requirement) return judgeForEach(requirement, context);
  if ("from" in requirement) return judgeSpan(requirement, context);
  if ("grownBy" in requirement) return judgeGrowth(requirement, context);
  if ("shotsIn" in requirement) return judgeProse(requirement, context);
  return met(holds(requirement satisfies Condition, context));
}

function judgeApart(pattern: string, context: CheckContext): Verdict {
  const texts = readAt(pattern, context).flatMap(({ path, value }) =>
    typeof value === "string" && value !== "" ? [{ path, value }] : [],
  );
  const failing = texts.find((one) => texts.some((other) => other !== one && other.value.includes(one.value)));
  return failing === undefined ? { isMet: true } : { isMet: false, at: failing.path };
}

function judgeForEach(requirement: Extract<Requirement, { readonly forEach: string }>, context: CheckContext): Verdict {
  for (const { path, value, field } of readAt(requirement.forEach, context)) {
    const shape = field?.shape.kind === "list" ? field.shape.item : field?.shape;
    if (!isJsonObject(value) || shape === undefined) continue;
    const inner: CheckContext = { ...context, body: value, fields: fieldsOfValue(shape, value) };
    if (requirement.when !== undefined && !holds(requirement.when, inner)) continue;
    const verdict = judge(requirement.must, inner);
    if (!verdict.isMet) return { isMet: false, at: verdict.at === undefined ? path : `${path}.${verdict.at}` };
  }
  return { isMet: true };
}

function judgeSpan(
  { from, to, min }: { readonly from: string; readonly to: string; readonly min: number },
  context: CheckContext,
): Verdict {
  const [start, end] = [from, to].map((path) => toNumber(readAt(path, context)[0]?.value ?? null));
  return met(start === undefined || end === undefined || end - start >= min);
}

function judgeGrowth({ grownBy, max }: Extract<Requirement, { readonly grownBy: object }>, context: CheckContext): Verdict {
  const side = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + (toNumber(readAt(path, context)[0]?.value ?? null) ?? 0), 1);
  // Shares are decimal fractions, so a product that is the limit on paper may exceed it by a rounding error.
  return met(side(grownBy.height) * side(grownBy.width) <= max + 1e-9);
}

/** Shots written as prose: `shot 1, 2, words;`. A text without any is one shot and is not judged. */
function judgeProse({ shotsIn, fill }: Extract<Requirement, { readonly shotsIn: string }>, context: CheckContext): Verdict {
  const text = readAt(shotsIn, context)[0]?.value;
  const total = toNumber(readAt(fill, context)[0]?.value ?? null);
  const shots = typeof text === "string" ? readProseShots(text) : [];
  if (shots.length === 0) return { isMet: true };
  const isGood = shots.every(
    ({ index, seconds, prompt }, place) =>
      index === place + 1 && seconds >= 1 && prompt.length > 0 && countCharacters(prompt) <= 512,
  );
  const sum = shots.reduce((soFar, { seconds }) => soFar + seconds, 0);
  return met(isGood && shots.length <= 6 && (total === undefined || sum === total));
}

function judgeSum({ sumOf, equals }: { readonly sumOf: string; readonly equals: string }, context: CheckContext): Verdict {
  const parts = readAt(sumOf, context).map((found) => toNumber(found.value));
  const total = toNumber(readAt(equals, context)[0]?.value ?? null);
  if (total === undefined || parts.some((part) => part === undefined)) return { isMet: true };
  const sum = parts.reduce<number>((soFar, part) => soFar + (part ?? 0), 0);
  return met(sum === total);
}

function judgeEach(
  requirement: { readonly each: string; readonly min?: number; readonly atMost?: string },
  context: CheckContext,
): Verdict {
  const most = requirement.atMost === undefined ? undefined : toNumber(readAt(requirement.atMost, context)[0]?.value ?? null);
  return firstFailing(readAt(requirement.each, context), (value) => {
    const number = toNumber(value);
    if (number === undefined) return true;
    return number >= (requirement.min ?? Number.NEGATIVE_INFINITY) && number <= (most ?? Number.POSITIVE_INFINITY);
  });
}

function judgeOrder(pattern: string, context: CheckContext): Verdict {
  return firstFailing(readAt(pattern, context), (value, position) => {
    const number = toNumber(value);
    return number === undefined || number === position + 1;
  });
}

function judgeItems(
  { itemsWhere, is, max }: { readonly itemsWhere: string; readonly is: Json; readonly max: number },
  context: CheckContext,
): Verdict {
  const matching = readAt(itemsWhere, context).filter((found) => isSame(found.value, is));
  const surplus = matching[max];
  return surplus === undefined ? { isMet: true } : { isMet: false, at: surplus.path };
}

function judgeAmong(
  { value, among }: { readonly value: string; readonly among: "seconds" | "ratios" },
  context: CheckContext,
): Verdict {
  const { model } = context;
  const found = readAt(value, context)[0];
  if (model === undefined || found === undefined) return { isMet: true };
  if (among === "ratios") return met(typeof found.value !== "string" || hasCapability(model, `ratios:${found.value}`));
  const seconds = toNumber(found.value);
  return met(seconds === undefined || hasCapability(model, `seconds:${seconds}`));
}

function judgeDistinct(patterns: readonly string[], context: CheckContext): Verdict {
  const seen = new Set<string>();
  const all = patterns.flatMap((pattern) => readAt(pattern, context)).filter(({ value }) => !isAbsent(value));
  return firstFailing(all, (value) => {
    const key = stringifyJson(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function countGiven(patterns: readonly string[], context: CheckContext, isNonZero: boolean): number {
  if (!isNonZero) return patterns.filter((pattern) => isPresent(pattern, context)).length;
  return patterns.filter((pattern) => readAt(pattern, context).some((found) => !found.isDefault && toNumber(found.value) !== 0))
    .length;
}

function firstFailing(values: readonly Found[], isGood: (value: Json, position: number) => boolean): Verdict {
  const failing = values.find((found, position) => !isGood(found.value, position));
  return failing === undefined ? { isMet: true } : { isMet: false, at: failing.path };
}

function met(isMet: boolean): Verdict {
  return isMet ? { isMet: true } : { isMet: false };
}

function toNumber(value: Json): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}
