import type { Json } from "../../base/index.ts";
import { fieldClaim } from "../claims/claim-ids.ts";
import { staleSince } from "../claims/shelf-life.ts";
import { findAt, isAbsent, tagField } from "../roles/paths.ts";
import type { ClaimId, Field, Scope, Standing } from "../vocabulary/index.ts";
import type { CheckContext } from "./context.ts";
import type { Draft } from "./finding.ts";
import { formOf } from "./media-text.ts";

/**
 * Tells what a body rests on: `approve` for what is only a hypothesis or in unsettled conflict, `refuse` for what live calls
 * refused, and, when care is asked for, what rests on documents alone or on observations that are out of date. One finding per
 * field.
 */
export function checkStandings(context: CheckContext): readonly Draft[] {
  const scope = scopeOf(context);
  return usesOf(context.endpoint.bodyFields, "", context).flatMap(({ path, claims }) => {
    const drafts = claims.flatMap((claim) => judgeClaim(claim, path, scope, context));
    const [heaviest] = drafts.toSorted((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
    return heaviest !== undefined && isAskedFor(heaviest.severity, context) ? [heaviest] : [];
  });
}

const WEIGHT: Readonly<Record<Draft["severity"], number>> = { fine: 0, care: 1, approve: 2, refuse: 3 };

function isAskedFor(severity: Draft["severity"], { options }: CheckContext): boolean {
  if (severity === "care") return options.care === true;
  return severity !== "fine" || options.fine === true;
}

interface Use {
  readonly path: string;
  readonly claims: readonly ClaimId[];
}

/** The fields that a body really uses, each once, with the claims that the use relies on. */
function usesOf(fields: readonly Field[], parent: string, context: CheckContext): readonly Use[] {
  return fields.flatMap((field) => {
    if (field.localOnly === true) return [];
    const pattern = parent === "" ? field.name : `${parent}.${field.name}`;
    const given = findAt(context.endpoint.bodyFields, context.body, pattern).filter(
      (found) => !found.isDefault && !isAbsent(found.value),
    );
    const [first] = given;
    if (first === undefined) return [];
    const claims = [
      fieldClaim(context.endpoint.id, pattern, "exists"),
      ...given.flatMap((found) => valueClaims(context, field, pattern, found.value)),
    ];
    const use: Use = { path: first.path, claims: [...new Set(claims)] };
    if (field.shape.kind === "record") return [use, ...usesOf(field.shape.fields, pattern, context)];
    const item = field.shape.kind === "list" ? field.shape.item : undefined;
    if (item?.kind === "record") return [use, ...usesOf(item.fields, `${pattern}[]`, context)];
    if (item?.kind !== "variant") return [use];
    const forms = item.cases.flatMap((form) => usesOf(form.fields, `${pattern}[${form.value}]`, context));
    return [use, ...usesOf([tagField(item)], `${pattern}[]`, context), ...forms];
  });
}

function valueClaims({ endpoint }: CheckContext, field: Field, pattern: string, value: Json): readonly ClaimId[] {
  const { shape } = field;
  if (typeof value !== "string") return [];
  const members = shape.kind === "choice" ? shape.members : shape.kind === "whole" ? shape.words : undefined;
  if (members !== undefined) {
    return members.some((member) => member.value === value) ? [fieldClaim(endpoint.id, pattern, `member:${value}`)] : [];
  }
  const form = shape.kind === "media" ? formOf(value) : undefined;
  return form !== undefined && shape.kind === "media" && shape.forms.includes(form)
    ? [fieldClaim(endpoint.id, pattern, `form:${form}`)]
    : [];
}

function judgeClaim(claim: ClaimId, path: string, scope: Scope, context: CheckContext): readonly Draft[] {
  const standing = standingFor(claim, scope, context);
  if (standing.label === "live-rejected") {
    const settled = standing.marks.includes("conflict") ? `, against ${standing.for.length} other records` : "";
    return [
      draft(
        claim,
        path,
        "refuse",
        "live-rejected",
        `live calls refused this on ${standing.liveOn ?? "record"}${settled}`,
        "leave it out",
      ),
    ];
  }
  if (standing.label === "hypothesis-only") {
    return [
      draft(
        claim,
        path,
        "approve",
        "hypothesis",
        "no document and no live call shows that this is taken",
        "leave it out, or have the call approved",
      ),
    ];
  }
  if (standing.marks.includes("conflict")) {
    return [
      draft(
        claim,
        path,
        "approve",
        "conflict",
        "sources contradict each other on this, and none settles it",
        "leave it out, or have the call approved",
      ),
    ];
  }
  if (context.options.care !== true && context.options.fine !== true) return [];
  const told = careOf(claim, path, standing);
  return told.length > 0 ? told : fineOf(claim, path, standing);
}

/** Where this request goes: its model and standard, and what else the caller said of it. */
function scopeOf({ endpoint, model, options }: CheckContext): Scope {
  const wireName = model?.wire[endpoint.standard];
  return { ...options.scope, standard: endpoint.standard, ...(wireName === undefined ? {} : { model: wireName }) };
}

/** The standing for this request; where nothing is known for it, what is known at all. */
function standingFor(claim: ClaimId, scope: Scope, { contract: { evidence }, today }: CheckContext): Standing {
  const standing = evidence.standing(claim, today, scope);
  return standing.for.length + standing.against.length > 0 ? standing : evidence.standing(claim, today);
}

function careOf(claim: ClaimId, path: string, standing: Standing): readonly Draft[] {
  if (standing.label === "doc-derived") {
    return [
      draft(
        claim,
        path,
        "care",
        "doc-derived",
        "rests on documents alone, no live call on record shows it",
        "watch the answer of the first call",
      ),
    ];
  }
  if (!standing.marks.includes("stale") || standing.liveOn === undefined) return [];
  const since = `live-confirmed on ${standing.liveOn}, stale since ${staleSince(claim, standing.liveOn)}`;
  return [draft(claim, path, "care", "stale", since, "watch the answer of the first call")];
}

function fineOf(claim: ClaimId, path: string, standing: Standing): readonly Draft[] {
  const until =
    standing.liveOn === undefined ? "" : ` on ${standing.liveOn}, current until ${staleSince(claim, standing.liveOn)}`;
  return [draft(claim, path, "fine", "live-confirmed", `seen working in live calls${until}`, "nothing to do")];
}

function draft(claim: ClaimId, path: string, severity: Draft["severity"], rule: string, message: string, fix: string): Draft {
  return { path, rule, severity, message, fix, claims: [claim] };
}
