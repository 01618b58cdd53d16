import type { places } from "../claims/claim-ids.ts";
import type { ClaimClass } from "../claims/shelf-life.ts";
import type { ClaimId, Evidence, Standing } from "../vocabulary/index.ts";

/** What a claim is about. */
export interface Subject {
  readonly kind: "endpoint" | "callback" | "model" | "price" | "error" | "note" | "policy";
  /** What its claims begin with: `omni-video.create`, `model:3.0`. */
  readonly id: string;
  readonly title: string;
  /** How an endpoint is reached: method and path, and other paths after it. */
  readonly reach?: string;
  /** Which evidence counts: that which speaks of this standard. */
  readonly standard?: "legacy" | "new";
}

/** One statement of the contract in words, before it is known what the log says of it. */
export interface Statement {
  readonly id: ClaimId;
  readonly subject: Subject;
  /** Part of the request or answer, for fields and forms. */
  readonly place?: (typeof places)[number];
  /** Path of the field or form, `rule:<id>` for a rule, empty otherwise. */
  readonly path: string;
  readonly atom: string;
  /** What is stated: meaning, limits, members, defaults, taken from the declaration. */
  readonly says: string;
  /** The statement is that a form is refused: what confirms it, rejects the form. */
  readonly isRefusal: boolean;
}

/** The four labels of the register, and `ours` for what is a choice of this project and no fact about the service. */
export type Status = Standing["label"] | "ours";

export type Mark = Standing["marks"][number];

/** A record of the log as the register shows it: without the list of all claims that it names. */
export type EvidenceLine = Omit<Evidence, "claims">;

/** A statement with its standing on a day. */
export interface RegisterEntry extends Statement {
  /**
   * Where it stands. For a form that the service refuses this is the status of the form: `live-rejected` where a live call showed
   * the refusal.
   */
  readonly status: Status;
  readonly marks: readonly Mark[];
  readonly class: ClaimClass;
  /** Day of the newest live observation behind the status, and the first day on which it is out of date. */
  readonly liveOn?: string;
  readonly staleFrom?: string;
  /** Day of the newest record. */
  readonly newest?: string;
  /** The records on each side, newest first; `unclear` ones support neither. */
  readonly for: readonly EvidenceLine[];
  readonly against: readonly EvidenceLine[];
  readonly unclear: readonly EvidenceLine[];
  /** Records of somebody's own that nobody has accepted and that count for nothing, newest first; absent where there are none. */
  readonly proposed?: readonly EvidenceLine[];
}

/** Every status, from what can be relied on to what cannot. */
export const registerStatuses: readonly Status[] = ["live-confirmed", "doc-derived", "live-rejected", "hypothesis-only", "ours"];

/** Every mark. */
export const registerMarks: readonly Mark[] = ["conflict", "stale", "partial", "relayed", "third-party-only"];
