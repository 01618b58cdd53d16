import type { Condition, Requirement, Rule } from "../vocabulary/index.ts";

/** The paths that a rule's condition and requirement use. */
export function pathsIn(rule: Rule): readonly string[] {
  return [...(rule.when === undefined ? [] : pathsOf(rule.when)), ...pathsOf(rule.must)];
}

function pathsOf(part: Condition | Requirement): readonly string[] {
  if ("all" in part) return part.all.flatMap(pathsOf);
  if ("any" in part) return part.any.flatMap(pathsOf);
  if ("not" in part) return pathsOf(part.not);
  if ("sumOf" in part) return [part.sumOf, part.equals];
  if ("each" in part) return [part.each, ...(part.atMost === undefined ? [] : [part.atMost])];
  if ("exactlyOne" in part) return part.exactlyOne;
  if ("atLeastOne" in part) return part.atLeastOne;
  if ("atMostOne" in part) return part.atMostOne;
  if ("countOf" in part) return part.countOf;
  if ("distinct" in part) return part.distinct;
  if ("itemsWhere" in part) return [part.itemsWhere];
  if ("apart" in part) return [part.apart];
  if ("from" in part) return [part.from, part.to];
  if ("grownBy" in part) return [...part.grownBy.height, ...part.grownBy.width];
  if ("shotsIn" in part) return [part.shotsIn, part.fill];
  if ("forEach" in part) {
    const inner = [...(part.when === undefined ? [] : pathsOf(part.when)), ...pathsOf(part.must)];
    return [part.forEach.replace(/\[[^\]]*\]$/, ""), ...inner.map((path) => `${part.forEach}.${path}`)];
  }
  if ("listsShots" in part) return [part.listsShots];
  if ("countsUp" in part) return [part.countsUp];
  if ("count" in part) return [part.count];
  if ("present" in part) return [part.present];
  if ("absent" in part) return [part.absent];
  if ("value" in part) return [part.value];
  return "path" in part ? [part.path] : [];
}
