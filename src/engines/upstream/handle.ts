import { isJsonObject, OnetakeError, type Json, type JsonObject } from "../../base/index.ts";
import type { Endpoint, Standard } from "../../contract/index.ts";

/** Where a task is at the other side. */
export interface Handle {
  /** Ids belong to the host that made them. */
  readonly host: string;
  readonly standard: Standard;
  /** Family of the create that travelled. */
  readonly family: string;
  /** The service's id; empty where it answers at once and gives none. */
  readonly id: string;
}

/** The handle of what an operation that answers at once has made: its very answer, for nobody could be asked for it again. */
export function toAnsweredHandle(host: string, endpoint: Endpoint, id: string, answer: Json): Json {
  return { host, standard: endpoint.standard, family: endpoint.family, id, answer };
}

/** The answer that such a handle keeps; undefined in any other, also in one that a person wrote down. */
export function readAnswer(handle: Json): Json | undefined {
  return isJsonObject(handle) ? handle["answer"] : undefined;
}

/** The handle of a task, as JSON. */
export function toHandle(host: string, { standard, family }: Endpoint, id: string): Json {
  return { host, standard, family, id };
}

/** Ids that can stand in an address and in a list parted by commas; the service's are digits. */
export function isTaskId(id: string): boolean {
  return /^[\w-]{1,128}$/.test(id);
}

/**
 * Reads a handle that this engine made, or one that a person wrote down: the id alone, of a task that the create of `endpoint` made at this host.
 * @throws OnetakeError for one of another host, or none at all.
 */
export function readHandle(handle: Json, host: string, endpoint: Pick<Endpoint, "standard" | "family">): Handle {
  const { host: its, standard, family, id } = complete(isJsonObject(handle) ? handle : {}, host, endpoint);
  const isKnown = standard === "legacy" || standard === "new";
  if (typeof its !== "string" || !isKnown || typeof family !== "string" || typeof id !== "string" || !isTaskId(id))
    throw new OnetakeError("no-handle", "This is no handle of a task at the paid service.");
  if (its !== host)
    throw new OnetakeError("other-host", `The task is at ${its}, and this engine asks ${host}.`, {
      fix: `Ids belong to the host that made them: start the server with https://${its} as the paid service to get its result.`,
    });
  return { host: its, standard, family, id };
}

function complete(handle: JsonObject, host: string, { standard, family }: Pick<Endpoint, "standard" | "family">): JsonObject {
  return Object.keys(handle).join() === "id" ? { host, standard, family, ...handle } : handle;
}
