import type { FastifyRequest } from "fastify";

import type { JsonObject } from "../../base/index.ts";
import {
  askedHeaders,
  mend,
  strictnessModes,
  type Endpoint,
  type Mending,
  type MendingReach,
  type Strictness,
} from "../../contract/index.ts";
import { readHeaderChoice } from "./header-choice.ts";
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
function readStrictness(request: Pick<FastifyRequest, "headers">, usual: Strictness): Strictness {
  return readHeaderChoice(request, askedHeaders.strictness, strictnessModes) ?? usual;
}

const REACHES: Readonly<Record<Strictness, MendingReach | undefined>> = {
  "as-upstream": "forms",
  strict: undefined,
  lenient: "slips",
};
