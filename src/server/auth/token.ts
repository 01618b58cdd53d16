import { createHmac, timingSafeEqual } from "node:crypto";

import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import type { Holder, Keyring } from "./keyring.ts";

/** What verifying a token found: whose it is, or what is wrong with it. */
export type TokenVerdict =
  | Holder
  /** `malformed` is no token of the taken kind, `mismatch` is signed by nobody known. */
  | { readonly fault: "malformed" | "mismatch" | "early" | "expired" };

const PART = /^[A-Za-z0-9_-]+$/;

/** Whether a credential has the three dotted parts of a token. */
export function looksLikeToken(credential: string): boolean {
  return credential.split(".").length === 3;
}

/**
 * Verifies a JSON Web Token: HS256 and nothing else, `typ` absent or `JWT`, `iss` names the access key, signed with the text of its secret key,
 * `exp` required and in the future, `nbf` not in the future. No leeway, because none is documented. Times are Unix milliseconds here and
 * seconds inside the token (RFC 7519). The signature is checked before the times, so that a forgery learns nothing.
 */
export async function verifyToken(token: string, keyring: Keyring, now: number): Promise<TokenVerdict> {
  const [head = "", claims = "", signature = ""] = token.split(".");
  const header = readPart(head);
  const payload = readPart(claims);
  if (!header || !payload || !PART.test(signature) || !isTakenHeader(header)) return { fault: "malformed" };
  if (typeof payload["iss"] !== "string" || !areTimesReadable(payload)) return { fault: "malformed" };
  const pair = await keyring.ofAccessKey(payload["iss"]);
  if (!pair || !isSignedBy(pair.secretKey, `${head}.${claims}`, signature)) return { fault: "mismatch" };
  if (typeof payload["nbf"] === "number" && payload["nbf"] * 1000 > now) return { fault: "early" };
  if (typeof payload["exp"] !== "number" || payload["exp"] * 1000 <= now) return { fault: "expired" };
  const { secretKey: _, ...holder } = pair;
  return holder;
}

// A header that names another algorithm, or demands an extension (`crit`, RFC 7515 section 4.1.11), is never trusted.
function isTakenHeader(header: JsonObject): boolean {
  const typ = header["typ"];
  const isTyped = typ === undefined || (typeof typ === "string" && typ.toUpperCase() === "JWT");
  return header["alg"] === "HS256" && isTyped && header["crit"] === undefined && header["b64"] === undefined;
}

function areTimesReadable(payload: JsonObject): boolean {
  const { exp, nbf } = payload;
  return (
    typeof exp === "number" && Number.isFinite(exp) && (nbf === undefined || (typeof nbf === "number" && Number.isFinite(nbf)))
  );
}

function isSignedBy(secretKey: string, signed: string, signature: string): boolean {
  const right = createHmac("sha256", secretKey).update(signed).digest();
  const given = Buffer.from(signature, "base64url");
  // Comparing the written form too refuses a second spelling of the same bytes.
  return given.length === right.length && timingSafeEqual(given, right) && right.toString("base64url") === signature;
}

function readPart(part: string): JsonObject | undefined {
  if (!PART.test(part)) return undefined;
  try {
    const value = JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as Json; // JSON.parse yields only JSON values
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined; // not JSON: the caller refuses it as malformed
  }
}
