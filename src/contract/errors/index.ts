export { errorRows } from "./error-rows.ts";
export { failureTexts } from "./failure-texts.ts";
