export { creditVector } from "./credit-vector.ts";
export { reduceExchange } from "./reduce-exchange.ts";
export type { Bound, Exchange, FieldShape, ShapeOrder, ShapeOutcome, ShapeVector, ValueShape } from "./shape.ts";
