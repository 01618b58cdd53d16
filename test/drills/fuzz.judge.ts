import { isJsonObject, parseJson, type Json } from "../../src/base/index.ts";
import type { RawAnswer } from "../load/raw-connection.ts";
import type { FuzzRequest } from "./fuzz.payloads.ts";

/** What may be wrong with an answer. */
export type Fault = "5xx" | "hang" | "outside the envelope";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Judges an answer at a path of the service: whatever was asked, it is an envelope whose code says the same as the HTTP status. 501 is an honest answer. */
export function judgeWireAnswer({ method }: FuzzRequest, answer: RawAnswer): Fault | undefined {
  if (answer.status >= 500 && answer.status !== 501) return "5xx";
  if (method === "HEAD") return undefined; // has no body that could be judged
  return isEnvelope(answer) ? undefined : "outside the envelope";
}

/** Judges an answer at a path of Onetake's own: pages, files and documents beside envelopes; a refusal of anything else is an envelope. */
export function judgeOwnAnswer(request: FuzzRequest, answer: RawAnswer): Fault | undefined {
  if (answer.status >= 500 && answer.status !== 501) return "5xx";
  const type = answer.headers.get("content-type") ?? "";
  const isPage = type.startsWith("text/html") && answer.body.includes("</html>");
  if (request.method === "HEAD" || answer.status < 400 || answer.status === 416 || isPage) return undefined;
  return isEnvelope(answer) ? undefined : "outside the envelope";
}

function isEnvelope({ status, headers, body }: RawAnswer): boolean {
  const value = readJson(body);
  if (headers.get("content-type") !== "application/json; charset=utf-8" || !isJsonObject(value)) return false;
  const { code, message, request_id: requestId, data } = value;
  const isNamed = typeof requestId === "string" && UUID.test(requestId) && typeof message === "string" && message !== "";
  if (!isNamed || typeof code !== "number") return false;
  return status === 200 ? code === 0 && data !== undefined : status >= 400 && code > 0;
}

function readJson(body: Buffer): Json | undefined {
  try {
    return parseJson(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined; // not JSON, or not UTF-8: outside the envelope
  }
}
