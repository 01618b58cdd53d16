/**
 * A statement that is about no single field: how parts play together, what is still open, or how we ourselves work. It is a claim
 * like any other (`note:<id>#holds`), so that the register can be asked for it and shows what it rests on.
 */
export interface Note {
  /** Stable id, such as `continuity`. */
  readonly id: string;
  /**
   * `fact`: about the service. `open`: something that nobody has shown yet. `ours`: how this project works, which no evidence can
   * confirm or refute.
   */
  readonly kind: "fact" | "open" | "ours";
  readonly title: string;
  readonly text: string;
  /** Endpoints and claims that it speaks of. */
  readonly about?: readonly string[];
}
