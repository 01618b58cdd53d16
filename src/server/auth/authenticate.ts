import type { Keyring } from "./keyring.ts";
import { looksLikeToken, verifyToken } from "./token.ts";

/** Whose request it is, or why nobody can tell. */
export type AuthVerdict =
  | { readonly account: string }
  | { readonly fault: "empty" | "malformed" | "mismatch" | "early" | "expired" };

/** The account of a server that asks for no credential. */
export const DEFAULT_ACCOUNT = "default";

const BEARER = /^Bearer ([^\s,]+)$/i;

/**
 * Reads an `Authorization` header against the keys. Without a keyring every request is the account {@link DEFAULT_ACCOUNT}, whatever it
 * carries. The form is `Bearer <credential>` with exactly one space; the credential is an API key or a token.
 */
export function authenticate(header: string | undefined, keyring: Keyring | undefined, now: number): AuthVerdict {
  if (!keyring) return { account: DEFAULT_ACCOUNT };
  if (header === undefined || header.trim() === "") return { fault: "empty" };
  const credential = BEARER.exec(header)?.[1];
  if (credential === undefined) return { fault: "malformed" };
  const account = keyring.accountOf(credential);
  if (account !== undefined) return { account };
  return looksLikeToken(credential) ? verifyToken(credential, keyring, now) : { fault: "malformed" };
}
