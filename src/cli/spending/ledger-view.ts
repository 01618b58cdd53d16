import { formatDecimal } from "../../base/index.ts";
import type { LocalSpendLine } from "../../contract/index.ts";
import type { Out } from "../context.ts";
import { printable } from "../terminal/printable.ts";
import { toTable } from "../terminal/table.ts";
import { toTimeText } from "../terminal/time-text.ts";
import { driftOf, type LedgerSum } from "./ledger-sums.ts";

/** Writes lines of the ledger, and what they come to. */
export function writeLedger(out: Out, lines: readonly LocalSpendLine[], sums: readonly LedgerSum[]): void {
  const { ink } = out;
  const head = ["when", "what", "units", "pack", "estimate", "why", "purpose", "task"].map(ink.dim);
  out.write(toTable([head, ...lines.map((line) => toRow(out, line))]));
  out.write("\n");
  out.write(toTable([["pack", "held", "charged", "estimated", "beyond it"].map(ink.dim), ...sums.map((sum) => toSum(out, sum))]));
}

function toRow({ ink }: Out, line: LocalSpendLine): readonly string[] {
  const paint = { hold: ink.warn, release: ink.dim, charge: ink.bold }[line.kind];
  const drift = driftOf(line);
  const estimate = line.estimate === null ? "" : spanOf(line.estimate);
  return [
    toTimeText(line.at),
    paint(line.kind),
    line.units,
    line.pack,
    drift === 0 ? estimate : `${estimate} ${ink.warn(signed(formatDecimal(drift, 2)))}`,
    line.why,
    printable(line.purpose),
    line.task,
  ];
}

function toSum({ ink }: Out, { pack, held, charged, estimated, drift }: LedgerSum): readonly string[] {
  return [pack, held, ink.bold(charged), spanOf(estimated), drift === "0" ? "0" : ink.warn(signed(drift))];
}

function spanOf({ min, max }: { readonly min: string; readonly max: string }): string {
  return min === max ? min : `${min} to ${max}`;
}

function signed(text: string): string {
  return text.startsWith("-") ? text : `+${text}`;
}
