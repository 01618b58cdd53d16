import { OnetakeError, type Json } from "../../base/index.ts";
import type { Outcome } from "../../client/transport.ts";
import type { TrueReason } from "../../contract/index.ts";
import { isBusy, isOutOfTime } from "./codes.ts";
import { didWork, send, type Upstream } from "./link.ts";
import type { Query } from "./queries.ts";
import { reasonOf } from "./reasons.ts";
import { readRetryAfter } from "./retry-after.ts";

/** What a free question came to. */
export type Asked =
  | { readonly kind: "told"; readonly data: Json | undefined }
  /** The service refuses what is asked for: it has no such task. */
  | { readonly kind: "none"; readonly reason: TrueReason }
  /** Too much at once, or the endpoint is left alone; undefined where nobody says for how long. */
  | { readonly kind: "busy"; readonly reason: TrueReason; readonly waitMs: number | undefined }
  | { readonly kind: "trouble"; readonly reason: TrueReason };

/** A free question that could not be asked now. */
export class AskFailed extends OnetakeError {
  override readonly name = "AskFailed";
  readonly reason: TrueReason;

  constructor(reason: TrueReason) {
    super("upstream-not-asked", reason.message, { fix: reason.next });
    this.reason = reason;
  }
}

/**
 * Asks once, with GET. Each answer tells the service's time; a token that was refused for its time is signed anew and sent once more.
 * @throws the signal's reason.
 */
export async function ask(upstream: Upstream, query: Query, signal?: AbortSignal): Promise<Asked> {
  const pass = upstream.breaker.enter(query.operation.family);
  if ("waitMs" in pass) return { kind: "busy", reason: brokenReason(upstream.host), waitMs: pass.waitMs };
  try {
    const outcome = await getInTime(upstream, query, signal);
    signal?.throwIfAborted();
    pass.end(didWork(outcome));
    return judge(upstream, outcome);
  } catch (thrown) {
    pass.leave();
    throw thrown;
  }
}

async function getInTime(upstream: Upstream, query: Query, signal?: AbortSignal): Promise<Outcome> {
  const outcome = await get(upstream, query, signal);
  const isRefusedForTime = outcome.kind === "answered" && isOutOfTime(outcome.envelope.code);
  return isRefusedForTime ? await get(upstream, query, signal) : outcome;
}

/** Why nothing is sent while an endpoint is left alone. */
export function brokenReason(host: string): TrueReason {
  return {
    class: "provider",
    message: `${host} failed several times in a row and is left alone for a while.`,
    next: "Nothing was sent; it is tried again by itself.",
  };
}

async function get(upstream: Upstream, { operation, path }: Query, signal?: AbortSignal): Promise<Outcome> {
  const { world, clock, times } = upstream;
  const sentAt = world.clock.now();
  const request = { method: "GET", path, timeoutMs: times.readMs, ...(signal && { signal }) } as const;
  const outcome = await send(upstream, operation, request);
  if (outcome.kind !== "lost") clock.learn(outcome.headers, sentAt, world.clock.now());
  return outcome;
}

function judge(upstream: Upstream, outcome: Outcome): Asked {
  if (outcome.kind === "answered" && outcome.envelope.code === 0) return { kind: "told", data: outcome.envelope.data };
  const reason = reasonOf(outcome, "query");
  if (outcome.kind === "lost") return { kind: "trouble", reason };
  const code = outcome.kind === "answered" ? outcome.envelope.code : undefined;
  if (isBusy(outcome.http, code)) return { kind: "busy", reason, waitMs: readRetryAfter(outcome.headers, upstream.clock.now()) };
  // A query of the service's own paths has nothing to be refused for but its id.
  return code !== undefined && reason.class === "parameters" ? { kind: "none", reason } : { kind: "trouble", reason };
}
