import { stringifyJson, type Json } from "../../base/index.ts";
import type { Condition, Endpoint, Requirement, Rule } from "../vocabulary/index.ts";
import type { Lint } from "./lint.ts";

/**
 * What excludes something is excluded by it. Two fields that exclude each other do so from both sides with the same weight and
 * dates, and a rule of exclusion reads both. Where a choice decides which of several fields is there (each is required under a
 * member of its own), each of them is also forbidden under the other members.
 */
export const symmetricExclusions: Lint = {
  name: "symmetric-exclusions",
  holds: "exclusions are symmetric: both fields are read, mirrored rules agree, a choice forbids what it does not require",
  find: ({ endpoints }) => endpoints.flatMap((endpoint) => [...oneSided(endpoint), ...unmirroredChoices(endpoint)]),
};

function oneSided({ id, rules }: Endpoint): readonly string[] {
  return rules.flatMap((rule) => {
    const pair = excludedPair(rule);
    if (pair === undefined) return [];
    const unread = pair
      .filter((path) => !rule.reads.includes(path))
      .map((path) => `${id}: ${rule.id} excludes ${path} without reading it`);
    const mirror = rules.find((other) => {
      const [first, second] = excludedPair(other) ?? [];
      return other !== rule && first === pair[1] && second === pair[0];
    });
    const differs = mirror !== undefined && weightOf(mirror) !== weightOf(rule);
    return [
      ...unread,
      ...(differs ? [`${id}: ${rule.id} and ${mirror.id} exclude the same fields, but not in the same way`] : []),
    ];
  });
}

/** The two fields of a plain exclusion: when the one is there, the other must not be. */
function excludedPair({ when, must }: Rule): readonly [string, string] | undefined {
  if (when === undefined || !("present" in when) || !("absent" in must)) return undefined;
  return [when.present, must.absent];
}

function weightOf({ effect, since, until }: Rule): string {
  return stringifyJson([effect ?? "refused", since ?? null, until ?? null]);
}

interface Decided {
  readonly choice: string;
  readonly member: Json;
  readonly field: string;
  readonly rule: string;
}

function unmirroredChoices({ id, rules }: Endpoint): readonly string[] {
  const required = rules.flatMap((rule) => decided(rule, (must) => ("present" in must ? must.present : undefined)));
  const forbidden = rules.flatMap((rule) => decided(rule, (must) => ("absent" in must ? must.absent : undefined)));
  const isForbidden = (field: string, { choice, member }: Decided): boolean =>
    forbidden.some((other) => other.field === field && other.choice === choice && other.member === member);
  return required.flatMap((mine) =>
    required
      .filter((other) => other.choice === mine.choice && other.member !== mine.member && other.field !== mine.field)
      .filter((other) => isForbidden(mine.field, other) !== isForbidden(other.field, mine))
      .filter((other) => !isForbidden(mine.field, other))
      .map(
        (other) =>
          `${id}: ${other.field} is forbidden where ${mine.rule} holds, but ${mine.field} is not where ${other.rule} holds`,
      ),
  );
}

/** A rule that asks for something when a choice has a member: which choice, member and field. */
function decided(rule: Rule, fieldOf: (must: Requirement) => string | undefined): readonly Decided[] {
  const condition: Condition | undefined = rule.when;
  const field = fieldOf(rule.must);
  if (condition === undefined || field === undefined || !("path" in condition) || !("is" in condition)) return [];
  return [{ choice: condition.path, member: condition.is, field, rule: rule.id }];
}
