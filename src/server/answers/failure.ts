import type { FastifyError, FastifyReply } from "fastify";

import { OnetakeError, type Logger } from "../../base/index.ts";
import { localHeaders, wireError, WireError, writeErrorEnvelope } from "../../contract/index.ts";
import { SpendRefused } from "../../tasks/index.ts";
import { BodyUnreadable } from "../body/read-body.ts";
import { NOT_SERVED } from "./not-served.ts";
import { sendJson, toHeaderText } from "./send.ts";

/** A refusal ready to be answered. */
export interface Failure {
  readonly http: number;
  readonly error: WireError;
  /** The plan that it is about. */
  readonly plan?: string;
}

/** Answers a thrown thing in the service's envelope: a refusal by its row, anything unforeseen as an internal error that says nothing. */
export function sendFailure(reply: FastifyReply, thrown: unknown, logger: Logger): FastifyReply {
  const { http, error, plan } = toFailure(thrown);
  reply.request.refusal = error.wireCode;
  if (http >= 500 && http !== 501) logger.error("a request failed", { requestId: reply.request.id, ...toFacts(thrown) });
  if (error.fix !== undefined) reply.header(localHeaders.fix, toHeaderText(error.fix));
  if (plan !== undefined) reply.header(localHeaders.plan, toHeaderText(plan));
  if (error.evidence.length > 0) reply.header(localHeaders.evidence, toHeaderText(error.evidence.join(",")));
  return sendJson(reply.code(http), writeErrorEnvelope(reply.request.id, error));
}

/** The refusal that stands for a thrown thing. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof WireError) return { http: thrown.http, error: thrown };
  if (thrown instanceof SpendRefused) return asRefusedSpend(thrown);
  if (thrown instanceof BodyUnreadable) return asRow("bad-parameters", thrown.message, "Send a JSON object in UTF-8.");
  if (thrown instanceof OnetakeError && thrown.code === NOT_SERVED)
    return { ...asRow("bad-method", thrown.message, thrown.fix), http: 501 };
  const framework = thrown as Partial<FastifyError> | null | undefined; // only read, and only when its members are there
  if (framework?.code === "FST_ERR_CTP_BODY_TOO_LARGE")
    return asRow("bad-parameters", "The request body is too large", "Give large media by URL.");
  if (typeof framework?.statusCode === "number" && framework.statusCode < 500)
    return asRow("bad-parameters", "The request cannot be read");
  return asRow("internal");
}

// What is left of a budget is what is left of a pack to whoever pays by it; all else is a right that nobody has given.
function asRefusedSpend({ rule, message, fix, planId }: SpendRefused): Failure {
  const failure = asRow(rule === "over-budget" ? "pack-empty" : "no-right", message, fix);
  return { ...failure, ...(planId !== undefined && { plan: planId }) };
}

/** The refusal of a path or method that no operation has. */
export function unknownRoute(method: string): WireError {
  return wireError("bad-method", {
    message: `No operation answers ${method} at this path`,
    fix: "Compare the method and the path with the API reference.",
  });
}

function asRow(name: string, message?: string, fix?: string): Failure {
  const error = wireError(name, { ...(message === undefined ? {} : { message }), ...(fix === undefined ? {} : { fix }) });
  return { http: error.http, error };
}

// The messages of unforeseen errors may quote a request, so only those that Onetake wrote are logged; of others the place must do.
function toFacts(thrown: unknown): Readonly<Record<string, unknown>> {
  if (thrown instanceof OnetakeError) {
    return { code: thrown.code, message: thrown.message, ...(thrown.cause === undefined ? {} : { cause: nameOf(thrown.cause) }) };
  }
  const frames = thrown instanceof Error ? thrown.stack?.split("\n").filter((line) => /^\s+at /.test(line)) : undefined;
  return { name: nameOf(thrown), at: frames?.slice(0, 10).map((line) => line.trim()) };
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}
