import { replaceAt, type Finding, type MediaFacts } from "../../contract/index.ts";
import { blobOf, mediaValues, type Engine, type Travel } from "../../engines/index.ts";
import type { TaskContext } from "../context.ts";
import { judgeByContract } from "../judge-request.ts";
import { ownEvidence } from "../own-evidence.ts";

/**
 * Judges what will leave: the operation and body that travel, with what is known of their media and what the user accepted as evidence of that host. Whatever
 * the service would refuse is refused before it is paid for.
 * @throws WireError
 */
export async function judgeTravel(
  context: Pick<TaskContext, "world" | "store">,
  engine: Pick<Engine, "paid">,
  { endpoint, body }: Travel,
  { facts, strict = false }: { readonly facts: Readonly<Record<string, MediaFacts>>; readonly strict?: boolean },
): Promise<readonly Finding[]> {
  const taken = mediaValues(endpoint, body).filter(({ text }) => blobOf(text) !== undefined);
  const written = replaceAt(body, new Map(taken.map(({ path, text }) => [path, toContent(text)])));
  const evidence = await ownEvidence(context.store.evidence, engine.paid?.host);
  return judgeByContract(context, { endpoint, body: written, strict }, { facts, ...(evidence && { evidence }) });
}

/**
 * Stands for content that travels as base64: the contract judges by the text whether it is base64, and whether two are the same; the rest by the
 * facts.
 */
function toContent(text: string): string {
  return Buffer.from(blobOf(text) ?? "", "hex").toString("base64");
}
