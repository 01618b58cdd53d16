import type { FastifyRequest } from "fastify";

import type { JsonObject } from "../../base/index.ts";
import {
  askedHeaders,
  mend,
  strictnessModes,
  wireError,
  type Endpoint,
  type Mending,
  type MendingReach,
  type Strictness,
} from "../../contract/index.ts";
import { BodyUnreadable } from "./read-body.ts";

/** A body as it is judged. */
export interface TakenBody {
  readonly body: JsonObject;
  /** What was written in another form. */
  readonly mendings: readonly Mending[];
  /** Whatever there is to say about it is a refusal. */
  readonly strict: boolean;
}

/**
 * The body of a request in the form in which it is judged: as it came when it is judged strictly; else written as it was surely meant.
 * @throws BodyUnreadable when there is none; WireError for a strictness that is none.
 */
export function takeBody(request: Pick<FastifyRequest, "body" | "headers">, endpoint: Endpoint, usual: Strictness): TakenBody {
  if (request.body === undefined) throw new BodyUnreadable("The request body is empty");
  const given = request.body as JsonObject; // the only parser of the server gives nothing else
  const strictness = readStrictness(request, usual);
  const reach = REACHES[strictness];
  if (reach === undefined) return { body: given, mendings: [], strict: true };
  const { body, mendings } = mend(endpoint.id, given, reach);
  return { body: body as JsonObject, mendings, strict: false }; // a record stays a record
}

/** How a request is judged: as it asks itself, else as the server usually does. */
function readStrictness({ headers }: Pick<FastifyRequest, "headers">, usual: Strictness): Strictness {
  const asked = headers[askedHeaders.strictness];
  if (asked === undefined || asked === "") return usual;
  const known = strictnessModes.find((mode) => mode === asked);
  if (known !== undefined) return known;
  throw wireError("bad-value", {
    message: `The header ${askedHeaders.strictness} has a value that is none`,
    fix: `Send one of ${strictnessModes.join(", ")}, or leave the header out.`,
  });
}

const REACHES: Readonly<Record<Strictness, MendingReach | undefined>> = {
  "as-upstream": "forms",
  strict: undefined,
  lenient: "slips",
};
