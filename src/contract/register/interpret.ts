import type { RegisterEntry } from "./entry.ts";
import { findEntries, type RegisterQuery } from "./find-entries.ts";
import type { Register } from "./register.ts";

/** What words that somebody typed turned out to mean. */
export interface Reading {
  readonly as: "claim" | "subject" | "field" | "text" | "everything";
  readonly entries: readonly RegisterEntry[];
}

/**
 * Reads words the way they were most likely meant: a claim's id, an endpoint, family or other subject, a field (after an endpoint
 * and a slash, or alone), else as text. The other conditions of the query hold besides.
 */
export function interpret(register: Register, words: string | undefined, query: RegisterQuery = {}): Reading {
  if (words === undefined) return { as: "everything", entries: findEntries(register, query) };
  const claim = register.find(words);
  if (claim !== undefined) return { as: "claim", entries: [claim] };
  const slash = words.indexOf("/");
  const attempts: readonly (readonly [Reading["as"], RegisterQuery])[] = [
    ["subject", { endpoint: words }],
    ["field", { field: words }],
    ...(slash < 0 ? [] : [["field", { endpoint: words.slice(0, slash), field: words.slice(slash + 1) }] as const]),
    ["text", { text: words }],
  ];
  for (const [as, meant] of attempts) {
    const isTaken = Object.keys(meant).some((key) => key in query);
    const entries = isTaken ? [] : findEntries(register, { ...query, ...meant });
    if (entries.length > 0) return { as, entries };
  }
  return { as: "text", entries: [] };
}

/** Names that a mistyped word may have meant: subjects, families, fields by their last name, and whole paths. */
export function namesOf(register: Register): readonly string[] {
  const names = register.statements.flatMap(({ subject, path }) => {
    const bare = path.replace(/^rule:/, "");
    return [subject.id, subject.id.split(".")[0] ?? "", path, bare.split(".").at(-1) ?? ""];
  });
  return [...new Set(names)].filter((name) => name !== "");
}
