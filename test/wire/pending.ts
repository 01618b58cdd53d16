import { findEndpoint, readRoles, type Endpoint } from "../../src/contract/index.ts";
import type { JsonObject } from "../../src/base/index.ts";

/*
 * What the server of this tree does not serve yet, each with the reason. Tests that meet a line expect 501 there, so a line that is no
 * longer true fails: delete it then. What can never be served honestly stays, and says so.
 */

/** By family, or by endpoint where only one of a family is meant. */
export const pending: Readonly<Record<string, string>> = {
  "image-recognize": "nothing here cuts figures out of pictures",
};

/** What needs faces or masks found in a clip, which nothing here can do: 501 for good. */
export const neverServed: ReadonlySet<string> = new Set(["multi-elements", "identify-face", "advanced-lip-sync"]);

/** Why nobody is called back yet; undefined when callbacks are served. */
export const callbacksPending: string | undefined = undefined;

/** Why a request ends in 501; undefined when it is served. Queries of a family are served although its creates are not. */
export function whyNotServed(endpointId: string, body: JsonObject = {}): string | undefined {
  const endpoint = findEndpoint(endpointId);
  if (isTaskQuery(endpoint)) return undefined;
  if (neverServed.has(endpoint.family)) return "nothing here finds faces or masks";
  const reason = pending[endpoint.family] ?? pending[endpoint.id];
  if (reason !== undefined) return reason;
  const callback = readRoles(endpoint, body).one("callback")?.value;
  return typeof callback === "string" && callback !== "" ? callbacksPending : undefined;
}

function isTaskQuery({ action, standard }: Endpoint): boolean {
  return standard === "legacy" && (action === "one" || action === "list");
}
