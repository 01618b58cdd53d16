import type { Blobs } from "../../store/index.ts";

/** Makes content once per name and keeps it as a blob; answers the blob's id. A failure is not kept: the next caller tries again. */
export function createMadeBlobs(blobs: Blobs, make: (name: string) => Promise<Uint8Array>): (name: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const fresh = make(name).then((content) => blobs.put(content));
    made.set(name, fresh);
    fresh.catch(() => made.delete(name));
    return fresh;
  };
}
