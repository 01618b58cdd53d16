import { createHmac } from "node:crypto";

import type { Clock } from "../base/index.ts";

/** A pair of keys of the service's console. */
export interface KeyPair {
  readonly accessKey: string;
  readonly secretKey: string;
}

/** How a token is signed. */
export interface TokenOptions {
  /** How long the token is good for. Default 1,800 s, as in the service's own sample. */
  readonly lifetimeSeconds?: number;
}

// The service's sample dates tokens back by this much, so that a clock that runs a little ahead does no harm.
const BACKDATED_SECONDS = 5;

/**
 * Signs a token (JWT, HS256) as the service documents it: `iss` the access key, `exp`, `nbf`, signed with the text of the secret key. `now` is in
 * Unix milliseconds.
 */
export function signToken(pair: KeyPair, now: number, options: TokenOptions = {}): string {
  const seconds = Math.floor(now / 1000);
  const claims = { iss: pair.accessKey, exp: seconds + (options.lifetimeSeconds ?? 1800), nbf: seconds - BACKDATED_SECONDS };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", pair.secretKey).update(signed).digest("base64url")}`;
}

/** A credential for `createClient` that signs a new token when half of the last one's life is over. */
export function createTokenCredential(pair: KeyPair, clock: Pick<Clock, "now">, options: TokenOptions = {}): () => string {
  const halfLifeMs = ((options.lifetimeSeconds ?? 1800) * 1000) / 2;
  let token = "";
  let signedAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock.now();
    // A clock that was set back makes the token seem younger than it is, or not valid yet.
    if (now - signedAt >= halfLifeMs || now < signedAt) [token, signedAt] = [signToken(pair, now, options), now];
    return token;
  };
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
