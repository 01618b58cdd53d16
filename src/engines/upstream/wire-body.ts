import { isJsonObject, type Json, type JsonObject } from "../../base/index.ts";
import { readRoles, replaceAt, type Endpoint } from "../../contract/index.ts";
import { blobOf, mediaValues } from "../index.ts";

/**
 * The body that leaves: media that were taken in as raw base64, addresses as they are, the external id at its place, and no address for
 * callbacks, which are for the caller's own server.
 * @throws whatever reading a blob throws; TypeError for one at a place that takes addresses only.
 */
export async function toWireBody(
  endpoint: Endpoint,
  body: JsonObject,
  externalId: string,
  readBlob: (id: string) => Promise<Uint8Array>,
): Promise<JsonObject> {
  const texts = new Map<string, string>();
  for (const { path, text, forms } of mediaValues(endpoint, body)) {
    const blob = blobOf(text);
    if (blob === undefined) continue;
    if (!forms.includes("base64")) throw new TypeError(`${path} takes an address only`);
    texts.set(path, Buffer.from(await readBlob(blob)).toString("base64"));
  }
  const callback = readRoles(endpoint, body).one("callback")?.path;
  const silent = callback === undefined ? body : setAt(body, callback.split("."), undefined);
  const named = endpoint.onceBy === undefined ? silent : setAt(silent, endpoint.onceBy.split("."), externalId);
  return replaceAt(named, texts);
}

function setAt(record: JsonObject, [name = "", ...deeper]: readonly string[], value: Json | undefined): JsonObject {
  const { [name]: member, ...others } = record;
  if (deeper.length === 0) return value === undefined ? others : { ...record, [name]: value };
  if (value === undefined && !isJsonObject(member)) return record;
  return { ...record, [name]: setAt(isJsonObject(member) ? member : {}, deeper, value) };
}
