import { OnetakeError, parseJson, stringifyJson, withDeadline, type JsonObject } from "../base/index.ts";
import { readEnvelope, type Envelope } from "../contract/calls.ts";
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
  /** Reads an answer; what it answers undefined for counts as foreign. By default all of it is read. */
  readonly read?: (answer: Response) => Promise<string | undefined>;
}

/** Where requests go, by what they are sent, and whose they are. */
export type Link = Pick<Settings, "baseUrl" | "credential" | "headers" | "fetch" | "clock">;

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
  const body = request.body && { body: toText(request.body) };
  const init = { method: request.method, headers, redirect: "manual", ...body } as const;
  const url = settings.baseUrl.replace(/\/+$/, "") + request.path;
  const { sleep } = settings.clock;
  const work = async (signal: AbortSignal): Promise<Outcome> =>
    readAnswer(await settings.fetch(url, { ...init, signal }), request);
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
    ...(request.body && { "content-type": "application/json" }),
    ...(value && { authorization: `Bearer ${value}` }),
    ...settings.headers,
    ...request.headers,
  };
}

async function readAnswer(response: Response, { read }: Request): Promise<Outcome> {
  const { status: http, headers } = response;
  const envelope = readText(await (read ? read(response) : response.text()));
  return envelope ? { kind: "answered", http, headers, envelope } : { kind: "foreign", http, headers };
}

function readText(text = ""): Envelope | undefined {
  try {
    return readEnvelope(parseJson(text));
  } catch {
    return undefined; // not JSON, so not of this API; the caller says so
  }
}

// Node tells why a connection was never made; a browser tells nothing, and then the request counts as sent.
const UNSENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT|\w*_?CERT(_\w+)?|UNABLE_TO_\w+)$/;

function isUnsent(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (UNSENT.test(String("code" in thrown && thrown.code))) return true;
  return (
    isUnsent(thrown.cause) || (thrown instanceof AggregateError && thrown.errors.length > 0 && thrown.errors.every(isUnsent))
  );
}
