import type { Clock } from "../../base/index.ts";
import type { Blobs, Store } from "../../store/index.ts";
import { DAY_MS, keptSince } from "./retention.ts";

/** What a sweep works on. */
export interface SweepOptions {
  readonly store: Pick<Store, "neededBlobs">;
  readonly blobs: Pick<Blobs, "list" | "remove">;
  readonly clock: Clock;
  /** Days after which results are gone; those of the service by default, and 0 for never: then only what no row names goes. */
  readonly retentionDays?: number;
}

/** What a sweep did. */
export interface Swept {
  readonly seen: number;
  readonly removed: number;
}

/**
 * Removes the files that nobody needs any more: results and inputs of tasks that ended so many days ago, and what requests left that
 * were refused. What an unfinished task, an element or a voice names stays; rows stay too. A file goes one day after its time has
 * come, and only when nobody has put the same content within that day: so it disturbs neither tasks that run nor requests under way,
 * and may be ended at any moment and run by several processes at once.
 */
export async function sweep({ store, blobs, clock, retentionDays }: SweepOptions): Promise<Swept> {
  const now = clock.now();
  const needed = await store.neededBlobs(Math.max(0, keptSince(now, retentionDays) - DAY_MS));
  let [seen, removed] = [0, 0];
  for await (const id of blobs.list()) {
    seen++;
    if (!needed.has(id) && (await blobs.remove(id, now - DAY_MS))) removed++;
  }
  return { seen, removed };
}
