import type { Blobs } from "../../store/index.ts";

/**
 * Makes content once per name and keeps it as a blob; answers the blob's id. A failure is not kept: the next caller tries again. What
 * was removed meanwhile, because no task names it, is made again.
 */
export function createMadeBlobs(blobs: Blobs, make: (name: string) => Promise<Uint8Array>): (name: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  const makeAnew = (name: string): Promise<string> => {
    const fresh = make(name).then((content) => blobs.put(content));
    made.set(name, fresh);
    fresh.catch(() => made.delete(name));
    return fresh;
  };
  return async (name) => {
    const known = await made.get(name);
    return known !== undefined && (await blobs.size(known)) !== undefined ? known : await makeAnew(name);
  };
}
