/*
 * The front door for programs that only call the API: operations, answers, errors and types. It loads none of the declarations, so
 * that a program starts without them.
 */
export type { Operation } from "./emit/operation.ts";
export { operations } from "./generated/operations.ts";
export type * from "./generated/types.ts";
export { signing } from "./callbacks/signing.ts";
export { readEnvelope, type Envelope } from "./wire/envelope.ts";
export { classOfStatus, findErrorClass, type ErrorClass } from "./wire/error-class.ts";
export { localTaskPaths, type LocalTask, type LocalVideo } from "./wire/local-task.ts";
export {
  localSpendingPaths,
  type LocalBudget,
  type LocalCreated,
  type LocalKept,
  type LocalPlan,
  type LocalPlanItem,
  type LocalSpendLine,
  type LocalUnknown,
  type PlanOrder,
} from "./wire/local-spending.ts";
export { askedHeaders } from "./wire/asked-headers.ts";
export { previewHeader, type PreviewOptions } from "./wire/preview.ts";
export { toldHeaders } from "./wire/told-headers.ts";
export { readMediaTask, type MediaTaskFacts } from "./wire/read-media-task.ts";
