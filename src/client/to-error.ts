import { toMessage } from "../base/index.ts";
import { classOfStatus, findErrorClass, toldHeaders, type ErrorClass, type Operation } from "../contract/calls.ts";
import {
  AccountError,
  AuthError,
  BusyError,
  NotFoundError,
  NotServedError,
  RefusedError,
  ServiceError,
  UnexpectedAnswerError,
  UnknownOutcomeError,
  UnreachableError,
  type CallError,
  type CallFacts,
} from "./errors.ts";
import type { Outcome } from "./exchange.ts";

/** The call that an outcome belongs to. */
export interface Call {
  readonly operation: Pick<Operation, "id" | "action">;
  /** The id that makes a create recognisable, when the body carries one. */
  readonly externalId: string | undefined;
}

/** The error that an outcome stands for, one class for each remedy; undefined when it is a success. */
export function toError(outcome: Outcome, call: Call): CallError | undefined {
  if (outcome.kind === "answered" && outcome.envelope.code === 0) return undefined;
  if (call.operation.action === "create" && mayHaveMadeTask(outcome))
    return new UnknownOutcomeError(call.externalId, toFacts(outcome, call));
  if (outcome.kind === "answered") return toRefusal(outcome, call);
  const facts = toFacts(outcome, call);
  if (outcome.kind === "lost") return new UnreachableError("unreachable", `No answer came: ${toMessage(outcome.cause)}`, facts);
  return new UnexpectedAnswerError(`The answer (HTTP ${outcome.http}) is not of this API.`, facts);
}

/** Whether a read may be sent again by itself: nothing came, the service failed, or it was busy. */
export function isWorthRepeating(outcome: Outcome): boolean {
  if (outcome.kind === "lost") return true;
  if (outcome.http >= 500) return outcome.http !== NOT_IMPLEMENTED;
  return outcome.kind === "answered" && remedyOf(outcome) === "wait";
}

const NOT_IMPLEMENTED = 501;

// "Found", "see other" and "request timeout" are told by what stands in between, and after the request may have been served.
const VAGUE: ReadonlySet<number> = new Set([302, 303, 408]);

type Answered = Extract<Outcome, { kind: "answered" }>;

/** Whether a task may exist behind what became of a create that was no success. */
export function mayHaveMadeTask(outcome: Outcome): boolean {
  if (outcome.kind === "lost") return !outcome.isUnsent;
  const { http } = outcome;
  const isVague = http < 300 || VAGUE.has(http) || (http >= 500 && http !== NOT_IMPLEMENTED);
  if (outcome.kind === "foreign") return isVague;
  return findErrorClass(outcome.envelope.code)?.taskMayExist ?? isVague;
}

function remedyOf({ http, envelope }: Answered): ErrorClass["remedy"] {
  // Gateways rewrite statuses, so the table counts where the code is known.
  return findErrorClass(envelope.code)?.remedy ?? classOfStatus(http);
}

function toRefusal(outcome: Answered, call: Call): CallError {
  const { http, envelope } = outcome;
  const facts = toFacts(outcome, call);
  const [Class, fix] = refusalOf(outcome, call);
  const message = envelope.message || `The service answered ${envelope.code} (HTTP ${http}) without a word.`;
  return new Class(`code-${envelope.code}`, message, { fix, ...facts });
}

type Refusal = new (code: string, message: string, facts: CallFacts) => CallError;

/** The class of each remedy, and what to do where the server does not say. */
const REFUSALS: Readonly<Record<ErrorClass["remedy"], readonly [Refusal, string]>> = {
  credential: [AuthError, "Check the credential and its region."],
  account: [AccountError, "See to the account's packs and rights."],
  wait: [BusyError, "Wait, then send it again."],
  service: [ServiceError, "Try again later."],
  request: [RefusedError, "Correct what the message names."],
};

function refusalOf(outcome: Answered, call: Call): readonly [Refusal, string] {
  if (outcome.http === NOT_IMPLEMENTED) return [NotServedError, "Use another server or engine."];
  const remedy = remedyOf(outcome);
  // A query has nothing to be refused for but its id.
  const isQuery = remedy === "request" && call.operation.action === "one";
  return isQuery ? [NotFoundError, "Check the id, the account and the region."] : REFUSALS[remedy];
}

function toFacts(outcome: Outcome, call: Call): CallFacts {
  if (outcome.kind === "lost") return { operation: call.operation.id, cause: outcome.cause };
  const fix = outcome.headers.get(toldHeaders.fix);
  const evidence = outcome.headers.get(toldHeaders.evidence);
  return {
    operation: call.operation.id,
    http: outcome.http,
    ...(outcome.kind === "answered" && { requestId: outcome.envelope.requestId, wireCode: outcome.envelope.code }),
    ...(fix && { fix: decodeText(fix) }),
    ...(evidence && { evidence: evidence.split(",") }),
  };
}

// The other end percent-encodes what a header cannot carry; a text that is cut in the middle of a code stays as it is.
function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
