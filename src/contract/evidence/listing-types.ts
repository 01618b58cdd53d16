import type { FieldAtoms, SubjectAtoms } from "../generated/claims.ts";

/*
 * Reads listings of claims at compile time, so that evidence for a statement that the contract does not make is a type error
 * that names it. The types of all claims are generated from the contract.
 */

/** Ids of endpoints and callbacks. */
export type FieldSubject = keyof FieldAtoms;

/** A listing for these endpoints as it is, or a text that says which of its claims does not exist. */
export type KnownListing<Id extends FieldSubject, Listing extends string> = [WrongIn<Id, LineOf<Listing>>] extends [never]
  ? Listing
  : WrongIn<Id, LineOf<Listing>>;

/** Atoms for these subjects as they are, or a text that says which claim does not exist. */
export type KnownAtoms<Subject extends keyof SubjectAtoms, Atoms extends string> = [
  WrongOf<Subject, WordOf<LineOf<Atoms>>>,
] extends [never]
  ? Atoms
  : WrongOf<Subject, WordOf<LineOf<Atoms>>>;

type WrongIn<Id extends FieldSubject, Line extends string> = Id extends FieldSubject
  ? Line extends `${infer Path}: ${infer Atoms}`
    ? Path extends keyof FieldAtoms[Id]
      ? Exclude<WordOf<Atoms>, FieldAtoms[Id][Path]> extends infer Wrong extends string
        ? Wrong extends string
          ? `no claim ${Id}/${Path}#${Wrong}`
          : never
        : never
      : `no claims at ${Id}/${Path}`
    : `no path and atoms in the line: ${Line}`
  : never;

type WrongOf<Subject extends keyof SubjectAtoms, Word extends string> = Subject extends keyof SubjectAtoms
  ? Exclude<Word, SubjectAtoms[Subject]> extends infer Wrong extends string
    ? Wrong extends string
      ? `no claim ${Subject}#${Wrong}`
      : never
    : never
  : never;

/** The lines of a listing without the space around them, empty ones left out. */
type LineOf<Text extends string, Found extends string = never> = Text extends `${infer Line}\n${infer Rest}`
  ? LineOf<Rest, Found | TrimmedOf<Line>>
  : Found | TrimmedOf<Text>;

/** The words of a line. */
type WordOf<Line extends string, Found extends string = never> = Line extends `${infer Word} ${infer Rest}`
  ? WordOf<Rest, Found | TrimmedOf<Word>>
  : Found | TrimmedOf<Line>;

type TrimmedOf<Text extends string> = Text extends ` ${infer Rest}` | `${infer Rest} `
  ? TrimmedOf<Rest>
  : Text extends ""
    ? never
    : Text;
