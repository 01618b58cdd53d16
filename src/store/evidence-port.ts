import type { Evidence, ShapeVector } from "../contract/index.ts";

/** Where a user's own piece of evidence stands: only what a person has accepted counts for standings. */
export type EvidenceState = "proposed" | "accepted" | "rejected";

/** One piece of evidence from a user's own traffic. Nothing in it is content: no prompt, address, id or key. */
export interface EvidenceRow {
  readonly evidence: Evidence;
  /** The shape of the exchange behind it. */
  readonly shape: ShapeVector;
  readonly state: EvidenceState;
  /** Unix milliseconds. */
  readonly proposedAt: number;
  readonly decidedAt: number | null;
  /** Who decided; null while nobody has. */
  readonly decidedBy: string | null;
}

/** Evidence, oldest first; absent conditions are open. */
export interface EvidenceSearch {
  readonly states?: readonly EvidenceState[];
  readonly claim?: string;
  readonly limit?: number;
}

/** A user's own evidence: it only grows, and a decision is made once. */
export interface EvidenceStore {
  /** Keeps what is not there yet (by the id of the evidence) and answers how many were new. */
  propose(rows: readonly EvidenceRow[]): Promise<number>;
  /** Decides on what is proposed; answers how many were. */
  decide(ids: readonly string[], state: "accepted" | "rejected", by: string, at: number): Promise<number>;
  list(search?: EvidenceSearch): Promise<readonly EvidenceRow[]>;
  /** A number that changes with each change, so that readers know when to look again. */
  version(): Promise<string>;
}
