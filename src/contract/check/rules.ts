import { ruleClaim } from "../claims/claim-ids.ts";
import { isAbsent, patternOf } from "../roles/paths.ts";
import type { Condition, Field, Requirement, Rule } from "../vocabulary/index.ts";
import { holds, isSame, readAt } from "./conditions.ts";
import type { CheckContext } from "./context.ts";
import type { Draft } from "./finding.ts";
import { judge } from "./requirements.ts";
import { brief } from "./texts.ts";

/**
 * Judges the rules between fields that are in force on the day. A rule that reads a field which is already refused is passed
 * over, because its verdict would only repeat that.
 */
export function checkRules(context: CheckContext, refused: readonly Draft[]): readonly Draft[] {
  const broken = refused.map(({ path, rule }) => ({ pattern: patternOf(fieldsOf(context), context.body, path), rule }));
  return context.endpoint.rules.flatMap((rule) => {
    if (!isInForce(rule, context.today) || rule.reads.some((path) => isBroken(path, broken))) return [];
    if (rule.when !== undefined && !holds(rule.when, context)) return [];
    const verdict = judge(rule.must, context);
    return verdict.isMet ? [] : [toDraft(rule, verdict.at ?? placeOf(rule, context), context)];
  });
}

function isInForce(rule: Rule, today: string): boolean {
  return (rule.since === undefined || rule.since <= today) && (rule.until === undefined || today < rule.until);
}

/**
 * Whether what a rule reads is refused at that very path, or is not there to be read because a list or record around it is no
 * such thing.
 */
function isBroken(path: string, broken: readonly { readonly pattern: string; readonly rule: string }[]): boolean {
  return broken.some(({ pattern, rule }) => {
    if (pattern === path) return true;
    return rule === "type" && (path.startsWith(`${pattern}.`) || path.startsWith(`${pattern}[`));
  });
}

function fieldsOf({ fields, endpoint }: CheckContext): readonly Field[] {
  return fields ?? endpoint.bodyFields;
}

function toDraft(rule: Rule, path: string, context: CheckContext): Draft {
  const draft: Draft = {
    path,
    rule: rule.id,
    severity: rule.effect === "ignored" ? "care" : severityOf(rule, context),
    message: fill(rule.message, context),
    fix: rule.fix,
    claims: [ruleClaim(context.endpoint.id, rule.id)],
  };
  return rule.effect === "ignored" ? draft : { ...draft, wireMessage: fill(rule.wireMessage ?? rule.message, context) };
}

/** A rule that is only guessed, or that credible sources dispute, asks for approval instead of refusing. */
function severityOf(rule: Rule, { endpoint, model, contract: { evidence }, today }: CheckContext): Draft["severity"] {
  const claim = ruleClaim(endpoint.id, rule.id);
  if (evidence.of(claim).length === 0) return "refuse";
  const wireName = model?.wire[endpoint.standard];
  const standing = evidence.standing(claim, today, {
    standard: endpoint.standard,
    ...(wireName === undefined ? {} : { model: wireName }),
  });
  return standing.label === "hypothesis-only" || standing.marks.includes("conflict") ? "approve" : "refuse";
}

/**
 * Where a finding points: the rule's first path; of a list's items the one that the rule speaks of, else the first that is there.
 */
function placeOf(rule: Rule, context: CheckContext): string {
  const [first = ""] = rule.reads;
  if (!first.includes("[")) return first;
  const given = readAt(first, context).filter((found) => !found.isDefault && !isAbsent(found.value));
  const values = valuesNamed(first, [rule.when, rule.must]);
  const spokenOf = given.find((found) => values.some((value) => isSame(value, found.value)));
  return (spokenOf ?? given[0])?.path ?? first.slice(0, first.indexOf("["));
}

/** The values that a rule compares a path with. */
function valuesNamed(
  path: string,
  parts: readonly (Condition | Requirement | undefined)[],
): readonly Parameters<typeof isSame>[0][] {
  return parts.flatMap((part) => {
    if (part === undefined) return [];
    if ("all" in part) return valuesNamed(path, part.all);
    if ("any" in part) return valuesNamed(path, part.any);
    if ("not" in part) return valuesNamed(path, [part.not]);
    return "is" in part && "path" in part && part.path === path ? [part.is] : [];
  });
}

/** Fills the `{path}` parts of a text with the values that stand there. */
function fill(text: string, context: CheckContext): string {
  return text.replace(/\{([a-z_][\w.[\]-]*)\}/g, (_, path: string) => {
    const values = readAt(path, context).map((found) => brief(found.value));
    return values.length === 0 ? "nothing" : values.join(", ");
  });
}
