import type { FastifyRequest } from "fastify";

import { wireError } from "../../contract/index.ts";

/**
 * What a request chooses in a header of our own; undefined where it leaves the header out or empty.
 * @throws WireError for a value that is none of the known ones.
 */
export function readHeaderChoice<Value extends string>(
  { headers }: Pick<FastifyRequest, "headers">,
  header: string,
  known: readonly Value[],
): Value | undefined {
  const asked = headers[header];
  if (asked === undefined || asked === "") return undefined;
  const found = known.find((value) => value === asked);
  if (found !== undefined) return found;
  throw wireError("bad-value", {
    path: header,
    message: `The header ${header} has a value that is none`,
    fix: `Send one of ${known.join(", ")}, or leave the header out.`,
  });
}
