import { stringifyJson, type Json, type JsonObject } from "../../base/index.ts";
import { findErrorRow, makesTask, WireError, wireError, type Endpoint } from "../../contract/index.ts";
import { brokenReason } from "./ask.ts";
import { didWork, send, type Upstream } from "./link.ts";
import { reasonOf } from "./reasons.ts";

/**
 * Sends a free request once and answers what the service answers; see `pass` of the paid ways. What makes something has another way out, and only
 * that.
 */
export async function pass(upstream: Upstream, endpoint: Endpoint, body: JsonObject, signal: AbortSignal): Promise<Json> {
  if (makesTask(endpoint)) throw new TypeError(`${endpoint.id} makes something: it leaves with a ticket`);
  signal.throwIfAborted();
  const entry = upstream.breaker.enter(endpoint.family);
  if ("waitMs" in entry) throw unavailable(brokenReason(upstream.host).message);
  const request = {
    method: endpoint.method,
    path: endpoint.path,
    body: stringifyJson(body),
    timeoutMs: upstream.times.createMs,
    signal,
  };
  const outcome = await send(upstream, endpoint, request, body).catch((thrown: unknown) => {
    entry.leave();
    throw thrown;
  });
  entry.end(didWork(outcome));
  if (outcome.kind === "answered" && outcome.envelope.code === 0) return outcome.envelope.data ?? null;
  const row = outcome.kind === "answered" ? findErrorRow(outcome.envelope.code) : undefined;
  const { message, next } = reasonOf(outcome, "query");
  throw row === undefined ? unavailable(message) : new WireError(row, message, { fix: next });
}

function unavailable(message: string): WireError {
  return wireError("unavailable", { message, fix: "Send it again in a while; it is free." });
}
