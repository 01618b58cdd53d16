/*
 * The front door for programs that hold a server against the contract: its wire vectors, what is to be said of them over HTTP, and the
 * judge of answers. Making the vectors takes seconds, so nothing is made before it is asked for.
 */
export { checkAnswer } from "./check/check-answer.ts";
export { ownVectorsOf } from "./emit/vectors/make-vectors.ts";
export { refusalRow } from "./emit/vectors/refusal-row.ts";
export { applyChanges, readVectors, type Change, type Vector } from "./emit/vectors/vector.ts";
