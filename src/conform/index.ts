export { runConform } from "./run-conform.ts";
export type { Budget, ConformOptions, ConformProgress, Only } from "./options.ts";
export type { Aside, ConformReport, Deviation, DeviationKind, Tally } from "./report.ts";
