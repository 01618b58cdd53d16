import type { FastifyRequest } from "fastify";

import { wireError, type Endpoint, type WireError } from "../../contract/index.ts";
import { authenticate, type AuthVerdict } from "../auth/authenticate.ts";
import { isListed } from "../auth/is-listed.ts";
import { isLocalRequest } from "../auth/local-request.ts";
import type { Parts } from "./parts.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The account that the request's credential belongs to; empty before the request was identified. */
    account: string;
    /** Wire code with which it was refused; 0 until it was. */
    refusal: number;
    /** Id of the request whose answer this one is told again; empty for a first one. */
    repeats: string;
    /** Name of the credential, for the ledgers; empty where it has none. */
    keyName: string;
    /** Name of the engine that the credential creates with; empty for the server's usual one. */
    keyEngine: string;
  }
}

/**
 * Puts the account and the name of the key on a request to an endpoint. `skewMs` is by how much the clock seems fast.
 * @throws WireError when the credential is not taken, when the account may not call from this address, or not this endpoint.
 */
export async function identify(
  request: FastifyRequest,
  parts: Parts,
  endpoint: Pick<Endpoint, "standard" | "family">,
  skewMs = 0,
): Promise<void> {
  const { keyring, world, auth } = parts;
  const verdict = await authenticate(request.headers.authorization, {
    keyring,
    isOpen: auth.mode === "loopback",
    standard: endpoint.standard,
    now: world.clock.now() + skewMs,
  });
  if ("fault" in verdict) throw toRefusal(verdict.fault);
  request.account = verdict.account;
  request.keyName = verdict.keyName ?? "";
  request.keyEngine = verdict.engine ?? "";
  await assertMayCall(request, parts, endpoint.family);
}

/** What belongs to no endpoint takes every kind of credential, and shows work of every family. */
export const ANY_WORK = { standard: "legacy", family: "" } as const;

/**
 * Refuses work of a family that the account may not call, or a request from an address that is not its own.
 * @throws WireError
 */
export async function assertMayCall(
  request: Pick<FastifyRequest, "account" | "ip">,
  { accounts }: Pick<Parts, "accounts">,
  family: string,
): Promise<void> {
  const account = await accounts?.findAccount(request.account);
  if (account === undefined) return;
  const { addresses, denied } = account;
  if (addresses.length > 0 && !isListed(request.ip, addresses)) throw wireError("ip-refused");
  if (denied.includes(family)) throw wireError("no-right");
}

/**
 * Refuses, on an open server, what a page of another site makes a browser send.
 * @throws WireError
 */
export function assertLocal(request: FastifyRequest, parts: Parts): void {
  if (parts.auth.mode !== "loopback") return;
  const trusted = parts.baseUrl === undefined ? [] : [new URL(parts.baseUrl).host];
  if (isLocalRequest(request.headers, trusted)) return;
  throw foreignRequest();
}

type Fault = Extract<AuthVerdict, { fault: string }>["fault"];

function toRefusal(fault: Fault): WireError {
  const textKey = TEXTS[fault];
  return wireError(ROWS[fault], textKey === undefined ? {} : { textKey });
}

// On paths of the new standard the service was seen to answer a wrong API key with the words that it has for tokens.
const TEXTS: Readonly<Partial<Record<Fault, string>>> = { unknown: "key-unknown", "not-a-key": "token-refused" };

const ROWS: Readonly<Record<Fault, string>> = {
  empty: "auth-empty",
  malformed: "auth-invalid",
  unknown: "auth-invalid",
  "not-a-key": "auth-invalid",
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
