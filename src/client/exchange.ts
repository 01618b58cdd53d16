import { OnetakeError, parseJson, stringifyJson, withDeadline, type JsonObject } from "../base/index.ts";
import { readEnvelope, type Envelope } from "../contract/calls.ts";
import { readCapped } from "./read-capped.ts";
import type { CallOptions, Settings } from "./options.ts";

/** One request to the server. */
export interface Request extends Pick<CallOptions, "signal"> {
  readonly headers?: CallOptions["headers"] | undefined;
  readonly method: "GET" | "POST";
  /** Path with its query. */
  readonly path: string;
  /** A record, or JSON text that leaves as it is. */
  readonly body?: JsonObject | string | undefined;
  readonly timeoutMs: number;
  /** A longer answer counts as foreign. Default 32 MiB. */
  readonly maxBytes?: number;
}

/** Where requests go, by what they are sent, and whose they are. */
export type Link = Pick<Settings, "baseUrl" | "credential" | "headers" | "fetch" | "clock">;

const MAX_BYTES = 32 * 1024 * 1024;

/** What became of one request. `foreign` is an answer that is not of this API; `isUnsent` tells that nothing can have reached a server. */
export type Outcome =
  | { readonly kind: "answered"; readonly http: number; readonly headers: Headers; readonly envelope: Envelope }
  | { readonly kind: "foreign"; readonly http: number; readonly headers: Headers }
  | { readonly kind: "lost"; readonly cause: unknown; readonly isUnsent: boolean };

/** The answer did not come in time. */
export class TimedOut extends OnetakeError {
  override readonly name = "TimedOut";

  constructor(ms: number) {
    super("timed-out", `No answer within ${ms} ms.`, { fix: "Try later, or allow more time with `timeoutMs`." });
  }
}

/**
 * Sends one request once and tells what became of it. Redirects are not followed: they would carry the credential and the body elsewhere.
 * @throws the signal's reason when it was aborted before anything was sent.
 */
export async function exchange(settings: Link, request: Request): Promise<Outcome> {
  request.signal?.throwIfAborted();
  const headers = await writeHeaders(settings, request);
  const body = request.body === undefined ? {} : { body: toText(request.body) };
  const init = { method: request.method, headers, redirect: "manual", ...body } as const;
  const url = settings.baseUrl.replace(/\/+$/, "") + request.path;
  const { sleep } = settings.clock;
  const work = async (signal: AbortSignal): Promise<Outcome> =>
    readAnswer(await settings.fetch(url, { ...init, signal }), request.maxBytes ?? MAX_BYTES);
  try {
    return await withDeadline(request.timeoutMs, sleep, () => new TimedOut(request.timeoutMs), work, request.signal);
  } catch (cause) {
    return { kind: "lost", cause, isUnsent: isUnsent(cause) };
  }
}

function toText(body: JsonObject | string): string {
  return typeof body === "string" ? body : stringifyJson(body);
}

async function writeHeaders(settings: Link, request: Request): Promise<Record<string, string>> {
  const { credential } = settings;
  const value = typeof credential === "function" ? await credential() : credential;
  return {
    accept: "application/json",
    ...(request.body === undefined ? {} : { "content-type": "application/json" }),
    ...(value === undefined || value === "" ? {} : { authorization: `Bearer ${value}` }),
    ...settings.headers,
    ...request.headers,
  };
}

async function readAnswer(response: Response, maxBytes: number): Promise<Outcome> {
  const { status: http, headers } = response;
  const text = await readCapped(response, maxBytes);
  const envelope = text === undefined || isDeep(text) ? undefined : readText(text);
  return envelope ? { kind: "answered", http, headers, envelope } : { kind: "foreign", http, headers };
}

function readText(text: string): Envelope | undefined {
  try {
    return readEnvelope(parseJson(text));
  } catch {
    return undefined; // not JSON, so not of this API; the caller says so
  }
}

// No answer of this API is nearly as deep; one that is costs far more memory than it has bytes, and stack wherever it is walked through.
const DEEPEST = 100;

function isDeep(text: string): boolean {
  let depth = 0;
  let isWithinText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isWithinText && sign === "\\") at++;
    else if (sign === '"') isWithinText = !isWithinText;
    else if (isWithinText) continue;
    else if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

// Node tells why a connection was never made; a browser tells nothing, and then the request counts as sent.
const UNSENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT|\w*_?CERT(_\w+)?|UNABLE_TO_\w+)$/;

function isUnsent(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if ("code" in thrown && typeof thrown.code === "string" && UNSENT.test(thrown.code)) return true;
  return (
    isUnsent(thrown.cause) || (thrown instanceof AggregateError && thrown.errors.length > 0 && thrown.errors.every(isUnsent))
  );
}
