import type { FastifyRequest } from "fastify";

import { wireError, type WireError } from "../../contract/index.ts";
import { authenticate, type AuthVerdict } from "../auth/authenticate.ts";
import { isLocalRequest } from "../auth/local-request.ts";
import type { Parts } from "./parts.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The account that the request's credential belongs to; empty before the request was identified. */
    account: string;
    /** Wire code with which it was refused; 0 until it was. */
    refusal: number;
  }
}

/**
 * Puts the account on a request.
 * @throws WireError when the credential is not taken.
 */
export function identify(request: FastifyRequest, parts: Parts): void {
  const verdict = authenticate(request.headers.authorization, parts.keyring, parts.world.clock.now());
  if ("fault" in verdict) throw wireError(ROWS[verdict.fault]);
  request.account = verdict.account;
}

/**
 * Refuses, on an open server, what a page of another site makes a browser send.
 * @throws WireError
 */
export function assertLocal(request: FastifyRequest, parts: Parts): void {
  if (parts.keyring !== undefined) return;
  const trusted = parts.baseUrl === undefined ? [] : [new URL(parts.baseUrl).host];
  if (isLocalRequest(request.headers, trusted)) return;
  throw foreignRequest();
}

const ROWS: Readonly<Record<Extract<AuthVerdict, { fault: string }>["fault"], string>> = {
  empty: "auth-empty",
  malformed: "auth-invalid",
  mismatch: "auth-failed",
  early: "token-early",
  expired: "token-expired",
};

function foreignRequest(): WireError {
  return wireError("no-right", {
    message: "This server only answers requests made to this machine by this machine",
    fix: "Call it as http://127.0.0.1 or http://localhost from a program, or start it with `--auth strict` and keys.",
  });
}
