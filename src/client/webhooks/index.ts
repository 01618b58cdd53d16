export { RecordError, SecretError, SignatureError, TimestampError, UnsignedError, WebhookError } from "./errors.ts";
export type { WebhookHeaders } from "./read-header.ts";
export { verifyCallback, type VerifiedCallback, type VerifyOptions } from "./verify-callback.ts";
