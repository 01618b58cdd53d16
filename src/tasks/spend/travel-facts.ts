import { OnetakeError } from "../../base/index.ts";
import { readRoles, wireError, type MediaFacts, type Medium } from "../../contract/index.ts";
import { blobOf, mediaValues, type Travel } from "../../engines/index.ts";
import type { TaskContext } from "../context.ts";
import { madeValues } from "../made-files.ts";
import { toFacts } from "../media/judge.ts";
import { textOf } from "../text-of.ts";

/**
 * What is known of the media of a request that travels, by path: of what was taken in, of what was made here and is named by its id, and, by
 * address, of what was looked at where it is.
 * @throws WireError for content that cannot be read.
 */
export async function factsOf(
  { blobs, probe, store }: Pick<TaskContext, "blobs" | "probe" | "store">,
  account: string,
  { endpoint, body }: Travel,
  byAddress: ReadonlyMap<string, MediaFacts>,
): Promise<Readonly<Record<string, MediaFacts>>> {
  const facts: Record<string, MediaFacts> = {};
  for (const { path, text, medium } of mediaValues(endpoint, body)) {
    const blob = blobOf(text);
    const found = blob === undefined ? byAddress.get(text) : await measure(path, medium, blob);
    if (found !== undefined) facts[path] = found;
  }
  for (const { value, medium } of madeValues(readRoles(endpoint, body))) {
    const row = await store.findMade(account, textOf(value));
    if (row?.medium === medium) facts[value.path] = toFacts(medium, await probe(medium, await blobs.localPath(row.blob)));
  }
  return facts;

  async function measure(path: string, medium: Medium, blob: string): Promise<MediaFacts> {
    try {
      return toFacts(medium, await probe(medium, await blobs.localPath(blob)));
    } catch (thrown) {
      const fix = (thrown instanceof OnetakeError && thrown.fix) || `Send a sound ${medium} file.`;
      throw wireError("bad-value", { path, message: `${path} is not a readable ${medium}`, fix });
    }
  }
}
