import { findErrorRow, type Endpoint, type ErrorRow } from "../contract/index.ts";
import { checkAnswer } from "../contract/vectors.ts";
import { isBusy, type Link, type Reply, type Sendable } from "./link.ts";
import type { Deviation, DeviationKind, Outcome } from "./report.ts";
import { toCurl } from "./reproduce.ts";

/** What is to become of a request. */
export type Expectation = { readonly is: "taken" } | { readonly is: "refused"; readonly row: ErrorRow; readonly by: string };

/** A request with what the contract says of it. */
export interface Case {
  readonly id: string;
  readonly request: Sendable;
  readonly expects: Expectation;
  readonly claims: readonly string[];
}

/** Holds an answer against what the contract says of the request. */
export function judge(link: Pick<Link, "baseUrl">, one: Case, reply: Reply): Outcome {
  const { endpoint } = one.request;
  const found = unjudgeable(reply) ?? brokenness(reply) ?? difference(one.expects, endpoint, reply);
  if (found === undefined) return { is: "agrees" };
  if (found.is !== "deviates") return found;
  return { is: "deviates", deviation: toDeviation(link, one, reply, found) };
}

/** How an answer differs, before it is told. */
export interface Difference {
  readonly is: "deviates";
  readonly kind: DeviationKind;
  readonly answered?: string;
}

export function toDeviation(link: Pick<Link, "baseUrl">, one: Case, reply: Reply, { kind, answered }: Difference): Deviation {
  const { endpoint } = one.request;
  return {
    id: one.id,
    endpoint: endpoint.id,
    standard: endpoint.standard,
    kind,
    expected: one.expects.is === "taken" ? "taken: 200, code 0" : `refused by ${one.expects.by}: ${wordsOf(one.expects.row)}`,
    answered: answered ?? tell(reply),
    claims: one.claims,
    reproduce: toCurl(link, one.request),
  };
}

/** An answer in a few words. */
export function tell({ http, envelope, lost }: Reply): string {
  if (http === undefined) return lost ?? "no answer";
  return envelope === undefined ? `${http} outside the envelope` : `${http}, code ${envelope.code}: ${envelope.message}`;
}

/** What says nothing about the request itself: not served here, the credential, the account, too many at once. */
function unjudgeable(reply: Reply): Exclude<Outcome, { readonly is: "deviates" | "agrees" }> | undefined {
  const { http, envelope } = reply;
  if (http === 501) return { is: "not-served", reason: envelope?.message ?? "501 outside the envelope" };
  const row = findErrorRow(envelope?.code ?? 0);
  if (isBusy(reply)) return { is: "excluded", reason: "the server was too busy to take the request, however often it was sent" };
  if (row?.http === 401 || row?.http === 403) return { is: "excluded", reason: `the credential may not do this: ${tell(reply)}` };
  if (row?.http === 429) return { is: "excluded", reason: `the account may not do this: ${tell(reply)}` };
  return undefined;
}

function brokenness({ http, envelope }: Reply): Difference | undefined {
  if (http === undefined) return { is: "deviates", kind: "silent" };
  return envelope === undefined || http >= 500 ? { is: "deviates", kind: "broken" } : undefined;
}

function difference(expects: Expectation, endpoint: Endpoint, reply: Reply): Difference | undefined {
  return expects.is === "taken" ? differenceOfTaken(endpoint, reply) : differenceOfRefused(expects.row, reply);
}

function differenceOfTaken(endpoint: Endpoint, { http, envelope }: Reply): Difference | undefined {
  if (http !== 200 || envelope?.code !== 0) return { is: "deviates", kind: "refused" };
  const [fault] = checkAnswer(endpoint, envelope.data);
  return fault && { is: "deviates", kind: "answer-shape", answered: `data.${fault.path}: ${fault.message}` };
}

function differenceOfRefused(row: ErrorRow, { http, envelope }: Reply): Difference | undefined {
  if (envelope?.code === 0) return { is: "deviates", kind: "took" };
  return http === row.http && envelope?.code === row.code ? undefined : { is: "deviates", kind: "other-refusal" };
}

function wordsOf({ http, code }: ErrorRow): string {
  return `${http}, code ${code}`;
}
