import { join } from "node:path";

import { OnetakeError, type JsonObject } from "../../base/index.ts";
import { replaceAt, type Endpoint } from "../../contract/index.ts";
import type { TaskContext } from "../context.ts";
import { TaskFailure } from "../errors.ts";
import { findFault, toReason } from "./judge.ts";
import { BLOB_PREFIX, blobOf, mediaValues, type MediaValue } from "../../engines/index.ts";
import type { ProbedMedia } from "./probe-port.ts";
import { remarkOn } from "./remarks.ts";

/**
 * Brings in everything that a body names: addresses are fetched through the guard, every file is probed and judged by the contract's
 * limits, and kept. Answers the body with `blob:` references only. Nothing is left behind when it fails.
 * @throws TaskFailure with the reason that the caller reads; the signal's reason.
 */
export async function fetchMedia(
  context: TaskContext,
  endpoint: Endpoint,
  body: JsonObject,
  signal: AbortSignal,
): Promise<JsonObject> {
  const values = mediaValues(endpoint, body);
  if (values.length === 0) return body;
  const { disk } = context.world;
  const folder = await disk.temporaryDirectory("onetake-media-");
  try {
    const paths = await Promise.all(values.map((value, index) => bringIn(context, value, join(folder, String(index)), signal)));
    for (const [index, value] of values.entries()) {
      const probed = await judgeFile(context, value, paths[index] ?? "");
      const remarks = blobOf(value.text) === undefined ? remarkOn(endpoint, body, value, probed) : []; // the others were told at the create
      for (const { path, rule, message } of remarks) context.logger.info("a fetched medium is odd", { path, rule, message });
    }
    const references = new Map<string, string>();
    for (const [index, value] of values.entries()) {
      const blob = blobOf(value.text) ?? (await context.blobs.putFile(paths[index] ?? ""));
      references.set(value.path, BLOB_PREFIX + blob);
    }
    return replaceAt(body, references);
  } finally {
    await disk.remove(folder);
  }
}

/** The local file of a value; an address is fetched to `to`. */
async function bringIn(context: TaskContext, value: MediaValue, to: string, signal: AbortSignal): Promise<string> {
  const blob = blobOf(value.text);
  return blob === undefined ? await fetchTo(context, value, to, signal) : await context.blobs.localPath(blob);
}

/**
 * Fetches what an address has to `to`, through the guard of the network; answers `to`.
 * @throws TaskFailure with the reason that the caller reads; the signal's reason.
 */
export async function fetchTo(context: TaskContext, value: MediaValue, to: string, signal: AbortSignal): Promise<string> {
  const { limits, egress, world } = context;
  const maxBytes = Math.min(value.limits.maxBytes ?? limits.mediaBytes, limits.mediaBytes);
  for (let tries = 1; ; tries++) {
    try {
      await egress.download(value.text, { to, maxBytes, timeoutMs: limits.downloadMs, signal });
      return to;
    } catch (thrown) {
      signal.throwIfAborted();
      if (!isPassing(thrown) || tries >= limits.tries) throw toFailure(value, thrown);
      await world.clock.sleep(500 * 2 ** tries, signal);
    }
  }
}

const PASSING: ReadonlySet<string> = new Set(["egress-unreachable", "egress-timeout", "egress-broken-off"]);

function isPassing(thrown: unknown): boolean {
  return thrown instanceof OnetakeError && PASSING.has(thrown.code);
}

// The reason says what the caller can change, and nothing of what was found at the address: that would tell of the network behind us.
function toFailure({ path, medium }: MediaValue, thrown: unknown): TaskFailure {
  return new TaskFailure(`The ${medium} at ${path} could not be fetched.${cureOf(thrown)}`, thrown);
}

/**
 * Judges a local file by the limits of the value that it stands for; answers what was found in it.
 * @throws TaskFailure with the reason that the caller reads.
 */
export async function judgeFile(
  { probe }: TaskContext,
  value: Pick<MediaValue, "path" | "medium" | "limits">,
  file: string,
): Promise<ProbedMedia> {
  const { path, medium } = value;
  let probed;
  try {
    probed = await probe(medium, file);
  } catch (thrown) {
    throw new TaskFailure(`The ${medium} at ${path} is not a readable ${medium} file.${cureOf(thrown)}`, thrown);
  }
  const fault = findFault(value, probed);
  if (fault) throw new TaskFailure(toReason(value, fault));
  return probed;
}

function cureOf(thrown: unknown): string {
  return thrown instanceof OnetakeError && thrown.fix !== undefined ? ` ${thrown.fix}` : "";
}
