import type { Aside, ConformReport, Deviation, DeviationKind, Tally } from "../conform/index.ts";
import type { Out } from "./context.ts";
import { toTable } from "./terminal/table.ts";

const KINDS: Readonly<Record<DeviationKind, string>> = {
  took: "took what the service refuses",
  refused: "refused what the service takes",
  "other-refusal": "refused it with another row of the error table",
  "answer-shape": "answered with another shape",
  broken: "answered outside the envelope or with an internal error",
  silent: "gave no answer",
  story: "went another way",
};

/** Deviations of one kind at one endpoint that are told in full; of the rest their number. */
const MOST_TOLD = 5;
/** A longer line is replaced by the call of this program that sends the same. */
const LONGEST_LINE = 1_500;

/** Tells a report: deviations in groups, each with its line; what was not judged and why; the figures last. */
export function writeReport(out: Out, report: ConformReport): void {
  for (const group of groups(report.deviations)) writeGroup(out, group, report.baseUrl);
  writeAsides(out, "not served here (501), neither agreement nor deviation", report.notServed);
  writeAsides(out, "excluded", report.exclusions);
  out.write(`\n${toTable([["", "agree", "of", "not served", "excluded", "planned"], ...rowsOf(report)])}`);
  const cost = report.units > 0 ? `, ${report.units} units at list price` : "";
  out.write(
    out.ink.dim(
      `${report.sent} requests, ${report.creates} of them creates${cost}; contract ${report.contract}, seed ${report.seed}\n`,
    ),
  );
}

function groups(deviations: readonly Deviation[]): readonly (readonly Deviation[])[] {
  const byName = new Map<string, Deviation[]>();
  for (const deviation of deviations) {
    const name = `${deviation.kind} ${deviation.endpoint}`;
    const group = byName.get(name);
    if (group === undefined) byName.set(name, [deviation]);
    else group.push(deviation);
  }
  return [...byName.values()].toSorted((a, b) => b.length - a.length);
}

function writeGroup(out: Out, group: readonly Deviation[], baseUrl: string): void {
  const [first] = group;
  if (first === undefined) return;
  out.write(`\n${out.ink.bad(`${group.length}`)} ${out.ink.bold(first.endpoint)} ${KINDS[first.kind]}\n`);
  for (const one of group.slice(0, MOST_TOLD)) {
    out.write(
      `  ${one.id}\n    contract  ${one.expected}\n    server    ${one.answered}\n    ${out.ink.dim(lineOf(one, baseUrl))}\n`,
    );
  }
  if (group.length > MOST_TOLD) out.write(out.ink.dim(`  and ${group.length - MOST_TOLD} more; --json tells all\n`));
}

function lineOf({ reproduce, id, endpoint }: Deviation, baseUrl: string): string {
  if (reproduce.length <= LONGEST_LINE) return reproduce;
  const which = id.endsWith("/story") ? `--sample 0 --endpoint ${endpoint}` : `--vector '${id.replaceAll("'", `'\\''`)}'`;
  return `onetake conform --base-url ${baseUrl} ${which}`;
}

function writeAsides(out: Out, title: string, asides: readonly Aside[]): void {
  if (asides.length === 0) return;
  out.write(`\n${title}\n${toTable(asides.map(({ count, reason }) => [String(count).padStart(6), reason]))}`);
}

function rowsOf({ vectors, byStandard, stories }: ConformReport): readonly (readonly string[])[] {
  const row = (name: string, { agreed, deviated, notServed, excluded, planned }: Tally): readonly string[] =>
    [name, agreed, agreed + deviated, notServed, excluded, planned].map(String);
  return [row("vectors", vectors), row("  legacy", byStandard.legacy), row("  new", byStandard.new), row("stories", stories)];
}
