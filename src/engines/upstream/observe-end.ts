import type { JsonObject } from "../../base/index.ts";
import { findEndpoint, replaceAt, type Endpoint } from "../../contract/index.ts";
import { reduceExchange } from "../../contract/observe/index.ts";
import { blobOf, mediaValues, type EngineJob } from "../index.ts";
import type { Upstream } from "./link.ts";
import type { Seen } from "./open-task.ts";

/** Lets the observer know how a task ended, together with what its create sent: so the end speaks of the create's fields. */
export function observeEnd({ options, host, world }: Upstream, { record, operation }: Seen, { endpoint, body }: EngineJob): void {
  if (options.observe === undefined) return;
  const at = world.clock.now();
  const sent = asSent(findEndpoint(endpoint), body);
  const create = reduceExchange({ endpoint, host, at, http: 200, code: 0, body: sent });
  if (create) options.observe({ endpoint: operation, host, at, http: 200, code: 0, data: record, create });
}

// Content travelled as base64, and of that nothing but its form is kept.
function asSent(endpoint: Endpoint, body: JsonObject): JsonObject {
  const taken = mediaValues(endpoint, body).filter(({ text }) => blobOf(text) !== undefined);
  return replaceAt(body, new Map(taken.map(({ path }) => [path, "AAAA"])));
}
