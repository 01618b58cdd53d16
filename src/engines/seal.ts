import { createHash } from "node:crypto";

import { canonicalJson, isJsonObject, type JsonObject } from "../base/index.ts";
import { formOf, readRoles, replaceAt, type Endpoint } from "../contract/index.ts";
import { BLOB_PREFIX, mediaValues } from "./media-values.ts";

/**
 * The digest of what a create buys: operation and body in canonical JSON, SHA-256 in hex, and the host where it is bought, where one is meant: a
 * yes to something at one place is none to it at another. The same for a body with its media inline and for
 * one with `blob:` references in their place. The external id and the callback's address are left out: they change nothing of what is
 * bought, and the first is put in by us when it is sent.
 */
export function sealOf(endpoint: Endpoint, body: JsonObject, host = ""): string {
  return sha256(
    `${host === "" ? "" : `${host}\n`}${endpoint.id}\n${canonicalJson(boughtOf(endpoint, collapse(endpoint, body)))}`,
  );
}

/** A body without its external id and callback, which change nothing of what is bought. */
export function boughtOf(endpoint: Endpoint, body: JsonObject): JsonObject {
  return withoutPaths(body, unboughtPaths(endpoint, body));
}

/** SHA-256, hex. */
function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function collapse(endpoint: Endpoint, body: JsonObject): JsonObject {
  const texts = new Map<string, string>();
  for (const { path, text } of mediaValues(endpoint, body))
    if (formOf(text) === "base64") texts.set(path, BLOB_PREFIX + sha256(Buffer.from(text, "base64")));
  return replaceAt(body, texts);
}

function unboughtPaths(endpoint: Endpoint, body: JsonObject): readonly string[] {
  const roles = readRoles(endpoint, body);
  const callback = roles.one("callback")?.path;
  return [...(endpoint.onceBy === undefined ? [] : [endpoint.onceBy]), ...(callback === undefined ? [] : [callback])];
}

/** A record without the members at some paths; records that are empty then go too. */
function withoutPaths(body: JsonObject, paths: readonly string[]): JsonObject {
  return paths.reduce<JsonObject>((rest, path) => without(rest, path.split(".")), body);
}

function without(record: JsonObject, [name = "", ...deeper]: readonly string[]): JsonObject {
  const { [name]: member, ...others } = record;
  if (deeper.length === 0 || !isJsonObject(member)) return deeper.length === 0 ? others : record;
  const rest = without(member, deeper);
  return Object.keys(rest).length === 0 ? others : { ...record, [name]: rest };
}
