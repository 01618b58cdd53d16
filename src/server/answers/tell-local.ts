import type { FastifyReply } from "fastify";

import type { JsonObject } from "../../base/index.ts";
import {
  localHeaders,
  presetElements,
  presetVoices,
  readRoles,
  type Endpoint,
  type Role,
  type RoleValue,
} from "../../contract/index.ts";

/** Tells that the catalogue of an answer is Onetake's own: what the real service's holds is not known. */
export function tellLocalCatalogue(reply: FastifyReply): void {
  reply.header(localHeaders.localOnly, "the whole list; the real service has a catalogue of its own");
}

const CATALOGUES: readonly { readonly what: string; readonly roles: readonly Role[]; readonly ids: ReadonlySet<string> }[] = [
  { what: "element", roles: ["element"], ids: new Set(presetElements.map(({ id }) => id)) },
  { what: "voice", roles: ["voice", "element-voice"], ids: new Set(presetVoices.map(({ id }) => id)) },
];

/** Tells which elements and voices of a request are of Onetake's own catalogues, and so unknown to the real service. */
export function tellLocalIds(reply: FastifyReply, endpoint: Endpoint, body: JsonObject): void {
  const values = readRoles(endpoint, body);
  const found = CATALOGUES.flatMap(({ what, roles, ids }) =>
    roles.flatMap((role) => values.all(role).map(idOf)).flatMap((id) => (ids.has(id) ? [`${what} ${id}`] : [])),
  );
  if (found.length > 0) reply.header(localHeaders.localOnly, [...new Set(found)].join(", "));
}

function idOf({ value }: RoleValue): string {
  return typeof value === "object" ? "" : String(value);
}
