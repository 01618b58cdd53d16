import { isJsonObject, type Json } from "../../base/index.ts";
import type { TrueReason } from "../../contract/index.ts";

/** A reason of Onetake's own guard. */
export function guardReason(message: string, next: string): TrueReason {
  return { class: "guard", message, next };
}

/** A reason as a row keeps it. */
export function toReasonJson(reason: TrueReason): Json {
  const { message, next, requestId } = reason;
  return {
    ...reason,
    message: plainText(message),
    next: plainText(next),
    ...(requestId !== undefined && { requestId: plainText(requestId) }),
  };
}

const LONGEST = 2_000;

/** Words from elsewhere as a database can keep them, and not more of them than anybody reads. */
export function plainText(words: string): string {
  return words
    .slice(0, LONGEST)
    .replaceAll(/\p{Surrogate}/gu, "")
    .replaceAll("\0", "");
}

/** Reads what {@link toReasonJson} wrote. */
export function readReason(json: Json): TrueReason | undefined {
  return isJsonObject(json) ? (json as unknown as TrueReason) : undefined; // written by toReasonJson
}

/** A reason in one text, for the message of a task: what was said, the facts by which the service knows it, what to do. */
export function toReasonText({ message, next, code, http, requestId }: TrueReason): string {
  const facts = [
    ...(code === undefined ? [] : [`code ${code}`]),
    ...(http === undefined ? [] : [`HTTP ${http}`]),
    ...(requestId === undefined || requestId === "" ? [] : [`request ${requestId}`]),
  ];
  const said = facts.length === 0 ? message : `${message} (${facts.join(", ")})`;
  return plainText(next === "" ? said : `${said} ${next}`);
}
