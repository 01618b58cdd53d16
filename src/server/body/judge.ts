import { check, toWireError, type Endpoint, type Finding } from "../../contract/index.ts";
import type { TakenBody } from "./take-body.ts";

/**
 * Refuses a body that the contract refuses, by its first finding; answers what else there is to say about it.
 * @throws WireError
 */
export function assertAccepted(endpoint: Endpoint, { body, strict }: TakenBody): readonly Finding[] {
  const findings = check(endpoint.id, body, { strict });
  const refused = findings.find(({ severity }) => strict || severity === "refuse");
  if (refused) throw toWireError(refused);
  return findings;
}
