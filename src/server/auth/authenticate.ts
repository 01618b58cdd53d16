import type { Standard } from "../../contract/index.ts";
import { DEFAULT_ACCOUNT } from "../../tasks/index.ts";
import type { Holder, Keyring } from "./keyring.ts";
import { looksLikeToken, verifyToken, type TokenVerdict } from "./token.ts";

/** Whose request it is, or why nobody can tell. */
export type AuthVerdict =
  | Holder
  /** `unknown` is an API key that nobody has; `not-a-key` is anything else than a known one where only API keys are taken. */
  | { readonly fault: "empty" | "unknown" | "not-a-key" | Extract<TokenVerdict, { fault: string }>["fault"] };

/** What a credential is judged by. */
export interface AuthRules {
  readonly keyring: Keyring;
  /** Whether anybody may call: then what is no known key is the account {@link DEFAULT_ACCOUNT}, and so is nothing at all. */
  readonly isOpen: boolean;
  /** The standard of the path: the new one takes API keys alone. */
  readonly standard: Standard;
  /** Unix milliseconds. */
  readonly now: number;
}

const BEARER = /^Bearer ([^\s,]+)$/i;

/**
 * Judges an `Authorization` header. Its form is `Bearer <credential>` with exactly one space; the credential is an API key or a token. On an open
 * server a key that is known still acts as its account, and is refused what its kind is refused; everything else is the default account.
 */
export async function authenticate(header: string | undefined, rules: AuthRules): Promise<AuthVerdict> {
  const verdict = await judge(header, rules);
  if (!rules.isOpen || !("fault" in verdict)) return verdict;
  const isKnownToken = verdict.fault === "not-a-key" && !("fault" in (await judge(header, { ...rules, standard: "legacy" })));
  return isKnownToken ? verdict : { account: DEFAULT_ACCOUNT };
}

async function judge(header: string | undefined, { keyring, standard, now }: AuthRules): Promise<AuthVerdict> {
  if (header === undefined || header.trim() === "") return { fault: "empty" };
  const credential = BEARER.exec(header)?.[1];
  if (credential === undefined) return { fault: "malformed" };
  const holder = await keyring.ofApiKey(credential);
  if (holder !== undefined) return holder;
  if (standard === "new") return { fault: "not-a-key" };
  return looksLikeToken(credential) ? await verifyToken(credential, keyring, now) : { fault: "unknown" };
}
