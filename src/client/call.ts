import { isJsonObject, type Json, type JsonObject } from "../base/index.ts";
import { readMediaTask, type Operation } from "../contract/calls.ts";
import { readRemarks, type AnyAnswer, type TaskAnswer } from "./answer.ts";
import { BusyError, UnexpectedAnswerError } from "./errors.ts";
import { exchange, type Outcome } from "./exchange.ts";
import type { CallOptions, Settings } from "./options.ts";
import { isWorthRepeating, toError } from "./to-error.ts";

/** What an operation is given: the id of its path, its query, its body. */
export interface CallInput {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: JsonObject;
}

type Answered = Extract<Outcome, { kind: "answered" }>;

/**
 * Calls an operation and answers its task, or its tasks for a list. Reads are sent again, with growing pauses, when nothing came, the service
 * failed or was busy. Whatever may make or change something is sent once: again only where it was refused as too much at once, which made
 * nothing, and the server said when to come back: then not before that, and later by up to 4 %. A wish that is longer than the call may take
 * gives the error back instead.
 * @throws CallError, one subclass for each remedy.
 */
export async function call(settings: Settings, operation: Operation, input: CallInput, options: CallOptions): Promise<AnyAnswer> {
  const isRead = operation.http === "GET" || operation.repeatable === true;
  const request = {
    method: operation.http,
    path: toPath(operation, input),
    body: input.body,
    timeoutMs: options.timeoutMs ?? (isRead ? settings.readTimeoutMs : settings.createTimeoutMs),
    ...(options.signal && { signal: options.signal }),
    headers: options.headers,
  };
  for (let sent = 1; ; sent++) {
    const outcome = await exchange(settings, request);
    const error = toError(outcome, { operation, externalId: externalIdOf(operation, input) });
    if (!error) return toAnswer(operation, outcome as Answered); // only an answer is no error
    // A create whose wait was broken off keeps its own error: the caller must know that a task may exist.
    if (isRead) options.signal?.throwIfAborted();
    const asked = askedPause(outcome);
    const isBusy = error instanceof BusyError && asked <= request.timeoutMs;
    if (sent > settings.retries || !(isRead ? isWorthRepeating(outcome) : isBusy)) throw error;
    const fraction = settings.random.fraction();
    await settings.clock.sleep(isRead ? pauseOfRead(asked, sent, fraction) : asked * (1 + fraction / 25), options.signal);
  }
}

function toPath(operation: Operation, input: CallInput): string {
  const path = operation.path.replace(/\{\w+\}/g, () => encodeURIComponent(idOf(operation, input)));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function idOf(operation: Operation, input: CallInput): string {
  if (!input.id) throw new TypeError(`${operation.id} needs an id`);
  return input.id;
}

function externalIdOf(operation: Operation, input: CallInput): string | undefined {
  let value: Json | undefined = input.body;
  for (const name of operation.onceBy?.split(".") ?? []) value = isJsonObject(value) ? value[name] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}

function toAnswer(operation: Operation, outcome: Answered): AnyAnswer {
  const { data, requestId } = outcome.envelope;
  const isTask = operation.action !== "call" && operation.action !== "search";
  if (!isTask && isJsonObject(data)) return { record: data, requestId, ...readRemarks(outcome.headers) };
  if (operation.answer === "list") return listOf(operation, outcome, data).map((item) => toTask(operation, outcome, item));
  if (isJsonObject(data)) return toTask(operation, outcome, data);
  throw unexpected(operation, outcome);
}

function listOf(operation: Operation, outcome: Answered, data: Json | undefined): readonly JsonObject[] {
  if (Array.isArray(data) && data.every(isJsonObject)) return data;
  throw unexpected(operation, outcome);
}

function toTask(operation: Operation, outcome: Answered, record: JsonObject): TaskAnswer {
  const { requestId } = outcome.envelope;
  return { ...readMediaTask(record), resource: operation.resource, record, requestId, ...readRemarks(outcome.headers) };
}

function unexpected(operation: Operation, outcome: Answered): UnexpectedAnswerError {
  const { http, envelope } = outcome;
  return new UnexpectedAnswerError("The answer holds no task.", {
    operation: operation.id,
    requestId: envelope.requestId,
    http,
  });
}

/** Milliseconds after which the server wants to be asked again; not a number where it does not say. */
function askedPause(outcome: Outcome): number {
  return Number.parseFloat((outcome.kind !== "lost" && outcome.headers.get("retry-after")) || "") * 1000;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 20_000;

// The pause doubles each time and is spread by up to half of it, so that many callers do not come back together. A read that comes too early
// is only refused once more, so the server's wish counts up to a limit.
function pauseOfRead(asked: number, sent: number, fraction: number): number {
  return Math.min(Math.max(asked || 0, FIRST_PAUSE_MS * 2 ** (sent - 1)), LONGEST_PAUSE_MS) * (1 + fraction / 2);
}
