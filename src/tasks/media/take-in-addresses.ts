import { join } from "node:path";

import type { JsonObject } from "../../base/index.ts";
import { wireError, replaceAt, type Endpoint, type Finding, type MediaFacts } from "../../contract/index.ts";
import { BLOB_PREFIX, isAddress, mediaValues, type MediaValue } from "../../engines/index.ts";
import type { TaskContext } from "../context.ts";
import { TaskFailure } from "../errors.ts";
import { fetchTo, judgeFile } from "./fetch-media.ts";
import { toFacts } from "./judge.ts";
import { remarkOn } from "./remarks.ts";
import type { TakenIn } from "./take-in.ts";

/** A body whose addresses were looked at. */
export interface LookedAt extends TakenIn {
  /** What was found at the addresses that stay, by address. */
  readonly facts: ReadonlyMap<string, MediaFacts>;
}

/**
 * Fetches what a body names by address, and judges it before anything is paid for. Pictures are kept, with `blob:` references in their places,
 * so that what is approved is what is sent; clips and sounds stay addresses, for the other side fetches them itself. A clip or sound
 * that cannot be fetched from here is told and not judged: the other side may reach it.
 * @throws WireError for a picture that cannot be fetched, and for anything that breaks the contract's limits.
 */
export async function takeInAddresses(context: TaskContext, endpoint: Endpoint, body: JsonObject): Promise<LookedAt> {
  const values = mediaValues(endpoint, body).filter(({ text }) => isAddress(text));
  if (values.length === 0) return { body, findings: [], facts: new Map() };
  const folder = await context.world.disk.temporaryDirectory("onetake-plan-");
  try {
    const looks = await Promise.all(
      values.map((value, index) => lookAt(context, endpoint, body, value, join(folder, String(index)))),
    );
    const references = new Map(
      looks.flatMap(({ path, blob }) => (blob === undefined ? [] : [[path, BLOB_PREFIX + blob] as const])),
    );
    return {
      body: references.size > 0 ? replaceAt(body, references) : body,
      findings: looks.flatMap(({ findings }) => findings),
      facts: new Map(looks.flatMap(({ text, facts }) => (facts === undefined ? [] : [[text, facts] as const]))),
    };
  } finally {
    await context.world.disk.remove(folder);
  }
}

interface Look extends Pick<MediaValue, "path" | "text"> {
  readonly blob?: string;
  readonly facts?: MediaFacts;
  readonly findings: readonly Finding[];
}

async function lookAt(context: TaskContext, endpoint: Endpoint, body: JsonObject, value: MediaValue, to: string): Promise<Look> {
  const { path, text, medium, forms } = value;
  const isKept = medium === "image" && forms.includes("base64");
  try {
    await fetchTo(isKept ? context : { ...context, limits: { ...context.limits, tries: 1 } }, value, to, NEVER);
  } catch (thrown) {
    if (!(thrown instanceof TaskFailure) || isKept) throw toRefusal(path, thrown);
    return { path, text, findings: [unseen(value, thrown)] };
  }
  try {
    const probed = await judgeFile(context, value, to);
    const findings = remarkOn(endpoint, body, value, probed);
    if (!isKept) return { path, text, facts: toFacts(medium, probed), findings };
    return { path, text, blob: await context.blobs.putFile(to), findings };
  } catch (thrown) {
    throw toRefusal(path, thrown);
  }
}

const NEVER = new AbortController().signal;

/** What a task would fail over later is refused now, before it is paid for. */
function toRefusal(path: string, thrown: unknown): unknown {
  if (!(thrown instanceof TaskFailure)) return thrown;
  return wireError("bad-value", {
    path,
    message: thrown.message,
    fix: "Send a file that can be fetched and is within the limits.",
  });
}

function unseen({ path, medium }: MediaValue, { message }: TaskFailure): Finding {
  const what = medium === "audio" ? "sound" : "clip";
  const fix = `Make sure that the other side can fetch the ${what}, and that it is within the limits.`;
  return { path, rule: "media-unseen", severity: "care", message: `The ${what} was not judged. ${message}`, fix, evidence: [] };
}
