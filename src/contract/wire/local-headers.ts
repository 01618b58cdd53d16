/** Headers of our own that answers may carry; the real service has none of them. Names are lower case. */
export const localHeaders = {
  /** Whole percent, 0 to 100. */
  progress: "x-onetake-progress",
  /** What the task is doing, in a word or two. */
  stage: "x-onetake-stage",
  engine: "x-onetake-engine",
  version: "x-onetake-version",
  /** The contract's version. */
  contract: "x-onetake-contract",
  /** Fields of the request that were ignored, and other remarks. */
  warning: "x-onetake-warning",
  /** Ids of the evidence behind a refusal. */
  evidence: "x-onetake-evidence",
  /** What to send instead, behind a refusal. */
  fix: "x-onetake-fix",
  account: "x-onetake-account",
} as const;
