import type { PackRow } from "../../store/index.ts";

/** The packs that can pay at a moment: in effect, not lapsed, not used up. */
export function activePacks(packs: readonly PackRow[], at: number): readonly PackRow[] {
  return packs.filter((pack) => pack.remaining > 0 && isInEffect(pack, at));
}

/** Whether a pack is in effect at a moment; the moment at which it lapses is the first at which it is not. */
export function isInEffect({ effectiveAt, invalidAt }: PackRow, at: number): boolean {
  return effectiveAt <= at && at < invalidAt;
}
