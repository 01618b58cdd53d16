import { signing } from "../../contract/calls.ts";
import { decodeBase64 } from "./base64.ts";
import { SecretError } from "./errors.ts";

// Shorter keys can be guessed; Standard Webhooks asks for 24 bytes.
const LEAST_BYTES = 24;

/**
 * The key of a secret.
 * @throws SecretError when it is none.
 */
export function readSecret(secret: string): Uint8Array<ArrayBuffer> {
  if (!secret.startsWith(signing.secretPrefix)) throw new SecretError(`A webhook secret begins with ${signing.secretPrefix}.`);
  const key = decodeBase64(secret.slice(signing.secretPrefix.length));
  if (key === undefined) throw new SecretError("The webhook secret is no base64.");
  if (key.length < LEAST_BYTES) throw new SecretError(`The webhook secret has ${key.length} bytes, fewer than ${LEAST_BYTES}.`);
  return key;
}
