import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import type { WireError } from "./wire-error.ts";

/** An answer of the service. `code` 0 is success; an error carries no data. */
export interface Envelope {
  readonly code: number;
  readonly message: string;
  readonly requestId: string;
  readonly data: Json | undefined;
}

/** The text that the live service puts into every successful answer. */
const SUCCESS_TEXT = "SUCCEED";

/** The envelope of a success around its data. */
export function writeEnvelope(requestId: string, data: Json): JsonObject {
  return { code: 0, message: SUCCESS_TEXT, request_id: requestId, data };
}

/** The envelope of a refusal; it has no `data`. */
export function writeErrorEnvelope(requestId: string, error: Pick<WireError, "wireCode" | "wireMessage">): JsonObject {
  return { code: error.wireCode, message: error.wireMessage, request_id: requestId };
}

/**
 * Reads an envelope. Undefined when the answer is none at all (a proxy's page, say). Tolerant: a code in text counts, a missing
 * message or request id reads as empty, `data: null` as no data.
 */
export function readEnvelope(answer: Json): Envelope | undefined {
  if (!isJsonObject(answer)) return undefined;
  const code = typeof answer["code"] === "string" && answer["code"] !== "" ? Number(answer["code"]) : answer["code"];
  if (typeof code !== "number" || !Number.isInteger(code)) return undefined;
  return {
    code,
    message: typeof answer["message"] === "string" ? answer["message"] : "",
    requestId: typeof answer["request_id"] === "string" ? answer["request_id"] : "",
    data: answer["data"] ?? undefined,
  };
}
