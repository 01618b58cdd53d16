import type { FastifyRequest } from "fastify";

import type { Endpoint } from "../../contract/index.ts";
import type { AccountsReader } from "../../store/index.ts";
import { NotServedHere } from "../answers/not-served.ts";
import type { Parts } from "../routes/parts.ts";

/** A call of an endpoint that tells of the caller's account. */
export interface AccountCall {
  readonly parts: Parts;
  readonly endpoint: Endpoint;
  readonly request: Pick<FastifyRequest, "account" | "query" | "body" | "headers">;
}

/** What is kept of accounts. @throws NotServedHere on a server that was put together without it. */
export function accountsOf({ parts }: AccountCall): AccountsReader {
  if (parts.accounts !== undefined) return parts.accounts;
  throw new NotServedHere("This server keeps no accounts", "Use a server that was put together with a store of accounts.");
}
