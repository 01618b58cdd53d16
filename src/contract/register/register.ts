import { createEvidenceIndex, type EvidenceIndex } from "../claims/evidence-index.ts";
import { classOf, staleSince } from "../claims/shelf-life.ts";
import { evidenceLog } from "../evidence/index.ts";
import { notes } from "../notes/index.ts";
import type { ClaimId, Evidence, Standing } from "../vocabulary/index.ts";
import type { EvidenceLine, RegisterEntry, Statement, Status } from "./entry.ts";
import { findStatement, statements } from "./statements.ts";

/** What a register is made for. */
export interface RegisterOptions {
  /** Day (YYYY-MM-DD) from which age is measured. */
  readonly today: string;
  /** Only evidence up to this day counts: what was known then. */
  readonly asOf?: string;
  /** Another log than the product's own. */
  readonly log?: readonly Evidence[];
  /** Evidence of somebody's own that counts beside the log: what a person accepted of their traffic. */
  readonly own?: readonly Evidence[];
  /** Evidence of their own that nobody has accepted: shown beside, and counts for nothing. */
  readonly proposed?: readonly Evidence[];
}

/** The statements of the contract with where each stands. */
export interface Register {
  readonly today: string;
  readonly statements: readonly Statement[];
  /** A statement with its standing; made when it is first asked for. */
  entry(statement: Statement): RegisterEntry;
  /** The entry of a claim id, when the contract makes that claim. */
  find(claim: ClaimId): RegisterEntry | undefined;
}

/** Reads the contract and a log as a register. Pure: equal arguments give equal entries. */
export function createRegister({ today, asOf, log = evidenceLog, own = [], proposed = [] }: RegisterOptions): Register {
  const evidence = indexOf(own.length === 0 ? log : [...log, ...own], asOf);
  const beside = indexOf(proposed, asOf);
  const made = new Map<ClaimId, RegisterEntry>();
  const all = statements();
  const entry = (statement: Statement): RegisterEntry => {
    const before = made.get(statement.id);
    if (before !== undefined) return before;
    const now = withProposed(toEntry(statement, evidence, today), beside);
    made.set(statement.id, now);
    return now;
  };
  return {
    today,
    statements: all,
    entry,
    find: (claim) => {
      const statement = findStatement(claim);
      return statement === undefined ? undefined : entry(statement);
    },
  };
}

const indexes = new WeakMap<readonly Evidence[], Map<string, EvidenceIndex>>();

/** Indexes of a log are kept, one for each day up to which it is read. */
function indexOf(log: readonly Evidence[], asOf = ""): EvidenceIndex {
  const ofLog = indexes.get(log) ?? new Map<string, EvidenceIndex>();
  indexes.set(log, ofLog);
  const before = ofLog.get(asOf);
  if (before !== undefined) return before;
  const index = createEvidenceIndex(asOf === "" ? log : log.filter((line) => line.day <= asOf));
  ofLog.set(asOf, index);
  return index;
}

function toEntry(statement: Statement, evidence: EvidenceIndex, today: string): RegisterEntry {
  const { id, subject } = statement;
  const standing = evidence.standing(id, today, subject.standard === undefined ? {} : { standard: subject.standard });
  const lines = evidence.of(id).toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  const sideOf = (verdict: Evidence["verdict"]): readonly EvidenceLine[] =>
    lines.filter((line) => line.verdict === verdict).map(({ claims: _claims, ...line }) => line);
  const newest = lines[0]?.day;
  return {
    ...statement,
    status: statusOf(statement, standing),
    marks: standing.marks,
    class: classOf(id),
    ...(standing.liveOn === undefined ? {} : { liveOn: standing.liveOn, staleFrom: staleSince(id, standing.liveOn) }),
    ...(newest === undefined ? {} : { newest }),
    for: sideOf("for"),
    against: sideOf("against"),
    unclear: sideOf("unclear"),
  };
}

function withProposed(entry: RegisterEntry, beside: EvidenceIndex): RegisterEntry {
  const lines = beside.of(entry.id);
  if (lines.length === 0) return entry;
  return { ...entry, proposed: lines.map(({ claims: _claims, ...line }) => line).toSorted((a, b) => (a.id < b.id ? 1 : -1)) };
}

/** What confirms a refusal rejects the form. A choice of our own has no status among the service's facts. */
function statusOf({ subject, isRefusal }: Statement, { label }: Standing): Status {
  if (subject.kind === "policy") return "ours";
  if (subject.kind === "note" && notes.some((note) => `note:${note.id}` === subject.id && note.kind === "ours")) return "ours";
  if (!isRefusal) return label;
  if (label === "live-confirmed") return "live-rejected";
  return label === "live-rejected" ? "live-confirmed" : label;
}
