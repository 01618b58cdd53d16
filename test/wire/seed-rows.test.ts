import { describe, expect, it } from "vitest";

import type { ClaimId, RegisterEntry } from "../../src/contract/index.ts";
import { createFakeContext } from "../../src/cli/fake-context.suite.ts";
import { createProgram } from "../../src/cli/program.ts";
import { seedRows } from "../seeds/rows/index.ts";
import type { SeedRow } from "../seeds/seed-row.ts";

/** Day of the three seeds. */
const SEED_DAY = "2026-03-29";

/** What `onetake register` writes. */
async function register(...words: readonly string[]): Promise<string> {
  const context = createFakeContext();
  await createProgram(context).parseAsync(["node", "onetake", "register", ...words]);
  return context.said.out;
}

/** The one entry that the command finds for a claim. */
async function entryOf(claim: ClaimId, ...words: readonly string[]): Promise<RegisterEntry> {
  const { claims } = JSON.parse(await register(claim, "--json", ...words)) as { readonly claims: readonly RegisterEntry[] };
  expect(claims.map(({ id }) => id)).toEqual([claim]);
  return claims[0] as RegisterEntry; // its length was looked at
}

const numbered = seedRows.map((row, place) => [`${row.seed} #${place + 1} ${row.heading}: ${row.row}`, row] as const);

describe("every statement of the seeds is reached by `onetake register`", () => {
  it.each(numbered)("%s", async (_, row) => {
    expect(row.claims.length).toBeGreaterThan(0);
    for (const claim of row.claims) await holdsThen(row, claim);
    for (const claim of row.claims) await holdsNow(row, claim);
    const claims = [...row.claims, ...(row.also ?? [])];
    const pages = await Promise.all(claims.map(async (claim) => await register(claim)));
    for (const words of row.shows ?? []) expect(pages.join("\n")).toContain(words);
  });

  it.each(numbered.filter(([, row]) => row.also !== undefined))(
    "%s: what else carries it was known on that day",
    async (_, row) => {
      for (const claim of row.also ?? []) expect(idsOf(await entryOf(claim, "--as-of", SEED_DAY)), claim).not.toEqual([]);
    },
  );
});

/** As of the seed's day the claim stands as the seed says, unless the row names the record that says otherwise. */
async function holdsThen(row: SeedRow, claim: ClaimId): Promise<void> {
  const entry = await entryOf(claim, "--as-of", SEED_DAY);
  const moved = movedOf(row, claim);
  const records = idsOf(entry);
  expect(records, claim).not.toEqual([]);
  expect({
    claim,
    status: row.status === undefined ? undefined : entry.status,
    isPartial: row.isPartial && entry.marks.includes("partial"),
    movedBy: moved?.onDay && records.find((id) => id === moved.by),
  }).toEqual({ claim, status: moved?.onDay ?? row.status, isPartial: row.isPartial, movedBy: moved?.onDay && moved.by });
}

/** Today it still does, unless the row names the record that moved it. */
async function holdsNow(row: SeedRow, claim: ClaimId): Promise<void> {
  const entry = await entryOf(claim);
  const moved = movedOf(row, claim);
  expect({
    claim,
    status: row.status === undefined ? undefined : entry.status,
    movedBy: moved && idsOf(entry).find((id) => id === moved.by),
  }).toEqual({ claim, status: moved?.now ?? row.status, movedBy: moved?.by });
}

function movedOf({ moved }: SeedRow, claim: ClaimId): NonNullable<SeedRow["moved"]>[number] | undefined {
  return moved?.find(({ claims }) => claims.includes(claim));
}

function idsOf(entry: RegisterEntry): readonly string[] {
  return [...entry.for, ...entry.against, ...entry.unclear].map(({ id }) => id);
}

describe("the table of the seeds' rows", () => {
  it("has every label of the seeds", () => {
    const labels = new Set(seedRows.map((row) => row.status));
    for (const label of ["doc-derived", "live-confirmed", "live-rejected", "hypothesis-only", "ours"] as const)
      expect(labels).toContain(label);
    expect(seedRows.filter((row) => row.isPartial)).toHaveLength(2);
  });

  it("covers no statement twice", () => {
    for (const seed of ["000", "002", "003"]) {
      const covers = seedRows.filter((row) => row.seed === seed).flatMap((row) => row.covers);
      expect(covers).toEqual([...new Set(covers)]);
      expect(covers.length).toBeGreaterThan(200);
    }
  });
});
