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
  /** Of a billable create: the plan that it belongs to, or that was written down for it when it was refused for want of an approval. */
  plan: "x-onetake-plan",
} as const;
