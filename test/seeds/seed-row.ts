import type { ClaimId, Status } from "../../src/contract/index.ts";

/** One statement of a seed, in our words, with the claims of the contract that carry it. */
export interface SeedRow {
  readonly seed: "000" | "002" | "003";
  /** Heading under which it stands there, shortened. */
  readonly heading: string;
  /** What it states, in our words. */
  readonly row: string;
  /** The seed's own label; absent where it gives none. */
  readonly status?: Status;
  /** The seed says "partially". */
  readonly isPartial?: true;
  /** Claims that have that status as of the seed's day. */
  readonly claims: readonly ClaimId[];
  /** Further claims that carry the statement; each is reached, whatever its status. */
  readonly also?: readonly ClaimId[];
  /** Words of notes and limits that the register shows for these claims or their endpoint. */
  readonly shows?: readonly string[];
  /** Where other evidence gives another standing: as of the seed's day already (`onDay`) or since (`now`), by which record. */
  readonly moved?: readonly {
    readonly claims: readonly ClaimId[];
    readonly onDay?: Status;
    readonly now?: Status;
    readonly by: string;
  }[];
  /** Hashes of the statements of the seed that it covers, as `scripts/check-seed-rows.ts` makes them. */
  readonly covers: readonly string[];
}
