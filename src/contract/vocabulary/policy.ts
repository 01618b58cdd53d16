/**
 * A rule of a pipeline, not of the service: what its owner wants although the service would take more. Judged only when it is
 * handed to `check`, and told apart from every fact about the service.
 */
export interface Policy {
  /** Stable id, such as `house`. */
  readonly id: string;
  readonly title: string;
  /** The longest clip that is asked for, in seconds. */
  readonly maxSeconds?: number;
  /** The models for clips that may be asked for, by our ids. */
  readonly models?: readonly string[];
  /** What a breach weighs; `refuse` unless said. */
  readonly severity?: "refuse" | "approve" | "care";
  readonly why: string;
}
