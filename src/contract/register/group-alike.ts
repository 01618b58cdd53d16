import type { RegisterEntry, Subject } from "./entry.ts";
import { nameOf } from "./words.ts";

/** Claims of one field that stand alike, as one row. */
export interface AlikeEntries {
  readonly subject: Subject;
  /** Place and path, such as `answer:task_id`; empty for what has no path. */
  readonly name: string;
  readonly atoms: readonly string[];
  /** The first of them; the others have its status, marks and dates. */
  readonly first: RegisterEntry;
}

/** Puts the claims of one field that stand alike into one row, in the order of their first ones. */
export function groupAlike(entries: readonly RegisterEntry[]): readonly AlikeEntries[] {
  const rows = new Map<string, { subject: Subject; name: string; atoms: string[]; first: RegisterEntry }>();
  for (const entry of entries) {
    const name = nameOf(entry.place, entry.path);
    const { status, marks, liveOn, staleFrom, newest } = entry;
    const isForm = entry.atom.startsWith("refused"); // a form that is refused says something else than the field
    const key = JSON.stringify([entry.subject.id, name, isForm, status, marks, liveOn ?? newest, staleFrom]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { subject: entry.subject, name, atoms: [entry.atom], first: entry });
    else row.atoms.push(entry.atom);
  }
  return [...rows.values()];
}
