import { fieldClaim } from "../claims/claim-ids.ts";
import { daysBetween } from "../claims/shelf-life.ts";
import type { Scope } from "../vocabulary/index.ts";
import { readVector, scopeOf, type Credit, type Reading } from "./credit.ts";
import { isAboutParameters, toCredits } from "./credit-request.ts";
import { onlyKnown, saidByRefusing, type Said } from "./credit-value.ts";
import type { FieldShape, ShapeVector } from "./shape.ts";

/** Days that may lie between the two halves: over a longer time the service may have changed. */
const PAIR_DAYS = 7;

/**
 * What two requests say that are alike but for one field, of which one was taken and the other refused over its parameters: that this
 * field made the difference. Stronger than either alone, which is why its words need not name the field. What shapes do not show, such as
 * the words of a prompt, is taken to be alike.
 */
export function creditPairs(reading: Reading, others: readonly ShapeVector[]): readonly Credit[] {
  const seen = new Set<string>();
  return others
    .flatMap((other) => creditPair(reading, other))
    .filter((credit) => {
      const key = JSON.stringify(credit);
      return !seen.has(key) && seen.add(key) !== undefined;
    });
}

function creditPair(reading: Reading, vector: ShapeVector): readonly Credit[] {
  const { endpoint, host, day, unknownFields } = reading.vector;
  const isComparable =
    (vector.outcome.kind === "refused") !== (reading.vector.outcome.kind === "refused") &&
    vector.endpoint === endpoint &&
    vector.host === host &&
    vector.unknownFields === unknownFields &&
    Math.abs(daysBetween(vector.day, day)) <= PAIR_DAYS;
  const other = isComparable ? readVector(vector) : undefined;
  if (other === undefined) return [];
  const pair = [
    { taken: reading, refused: other },
    { taken: other, refused: reading },
  ].find(({ taken, refused }) => isTaken(taken) && isAboutParameters(refused));
  // The words of a rule say what was wrong: the rule has the credit.
  if (pair === undefined || pair.refused.vector.outcome.rule !== undefined) return [];
  const path = differenceOf(pair.taken.vector.fields, pair.refused.vector.fields);
  return path === undefined ? [] : creditDifference(pair, path);
}

function isTaken({ vector: { outcome } }: Reading): boolean {
  return outcome.kind === "accepted" || outcome.kind === "succeeded" || outcome.kind === "failed";
}

interface Pair {
  readonly taken: Reading;
  readonly refused: Reading;
}

/** The one field in which two requests differ; a record that only one of them has is one field with all that is in it. */
function differenceOf(a: readonly FieldShape[], b: readonly FieldShape[]): string | undefined {
  const paths = [...new Set([...a, ...b].map(({ path }) => path))].toSorted();
  const textAt = (fields: readonly FieldShape[], path: string): string =>
    JSON.stringify(fields.find((field) => field.path === path) ?? null);
  const different = paths.filter((path) => textAt(a, path) !== textAt(b, path));
  const [first] = different;
  if (first === undefined || different.length === 1) return first;
  const isOneSided = textAt(a, first) === "null" || textAt(b, first) === "null";
  return isOneSided && different.every((path) => path === first || isWithin(path, first)) ? first : undefined;
}

function isWithin(path: string, parent: string): boolean {
  return path.startsWith(`${parent}.`) || path.startsWith(`${parent}[`);
}

function creditDifference({ taken, refused }: Pair, path: string): readonly Credit[] {
  const code = refused.vector.outcome.code;
  const note = `two creates differ in this alone: one was taken, one refused with ${code}`;
  return toCredits(saidByDifference({ taken, refused }, path), { rung: "accepted", scope: commonScope(taken, refused), note });
}

function saidByDifference({ taken, refused }: Pair, path: string): readonly Said[] {
  const { endpoint } = refused;
  const atom = (name: string, verdict: Said["verdict"]): readonly Said[] =>
    onlyKnown(endpoint, [fieldClaim(endpoint.id, path, name)]).map((claim) => ({ claim, verdict }));
  const [before, after] = [taken.sentAt(path), refused.sentAt(path)];
  if (after === undefined) return atom("required", "for");
  const known = new Set(before?.values.map((value) => JSON.stringify(value)));
  const fresh = after.values.filter((value) => !known.has(JSON.stringify(value)));
  const [value, ...more] = fresh;
  if (value === undefined || more.length > 0) return [];
  const said = saidByRefusing(refused, path, value);
  // A field whose value is like any other was refused as such.
  return said.length === 0 && before === undefined ? atom("exists", "against") : said;
}

/** Where both hold: what they do not share is open. */
function commonScope(a: Reading, b: Reading): Scope {
  const [one, other] = [scopeOf(a), scopeOf(b)];
  return Object.fromEntries(Object.entries(one).filter(([part, value]) => other[part as keyof Scope] === value)); // keys of a scope
}
