export {
  registerMarks,
  registerStatuses,
  type EvidenceLine,
  type Mark,
  type RegisterEntry,
  type Status,
  type Subject,
} from "./entry.ts";
export { coverageOf, type Coverage } from "./coverage.ts";
export { explainEntry, KIND_WORDS, type Explanation } from "./explain.ts";
export { findEntries, type RegisterQuery } from "./find-entries.ts";
export { groupAlike, type AlikeEntries } from "./group-alike.ts";
export { interpret, namesOf, type Reading } from "./interpret.ts";
export { createRegister, type Register, type RegisterOptions } from "./register.ts";
