import { formatDecimal, parseDecimal } from "../../base/index.ts";
import type { LocalSpendLine } from "../../contract/index.ts";

/** What lines of the ledger come to, for one kind of pack. Units are decimal text. */
export interface LedgerSum {
  readonly pack: string;
  /** Reserved and neither charged nor given back. */
  readonly held: string;
  readonly charged: string;
  /** What the charged creates had been estimated at. */
  readonly estimated: { readonly min: string; readonly max: string };
  /** How far the bills lie outside of their estimates: above 0 they were dearer, below 0 cheaper. */
  readonly drift: string;
}

/** Sums lines by kind of pack; a charge releases its hold. Only whole tasks come to a meaning: of a task that is cut off, what is there counts. */
export function sumLedger(lines: readonly LocalSpendLine[]): readonly LedgerSum[] {
  const packs = [...new Set(lines.map(({ pack }) => pack))].toSorted();
  return packs.map((pack) =>
    sumPack(
      pack,
      lines.filter((line) => line.pack === pack),
    ),
  );
}

function sumPack(pack: string, lines: readonly LocalSpendLine[]): LedgerSum {
  const tasks = [...new Set(lines.map(({ task }) => task))];
  const charges = lines.filter(({ kind }) => kind === "charge");
  const total = (parts: readonly number[]): string =>
    formatDecimal(
      parts.reduce((sum, part) => sum + part, 0),
      2,
    );
  return {
    pack,
    held: total(tasks.map((task) => heldOf(lines.filter((line) => line.task === task)))),
    charged: total(charges.map(({ units }) => toParts(units))),
    estimated: {
      min: total(charges.map(({ estimate }) => toParts(estimate?.min))),
      max: total(charges.map(({ estimate }) => toParts(estimate?.max))),
    },
    drift: total(charges.map(driftOf)),
  };
}

// A charge ends its task, and whatever was left of the hold with it.
function heldOf(lines: readonly LocalSpendLine[]): number {
  if (lines.some(({ kind }) => kind === "charge")) return 0;
  const left = lines.reduce((sum, { kind, units }) => sum + (kind === "hold" ? 1 : -1) * toParts(units), 0);
  return Math.max(0, left);
}

/** How far one bill lies outside of its estimate, in hundredths of a unit; 0 within it, and where nothing had been estimated. */
export function driftOf({ kind, units, estimate }: LocalSpendLine): number {
  if (kind !== "charge" || estimate === null) return 0;
  const [billed, min, max] = [units, estimate.min, estimate.max].map(toParts) as [number, number, number]; // three in, three out
  if (billed > max) return billed - max;
  return billed < min ? billed - min : 0;
}

function toParts(units: string | undefined): number {
  return parseDecimal(units ?? "0", 2) ?? 0;
}
