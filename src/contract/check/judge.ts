import { isJsonObject, type Json } from "../../base/index.ts";
import { withEvidence } from "../claims/evidence-index.ts";
import { findModelIn } from "../models/find-model.ts";
import { readRoles } from "../roles/read-roles.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import { contractDay } from "../version.ts";
import type { CheckContext } from "./context.ts";
import type { Contract } from "./contract.ts";
import type { CheckOptions, Draft, Finding } from "./finding.ts";
import { checkMediaFacts } from "./media-facts.ts";
import { checkMemberNeeds, checkModel } from "./model.ts";
import { checkOtherStandard } from "./other-standard.ts";
import { checkPolicy } from "./policy.ts";
import { checkRefusedForms } from "./refused-forms.ts";
import { checkRules } from "./rules.ts";
import { checkShapes } from "./shapes.ts";
import { checkStandings } from "./standings.ts";
import { checkTokens } from "./tokens.ts";

/**
 * Judges a request body against a declaration, which need not be one of the contract's own, and answers with findings: the model
 * first, as the service does, then the rest in the order of the contract. No finding means a good body. Findings of severity `care`
 * are about what has no effect; those about what rests on documents alone or on old observations come only with `options.care`.
 */
export function judgeBody(declared: Contract, endpoint: Endpoint, body: Json, options: CheckOptions = {}): readonly Finding[] {
  const { evidence } = options;
  const contract = evidence === undefined ? declared : { ...declared, evidence: withEvidence(declared.evidence, evidence) };
  if (!isJsonObject(body)) return [toFinding(notAnObject(), contract, options)];
  const name = endpoint.pathModel ?? readRoles(endpoint, body).one("model")?.value;
  const model = typeof name === "string" ? findModelIn(contract.models, endpoint, name) : undefined;
  const context: CheckContext = { endpoint, body, model, today: options.today ?? contractDay, contract, options };
  return withoutRepeats(draftsOf(context)).map((draft) => toFinding(draft, contract, options));
}

function draftsOf(context: CheckContext): readonly Draft[] {
  const forms = checkRefusedForms(context);
  const models = checkModel(context).filter((draft) => !isTold(draft, forms));
  const told = [...models, ...forms];
  const shapes = checkShapes(context.endpoint.id, context.endpoint.bodyFields, context.body).filter(
    (draft) => !isTold(draft, told),
  );
  const known = [...told, ...shapes, ...checkMediaFacts(context)];
  const refused = known.filter((draft) => draft.severity === "refuse");
  const needs = models.length > 0 ? [] : checkMemberNeeds(context);
  const rules = checkRules(context, refused);
  const before = [...known, ...needs, ...rules];
  const standings = checkStandings(context).filter((draft) => !isTold(draft, before));
  return [...before, ...checkTokens(context), ...standings, ...checkOtherStandard(context), ...checkPolicy(context)];
}

/** A place is judged once: what is known of a refused form or model says more than that its shape is wrong. */
function isTold(draft: Draft, others: readonly Draft[]): boolean {
  return others.some((other) => other.path === draft.path && other.rule !== "null");
}

function withoutRepeats(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const key = `${draft.path} ${draft.rule} ${draft.message}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function toFinding({ claims, ...draft }: Draft, { evidence }: Contract, options: CheckOptions): Finding {
  const lines = claims.flatMap((claim) => evidence.of(claim).map((line) => line.id));
  const isStrict =
    options.strict === true && (draft.rule === "unknown-field" || draft.rule === "no-effect" || draft.unknownField === true);
  return { ...draft, ...(isStrict ? { severity: "refuse" as const } : {}), evidence: [...new Set(lines)] };
}

function notAnObject(): Draft {
  return {
    path: "",
    rule: "type",
    severity: "refuse",
    message: "the body has to be a JSON object",
    fix: "send an object with the endpoint's fields",
    error: "bad-parameters",
    claims: [],
  };
}

/**
 * The endpoint among the creates and calls that fits a body best, by what its findings weigh; of equals the first in the contract.
 */
export function guessAmong(contract: Contract, body: Json, among: readonly Endpoint[]): Endpoint | undefined {
  const scored = among
    .filter(({ action, bodyFields }) => (action === "create" || action === "call") && bodyFields.length > 0)
    .map((endpoint) => {
      const findings = judgeBody(contract, endpoint, body);
      return { endpoint, misfit: findings.reduce((sum, finding) => sum + misfitOf(finding), 0) };
    });
  return scored.toSorted((a, b) => a.misfit - b.misfit)[0]?.endpoint;
}

/**
 * How much a finding speaks against an endpoint: a strange field most, then a model that is not its own; a known trap is what people
 * send to this very endpoint.
 */
function misfitOf({ rule, severity, unknownField }: Finding): number {
  if (rule === "unknown-field" || rule === "other-standard") return 100;
  if (rule === "model-not-here" || rule === "model-unknown") return 60;
  if (unknownField === true) return 5;
  return severity === "refuse" ? 20 : 0;
}
