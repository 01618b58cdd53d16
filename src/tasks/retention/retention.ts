import { resultDays, wireError } from "../../contract/index.ts";

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/**
 * From when on results are kept, in Unix milliseconds: so many days back, those of the service unless said. 0 days keep everything.
 */
export function keptSince(now: number, retentionDays: number = resultDays): number {
  return retentionDays === 0 ? Number.NEGATIVE_INFINITY : now - retentionDays * DAY_MS;
}

/**
 * Refuses a clip or sound that a request names by its id when its days are over.
 * @throws WireError
 */
export function assertKept(
  made: { readonly id: string; readonly createdAt: number },
  path: string,
  now: number,
  retentionDays: number = resultDays,
): void {
  if (made.createdAt >= keptSince(now, retentionDays)) return;
  throw wireError("bad-value", {
    path,
    message: `${path} names what was made more than ${retentionDays} days ago`,
    fix: "Make it again, and name it within its days; or give a copy of your own by its address.",
  });
}
