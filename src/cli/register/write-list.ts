import {
  groupAlike,
  registerStatuses,
  type AlikeEntries,
  type Mark,
  type RegisterEntry,
  type Subject,
} from "../../contract/index.ts";
import type { Out } from "../context.ts";
import { toTable } from "../terminal/table.ts";
import { cutTo } from "../terminal/width.ts";
import { marksOf, paintStatus } from "./paint.ts";

/** Writes entries under their subjects, claims of a field that stand alike in one row. Answers how many rows were left out. */
export function writeList(out: Out, entries: readonly RegisterEntry[], most: number): number {
  const rows = groupAlike(entries);
  const shown = rows.slice(0, most);
  for (const [subject, ofSubject] of bySubject(shown)) writeSubject(out, subject, ofSubject);
  return rows.length - shown.length;
}

/** Writes how many claims there are about each subject, and how they stand. */
export function writeSummary(out: Out, entries: readonly RegisterEntry[]): void {
  const { ink } = out;
  const groups = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const name = summaryName(entry.subject);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  const heading = ["", "claims", ...SHOWN, "conflict", "stale"].map(ink.dim);
  const rows = [...groups].map(([name, group]) => summaryRow(name, group));
  out.write(toTable([heading, ...rows]));
  out.write(ink.dim(`\n${entries.length} claims. Name one of these, a field or words: onetake register omni-video.create\n`));
}

const SHOWN = registerStatuses.filter((status) => status !== "ours");

function summaryRow(name: string, group: readonly RegisterEntry[]): readonly string[] {
  const ofStatus = SHOWN.map((status) => amount(group.filter((entry) => entry.status === status).length));
  const ofMark = (mark: Mark): string => amount(group.filter((entry) => entry.marks.includes(mark)).length);
  return [name, String(group.length), ...ofStatus, ofMark("conflict"), ofMark("stale")];
}

function amount(count: number): string {
  return count === 0 ? "" : String(count);
}

const KINDS: Readonly<Record<Exclude<Subject["kind"], "endpoint" | "callback">, string>> = {
  model: "models",
  price: "prices",
  error: "error codes",
  note: "notes",
  policy: "policies of our own",
};

/** Endpoints stand by themselves, everything else by its kind. */
function summaryName({ kind, id }: Subject): string {
  return kind === "endpoint" || kind === "callback" ? id : KINDS[kind];
}

function bySubject(rows: readonly AlikeEntries[]): ReadonlyMap<Subject, readonly AlikeEntries[]> {
  const groups = new Map<Subject, AlikeEntries[]>();
  const known = new Map<string, Subject>();
  for (const row of rows) {
    const subject = known.get(row.subject.id) ?? row.subject;
    known.set(subject.id, subject);
    const group = groups.get(subject);
    if (group === undefined) groups.set(subject, [row]);
    else group.push(row);
  }
  return groups;
}

function writeSubject(out: Out, subject: Subject, rows: readonly AlikeEntries[]): void {
  const { ink } = out;
  const reach = subject.reach === undefined ? "" : `  ${ink.dim(subject.reach)}`;
  out.write(`${ink.bold(subject.id)}  ${subject.title}${reach}\n`);
  const lines = rows.map(({ name, atoms, first }) => [
    name === "" ? cutTo(first.says, 60) : name,
    paintStatus(ink, first.status),
    first.liveOn ?? first.newest ?? "",
    [marksOf(first), first.proposed === undefined ? "" : "proposed"].filter((part) => part !== "").join(", "),
    ink.dim(atoms.join(" ")),
  ]);
  out.write(`${toTable(lines, "  ")}\n`);
}
