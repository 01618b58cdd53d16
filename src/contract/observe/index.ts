export { courseOf, type Course } from "./course-of.ts";
export { creditVector } from "./credit-vector.ts";
export { surfaceOf, toHostWord } from "./host-word.ts";
export { proposeProbe, type Probe, type ProbeOptions } from "./propose-probe.ts";
export { readShape } from "./read-shape.ts";
export { reduceExchange } from "./reduce-exchange.ts";
export type { Bound, Exchange, FieldShape, ShapeOrder, ShapeOutcome, ShapeVector, ValueShape } from "./shape.ts";
