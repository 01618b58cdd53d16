import type { FastifyRequest } from "fastify";

import { askedHeaders, wireError } from "../../contract/index.ts";

const LONGEST_KEY = 255;

/**
 * The caller's idempotency key; undefined when there is none.
 * @throws WireError for one that is too long to be kept.
 */
export function readOnceKey({ headers }: Pick<FastifyRequest, "headers">): string | undefined {
  const given = headers[askedHeaders.onceKey];
  const key = Array.isArray(given) ? given.join(", ") : (given ?? "");
  if (key.length <= LONGEST_KEY) return key === "" ? undefined : key;
  throw wireError("bad-value", {
    message: `The idempotency key has more than ${LONGEST_KEY} characters`,
    fix: `Send a key of at most ${LONGEST_KEY} characters, such as a UUID.`,
  });
}
