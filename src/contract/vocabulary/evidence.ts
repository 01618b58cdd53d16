/** Stable id of one statement of the contract: endpoint, path and what is said, such as `omni-video.create/mode#member:std`. */
export type ClaimId = string;

/** How far an observation reached: said by a document, taken at the create, finished, or visibly had its effect. */
export type Rung = "stated" | "accepted" | "completed" | "effective";

export type Verdict = "for" | "against" | "unclear";

/** Where a statement comes from: an artifact and a place in it. `relayed` marks a document known only through another's notes. */
export interface Source {
  readonly kind: "document" | "probe" | "traffic" | "relay" | "third-party" | "person";
  readonly artifact: string;
  readonly locator: string;
  readonly relayed?: boolean;
}

/** Where a statement holds; an absent part is open. */
export interface Scope {
  readonly surface?: string;
  readonly standard?: "legacy" | "new";
  readonly model?: string;
  readonly mode?: string;
  readonly form?: string;
}

/** One dated line of the append-only log. */
export interface Evidence {
  readonly id: string;
  readonly claims: readonly ClaimId[];
  readonly verdict: Verdict;
  readonly rung: Rung;
  readonly source: Source;
  readonly scope: Scope;
  /** Day of the observation, YYYY-MM-DD. */
  readonly day: string;
  /** One line in our words, at most 200 characters. */
  readonly note?: string;
}

/** What of a record decides where a claim stands: everything but where it can be read. */
export interface EvidenceMark extends Pick<Evidence, "id" | "verdict" | "rung" | "scope" | "day"> {
  readonly source: Pick<Source, "kind" | "relayed">;
}

/** What the log says of a claim, computed and never typed. */
export interface Standing {
  readonly label: "doc-derived" | "live-confirmed" | "live-rejected" | "hypothesis-only";
  readonly marks: readonly ("partial" | "conflict" | "stale" | "relayed" | "third-party-only")[];
  /** Ids of the evidence on each side, newest first. */
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** Day of the newest live observation, when there is one. */
  readonly liveOn?: string;
}
