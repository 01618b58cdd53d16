import type { JsonObject } from "../../base/index.ts";
import { wireError, type Endpoint } from "../../contract/index.ts";
import type { TaskContext } from "../context.ts";
import { findFault } from "./judge.ts";
import { BLOB_PREFIX, isAddress, mediaValues, replaceAt, type MediaValue } from "./media-values.ts";

/**
 * Takes in the content that a body carries inline: decoded, measured, kept as blobs, and judged where the service judges at the
 * create. Answers the body with `blob:` references in place of the content; addresses are left for later.
 * @throws WireError for content that is too large or refused.
 */
export async function takeInInline(context: TaskContext, endpoint: Endpoint, body: JsonObject): Promise<JsonObject> {
  const references = new Map<string, string>();
  for (const value of mediaValues(endpoint, body)) {
    if (isAddress(value.text)) continue;
    const blob = await context.blobs.put(decode(value, context.limits.mediaBytes));
    references.set(value.path, BLOB_PREFIX + blob);
    if (value.limits.judged === "create") await judgeNow(context, value, blob);
  }
  return references.size > 0 ? replaceAt(body, references) : body;
}

function decode({ path, text, limits }: MediaValue, mostBytes: number): Uint8Array {
  const most = Math.min(limits.maxBytes ?? mostBytes, mostBytes);
  // Four characters carry three bytes: the length is known before the content is decoded.
  if (text.length > Math.ceil((most * 4) / 3) + 4) {
    throw wireError("bad-value", {
      path,
      message: `${path} is larger than ${most} bytes`,
      fix: `Send a file of at most ${most} bytes.`,
    });
  }
  // What is no base64 was refused by the contract's check before.
  const content = Buffer.from(text, "base64");
  return content;
}

async function judgeNow({ blobs, probe }: TaskContext, value: MediaValue, blob: string): Promise<void> {
  const { path, medium } = value;
  let probed;
  try {
    probed = await probe(medium, await blobs.localPath(blob));
  } catch {
    throw wireError("bad-value", { path, message: `${path} is not a readable ${medium}`, fix: `Send a sound ${medium} file.` });
  }
  const fault = findFault(value, probed);
  if (fault) throw wireError("bad-value", { path, message: `${path} ${fault.message}`, fix: fault.fix });
}
