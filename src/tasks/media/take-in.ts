import { join } from "node:path";

import { OnetakeError, type JsonObject } from "../../base/index.ts";
import { wireError, replaceAt, type Endpoint, type Finding } from "../../contract/index.ts";
import type { TaskContext } from "../context.ts";
import { findFault, toRefusal } from "./judge.ts";
import { BLOB_PREFIX, isAddress, mediaValues, type MediaValue } from "../../engines/index.ts";
import type { ProbedMedia } from "./probe-port.ts";
import { remarkOn } from "./remarks.ts";

/** A body whose inline content was taken in. */
export interface TakenIn {
  /** With `blob:` references in place of the content. */
  readonly body: JsonObject;
  /** What there is to say about content that was taken. */
  readonly findings: readonly Finding[];
}

/**
 * Takes in the content that a body carries inline: decoded, measured, judged where the service judges at the create, and kept as
 * blobs. Nothing is kept of a body that is refused. Addresses are left for later, and so is content that the task is judged by.
 * @throws WireError for content that is too large or refused.
 */
export async function takeInInline(context: TaskContext, endpoint: Endpoint, body: JsonObject): Promise<TakenIn> {
  const inline = mediaValues(endpoint, body).filter(({ text }) => !isAddress(text));
  const contents = inline.map((value) => decode(value, context.limits.mediaBytes));
  const findings: Finding[] = [];
  for (const [index, value] of inline.entries()) {
    const probed = await measure(context, value, contents[index] ?? new Uint8Array());
    if (probed) findings.push(...remarkOn(endpoint, body, value, probed));
  }
  const references = new Map<string, string>();
  for (const [index, { path }] of inline.entries())
    references.set(path, BLOB_PREFIX + (await context.blobs.put(contents[index] ?? new Uint8Array())));
  return { body: references.size > 0 ? replaceAt(body, references) : body, findings };
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
  return Buffer.from(text, "base64");
}

/** What the content is. Undefined for content that the task will fail over, where the service finds that out later. */
async function measure(context: TaskContext, value: MediaValue, content: Uint8Array): Promise<ProbedMedia | undefined> {
  const { path, medium, limits } = value;
  const isJudged = limits.judged === "create";
  let probed;
  try {
    probed = await probeContent(context, medium, content);
  } catch (thrown) {
    if (!isJudged) return undefined;
    throw wireError("bad-value", {
      path,
      message: `${path} is not a readable ${medium}`,
      fix: (thrown instanceof OnetakeError && thrown.fix) || `Send a sound ${medium} file.`,
    });
  }
  const fault = findFault(value, probed);
  if (fault && isJudged) throw toRefusal(value, fault);
  return fault ? undefined : probed;
}

// Pictures are read where they are; whatever else there is has parsers that want a file.
async function probeContent(
  { probe, world }: TaskContext,
  medium: MediaValue["medium"],
  content: Uint8Array,
): Promise<ProbedMedia> {
  if (medium === "image") return await probe(medium, content);
  const folder = await world.disk.temporaryDirectory("onetake-inline-");
  try {
    const file = join(folder, "0");
    await world.disk.write(file, content);
    return await probe(medium, file);
  } finally {
    await world.disk.remove(folder);
  }
}
