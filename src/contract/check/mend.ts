import type { Json } from "../../base/index.ts";
import { findEndpoint } from "../lookup.ts";
import { mendBody, type Mended, type MendingReach } from "./mend-body.ts";

/**
 * Writes a body as it was surely meant, by this package's contract; see {@link mendBody}.
 * @throws TypeError for an endpoint id that the contract does not declare.
 */
export function mend(endpointId: string, body: Json, reach?: MendingReach): Mended {
  return mendBody(findEndpoint(endpointId), body, reach);
}
