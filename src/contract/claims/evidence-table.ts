import type { ClaimId, Evidence, EvidenceMark, Rung, Scope, Source, Verdict } from "../vocabulary/index.ts";
import { rememberStandings, type EvidenceIndex } from "./evidence-index.ts";

/*
 * The log in short, for programs that judge requests and carry no texts: what decides standings, and nothing else. Claims are not
 * spelled: they stand in groups (an endpoint, the models, the prices) in the order in which the contract lists them, and a group is
 * written as runs of claims that the same records speak of. Both sides know the order, so a table fits one contract only.
 */
export interface EvidenceTable {
  /** A record a line: its id (which begins with its day), letters for verdict, rung, kind and relayed, and its scope. */
  readonly records: string;
  /** The different sets of records, as places in `records`, each once. */
  readonly sets: string;
  /** A group a line: its name, then runs `set` or `set*claims`. */
  readonly groups: string;
}

const VERDICTS: Readonly<Record<string, Verdict>> = { f: "for", a: "against", u: "unclear" };
const RUNGS: Readonly<Record<string, Rung>> = { s: "stated", a: "accepted", c: "completed", e: "effective" };
const KINDS: Readonly<Record<string, Source["kind"]>> = {
  d: "document",
  p: "probe",
  t: "traffic",
  r: "relay",
  h: "third-party",
  o: "person",
};
const SCOPE_PARTS = ["surface", "standard", "model", "mode", "form"] as const;

/** Writes the part of a log that speaks of these groups of claims. */
export function writeEvidenceTable(log: readonly Evidence[], groups: ReadonlyMap<string, readonly ClaimId[]>): EvidenceTable {
  const wanted = new Set([...groups.values()].flat());
  const lines = log.filter((line) => line.claims.some((claim) => wanted.has(claim)));
  const placesOf = new Map<ClaimId, number[]>();
  for (const [place, line] of lines.entries()) {
    for (const claim of line.claims) placesOf.set(claim, [...(placesOf.get(claim) ?? []), place]);
  }
  const sets = new Map<string, number>();
  const setOf = (claim: ClaimId): string => {
    const set = (placesOf.get(claim) ?? []).map(writeNumber).join(".");
    if (!sets.has(set)) sets.set(set, sets.size);
    return writeNumber(sets.get(set) ?? 0);
  };
  const rows = [...groups].map(([name, claims]) => [name, ...writeRuns(claims.map(setOf))].join(" "));
  return { records: lines.map(writeRecord).join("\n"), sets: [...sets.keys()].join(" "), groups: rows.join("\n") };
}

/**
 * Reads a table. `claimsOf` gives the claims of a group in the contract's order; a claim of no group has no evidence here.
 * @throws Error when a group of the table does not fit its claims: the table was made from another contract.
 */
export function readEvidenceTable(
  table: EvidenceTable,
  claimsOf: (group: string) => readonly ClaimId[],
): EvidenceIndex<EvidenceMark> {
  const records = table.records.split("\n").map(readRecord);
  const sets = table.sets.split(" ");
  const groups = new Map(table.groups.split("\n").map((row) => [row.slice(0, row.indexOf(" ")), row] as const));
  const known = new Map<string, ReadonlyMap<ClaimId, string>>();
  const readGroup = (name: string): ReadonlyMap<ClaimId, string> => {
    const row = groups.get(name);
    if (row === undefined) return new Map();
    const runs = readRuns(row.split(" ").slice(1));
    const claims = claimsOf(name);
    if (runs.length !== claims.length)
      throw new Error(`the table of evidence is not of this contract at ${name}: npm run generate`);
    return new Map(claims.map((claim, place) => [claim, sets[runs[place] ?? 0] ?? ""]));
  };
  return rememberStandings((claim) => {
    const name = groupOf(claim);
    const group = known.get(name) ?? readGroup(name);
    known.set(name, group);
    const set = group.get(claim) ?? "";
    return set === "" ? [] : set.split(".").flatMap((place) => records[readNumber(place)] ?? []);
  });
}

/** The group of a claim: its endpoint, or what comes before the colon. */
function groupOf(claim: ClaimId): string {
  return claim.slice(0, claim.search(/[/:]/));
}

function writeRecord(line: Evidence): string {
  const letters = [
    letterOf(VERDICTS, line.verdict),
    letterOf(RUNGS, line.rung),
    letterOf(KINDS, line.source.kind),
    line.source.relayed === true ? "r" : "",
  ];
  const scope = SCOPE_PARTS.map((part) => line.scope[part] ?? "")
    .join(",")
    .replace(/,+$/, "");
  if (/\s/.test(line.id) || !line.id.startsWith(`${line.day}/`)) throw new Error(`a record's id begins with its day: ${line.id}`);
  return `${line.id} ${letters.join("")}${scope === "" ? "" : ` ${scope}`}`;
}

function readRecord(row: string): EvidenceMark {
  const [id = "", letters = "", ...rest] = row.split(" ");
  const parts = rest.join(" ").split(",");
  const scope: Scope = Object.fromEntries(
    SCOPE_PARTS.flatMap((part, place) => (parts[place] ? [[part, parts[place]] as const] : [])),
  );
  const [verdict = "", rung = "", kind = "", relayed] = letters;
  return {
    id,
    day: id.slice(0, 10),
    verdict: VERDICTS[verdict] ?? "unclear",
    rung: RUNGS[rung] ?? "stated",
    source: { kind: KINDS[kind] ?? "person", ...(relayed === undefined ? {} : { relayed: true }) },
    scope,
  };
}

function writeRuns(sets: readonly string[]): readonly string[] {
  const runs: { readonly set: string; count: number }[] = [];
  for (const set of sets) {
    const last = runs.at(-1);
    if (last?.set === set) last.count += 1;
    else runs.push({ set, count: 1 });
  }
  return runs.map(({ set, count }) => (count === 1 ? set : `${set}*${writeNumber(count)}`));
}

function readRuns(runs: readonly string[]): readonly number[] {
  return runs.flatMap((run) => {
    const [set = "", count = "1"] = run.split("*");
    return Array.from({ length: readNumber(count) }, () => readNumber(set));
  });
}

function letterOf(letters: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(letters).find((letter) => letters[letter] === value) ?? "";
}

function writeNumber(value: number): string {
  return value.toString(36);
}

function readNumber(digits: string): number {
  return Number.parseInt(digits, 36);
}
