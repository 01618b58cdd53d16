import type { Json, JsonObject } from "../../base/index.ts";
import { findErrorRow, WireError, wireError, type Endpoint } from "../../contract/index.ts";
import { CreateBusy } from "../index.ts";
import { sendFree } from "./exit.ts";
import type { Upstream } from "./link.ts";
import { reasonOf } from "./reasons.ts";

/** Sends a free request once and answers what the service answers; see `pass` of the paid ways. */
export async function pass(upstream: Upstream, endpoint: Endpoint, body: JsonObject, signal: AbortSignal): Promise<Json> {
  const outcome = await sendFree(upstream, endpoint, body, signal).catch((thrown: unknown) => {
    throw thrown instanceof CreateBusy ? unavailable(thrown.reason.message) : thrown;
  });
  if (outcome.kind === "answered" && outcome.envelope.code === 0) return outcome.envelope.data ?? null;
  const row = outcome.kind === "answered" ? findErrorRow(outcome.envelope.code) : undefined;
  const { message, next } = reasonOf(outcome, "query");
  throw row === undefined ? unavailable(message) : new WireError(row, message, { fix: next });
}

function unavailable(message: string): WireError {
  return wireError("unavailable", { message, fix: "Send it again in a while; it is free." });
}
