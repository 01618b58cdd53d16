import { readSeed, type SeedStatement } from "./read-seed.ts";

/** What a table of rows says that it covers. */
interface CoveringRow {
  readonly row: string;
  readonly covers: readonly string[];
}

/** What a table misses of a seed document, and what it covers that is not there. */
export interface Uncovered {
  readonly statements: number;
  readonly uncovered: readonly SeedStatement[];
  readonly stale: readonly { readonly hash: string; readonly row: string }[];
}

/** Compares a seed document with the rows that are meant to cover it. */
export function findUncovered(document: string, rows: readonly CoveringRow[]): Uncovered {
  const statements = readSeed(document);
  const known = new Set(statements.map(({ hash }) => hash));
  const covered = new Set(rows.flatMap(({ covers }) => covers));
  return {
    statements: statements.length,
    uncovered: statements.filter(({ hash }) => !covered.has(hash)),
    stale: rows.flatMap(({ row, covers }) => covers.filter((hash) => !known.has(hash)).map((hash) => ({ hash, row }))),
  };
}
