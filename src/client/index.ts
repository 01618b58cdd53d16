export type { AnyAnswer, CallAnswer, Progress, TaskAnswer, TaskHandle } from "./answer.ts";
export type { CallInput } from "./call.ts";
export { createClient } from "./create-client.ts";
export {
  AccountError,
  AuthError,
  BusyError,
  CallError,
  NotFoundError,
  NotServedError,
  RefusedError,
  ServiceError,
  StillRunningError,
  TaskFailedError,
  UnexpectedAnswerError,
  UnknownOutcomeError,
  UnreachableError,
  type CallFacts,
} from "./errors.ts";
export type { CallOptions, ClientOptions, Credential } from "./options.ts";
export type { Client, ClientTools, Resources } from "./types.ts";
export type { WaitNews, WaitOptions } from "./wait.ts";
