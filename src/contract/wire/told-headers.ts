/** Headers of our own that a client reads; the real service has none of them. Names are lower case. */
export const toldHeaders = {
  /** Whole percent, 0 to 100. */
  progress: "x-onetake-progress",
  /** What the task is doing, in a word or two. */
  stage: "x-onetake-stage",
  engine: "x-onetake-engine",
  /** Fields of the request that were ignored, and other remarks. */
  warning: "x-onetake-warning",
  /** Ids of the evidence behind a refusal. */
  evidence: "x-onetake-evidence",
  /** What to send instead, behind a refusal. */
  fix: "x-onetake-fix",
} as const;
