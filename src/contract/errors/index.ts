export { errorRows } from "./error-rows.ts";
export { failureMoments, failureTexts } from "./failure-texts.ts";
export { sampleTextValues } from "./sample-values.ts";
