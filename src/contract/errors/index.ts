export { classifyReason, type ReasonFacts } from "./classify-reason.ts";
export { errorRows } from "./error-rows.ts";
export { failureMoments, failureTexts } from "./failure-texts.ts";
export { sampleTextValues } from "./sample-values.ts";
export type { ReasonClass, TrueReason } from "./true-reason.ts";
