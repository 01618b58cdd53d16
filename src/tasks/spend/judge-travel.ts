import type { Finding, MediaFacts } from "../../contract/index.ts";
import { blobOf, mediaValues, replaceAt, type Travel } from "../../engines/index.ts";
import type { TaskContext } from "../context.ts";
import { judgeByContract } from "../judge-request.ts";
import { ownEvidence } from "../own-evidence.ts";

/**
 * Judges what will leave: the operation and body that travel, with what is known of their media and what the user accepted as evidence. Whatever
 * the service would refuse is refused before it is paid for.
 * @throws WireError
 */
export async function judgeTravel(
  context: Pick<TaskContext, "world" | "store">,
  { endpoint, body }: Travel,
  facts: Readonly<Record<string, MediaFacts>>,
  strict = false,
): Promise<readonly Finding[]> {
  // Content travels as base64. Its digest is base64 too, and as different from others as the content is; all else is told by the facts.
  const texts = mediaValues(endpoint, body).map(({ path, text }) => [path, blobOf(text) ?? text] as const);
  const written = replaceAt(body, new Map(texts));
  const evidence = await ownEvidence(context.store.evidence);
  return judgeByContract(context, { endpoint, body: written, strict }, { facts, ...(evidence && { evidence }) });
}
