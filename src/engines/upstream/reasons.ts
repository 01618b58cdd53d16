import { toMessage } from "../../base/index.ts";
import type { Outcome } from "../../client/transport.ts";
import { classifyReason, type TrueReason } from "../../contract/index.ts";

type Moment = Parameters<typeof classifyReason>[0]["moment"];

/** The words of others are kept up to this length. */
const LONGEST = 1000;

/** Why an outcome is no success, as it was told. */
export function reasonOf(outcome: Outcome, moment: Moment): TrueReason {
  if (outcome.kind === "lost") {
    return classifyReason({ moment, message: `No answer came: ${toMessage(rootOf(outcome.cause))}`, sent: !outcome.isUnsent });
  }
  const { http } = outcome;
  if (outcome.kind === "foreign") {
    return classifyReason({ moment, http, message: `The answer (HTTP ${http}) is not of this API.` });
  }
  const { code, requestId } = outcome.envelope;
  const message = clip(outcome.envelope.message) || `The service answered ${code} (HTTP ${http}) without a word.`;
  return classifyReason({ moment, http, code, message, requestId: clip(requestId) });
}

/** What Onetake itself refuses: nothing was sent. */
export function guardReason(message: string, next: string): TrueReason {
  return { class: "guard", message, next };
}

/** A text of the other side, no longer than words are. */
export function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}

// The platform says "fetch failed" and keeps why in the cause.
function rootOf(thrown: unknown): unknown {
  return thrown instanceof Error && thrown.cause instanceof Error ? rootOf(thrown.cause) : thrown;
}
