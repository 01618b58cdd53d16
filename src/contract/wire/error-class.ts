import { errorTable } from "../generated/error-table.ts";
import type { ErrorRow } from "../vocabulary/index.ts";

/** What a refusal asks of whoever is refused, and whether a task may exist behind it. */
export interface ErrorClass {
  readonly remedy: "credential" | "account" | "request" | "wait" | "service";
  readonly taskMayExist: boolean;
}

const LETTERS = { c: "credential", a: "account", r: "request", w: "wait", s: "service" } as const;

/** The class of a code on the wire, when the table has it. */
export function findErrorClass(code: number): ErrorClass | undefined {
  const letter = new RegExp(`${code}([a-z])`, "i").exec(errorTable)?.[1];
  if (letter === undefined || code < 1000) return undefined;
  const small = letter.toLowerCase();
  return { remedy: LETTERS[small as keyof typeof LETTERS], taskMayExist: letter !== small }; // the table has these letters
}

/** The class of an HTTP status, where the code tells none. */
export function classOfStatus(http: number): ErrorClass["remedy"] {
  if (http === 401) return "credential";
  if (http === 403 || http === 429) return "account";
  return http >= 500 ? "service" : "request";
}

/** Writes the table that {@link findErrorClass} reads: each code with a letter for its remedy, a capital when a task may exist. */
export function writeErrorTable(rows: readonly ErrorRow[]): string {
  return rows
    .map((row) => {
      const remedy = row.http === 429 && row.retry === "after-wait" ? "wait" : classOfStatus(row.http);
      return `${row.code}${row.taskMayExist ? remedy.charAt(0).toUpperCase() : remedy.charAt(0)}`;
    })
    .join("");
}
