import { placedPattern, readClaim } from "../claims/claim-ids.ts";
import type { ClaimId } from "../vocabulary/index.ts";
import { GENERATED_NOTE } from "./names.ts";

/**
 * Source of the module with the types of all claims, so that evidence for a statement that the contract does not make fails to
 * compile: `FieldAtoms` by endpoint or callback and by path, `SubjectAtoms` for what is said of models, prices, errors and notes.
 */
export function emitClaims(claims: readonly ClaimId[]): string {
  const fields = new Map<string, Map<string, string[]>>();
  const subjects = new Map<string, string[]>();
  for (const claim of claims) {
    const { subject, place, path, atom } = readClaim(claim);
    if (path === "") {
      entryOf(subjects, subject, () => []).push(atom);
      continue;
    }
    const paths = entryOf(fields, subject, () => new Map<string, string[]>());
    entryOf(paths, place === undefined ? path : placedPattern(place, path), () => []).push(atom);
  }
  const rows = [...fields].map(([subject, paths]) => `  readonly ${quote(subject)}: {\n${writeAtoms(paths, "    ")}  };\n`);
  return [
    GENERATED_NOTE,
    "",
    "/** What may be said of each path of an endpoint or callback. */",
    `export interface FieldAtoms {\n${rows.join("")}}`,
    "",
    "/** What may be said of everything else. */",
    `export interface SubjectAtoms {\n${writeAtoms(subjects, "  ")}}`,
    "",
  ].join("\n");
}

function writeAtoms(atoms: ReadonlyMap<string, readonly string[]>, indent: string): string {
  return [...atoms].map(([name, own]) => `${indent}readonly ${quote(name)}: ${unionOf(own)};\n`).join("");
}

function unionOf(atoms: readonly string[]): string {
  return [...new Set(atoms)].map(quote).join(" | ");
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
