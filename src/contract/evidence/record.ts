import type { SubjectAtoms } from "../generated/claims.ts";
import type { ClaimId, Evidence, Rung, Scope, Source, Verdict } from "../vocabulary/index.ts";
import type { FieldSubject, KnownAtoms, KnownListing } from "./listing-types.ts";

declare const seen: unique symbol;

/** A claim id that the compiler found among the contract's; only {@link claimsAt} and {@link claimsOn} make them. */
export type KnownClaim = ClaimId & { readonly [seen]: true };

/** Where a group of records comes from and when: a page, somebody's run, a third party's notes. */
export interface Origin {
  /** Short name, part of the records' ids. */
  readonly tag: string;
  readonly kind: Source["kind"];
  readonly artifact: string;
  /** The origin itself was not kept; it is known through the artifact only. */
  readonly relayed?: boolean;
  /** Day of the content or of the run, YYYY-MM-DD. */
  readonly day: string;
  readonly rung: Rung;
  readonly scope?: Scope;
}

/** One record of an origin; what is absent is taken from the origin, the verdict is `for` unless said. */
export interface Entry {
  /** Unique within its origin and day. */
  readonly name: string;
  readonly locator: string;
  readonly claims: readonly KnownClaim[];
  readonly verdict?: Verdict;
  readonly rung?: Rung;
  readonly scope?: Scope;
  readonly day?: string;
  readonly note?: string;
}

/** Records of one origin. Ids are `<day>/<tag>/<name>`. */
export function recordsOf(origin: Origin, entries: readonly Entry[]): readonly Evidence[] {
  return entries.map((entry) => {
    const day = entry.day ?? origin.day;
    const source: Source = {
      kind: origin.kind,
      artifact: origin.artifact,
      locator: entry.locator,
      ...(origin.relayed === true ? { relayed: true } : {}),
    };
    return {
      id: `${day}/${origin.tag}/${entry.name}`,
      claims: entry.claims,
      verdict: entry.verdict ?? "for",
      rung: entry.rung ?? origin.rung,
      source,
      scope: { ...origin.scope, ...entry.scope },
      day,
      ...(entry.note === undefined ? {} : { note: entry.note }),
    };
  });
}

/**
 * Claim ids of endpoints, written compactly and in full: a line is a path, a colon and its atoms, such as
 * `mode: exists default member:std`. Every atom is listed, so that an older record never covers a later change of the contract.
 * A claim that the contract does not make fails to compile.
 * @throws TypeError when a line has no atoms.
 */
export function claimsAt<const Id extends FieldSubject, const Listing extends string>(
  endpointIds: Id | readonly Id[],
  listing: KnownListing<Id, Listing>,
): readonly KnownClaim[] {
  const lines = listing.split("\n").map((line) => line.trim());
  const ids: readonly Id[] = typeof endpointIds === "string" ? [endpointIds] : endpointIds;
  return ids.flatMap((id) => lines.filter((line) => line !== "").flatMap((line) => claimsOfLine(id, line)));
}

/**
 * Claim ids of subjects, such as `model:o1`: each subject with each of the atoms, which white space parts. A claim that the contract
 * does not make fails to compile.
 */
export function claimsOn<const Subject extends keyof SubjectAtoms, const Atoms extends string>(
  subjects: Subject | readonly Subject[],
  atoms: KnownAtoms<Subject, Atoms>,
): readonly KnownClaim[] {
  const all: readonly Subject[] = typeof subjects === "string" ? [subjects] : subjects;
  const words = atoms.trim().split(/\s+/);
  return all.flatMap((subject) => words.map((atom) => known(`${subject}#${atom}`)));
}

function claimsOfLine(endpointId: string, line: string): readonly KnownClaim[] {
  const end = line.indexOf(": ");
  if (end < 0) throw new TypeError(`evidence line without atoms: ${line}`);
  const path = line.slice(0, end);
  const atoms = line.slice(end + 2).split(" ");
  return atoms.map((atom) => known(`${endpointId}/${path}#${atom}`));
}

function known(claim: ClaimId): KnownClaim {
  return claim as KnownClaim; // the listing's type was looked at by the compiler
}
