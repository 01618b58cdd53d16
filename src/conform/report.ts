import type { Standard } from "../contract/index.ts";

/** How a server differs from the contract in one case. */
export interface Deviation {
  /** Id of the vector or story. */
  readonly id: string;
  readonly endpoint: string;
  readonly standard: Standard;
  readonly kind: DeviationKind;
  /** What the contract says. */
  readonly expected: string;
  /** What the server answered. */
  readonly answered: string;
  /** Claims of the register that the case shows. */
  readonly claims: readonly string[];
  /** One line for a shell that sends the same request; the credential is `$KEY`. */
  readonly reproduce: string;
}

export type DeviationKind =
  /** Took what the service refuses. */
  | "took"
  /** Refused what the service takes. */
  | "refused"
  /** Refused it, but with another row of the error table. */
  | "other-refusal"
  /** Answered with data of another shape. */
  | "answer-shape"
  /** Answered outside the envelope, or with an internal error. */
  | "broken"
  /** Gave no answer. */
  | "silent"
  /** A story that went another way than the service's. */
  | "story";

/** Cases that neither agree nor deviate, by what keeps them from being judged. */
export interface Aside {
  readonly reason: string;
  readonly count: number;
  /** Ids of the first few. */
  readonly such: readonly string[];
}

/** Of `planned` cases, `agreed` of `agreed + deviated` agree; the others are told with their reasons. */
export interface Tally {
  readonly planned: number;
  readonly agreed: number;
  readonly deviated: number;
  readonly notServed: number;
  readonly excluded: number;
}

/** What a run found. */
export interface ConformReport {
  readonly baseUrl: string;
  readonly contract: string;
  readonly vectors: Tally;
  /** The vectors of each standard on their own. */
  readonly byStandard: Readonly<Record<Standard, Tally>>;
  readonly stories: Tally;
  readonly deviations: readonly Deviation[];
  /** Answered with 501: the server says that it does not serve this. */
  readonly notServed: readonly Aside[];
  readonly exclusions: readonly Aside[];
  /** Requests that were sent, and how many of them could have made a task. */
  readonly sent: number;
  readonly creates: number;
  /** List-price units that accepted requests may have cost, at a server that is not free. */
  readonly units: number;
  readonly seed: number;
}

/** What became of one case. */
export type Outcome =
  | { readonly is: "agrees" }
  | { readonly is: "deviates"; readonly deviation: Deviation }
  | { readonly is: "not-served"; readonly reason: string }
  | { readonly is: "excluded"; readonly reason: string };

/** A case with what became of it. */
export interface Judged {
  readonly id: string;
  readonly standard: Standard;
  readonly outcome: Outcome;
}

export function tally(cases: readonly Judged[]): Tally {
  const count = (is: Outcome["is"]): number => cases.filter(({ outcome }) => outcome.is === is).length;
  return {
    planned: cases.length,
    agreed: count("agrees"),
    deviated: count("deviates"),
    notServed: count("not-served"),
    excluded: count("excluded"),
  };
}

/** The cases of one outcome in groups by their reason, the largest first. */
export function asides(cases: readonly Judged[], is: "not-served" | "excluded"): readonly Aside[] {
  const groups = new Map<string, string[]>();
  for (const { id, outcome } of cases) {
    if (outcome.is !== is) continue;
    const ids = groups.get(outcome.reason);
    if (ids === undefined) groups.set(outcome.reason, [id]);
    else ids.push(id);
  }
  const all = [...groups].map(([reason, ids]) => ({ reason, count: ids.length, such: ids.slice(0, 3) }));
  return all.toSorted((a, b) => b.count - a.count);
}
