import type { JsonObject } from "../../base/index.ts";
import { check, toWireError } from "../../contract/index.ts";

/**
 * Refuses a body that the contract refuses, by its first finding.
 * @throws WireError
 */
export function assertAccepted(endpointId: string, body: JsonObject): void {
  const refused = check(endpointId, body).find((finding) => finding.severity === "refuse");
  if (refused) throw toWireError(refused);
}

/** Paths of the fields that the service does not know and so ignores. */
export function listIgnoredFields(endpointId: string, body: JsonObject): readonly string[] {
  return check(endpointId, body)
    .filter((finding) => finding.unknownField === true)
    .map((finding) => finding.path);
}
