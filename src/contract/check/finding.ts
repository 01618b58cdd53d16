import type { ClaimId, Evidence, Policy, Scope } from "../vocabulary/index.ts";

/**
 * How much a finding weighs: `refuse` breaks the contract; `approve` rests on a hypothesis or an unsettled conflict and needs
 * somebody's approval before it costs money; `care` is taken by the service but has no or a doubtful effect; `fine` was seen
 * working in live calls that are not out of date.
 */
export type Severity = "refuse" | "approve" | "care" | "fine";

/** One thing that `check` has to say about a body. */
export interface Finding {
  /** Where, such as `multi_prompt[1].duration`; empty for the whole body. */
  readonly path: string;
  /** Which rule: an id of the endpoint's rules, or a general one such as `required`, `type`, `member`, `unknown-field`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to send instead. */
  readonly fix: string;
  /** Ids of the evidence behind it. */
  readonly evidence: readonly string[];
  /** The text the service answers: as it was observed, else a sentence in its manner. */
  readonly wireMessage?: string;
  /** Name of the row of the error table that the service answers with; `bad-value` unless said. */
  readonly error?: string;
  /** The service does not know this field and ignores it. */
  readonly unknownField?: boolean;
  /** Id of the policy that is broken: a choice of ours, no fact about the service. */
  readonly policy?: string;
}

/** What is known of a media file that a body refers to. Sizes in bytes and pixels, length in seconds. */
export interface MediaFacts {
  /** Name of the format as in the contract's limits, such as `png`, `jpeg` or `mp4`. */
  readonly format: string;
  readonly bytes: number;
  readonly width?: number;
  readonly height?: number;
  readonly seconds?: number;
  readonly fps?: number;
}

/** How a check is done. */
export interface CheckOptions {
  /** Day (YYYY-MM-DD) on which it is judged; the contract's own day by default. */
  readonly today?: string;
  /** Also tell what rests on documents alone or on observations that are out of date. */
  readonly care?: boolean;
  /** Facts about media, by the path of the field that refers to them. */
  readonly facts?: Readonly<Record<string, MediaFacts>>;
  /** Also tell what was seen working in live calls that are not out of date. */
  readonly fine?: boolean;
  /** A policy of one's own to judge by as well; without it only the service's rules are judged. */
  readonly policy?: Policy;
  /** Where the body is going, as far as it is known: evidence from elsewhere does not count. Model and standard follow from the body. */
  readonly scope?: Pick<Scope, "surface" | "mode" | "form">;
  /** Refuse what the service would ignore: unknown fields and fields without effect. */
  readonly strict?: boolean;
  /** Evidence of one's own that counts beside the product's, such as what a person accepted of their traffic. Indexed once per list. */
  readonly evidence?: readonly Evidence[];
}

/** A finding with the claims it rests on, before their evidence is looked up. */
export interface Draft extends Omit<Finding, "evidence"> {
  readonly claims: readonly ClaimId[];
}
