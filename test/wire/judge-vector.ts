import { stringifyJson, isJsonObject } from "../../src/base/index.ts";
import type { Contract } from "../../src/contract/check/contract.ts";
import { judgeBody } from "../../src/contract/check/judge.ts";
import { readQueryAt } from "../../src/contract/check/read-query.ts";
import { checkShapes } from "../../src/contract/check/shapes.ts";
import type { Vector } from "../../src/contract/emit/vectors/vector.ts";
import type { Endpoint } from "../../src/contract/index.ts";
import { findAt } from "../../src/contract/roles/paths.ts";
import { meansOf } from "../../src/contract/roles/read-roles.ts";

/** What of a finding a vector speaks about. */
interface Told {
  readonly path: string;
  readonly rule: string;
  readonly severity: string;
}

/** Findings that follow from the log of evidence alone: no vector speaks of them, because the log grows. */
const FROM_EVIDENCE: ReadonlySet<string> = new Set([
  "hypothesis",
  "conflict",
  "live-rejected",
  "doc-derived",
  "stale",
  "live-confirmed",
]);

/** A number that is taken and brought back to its bounds is told by these. */
const BOUNDS: ReadonlySet<string> = new Set(["min", "max"]);

/** How a contract, with this declaration of the endpoint, differs from what a vector says; nothing where it agrees. */
export function differenceOf(vector: Vector, endpoint: Endpoint, contract: Contract): string | undefined {
  const { verdict } = vector;
  if (verdict.says === "reads") return readDifference(vector, verdict, endpoint, contract);
  if (verdict.says === "means") return meaningDifference(vector, verdict, endpoint);
  const told = toldOf(vector, endpoint, contract);
  const isTold = isTrueOf(verdict, told, endpoint);
  return isTold ? undefined : `says ${stringifyJson(verdict)}, told ${told.map(wordsOf).join("; ") || "nothing"}`;
}

function isTrueOf(
  verdict: Exclude<Vector["verdict"], { says: "reads" | "means" }>,
  told: readonly Told[],
  endpoint: Endpoint,
): boolean {
  const isRule = (name: string): boolean => endpoint.rules.some(({ id }) => id === name);
  if (verdict.says === "accepts") {
    const wrong = told.filter(
      ({ severity, rule }) => severity === "refuse" || (severity === "approve" && !FROM_EVIDENCE.has(rule)),
    );
    const cares = told
      .filter(({ severity, rule }) => severity === "care" && (isRule(rule) || BOUNDS.has(rule)))
      .map(({ rule }) => rule);
    return wrong.length === 0 && sameWords(cares, verdict.cares ?? []);
  }
  const { at, by } = verdict;
  const severities = { refuses: isRule(by) ? ["refuse", "approve"] : ["refuse"], asks: ["approve"], cares: ["care"] }[
    verdict.says
  ];
  return told.some(
    ({ path, rule, severity }) => rule === by && severities.includes(severity) && (isRule(by) ? isNear(path, at) : path === at),
  );
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return [...new Set(a)].sort().join() === [...new Set(b)].sort().join();
}

/** A rule points at what it reads first, at an item of it, or at what is around it. */
function isNear(path: string, pattern: string): boolean {
  const [a, b] = [path, pattern].map((text) => text.replaceAll(/\[[^\]]*\]/g, "[]"));
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

function wordsOf({ severity, path, rule }: Told): string {
  return `${severity} ${path} by ${rule}`;
}

function toldOf(vector: Vector, endpoint: Endpoint, contract: Contract): readonly Told[] {
  const { surface, value, today, facts } = vector;
  if (surface === "query") return readQueryAt(contract, endpoint, value as Readonly<Record<string, string>>).findings;
  if (surface === "answer") return isJsonObject(value) ? checkShapes(endpoint.id, endpoint.answerFields, value) : [];
  return judgeBody(contract, endpoint, value, { today, ...(facts === undefined ? {} : { facts }) });
}

function readDifference(
  { surface, value }: Vector,
  verdict: Extract<Vector["verdict"], { says: "reads" }>,
  endpoint: Endpoint,
  contract: Contract,
): string | undefined {
  const query = surface === "query" ? readQueryAt(contract, endpoint, value as Readonly<Record<string, string>>) : undefined;
  const found = isJsonObject(value) ? findAt(endpoint.bodyFields, value, patternOf(verdict.at)) : [];
  const read =
    query === undefined ? found.filter(({ isDefault }) => isDefault).map((one) => one.value) : [query.values[verdict.at] ?? null];
  const isRead = read.some((one) => stringifyJson(one) === stringifyJson(verdict.as));
  return isRead ? undefined : `says ${verdict.at} is read as ${stringifyJson(verdict.as)}, read ${stringifyJson(read)}`;
}

function meaningDifference(
  { surface, value }: Vector,
  verdict: Extract<Vector["verdict"], { says: "means" }>,
  endpoint: Endpoint,
): string | undefined {
  const fields = surface === "answer" ? endpoint.answerFields : endpoint.bodyFields;
  const found = isJsonObject(value)
    ? findAt(fields, value, patternOf(verdict.at)).find(({ path }) => path === verdict.at)
    : undefined;
  const meaning = found === undefined ? undefined : meansOf(found.field, found.value);
  return meaning === verdict.as ? undefined : `says ${verdict.at} means ${stringifyJson(verdict.as)}, read ${String(meaning)}`;
}

function patternOf(path: string): string {
  return path.replaceAll(/\[\d+\]/g, "[]");
}
