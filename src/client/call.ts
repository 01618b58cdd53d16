import { isJsonObject, type Json, type JsonObject } from "../base/index.ts";
import { readMediaTask, type Operation } from "../contract/calls.ts";
import { readRemarks, type AnyAnswer, type TaskAnswer } from "./answer.ts";
import { UnexpectedAnswerError } from "./errors.ts";
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
 * Calls an operation and answers its task, or its tasks for a list. Whatever may make or change something is sent exactly once; reads are
 * sent again, with growing pauses, when nothing came, the service failed or was busy.
 * @throws CallError, one subclass for each remedy.
 */
export async function call(settings: Settings, operation: Operation, input: CallInput, options: CallOptions): Promise<AnyAnswer> {
  const isRead = operation.http === "GET" || operation.repeatable === true;
  const request = {
    method: operation.http,
    path: toPath(operation, input),
    body: input.body,
    timeoutMs: options.timeoutMs ?? (isRead ? settings.readTimeoutMs : settings.createTimeoutMs),
    ...(options.signal ? { signal: options.signal } : {}),
    headers: options.headers,
  };
  for (let sent = 1; ; sent++) {
    const outcome = await exchange(settings, request);
    const error = toError(outcome, { operation, externalId: externalIdOf(operation, input) });
    if (!error) return toAnswer(operation, outcome as Answered); // only an answer is no error
    // A create whose wait was broken off keeps its own error: the caller must know that a task may exist.
    if (isRead) options.signal?.throwIfAborted();
    if (!isRead || sent > settings.retries || !isWorthRepeating(outcome)) throw error;
    await settings.clock.sleep(pauseAfter(outcome, sent, settings), options.signal);
  }
}

function toPath(operation: Operation, input: CallInput): string {
  const path = operation.path.replace(/\{\w+\}/g, () => encodeURIComponent(idOf(operation, input)));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function idOf(operation: Operation, input: CallInput): string {
  if (input.id === undefined || input.id === "") throw new TypeError(`${operation.id} needs an id`);
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
  return new UnexpectedAnswerError("unexpected-answer", "The answer holds no task.", {
    operation: operation.id,
    requestId: outcome.envelope.requestId,
    http: outcome.http,
    fix: "Check that the address belongs to a server that speaks this API, and that no proxy stands in between.",
  });
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 20_000;

// The pause doubles each time and is spread by up to half of it, so that many callers do not come back together.
function pauseAfter(outcome: Outcome, sent: number, settings: Settings): number {
  const asked = outcome.kind === "lost" ? Number.NaN : Number(outcome.headers.get("retry-after") ?? Number.NaN) * 1000;
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (sent - 1), LONGEST_PAUSE_MS) * (1 + settings.random.fraction() / 2);
  return Number.isFinite(asked) ? Math.min(Math.max(asked, pause), LONGEST_PAUSE_MS) : pause;
}
