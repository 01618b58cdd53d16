import type { Coverage } from "../../contract/index.ts";
import type { Out } from "../context.ts";
import { toTable } from "../terminal/table.ts";

/** Writes how much of what is documented the contract has, and on what it rests. */
export function writeCoverage(out: Out, coverage: Coverage, today: string): void {
  const { ink } = out;
  const rows = [
    ["endpoints declared / documented", ratio(coverage.endpoints)],
    ["fields with a claim / fields", ratio(coverage.fields)],
    ["claims with located, dated evidence / claims", ratio(coverage.located)],
    ["  of these explicit hypotheses", String(coverage.hypotheses)],
    ["disputed claims that show both sides / disputed claims", ratio(coverage.disputed)],
    ["  of these in unsettled conflict", String(coverage.conflicts)],
    ["disagreements of the reference shown / known", ratio(coverage.disagreements)],
    [`claims stale on ${today}`, String(coverage.stale)],
  ];
  out.write(toTable(rows.map(([name = "", value = ""]) => [name, ink.bold(value)])));
  for (const { method, path, source } of coverage.missing) out.write(`not declared  ${method} ${path}  ${ink.dim(source)}\n`);
  if (coverage.unnamed.length > 0) out.write(`not shown  ${coverage.unnamed.join(", ")}\n`);
}

function ratio({ has, of }: { readonly has: number; readonly of: number }): string {
  return of === 0 ? "0 / 0" : `${has} / ${of}  ${((100 * has) / of).toFixed(has === of ? 0 : 1)} %`;
}
