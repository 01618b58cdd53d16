import type { places } from "../../claims/claim-ids.ts";
import { contractDay } from "../../lookup.ts";
import { createRegister, type RegisterEntry } from "../../register/index.ts";

/** What the register says of each claim, found by subject, place and path. */
export interface Standings {
  /** Where the existence of a field stands, in a word or two. */
  field(subject: string, place: (typeof places)[number], path: string): string;
  /** Where a form, rule or price stands: all claims at a path. */
  at(subject: string, path: string, atom?: string): string;
  /** Every entry of a subject. */
  of(subject: string): readonly RegisterEntry[];
}

/** Reads the register once for all pages. */
export function readStandings(): Standings {
  const register = createRegister({ today: contractDay });
  const bySubject = new Map<string, RegisterEntry[]>();
  for (const statement of register.statements) {
    const entries = bySubject.get(statement.subject.id);
    const entry = register.entry(statement);
    if (entries === undefined) bySubject.set(statement.subject.id, [entry]);
    else entries.push(entry);
  }
  const of = (subject: string): readonly RegisterEntry[] => bySubject.get(subject) ?? [];
  return {
    of,
    field: (subject, place, path) =>
      tell(of(subject).find((entry) => entry.place === place && entry.path === path && entry.atom === "exists")),
    at: (subject, path, atom) =>
      tell(of(subject).find((entry) => entry.path === path && (atom === undefined || entry.atom === atom))),
  };
}

function tell(entry: RegisterEntry | undefined): string {
  if (entry === undefined) return "";
  const marks = entry.marks.filter((mark) => mark === "conflict" || mark === "partial");
  return [entry.status, ...marks].join(", ");
}
