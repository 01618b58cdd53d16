import { isJsonObject, parseJson, type JsonObject } from "../../base/index.ts";
import { readMediaTask, signing, type MediaTaskFacts } from "../../contract/calls.ts";
import { platformClock } from "../platform.ts";
import { RecordError, SignatureError, TimestampError } from "./errors.ts";
import { readHeader, type WebhookHeaders } from "./read-header.ts";
import { readSecret } from "./read-secret.ts";
import { readSignatures } from "./read-signatures.ts";

/** How a delivery is judged. */
export interface VerifyOptions {
  /** Unix time in milliseconds; the platform's own by default. */
  readonly now?: number;
  /** Seconds by which the signature may be older or newer than `now`; 300 by default, as the service documents it. */
  readonly toleranceSeconds?: number;
}

/** A delivery that can be believed. */
export interface VerifiedCallback {
  /** The same for every try of one delivery: a receiver that has seen it has nothing to do. */
  readonly webhookId: string;
  /** Unix milliseconds, whole seconds. */
  readonly signedAt: number;
  /** The task in neutral words, whichever standard told it. */
  readonly task: MediaTaskFacts;
  /** The body as it was sent. */
  readonly record: JsonObject;
}

/**
 * Verifies a callback by the Standard Webhooks scheme, as the service signs it since 2026-08-07: the base64 of an HMAC-SHA256 of
 * `id.timestamp.body`, one signature for each secret while one is replaced by another. `body` is the text or the bytes as they came,
 * never parsed and written again. `secrets` are the account's current ones, one or a list. The comparison takes the same time
 * wherever a difference is.
 * @throws UnsignedError, TimestampError, SignatureError, SecretError, or RecordError; all of them are `WebhookError`s.
 */
export async function verifyCallback(
  headers: WebhookHeaders,
  body: string | Uint8Array,
  secrets: string | readonly string[],
  options: VerifyOptions = {},
): Promise<VerifiedCallback> {
  const keys = (typeof secrets === "string" ? [secrets] : secrets).map(readSecret);
  const webhookId = readHeader(headers, signing.idHeader, /^.{1,256}$/s);
  const timestamp = readHeader(headers, signing.timestampHeader, /^\d{1,12}$/);
  const signatures = readSignatures(readHeader(headers, signing.signatureHeader, /^.{1,8192}$/s));
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const signed = concat(new TextEncoder().encode(`${webhookId}.${timestamp}.`), bytes);
  // The signature comes before the time, so that the error of a stranger's delivery never says that its time is wrong.
  if (!(await fitsAny(keys, signatures, signed))) throw new SignatureError();
  assertTimely(Number(timestamp), options);
  return { webhookId, signedAt: Number(timestamp) * 1000, ...readRecord(bytes) };
}

// Every pair is tried, also after one that fits: how long it takes tells nothing.
async function fitsAny(
  keys: readonly Uint8Array<ArrayBuffer>[],
  signatures: readonly Uint8Array<ArrayBuffer>[],
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  const fits = await Promise.all(
    keys.map(async (bytes) => {
      const key = await subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
      return await Promise.all(signatures.map((signature) => subtle.verify("HMAC", key, signature, signed)));
    }),
  );
  return fits.flat().includes(true);
}

function assertTimely(
  seconds: number,
  { now = platformClock.now(), toleranceSeconds = signing.toleranceSeconds }: VerifyOptions,
): void {
  const off = Math.floor(now / 1000) - seconds;
  if (Math.abs(off) > toleranceSeconds) throw new TimestampError(seconds, off);
}

function readRecord(bytes: Uint8Array): Pick<VerifiedCallback, "task" | "record"> {
  try {
    const record = parseJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (!isJsonObject(record)) throw new TypeError("the body is no JSON object");
    return { record, task: readMediaTask(record) };
  } catch (thrown) {
    throw new RecordError(thrown);
  }
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
