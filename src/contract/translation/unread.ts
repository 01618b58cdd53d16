import type { JsonObject } from "../../base/index.ts";
import { fieldAt, patternOf } from "../roles/paths.ts";
import type { Endpoint } from "../vocabulary/index.ts";
import { contentsOf } from "./places.ts";
import { leavesOf } from "./leaves.ts";
import type { Told } from "./meaning.ts";

/**
 * Tells of every value that was sent but not read, so that nothing is lost in silence: fields that the contract does not know,
 * values of a wrong kind, and what has no effect beside the rest.
 */
export function tellUnread(endpoint: Endpoint, body: JsonObject, read: readonly string[], { lost }: Told): void {
  for (const { path } of leavesOf(body)) {
    if (isTagOfRead(endpoint, path, read)) continue;
    if (read.some((place) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`))) continue;
    const pattern = patternOf(endpoint.bodyFields, body, path);
    const refused = endpoint.refusedForms.find(
      (form) => form.path === pattern && form.value === undefined && form.form === undefined,
    );
    if (refused !== undefined) lost.push({ path, aspect: "unknown", reason: refused.message, fix: refused.fix });
    else if (fieldAt(endpoint.bodyFields, pattern) === undefined)
      lost.push({ path, aspect: "unknown", reason: "the contract knows no such field here", fix: "leave it out" });
    else lost.push({ path, aspect: "unknown", reason: "it has no effect beside the rest of the request", fix: "leave it out" });
  }
}

/** What form an entry of the contents has is read along with the rest of it. */
function isTagOfRead(endpoint: Endpoint, path: string, read: readonly string[]): boolean {
  const tag = contentsOf(endpoint)?.tag;
  const entry = tag !== undefined && path.endsWith(`].${tag}`) ? path.slice(0, -tag.length) : undefined;
  return entry !== undefined && read.some((place) => place.startsWith(entry));
}
