import type { ClaimId, Endpoint, ErrorRow, Evidence } from "../vocabulary/index.ts";

/** Everything that the linters look at. The product's own is put together by `scripts/lint-contract.ts`, tests hand in broken ones. */
export interface LintMaterial {
  readonly endpoints: readonly Endpoint[];
  readonly errorRows: readonly ErrorRow[];
  /** Every statement of the contract. */
  readonly claims: readonly ClaimId[];
  readonly log: readonly Evidence[];
  /** Lines of the committed ledger: a record's hash and id. */
  readonly ledger: readonly string[];
  /** A hash of a text that is the same everywhere, such as the first half of SHA-256 in hexadecimal digits. */
  readonly hash: (text: string) => string;
  /** What the contract generates: path from the repository's root, and content. */
  readonly generated: ReadonlyMap<string, string>;
  /** Content of a file on disk, by its path from the repository's root; undefined when it is not there. */
  readonly read: (path: string) => string | undefined;
  /** Ids of the committed wire vectors, and of the cases for which none can be made. */
  readonly vectors: readonly string[];
  readonly excluded: readonly string[];
  /** The product's own source files: path from the repository's root, and content. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A linter over the contract. It answers one sentence for each thing that is wrong, none when all is well. */
export interface Lint {
  /** Name for people and scripts, such as `evidence-per-claim`. */
  readonly name: string;
  /** What it holds the contract to. */
  readonly holds: string;
  readonly find: (material: LintMaterial) => readonly string[];
}
