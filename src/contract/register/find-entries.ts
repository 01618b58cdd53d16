import type { Mark, RegisterEntry, Statement, Status } from "./entry.ts";
import type { Register } from "./register.ts";
import { nameOf } from "./words.ts";

/** What is looked for; every condition that is given has to hold. */
export interface RegisterQuery {
  /** An endpoint's or other subject's id, a family's name, or the beginning of one. */
  readonly endpoint?: string;
  /** A field by its path, the end of its path, or its name alone. */
  readonly field?: string;
  readonly statuses?: readonly Status[];
  readonly marks?: readonly Mark[];
  /** Records stand on both sides, settled or not. */
  readonly isDisputed?: boolean;
  /** Words of which each stands somewhere in the claim, what it says, or the notes of its evidence. */
  readonly text?: string;
  /** Words that stand in the artifact or locator of one of its records. */
  readonly source?: string;
}

/** The entries of a register that a query asks for, in the contract's order. */
export function findEntries(register: Register, query: RegisterQuery): readonly RegisterEntry[] {
  return register.statements
    .filter((statement) => isAskedFor(statement, query))
    .map((statement) => register.entry(statement))
    .filter((entry) => standsSo(entry, query) && hasWords(entry, query));
}

function isAskedFor({ subject, place, path }: Statement, { endpoint, field }: RegisterQuery): boolean {
  const isSubject = endpoint === undefined || subject.id === endpoint || subject.id.startsWith(`${endpoint}.`);
  if (!isSubject) return false;
  return field === undefined || isField(path, field) || (path !== "" && nameOf(place, path) === field);
}

/** `image_url` and `image_list[].image_url` both mean `image_list[].image_url`; items may be written with or without brackets. */
function isField(path: string, asked: string): boolean {
  const bare = withoutItems(path);
  const wanted = withoutItems(asked);
  return wanted !== "" && (bare === wanted || bare.endsWith(`.${wanted}`));
}

function withoutItems(path: string): string {
  return path.replace(/\[[^\]]*\]/g, "");
}

function standsSo({ status, marks, ...sides }: RegisterEntry, query: RegisterQuery): boolean {
  if (query.statuses !== undefined && !query.statuses.includes(status)) return false;
  if (query.isDisputed === true && (sides.for.length === 0 || sides.against.length === 0)) return false;
  return query.marks === undefined || query.marks.every((mark) => marks.includes(mark));
}

function hasWords(entry: RegisterEntry, { text, source }: RegisterQuery): boolean {
  const lines = [...entry.for, ...entry.against, ...entry.unclear];
  if (source !== undefined && !lines.some((line) => holdsAll(`${line.source.artifact} ${line.source.locator}`, source)))
    return false;
  if (text === undefined) return true;
  const { id, subject, says } = entry;
  return holdsAll([id, subject.title, subject.reach ?? "", says, ...lines.map((line) => line.note ?? "")].join(" "), text);
}

function holdsAll(where: string, words: string): boolean {
  const lower = where.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}
