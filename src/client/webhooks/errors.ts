import { OnetakeError } from "../../base/index.ts";

/** Root of the errors of verification. Nothing that came with the delivery may be believed. */
export class WebhookError extends OnetakeError {
  override readonly name: string = "WebhookError";
}

/** It carries no signature that could be judged. Remedy: create a secret for the account; let no proxy drop or double headers. */
export class UnsignedError extends WebhookError {
  override readonly name = "UnsignedError";

  constructor(header: string, what: string) {
    super("webhook-unsigned", `The header ${header} ${what}.`, {
      fix: "Create a webhook secret for the account, and pass the headers on as they came.",
      facts: { header },
    });
  }
}

/** It was signed at another time: long ago, and sent again by somebody, or by another clock. Remedy: set the clock; refuse it otherwise. */
export class TimestampError extends WebhookError {
  override readonly name = "TimestampError";

  constructor(seconds: number, offSeconds: number) {
    super(
      "webhook-timestamp",
      `The delivery was signed ${Math.abs(offSeconds)} s ${offSeconds > 0 ? "ago" : "ahead of this clock"}.`,
      {
        fix: "Refuse it. When all of them are refused so, set the clock of this machine.",
        facts: { seconds, offSeconds },
      },
    );
  }
}

/** No signature fits: the body was changed, or another secret signed it. Remedy: refuse it; pass the raw body and every current secret. */
export class SignatureError extends WebhookError {
  override readonly name = "SignatureError";

  constructor() {
    super("webhook-signature", "No signature fits the body.", {
      fix: "Refuse it. When all of them are refused so, pass the body as it came over the wire, and the secrets that the account has now.",
    });
  }
}

/** A secret of one's own is none. Remedy: copy it again. */
export class SecretError extends WebhookError {
  override readonly name = "SecretError";

  constructor(what: string) {
    super("webhook-secret", what, { fix: "Copy the secret again: whsec_ and base64." });
  }
}

/** The signature fits and the body is no task record. Remedy: look at the body; the sender signs something else with this secret. */
export class RecordError extends WebhookError {
  override readonly name = "RecordError";

  constructor(cause: unknown) {
    super("webhook-record", "The body is signed well and is no task record.", {
      cause,
      fix: "Look at the body: something else is signed with this secret.",
    });
  }
}
