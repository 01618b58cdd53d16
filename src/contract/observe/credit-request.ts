import { fieldClaim, modelClaim, ruleClaim } from "../claims/claim-ids.ts";
import { claimOfError } from "../claims/claims-of.ts";
import { errorRows } from "../errors/index.ts";
import { findModelAt } from "../lookup.ts";
import { scopeOf, memberOf, type Credit, type Reading } from "./credit.ts";
import { onlyKnown, saidByRefusing, saidByTaking, type Said } from "./credit-value.ts";

/**
 * What an accepted or finished request says: for every declared field that it had, and for its members, forms and bounds. Weak, because the
 * service ignores what it does not know; `completed` once the task succeeded.
 */
export function creditTaken(reading: Reading): readonly Credit[] {
  const { vector, endpoint } = reading;
  const { kind } = vector.outcome;
  if ((kind !== "accepted" && kind !== "succeeded") || vector.fields.length === 0) return [];
  const rung = kind === "succeeded" ? "completed" : "accepted";
  const scope = scopeOf(reading);
  const fields = vector.fields.filter(({ values }) => values.some(({ is }) => is !== "empty" && is !== "null"));
  const exist = onlyKnown(
    endpoint,
    fields.map(({ path }) => fieldClaim(endpoint.id, path, "exists")),
  );
  const said = fields.flatMap(({ path, values }) => values.flatMap((value) => saidByTaking(reading, path, value)));
  const pro = [...exist, ...claimsOf(said, "for"), ...modelOf(reading)];
  const note = rung === "completed" ? "the task that sent it succeeded" : "sent in a create that was taken";
  return [
    ...creditOf({ claims: pro, verdict: "for", rung, scope, note }),
    ...creditOf({ claims: claimsOf(said, "against"), verdict: "against", rung, scope, note: `${note} all the same` }),
  ];
}

function modelOf(reading: Reading): readonly string[] {
  const name = reading.endpoint.pathModel ?? memberOf(reading, "model");
  const model = name === undefined ? undefined : findModelAt(reading.endpoint, name);
  return model === undefined ? [] : [modelClaim(model.id, "exists")];
}

/** Codes of refusals that speak of the request's parameters. */
const PARAMETER_CODES: ReadonlySet<number> = new Set([1200, 1201, 1203]);

/** Texts under those codes that speak of ids and not of what the request asks for. */
const ABOUT_IDS: ReadonlySet<string> = new Set(["not-found", "external-id-taken", "too-many-ids", "ids-missing"]);

/** Whether a refusal is about what the request asks for: not about who asks, how much at once, content, or ids. */
export function isAboutParameters({ vector: { outcome } }: Reading): boolean {
  return outcome.kind === "refused" && PARAMETER_CODES.has(outcome.code) && !ABOUT_IDS.has(outcome.text);
}

/**
 * What a refusal says: that the service has its code, and something of a field only where its words name that one. Everything else that
 * the request had is neither confirmed nor refuted.
 */
export function creditRefused(reading: Reading): readonly Credit[] {
  const { outcome } = reading.vector;
  if (outcome.kind !== "refused") return [];
  if (!isAboutParameters(reading)) return creditCode(reading);
  return [...creditCode(reading), ...(outcome.rule === undefined ? creditNamed(reading) : creditRule(reading, outcome.rule))];
}

function creditCode({ vector: { standard, outcome } }: Reading): readonly Credit[] {
  const row = errorRows.find(({ code }) => code === outcome.code);
  if (row === undefined || row.http !== outcome.http) return [];
  return [
    {
      claims: [claimOfError(row)],
      verdict: "for",
      rung: "accepted",
      scope: { standard },
      note: "a request was answered with it",
    },
  ];
}

function creditNamed(reading: Reading): readonly Credit[] {
  const { vector, endpoint } = reading;
  const { named, code } = vector.outcome;
  const [path, ...others] = named;
  if (path === undefined || others.length > 0) return [];
  const note = `a create was refused with ${code} and words that name it`;
  const credit = { rung: "accepted", scope: scopeOf(reading), note } as const;
  const sent = reading.sentAt(path);
  if (sent === undefined || sent.values.every(({ is }) => is === "empty"))
    return creditOf({ ...credit, claims: onlyKnown(endpoint, [fieldClaim(endpoint.id, path, "required")]), verdict: "for" });
  const [value, ...more] = sent.values;
  // Of several values nothing tells which one was refused.
  if (value === undefined || more.length > 0) return [];
  return toCredits(saidByRefusing(reading, path, value), credit);
}

/** Words that are known as those of a rule say that it holds, and nothing of the field that they name: elsewhere it may be taken. */
function creditRule(reading: Reading, rule: string): readonly Credit[] {
  const { vector, endpoint } = reading;
  const claims = onlyKnown(endpoint, [ruleClaim(endpoint.id, rule)]);
  const note = `a create was refused with ${vector.outcome.code} and the words of this rule`;
  return creditOf({ claims, verdict: "for", rung: "accepted", scope: scopeOf(reading), note });
}

/** One credit for each side. */
export function toCredits(said: readonly Said[], credit: Omit<Credit, "claims" | "verdict">): readonly Credit[] {
  return (["for", "against"] as const).flatMap((verdict) => creditOf({ ...credit, claims: claimsOf(said, verdict), verdict }));
}

function claimsOf(said: readonly Said[], verdict: Credit["verdict"]): readonly string[] {
  return [...new Set(said.filter((each) => each.verdict === verdict).map(({ claim }) => claim))];
}

function creditOf(credit: Credit): readonly Credit[] {
  return credit.claims.length === 0 ? [] : [credit];
}
