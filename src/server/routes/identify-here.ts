import type { FastifyReply, FastifyRequest } from "fastify";

import { tellEngines, usualEngineName } from "../engines/choose-engine.ts";
import { ANY_WORK, identify } from "./identify.ts";
import type { Parts } from "./parts.ts";

/**
 * Finds out whose request to a path of Onetake's own it is, and tells the engine that it would use.
 * @throws WireError when the credential is not taken, or the account may not call from this address.
 */
export async function identifyHere(request: FastifyRequest, reply: FastifyReply, parts: Parts): Promise<void> {
  tellEngines(reply, [parts.engine.name]);
  await identify(request, parts, ANY_WORK);
  tellEngines(reply, [usualEngineName(request, parts)]);
}
