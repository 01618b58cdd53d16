import type { Standard } from "./endpoint.ts";
import type { Field } from "./field.ts";

/** What the service posts to a caller's address whenever the status of a task changes. */
export interface Callback {
  /** Stable id, such as `callback-legacy`. */
  readonly id: string;
  readonly standard: Standard;
  readonly title: string;
  readonly headerFields: readonly Field[];
  /** Fields of the body: the bare task record, without an envelope. */
  readonly bodyFields: readonly Field[];
  readonly signing: Signing;
}

/** How a callback proves where it comes from, once the account has a secret. */
export interface Signing {
  /** Day (YYYY-MM-DD) since which it exists. */
  readonly since: string;
  readonly scheme: "standard-webhooks";
  readonly idHeader: string;
  readonly timestampHeader: string;
  readonly signatureHeader: string;
  /** What the secret begins with; base64 of the key follows. */
  readonly secretPrefix: string;
  /** What each signature begins with; base64 of the HMAC-SHA256 of `id.timestamp.body` follows. */
  readonly signaturePrefix: string;
  /** Seconds either way by which the timestamp may differ from the receiver's clock. */
  readonly toleranceSeconds: number;
  /** Days for which the old secret still signs beside the new one. */
  readonly rotationDays: number;
}
